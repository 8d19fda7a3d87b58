#include "setup/Verification.h"

#include "answers/Isolate.h"
#include "answers/PastedAddress.h"
#include "setup/Plan.h"

#include <QRegularExpression>

// The trunk and the addresses on it: joint 3.

namespace trunkline::setup {

namespace {

QString hostOf(const twilio::OriginationUrl &url)
{
    const auto uri = SipUri::parse(url.sipUrl);
    return uri ? uri->host() : url.sipUrl;
}

/// What somebody meant who wrote an address that Twilio cannot call: "sips:…", "<sip:…>", a bare host.
std::optional<SipUri> meant(const QString &written)
{
    const PastedAddress read = PastedAddress::read(written);
    if (read.host.isEmpty() || read.problem)
        return {};
    const Transport transport = read.transport.value_or(Transport::Udp); // what Twilio takes where nothing is written
    const auto uri = SipUri::make(read.host, read.port.value_or(QString::number(usualPort(transport))), transport, read.user, read.edge);
    return uri ? std::optional(*uri) : std::nullopt;
}

/// A priority before all others that are called; the lowest is called first.
int before(const QVector<twilio::OriginationUrl> &urls, const OriginationUrlSid &ours)
{
    int lowest = 65535;
    for (const twilio::OriginationUrl &url : urls)
        if (url.enabled && url.sid != ours)
            lowest = std::min(lowest, url.priority);
    return lowest - 1;
}

const Gateway *wishedAt(const Desired &desired, const twilio::OriginationUrl &url)
{
    const auto uri = SipUri::parse(url.sipUrl);
    if (!uri)
        return nullptr;
    const auto found = std::find_if(desired.gateways.begin(), desired.gateways.end(), [&](const Gateway &one) { return one.uri.sameAs(*uri); });
    return found == desired.gateways.end() ? nullptr : &*found;
}

} // namespace

Check Verification::trunkCheck(const Desired &desired, const Observed &observed, const Surroundings &around)
{
    Check check{u"trunk"_qs, TrunkToInternet, LegState::Verified, around.asIs ? tr("Trunk has its usual settings") : tr("Trunk has the settings you asked for"),
                {}, {}, {}, Fix::None};
    if (!observed.trunk) {
        check.state = LegState::Failed;
        check.word = tr("No trunk", "state of a part of the line");
        check.finding = observed.trunkAmbiguous
                            ? tr("More than one trunk is called “%1”. Choose one of them.").arg(isolate(desired.trunk.text()))
                            : tr("There is no trunk called “%1”.").arg(isolate(desired.trunk.text()));
        if (!observed.trunkAmbiguous && !around.asIs) {
            check.fix = Fix::Apply;
            check.remedies.append({Remedy::Kind::CreateTrunk, desired, {}});
        }
        return check;
    }
    Remedy remedy{Remedy::Kind::SetAsAsked, nothingOf(desired, observed), {}};
    remedy.wish.settings = desired.settings;
    QStringList wrong;
    for (const Change &change : plan(remedy.wish, observed).changes)
        wrong += ChangeText::plainSentence(change);
    if (wrong.isEmpty())
        return check;
    check.state = LegState::Attention;
    check.drift = around.before.has_value();
    check.finding = around.asIs ? tr("Somebody changed the settings of the trunk. To have them as before: %1.").arg(wrong.join(u", "_qs))
                                : tr("The trunk’s settings differ from what you asked for. To do: %1.").arg(wrong.join(u", "_qs));
    check.fix = Fix::Apply;
    check.remedies.append(remedy);
    return check;
}

Check Verification::noAddressCheck()
{
    return {u"origination-url"_qs, TrunkToInternet, LegState::Failed, tr("Trunk sends calls to your gateway"), {},
            tr("No address", "state of a part of the line: the trunk has no address to call"), tr("The trunk doesn’t know where to send calls."),
            Fix::ChangeAddress};
}

Check Verification::urlCheck(const Gateway &gateway, bool first, const Desired &desired, const Observed &observed, const Surroundings &around)
{
    const QString address = isolate(gateway.uri.host());
    const twilio::OriginationUrl *url = observed.urlFor(gateway.uri);
    Check check{u"origination-url"_qs, TrunkToInternet, LegState::Verified,
                first ? tr("Trunk sends calls to your gateway") : tr("Trunk knows the further gateway %1").arg(address), address, {}, {}, Fix::None};
    check.about = url ? url->sid.text() : gateway.uri.text();
    Remedy remedy{Remedy::Kind::SetAsAsked, nothingOf(desired, observed), gateway.uri.host()};
    remedy.wish.gateways.append(gateway);
    if (!url) {
        check.state = first ? LegState::Failed : LegState::Attention;
        check.word = tr("No address", "state of a part of the line: the trunk has no address to call");
        check.finding = observed.urls.isEmpty() ? tr("The trunk doesn’t know where to send calls.")
                                                : tr("The trunk does not send calls to %1.").arg(address);
        remedy.kind = Remedy::Kind::AddAddress;
        check.drift = around.before.has_value();
        for (const Remembered::Url &former : around.before ? around.before->urls : QVector<Remembered::Url>()) {
            const auto was = SipUri::parse(former.sipUrl);
            const auto now = std::find_if(observed.urls.begin(), observed.urls.end(), [&](const auto &one) { return one.sid.text() == former.sid; });
            if (!was || !was->sameAs(gateway.uri) || now == observed.urls.end())
                continue;
            check.word = tr("Changed", "state of a part of the line");
            check.about = former.sid;
            check.finding = tr("Somebody changed the gateway address of this trunk from %1 to %2.").arg(isolate(gateway.uri.text()), isolate(now->sipUrl));
            remedy.kind = Remedy::Kind::PutBack;
            remedy.wish.readdress.append({now->sid, gateway.uri});
        }
    } else if (gateway.enabled && !url->enabled) {
        check.state = first ? LegState::Failed : LegState::Attention;
        check.word = tr("Switched off", "state of a part of the line");
        check.finding = tr("The gateway address on the trunk is switched off.");
        remedy.kind = Remedy::Kind::SwitchOn;
    } else if (!gateway.enabled && url->enabled) {
        check.state = LegState::Attention;
        check.finding = tr("The gateway %1 is switched on, and you asked for it to be off.").arg(address);
        remedy.kind = Remedy::Kind::SwitchOff;
    } else if (url->priority != gateway.priority || url->weight != gateway.weight) {
        check.state = LegState::Attention;
        check.finding = around.asIs ? tr("Somebody changed the order of the gateway %1.").arg(address)
                                    : tr("The order of the gateway %1 differs from what you asked for.").arg(address);
    } else {
        return check;
    }
    check.drift = check.drift || around.before.has_value();
    check.fix = Fix::Apply;
    check.remedies.append(remedy);
    return check;
}

/// Addresses that nobody asked for, as far as calls may go there instead of to the gateway.
void Verification::otherUrlChecks(const Desired &desired, const Observed &observed, QVector<Check> &all)
{
    const Gateway *ours = nullptr;
    for (const Gateway &gateway : desired.gateways)
        if (gateway.enabled && (!ours || gateway.priority < ours->priority))
            ours = &gateway;
    const twilio::OriginationUrl *there = ours ? observed.urlFor(ours->uri) : nullptr;
    for (const twilio::OriginationUrl &url : observed.urls) {
        if (wishedAt(desired, url) || desired.switchOff.contains(url.sid))
            continue;
        const bool isChange = std::any_of(all.begin(), all.end(), [&](const Check &one) { return one.about == url.sid.text(); });
        if (isChange) // it is named as what it was before
            continue;
        if (url.enabled && !SipUri::parse(url.sipUrl)) {
            all.append(misspelledCheck(url, desired, observed));
            continue;
        }
        const QString address = isolate(hostOf(url));
        Check check{u"other-address"_qs, TrunkToInternet, LegState::Verified, tr("Other address %1").arg(address), {}, {}, {}, Fix::None, url.sid.text()};
        Remedy off{Remedy::Kind::SwitchOff, nothingOf(desired, observed), hostOf(url)};
        off.wish.switchOff.append(url.sid);
        if (!url.enabled) {
            check.note = tr("switched off");
        } else if (!there || !there->enabled || url.priority > there->priority) {
            check.note = tr("called when nobody else answers");
        } else if (url.priority < there->priority) {
            check.state = LegState::Attention;
            check.finding = tr("The trunk calls %1 first.").arg(address);
            check.fix = Fix::Improve;
            const int priority = before(observed.urls, there->sid);
            if (priority >= 0) {
                Remedy first{Remedy::Kind::PutFirst, nothingOf(desired, observed), ours->uri.host()};
                first.wish.gateways.append({ours->uri, there->name, priority, there->weight, true});
                check.remedies.append(first);
            }
            check.remedies.append(off);
        } else {
            check.state = LegState::Attention;
            check.finding = tr("The trunk sends some of the calls to %1 instead.").arg(address);
            check.fix = Fix::Improve;
            check.remedies.append(off);
        }
        all.append(check);
    }
}

Check Verification::misspelledCheck(const twilio::OriginationUrl &url, const Desired &desired, const Observed &observed)
{
    Check check{u"address-form"_qs, TrunkToInternet, LegState::Failed, tr("Twilio can read the gateway address"), {},
                tr("Misspelt", "state of a part of the line: the address is no address"),
                tr("“%1” is no address that Twilio can call.").arg(isolate(url.sipUrl)), Fix::ChangeAddress, url.sid.text()};
    static const QRegularExpression twilio(u"^<?sips?:(//)?([^@/]*@)?([a-z0-9-]+\\.)*twilio\\.com\\b"_qs, QRegularExpression::CaseInsensitiveOption);
    if (twilio.match(url.sipUrl).hasMatch()) {
        check.word = tr("Not a gateway", "state of a part of the line");
        check.finding = tr("“%1” is Twilio’s own. A trunk can only call a gateway outside Twilio.").arg(isolate(url.sipUrl));
    } else if (const auto corrected = meant(url.sipUrl)) {
        Remedy remedy{Remedy::Kind::CorrectAddress, nothingOf(desired, observed), corrected->text()};
        remedy.wish.readdress.append({url.sid, *corrected});
        check.fix = Fix::Apply;
        check.remedies.append(remedy);
    }
    return check;
}

} // namespace trunkline::setup
