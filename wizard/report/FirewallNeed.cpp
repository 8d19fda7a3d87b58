#include "report/FirewallNeed.h"

#include <algorithm>

namespace trunkline::report {

FirewallNeed FirewallNeed::of(const Draft &draft)
{
    FirewallNeed need;
    if (const auto first = draft.gatewayUri())
        need.gateways.append(*first);
    for (const Draft::FurtherGateway &gateway : draft.furtherGateways())
        need.gateways.append(gateway.uri);
    if (draft.numberFrom() == Draft::NumberFrom::Owned && !draft.ownedNumbers().isEmpty())
        need.number = draft.ownedNumbers().first().number;
    else if (draft.numberFrom() == Draft::NumberFrom::New && !draft.newNumbers().isEmpty())
        need.number = draft.newNumbers().first().number;
    need.transfer = draft.settings().transferMode.value_or(TransferMode::DisableAll);
    if (const QString domain = draft.text(Field::TrunkDomain).trimmed().toLower(); !domain.isEmpty())
        need.trunkDomain = domain + trunkDomainEnding;
    if (const Preset *product = draft.product(); product && product->id == u"ibm-voice-gateway") {
        need.ibm = true;
        need.sound = ibmSound;
    }
    return need;
}

FirewallNeed FirewallNeed::of(const setup::Desired &desired)
{
    FirewallNeed need;
    for (const Gateway &gateway : desired.gateways)
        need.gateways.append(gateway.uri);
    if (!desired.numbers.isEmpty())
        need.number = desired.numbers.first().number;
    need.transfer = desired.settings.transferMode.value_or(TransferMode::DisableAll);
    need.trunkDomain = desired.settings.domainName.value_or(QString());
    return need;
}

QVector<FirewallNeed::Opening> FirewallNeed::openings() const
{
    QVector<Opening> openings;
    for (const SipUri &gateway : gateways) {
        const Opening opening{gateway.effectiveTransport() == Transport::Udp, gateway.effectivePort()};
        if (!openings.contains(opening))
            openings.append(opening);
    }
    return openings;
}

QString FirewallNeed::hosts() const
{
    QStringList hosts;
    for (const SipUri &gateway : gateways)
        hosts.append(gateway.host());
    hosts.removeDuplicates();
    return hosts.join(u", "_qs);
}

bool FirewallNeed::hasPrivateAddress() const
{
    return std::any_of(gateways.begin(), gateways.end(), [](const SipUri &gateway) { return gateway.isPrivate(); });
}

} // namespace trunkline::report
