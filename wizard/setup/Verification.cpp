#include "setup/Verification.h"

#include "answers/Isolate.h"
#include "setup/Plan.h"

#include <QUrl>

namespace trunkline::setup {

namespace {

enum LegIndex { CallerToNumber, NumberToTrunk, TrunkToInternet, InternetToGateway };

QString stateToken(LegState state)
{
    switch (state) {
    case LegState::Planned:
        return u"planned"_qs;
    case LegState::NotChecked:
        return u"not-checked"_qs;
    case LegState::Checking:
        return u"checking"_qs;
    case LegState::Likely:
        return u"likely"_qs;
    case LegState::Verified:
        return u"verified"_qs;
    case LegState::Attention:
        return u"attention"_qs;
    case LegState::Failed:
        return u"failed"_qs;
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject Check::toJson() const
{
    QJsonObject json{{u"subject"_qs, subject}, {u"state"_qs, stateToken(state)}, {u"text"_qs, plain(text)}};
    if (!finding.isEmpty())
        json.insert(u"finding"_qs, plain(finding));
    return json;
}

Check Verification::accountCheck(const Observed &observed)
{
    Check check{u"account"_qs, CallerToNumber, LegState::Verified, tr("Account is active"), {}, {}, {}, Fix::None};
    if (!observed.account) {
        // The key may not read it; that everything else was answered shows that the account works.
        check.note = tr("not visible with this key");
        return check;
    }
    if (observed.account->status == twilio::Account::Status::Suspended) {
        check.state = LegState::Failed;
        check.word = tr("Suspended", "state of a part of the line");
        check.finding = tr("Twilio has suspended this account, often because of an unpaid bill.");
        check.fix = Fix::OpenTwilio;
    } else if (observed.account->status == twilio::Account::Status::Closed) {
        check.state = LegState::Failed;
        check.word = tr("Closed", "state of a part of the line");
        check.finding = tr("This account is closed. Use the codes of another account.");
    } else if (observed.account->type == twilio::Account::Type::Trial) {
        check.state = LegState::Attention;
        check.finding = tr("Trial account: only callers you verified get through.");
        check.fix = Fix::OpenTwilio;
    }
    return check;
}

Check Verification::voiceCheck(const NumberWish &wish, const Observed &observed)
{
    const QString number = isolate(wish.number.international());
    const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
    Check check{u"number-voice"_qs, CallerToNumber, LegState::Verified, tr("%1 takes calls").arg(number), {}, {}, {}, Fix::None};
    if (!held) {
        check.state = LegState::Failed;
        check.word = tr("Gone", "state of a part of the line: the number is not there any more");
        check.finding = wish.how == NumberWish::How::Buy ? tr("%1 is not in your account.").arg(number)
                                                         : tr("%1 is no longer in your account.").arg(number);
        check.fix = Fix::ChooseNumber;
    } else if (!held->voice) {
        check.state = LegState::Failed;
        check.word = tr("No calls", "state of a part of the line");
        check.finding = tr("%1 is for text messages only.").arg(number);
        check.fix = Fix::ChooseNumber;
    }
    return check;
}

Check Verification::onTrunkCheck(const NumberWish &wish, const Observed &observed)
{
    Check check{u"number-on-trunk"_qs, NumberToTrunk, LegState::Verified, tr("Number is connected to the trunk"), {}, {}, {}, Fix::None};
    const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
    const std::optional<TrunkSid> on = held ? held->trunk : std::nullopt;
    if (observed.trunk && on && *on == observed.trunk->sid)
        return check;
    const QString number = isolate(wish.number.international());
    check.state = LegState::Failed;
    check.word = tr("Not connected", "state of a part of the line");
    check.fix = held ? Fix::Apply : Fix::ChooseNumber;
    if (on)
        check.finding = tr("%1 is on the trunk “%2”.").arg(number, isolate(observed.trunkName(*on)));
    else if (held && !held->voiceApplicationSid.isEmpty())
        check.finding = tr("%1 is answered by an app in Twilio. Its calls do not reach this trunk.").arg(number);
    else if (held && !held->voiceUrl.isEmpty())
        check.finding = tr("%1 is answered by the website %2. Its calls do not reach this trunk.")
                            .arg(number, isolate(QUrl(held->voiceUrl).host()));
    else
        check.finding = tr("%1 is not connected to this trunk.").arg(number);
    return check;
}

Check Verification::trunkCheck(const Desired &desired, const Observed &observed)
{
    Check check{u"trunk"_qs, TrunkToInternet, LegState::Verified, tr("Trunk has the settings you asked for"), {}, {}, {}, Fix::None};
    if (!observed.trunk) {
        check.state = LegState::Failed;
        check.word = tr("No trunk", "state of a part of the line");
        check.finding = observed.trunkAmbiguous
                            ? tr("More than one trunk is called “%1”. Choose one of them.").arg(isolate(desired.trunk.text()))
                            : tr("There is no trunk called “%1”.").arg(isolate(desired.trunk.text()));
        check.fix = observed.trunkAmbiguous ? Fix::None : Fix::Apply;
        return check;
    }
    const Plan todo = plan(desired, observed);
    QStringList wrong;
    for (const Change &change : todo.changes)
        if (std::holds_alternative<UpdateTrunk>(change) || std::holds_alternative<SetRecording>(change))
            wrong += ChangeText::plainSentence(change);
    if (wrong.isEmpty())
        return check;
    check.state = LegState::Attention;
    check.finding = tr("The trunk’s settings differ from what you asked for. To do: %1.").arg(wrong.join(u", "_qs));
    check.fix = Fix::Apply;
    return check;
}

Check Verification::urlCheck(const Gateway &gateway, bool first, const Observed &observed)
{
    const QString address = isolate(gateway.uri.host());
    Check check{u"origination-url"_qs, TrunkToInternet, LegState::Verified,
                first ? tr("Trunk sends calls to your gateway") : tr("Trunk knows the further gateway %1").arg(address), {}, {}, {}, Fix::None};
    check.note = isolate(gateway.uri.host());
    const twilio::OriginationUrl *url = observed.urlFor(gateway.uri);
    if (!url) {
        check.state = first ? LegState::Failed : LegState::Attention;
        check.word = tr("No address", "state of a part of the line: the trunk has no address to call");
        check.finding = observed.urls.isEmpty() ? tr("The trunk doesn’t know where to send calls.")
                                                : tr("The trunk does not send calls to %1.").arg(address);
        check.fix = Fix::Apply;
    } else if (gateway.enabled && !url->enabled) {
        check.state = first ? LegState::Failed : LegState::Attention;
        check.word = tr("Switched off", "state of a part of the line");
        check.finding = tr("The gateway address on the trunk is switched off.");
        check.fix = Fix::Apply;
    } else if (!gateway.enabled && url->enabled) {
        check.state = LegState::Attention;
        check.finding = tr("The gateway %1 is switched on, and you asked for it to be off.").arg(address);
        check.fix = Fix::Apply;
    } else if (url->priority != gateway.priority || url->weight != gateway.weight) {
        check.state = LegState::Attention;
        check.finding = tr("The order of the gateway %1 differs from what you asked for.").arg(address);
        check.fix = Fix::Apply;
    } else if (first && gateway.enabled) {
        sharedWithOthers(*url, observed, check);
    }
    return check;
}

void Verification::sharedWithOthers(const twilio::OriginationUrl &ours, const Observed &observed, Check &check)
{
    for (const twilio::OriginationUrl &url : observed.urls) {
        if (url.sid == ours.sid || !url.enabled || url.priority >= ours.priority)
            continue;
        const auto uri = SipUri::parse(url.sipUrl);
        check.state = LegState::Attention;
        check.finding = tr("The trunk calls %1 first.").arg(isolate(uri ? uri->host() : url.sipUrl));
        return;
    }
}

Check Verification::gatewayCheck(const Desired &desired)
{
    Check check{u"gateway"_qs, InternetToGateway, LegState::NotChecked, tr("Gateway answers"), tr("not tested"), {}, {}, Fix::None};
    if (!desired.gateways.isEmpty() && desired.gateways.first().uri.isPrivate()) {
        check.state = LegState::Attention;
        check.word = tr("Can’t be reached", "state of a part of the line");
        check.note.clear();
        check.finding = tr("%1 works only inside your building, unless another device translates it.")
                            .arg(isolate(desired.gateways.first().uri.host()));
        check.fix = Fix::ChangeAddress;
    }
    return check;
}

/// Of several numbers the first that is not as it should be; all of them are listed by their own page.
Check Verification::worstOf(const Desired &desired, const std::function<Check(const NumberWish &)> &check)
{
    Check worst = check(desired.numbers.first());
    for (const NumberWish &wish : desired.numbers) {
        if (worst.state == LegState::Failed)
            break;
        worst = check(wish);
    }
    return worst;
}

QVector<Check> Verification::checks(const Desired &desired, const Observed &observed)
{
    QVector<Check> all{accountCheck(observed)};
    if (!desired.numbers.isEmpty()) {
        all.append(worstOf(desired, [&](const NumberWish &wish) { return voiceCheck(wish, observed); }));
        all.append(worstOf(desired, [&](const NumberWish &wish) { return onTrunkCheck(wish, observed); }));
    }
    all.append(trunkCheck(desired, observed));
    if (observed.trunk)
        for (qsizetype i = 0; i < desired.gateways.size(); ++i)
            all.append(urlCheck(desired.gateways.at(i), i == 0, observed));
    if (!desired.gateways.isEmpty())
        all.append(gatewayCheck(desired));
    return all;
}

CallPath Verification::stations(const Desired &desired, const Observed &observed)
{
    CallPath path;
    const bool trial = observed.account && observed.account->type == twilio::Account::Type::Trial;
    path.stations[CallPath::Caller] = {tr("Caller"), trial ? tr("Verified callers") : tr("Any phone"), true};
    path.stations[CallPath::Number] = {tr("Phone number"), tr("Not chosen yet"), false};
    if (!desired.numbers.isEmpty()) {
        const PhoneNumber &first = desired.numbers.first().number;
        const int more = int(desired.numbers.size()) - 1;
        path.stations[CallPath::Number] = {tr("Phone number"),
                                           more == 0 ? isolate(first.international()) : tr("%1 and %n more", nullptr, more).arg(isolate(first.international())),
                                           observed.numbers.contains(first)};
    }
    path.stations[CallPath::Trunk] = {tr("Twilio trunk"), observed.trunk ? observed.trunk->name : desired.trunk.text(), observed.trunk.has_value()};
    path.stations[CallPath::Internet] = {tr("Internet"), {}, true};
    path.stations[CallPath::Gateway] = {tr("Your gateway"), tr("Not chosen yet"), !desired.gateways.isEmpty()};
    if (!desired.gateways.isEmpty()) {
        const SipUri &uri = desired.gateways.first().uri;
        const bool secure = desired.settings.secure.value_or(observed.trunk && observed.trunk->secure);
        const Transport transport = secure ? Transport::Tls : uri.effectiveTransport();
        path.stations[CallPath::Internet].detail = tr("%1, port %2", "transport and port: TCP, port 5060")
                                                       .arg(isolate(transportName(transport)), QString::number(uri.effectivePort()));
        const int more = int(desired.gateways.size()) - 1;
        path.stations[CallPath::Gateway].detail = more == 0 ? isolate(uri.host()) : tr("%1 and %n more", nullptr, more).arg(isolate(uri.host()));
    }
    return path;
}

CallPath Verification::planned(const Desired &desired, const Observed &observed)
{
    CallPath path = stations(desired, observed);
    for (Leg &leg : path.legs)
        leg.state = LegState::Planned;
    return path;
}

CallPath Verification::path(const Desired &desired, const Observed &observed, const QVector<Check> &checks)
{
    CallPath path = stations(desired, observed);
    if (desired.numbers.isEmpty()) // nobody can call yet; the rest of the line stands
        path.legs[CallerToNumber].state = path.legs[NumberToTrunk].state = LegState::Planned;
    std::array<bool, 4> first{true, true, true, true};
    for (const Check &check : checks) {
        const auto at = size_t(check.leg);
        Leg &leg = path.legs[at];
        if (desired.numbers.isEmpty() && check.leg <= NumberToTrunk && check.state == LegState::Verified)
            continue;
        const bool decides = first[at] || worse(check.state, leg.state) == check.state;
        if (decides && (first[at] || check.state != leg.state))
            leg = {check.state, check.word, check.finding};
        first[at] = false;
    }
    return path;
}

bool Verification::asAsked(const QVector<Check> &checks)
{
    return std::all_of(checks.begin(), checks.end(), [](const Check &check) {
        return check.state == LegState::Verified || check.state == LegState::Likely || check.state == LegState::NotChecked
               || (check.state == LegState::Attention && check.fix != Fix::Apply);
    });
}

} // namespace trunkline::setup
