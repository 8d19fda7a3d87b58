#include "setup/Verification.h"

#include "answers/Isolate.h"
#include "setup/GatewayTest.h"

// How and where Twilio calls, and whether somebody answers there: joints 3 and 4.

namespace trunkline::setup {

namespace {

constexpr qint64 soonDays = 30; // a certificate takes its time

/// Behind a private line to Twilio such an address can be reached.
bool isByPrivateLine(const SipUri &uri)
{
    return uri.edge().endsWith(u"-ix");
}

bool isSecure(const Desired &desired, const Observed &observed)
{
    return desired.settings.secure.value_or(observed.trunk && observed.trunk->secure);
}

} // namespace

/// Whether Twilio can get to the place at all.
void Verification::placeChecks(const Gateway &gateway, const Surroundings &around, QVector<Check> &all)
{
    const QString address = isolate(gateway.uri.host());
    if (!gateway.uri.isPrivate() || isByPrivateLine(gateway.uri))
        return;
    Check check{u"address"_qs, TrunkToInternet, LegState::Failed, tr("Twilio can reach %1").arg(address), {}, tr("Can’t be reached", "state of a part of the line"),
                tr("%1 works only inside your building.").arg(address), Fix::ChangeAddress, gateway.uri.text()};
    if (!around.asIs) { // somebody said that it is to be so
        check.state = LegState::Attention;
        check.finding = tr("%1 works only inside your building, unless another device translates it.").arg(address);
    }
    all.append(check);
}

/// The same gateway by another connection, in the place of the address that is there.
Remedy Verification::reconnect(const Gateway &gateway, Transport transport, const Desired &desired, const Observed &observed)
{
    Remedy remedy{Remedy::Kind::Connection, nothingOf(desired, observed), transportName(transport)};
    if (const twilio::OriginationUrl *url = observed.urlFor(gateway.uri))
        remedy.wish.readdress.append({url->sid, gateway.uri.by(transport)});
    return remedy;
}

void Verification::connectionChecks(const Gateway &gateway, const Desired &desired, const Observed &observed, const Surroundings &around,
                                    QVector<Check> &all)
{
    const Transport transport = gateway.uri.effectiveTransport();
    const bool known = observed.urlFor(gateway.uri) != nullptr;
    const auto takes = [&](Transport other) { return !around.product || around.product->takes(other); };
    Check check{u"connection"_qs, TrunkToInternet, LegState::Attention, tr("Connection to the gateway"), transportName(transport), {}, {}, Fix::Improve,
                gateway.uri.text()};
    if (!known)
        return;
    if (isSecure(desired, observed) && transport != Transport::Tls) {
        check.finding = tr("Calls are encrypted, but the gateway is set to %1.").arg(isolate(transportName(transport)));
        if (takes(Transport::Tls))
            check.remedies.append(reconnect(gateway, Transport::Tls, desired, observed));
        Remedy off{Remedy::Kind::EncryptionOff, nothingOf(desired, observed), {}};
        off.wish.settings.secure = false;
        check.remedies.append(off);
    } else if (transport == Transport::Udp && takes(Transport::Tcp)) {
        check.finding = tr("UDP can lose calls.");
        check.remedies.append(reconnect(gateway, Transport::Tcp, desired, observed));
    } else {
        return;
    }
    all.append(check);
}

/// What the product of the gateway needs, by its maker's own words.
void Verification::productChecks(const Gateway &gateway, const Desired &desired, const Observed &observed, const Surroundings &around,
                                 QVector<Check> &all)
{
    if (!around.product || !observed.trunk || !observed.urlFor(gateway.uri))
        return;
    const Preset &product = *around.product;
    const QString name = isolate(product.name);
    const Transport transport = gateway.uri.effectiveTransport();
    const bool secure = isSecure(desired, observed);
    Check check{u"product"_qs, TrunkToInternet, LegState::Failed, tr("The connection suits %1").arg(name), {}, {}, {}, Fix::Apply, gateway.uri.text()};
    if (!product.takes(transport) && !(secure && product.takes(Transport::Tls))) {
        check.word = tr("Wrong way in", "state of a part of the line");
        const Transport right = product.recommended().value_or(Transport::Tcp);
        check.finding = tr("%1 does not take calls by %2. It takes them by %3.").arg(name, isolate(transportName(transport)), isolate(transportName(right)));
        check.remedies.append(reconnect(gateway, right, desired, observed));
    } else if ((product.secure == Preset::Secure::Required && !secure) || (product.secure == Preset::Secure::Forbidden && secure)) {
        const bool on = product.secure == Preset::Secure::Required;
        check.word = tr("No common sound", "state of a part of the line");
        check.finding = on ? tr("One side encrypts calls and the other doesn’t: %1 takes only encrypted ones.").arg(name)
                           : tr("One side encrypts calls and the other doesn’t: %1 takes no encrypted ones.").arg(name);
        Remedy remedy{on ? Remedy::Kind::EncryptionOn : Remedy::Kind::EncryptionOff, nothingOf(desired, observed), {}};
        remedy.wish.settings.secure = on;
        if (on && transport != Transport::Tls)
            remedy.wish.readdress = reconnect(gateway, Transport::Tls, desired, observed).wish.readdress;
        check.remedies.append(remedy);
    } else {
        return;
    }
    if (!around.asIs)
        check.fix = Fix::Improve; // it was asked for so
    all.append(check);
}

void Verification::gatewayChecks(const Desired &desired, const Observed &observed, const Surroundings &around, QVector<Check> &all)
{
    bool first = true;
    for (const Gateway &gateway : desired.gateways) {
        if (!gateway.enabled)
            continue;
        const sip::ProbeReport *report = around.reportOf(gateway.uri);
        Check check = report ? GatewayTest::check(*report, first)
                             : Check{u"gateway"_qs, InternetToGateway, LegState::NotChecked,
                                     first ? tr("Gateway answers") : tr("Gateway %1 answers").arg(isolate(gateway.uri.host())), tr("not tested"),
                                     {}, {}, Fix::None};
        check.about = gateway.uri.text();
        const bool otherWay = report && report->other && report->other->transport != gateway.uri.effectiveTransport();
        if (otherWay && observed.urlFor(gateway.uri)) {
            check.word = tr("Wrong way in", "state of a part of the line");
            check.finding = tr("It answers on %1, but the trunk uses %2.")
                                .arg(isolate(transportName(report->other->transport)), isolate(transportName(gateway.uri.effectiveTransport())));
            check.fix = Fix::Improve;
            check.remedies.append(reconnect(gateway, report->other->transport, desired, observed));
        }
        all.append(check);
        if (const auto certificate = report ? certificateCheck(*report, around) : std::nullopt)
            all.append(*certificate);
        first = false;
    }
    if (desired.gateways.size() > 1 && std::any_of(desired.gateways.begin(), desired.gateways.end(), [&](const Gateway &one) {
            return one.enabled && one.priority != desired.gateways.first().priority;
        }))
        all.append({u"fail-over"_qs, InternetToGateway, around.reports.isEmpty() ? LegState::NotChecked : LegState::Likely,
                    tr("Further gateways take over when the first doesn’t answer"), tr("not when it answers “busy” or “not known”"), {}, {}, Fix::None});
}

std::optional<Check> Verification::certificateCheck(const sip::ProbeReport &report, const Surroundings &around)
{
    const sip::Attempt *attempt = report.decisive();
    if (!attempt || !attempt->certificate || !attempt->certificate->isGood() || report.practice)
        return {};
    const qint64 days = attempt->certificate->daysLeft(around.now);
    Check check{u"certificate"_qs, InternetToGateway, LegState::Likely, tr("Certificate of the gateway"), tr("%n day(s) left", nullptr, int(days)),
                {}, {}, Fix::None, report.target.uri()};
    if (days > soonDays)
        return check;
    check.state = LegState::Attention;
    check.finding = tr("The certificate of %1 runs out in %n day(s). Tell the person who looks after it.", nullptr, int(days)).arg(isolate(report.target.host));
    return check;
}

} // namespace trunkline::setup
