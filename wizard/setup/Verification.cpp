#include "setup/Verification.h"

#include "answers/Isolate.h"
#include "setup/Plan.h"

namespace trunkline::setup {

namespace {

/// There are addresses that are on, and none of them is one: that is said of each.
bool misspelledOnly(const Observed &observed)
{
    return std::any_of(observed.urls.begin(), observed.urls.end(), [](const twilio::OriginationUrl &url) { return url.enabled && !SipUri::parse(url.sipUrl); });
}

} // namespace

QVector<Check> Verification::checks(const Desired &desired, const Observed &observed, const Surroundings &around)
{
    QVector<Check> all;
    accountChecks(observed, all);
    numberChecks(desired, observed, around, all);
    all.append(trunkCheck(desired, observed, around));
    if (observed.trunk) {
        if (desired.gateways.isEmpty() && around.asIs && !misspelledOnly(observed))
            all.append(noAddressCheck());
        for (qsizetype i = 0; i < desired.gateways.size(); ++i)
            all.append(urlCheck(desired.gateways.at(i), i == 0, desired, observed, around));
        otherUrlChecks(desired, observed, all);
    }
    for (const Gateway &gateway : desired.gateways) {
        if (!gateway.enabled)
            continue;
        placeChecks(gateway, around, all);
        connectionChecks(gateway, desired, observed, around, all);
        productChecks(gateway, desired, observed, around, all);
    }
    gatewayChecks(desired, observed, around, all);
    alertChecks(desired, observed, around, all);
    return all;
}

Desired Verification::nothingOf(const Desired &desired, const Observed &observed)
{
    return {desired.trunk, observed.trunk ? std::optional(observed.trunk->sid) : desired.trunkSid, {}, {}, {}, {}};
}

Desired Verification::allRepairs(const QVector<Check> &checks, const Observed &observed, int *findings)
{
    std::optional<Desired> all;
    int count = 0;
    for (const Check &check : checks) {
        if (!check.isFinding() || !check.isRepairable())
            continue;
        const Desired &wish = check.remedies.first().wish;
        if (all)
            all->add(wish, observed.urls);
        else
            all = wish;
        ++count;
    }
    if (findings)
        *findings = count;
    return all ? *all : nothingOf({*TrunkName::parse(u"-"_qs), {}, {}, {}, {}, {}}, observed);
}

CallPath Verification::stations(const Desired &desired, const Observed &observed)
{
    CallPath path;
    const bool trial = observed.account && observed.account->type == twilio::Account::Type::Trial;
    path.stations[CallPath::Caller] = {tr("Caller"), trial ? tr("Verified callers") : tr("Any phone"), true};
    path.stations[CallPath::Number] = {tr("Phone number"), tr("Not chosen yet"), false};
    if (!desired.numbers.isEmpty()) {
        const int more = int(desired.numbers.size()) - 1;
        const QString first = isolate(desired.numbers.first().number.international());
        const bool all = std::all_of(desired.numbers.begin(), desired.numbers.end(), [&](const NumberWish &wish) { return observed.numberCalled(wish.number); });
        path.stations[CallPath::Number] = {tr("Phone number"), more == 0 ? first : tr("%1 and %n more", nullptr, more).arg(first), all};
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
        return check.state != LegState::Failed && !(check.state == LegState::Attention && check.fix == Fix::Apply);
    });
}

} // namespace trunkline::setup
