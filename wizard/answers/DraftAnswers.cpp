#include "answers/Draft.h"

#include "answers/DraftData.h"

// From what was typed to what is valid.

namespace trunkline {

/// Lowest priority first: those that take over come one after the other, those that share come with the first.
std::optional<QVector<Gateway>> Draft::gateways() const
{
    const auto first = gatewayUri();
    if (!first || problem(Field::GatewayAddress) || connectionProblem())
        return {};
    if (missingPart() || (product() && !product()->byTrunk))
        return {};
    if (first->isLoopback() || (first->isPrivate() && !d->privateAnyway))
        return {};
    QVector<Gateway> all{{*first, u"Gateway 1"_qs, 10, 10, true}};
    int priority = 10;
    for (const FurtherGateway &further : std::as_const(d->further)) {
        const bool twice =
            std::any_of(all.begin(), all.end(), [&](const Gateway &other) { return other.uri == further.uri; });
        if (twice || further.uri.isLoopback() ||
            (d->isEncrypted() && further.uri.effectiveTransport() != Transport::Tls))
            return {};
        const QString name = u"Gateway "_qs + QString::number(all.size() + 1);
        all.append({further.uri, name, further.role == Role::SharesCalls ? 10 : priority += 10, 10, true});
    }
    return all.size() <= Answers::maxGateways ? std::optional(all) : std::nullopt;
}

std::optional<Answers> Draft::answers() const
{
    const auto name = TrunkName::parse(text(Field::TrunkName));
    const auto all = gateways();
    if (!name || !all || problem(Field::TrunkDomain) || problem(Field::DisasterUrl))
        return {};
    Answers answers{*name, {}, d->settings, *all, {}, {}};
    if (const QString domain = text(Field::TrunkDomain).trimmed().toLower(); !domain.isEmpty())
        answers.settings.domainName = domain + trunkDomainEnding;
    if (const QString url = text(Field::DisasterUrl).trimmed(); !url.isEmpty())
        answers.settings.disasterRecoveryUrl = url;
    return addExistingTrunk(answers) && addNumbers(answers) ? std::optional(answers) : std::nullopt;
}

/// False while something about it is undecided.
bool Draft::addExistingTrunk(Answers &answers) const
{
    if (d->sameName != SameName::UseExisting || !d->existingTrunk)
        return true;
    answers.existingTrunk = d->existingTrunk;
    for (const ForeignGateway &foreign : std::as_const(d->foreign)) {
        if (foreign.decision == OldGateway::Undecided)
            return false;
        if (foreign.decision == OldGateway::SwitchOff)
            answers.switchOff.append(foreign.sid);
    }
    return true;
}

} // namespace trunkline
