#include "pages/Findings.h"

#include "answers/Isolate.h"

#include <QLocale>

namespace trunkline::pages {

using setup::CallPath;
using setup::Change;
using setup::Check;
using setup::Fix;
using setup::LegState;

namespace {

constexpr int gatewayLeg = 3;

/// "Not connected" inside a sentence: "not connected".
QString lowerFirst(const QString &word)
{
    return word.isEmpty() ? word : QString(QLocale().toLower(word.left(1)) + word.mid(1));
}

} // namespace

QString Findings::head(const CallPath &path, int leg, LegState state, const QString &word)
{
    //: A joint of the line and its state: "Phone number → Twilio trunk: not connected". In right-to-left languages the
    //: arrow points the other way.
    return tr("%1 → %2: %3")
        .arg(path.stations.at(size_t(leg)).name, path.stations.at(size_t(leg) + 1).name,
             lowerFirst(word.isEmpty() ? CallPath::word(state) : word));
}

bool Findings::belongsTo(const Change &change, const QString &subject)
{
    if (subject == u"number-on-trunk")
        return std::holds_alternative<setup::AssignNumber>(change);
    if (subject == u"origination-url")
        return std::holds_alternative<setup::AddOriginationUrl>(change) || std::holds_alternative<setup::UpdateOriginationUrl>(change);
    return std::holds_alternative<setup::CreateTrunk>(change) || std::holds_alternative<setup::UpdateTrunk>(change)
           || std::holds_alternative<setup::SetRecording>(change);
}

QString Findings::labelOf(const Change &change)
{
    if (const auto *assign = std::get_if<setup::AssignNumber>(&change))
        return assign->former.trunk ? tr("&Move it here") : tr("&Connect it again");
    if (const auto *add = std::get_if<setup::AddOriginationUrl>(&change))
        return tr("&Add %1").arg(isolate(add->gateway.uri.host()));
    if (const auto *update = std::get_if<setup::UpdateOriginationUrl>(&change))
        return update->enabled && !update->formerEnabled ? tr("S&witch it on") : tr("Set it as a&sked");
    if (std::holds_alternative<setup::CreateTrunk>(change))
        return tr("C&reate it again");
    return tr("Set it as a&sked");
}

QString Findings::applyLabel(const Check &check, const setup::Plan &repair)
{
    if (!repair.obstacles.isEmpty() || repair.buys())
        return tr("Look at the &plan");
    if (repair.changes.size() > 1)
        return tr("Fi&x all (%n)", nullptr, int(repair.changes.size()));
    for (const Change &change : repair.changes)
        if (belongsTo(change, check.subject))
            return labelOf(change);
    return repair.isEmpty() ? QString() : tr("Fi&x it");
}

QString Findings::fixLabel(const Check &check, const setup::Plan &repair)
{
    switch (check.fix) {
    case Fix::Apply:
        return applyLabel(check, repair);
    case Fix::ChooseNumber:
        return tr("Ch&oose another number");
    case Fix::OpenTwilio:
        return tr("&Open Twilio");
    case Fix::ChangeAddress:
        return tr("Change the a&ddress");
    case Fix::None:
        break;
    }
    return {};
}

QVector<Finding> Findings::of(const setup::Session &session)
{
    const CallPath path = session.path();
    QVector<Finding> found;
    for (const Check &check : session.checks()) {
        const bool isFinding = check.state == LegState::Failed || check.state == LegState::Attention;
        const bool overtaken = check.leg == gatewayLeg && path.legs.back().state == LegState::Verified; // by a test call
        if (isFinding && !overtaken)
            found.append({check.leg, check.state, head(path, check.leg, check.state, check.word),
                          check.finding.isEmpty() ? check.text : check.finding, check.fix, fixLabel(check, session.repairPlan())});
    }
    addCall(session, path, found);
    std::stable_sort(found.begin(), found.end(), [](const Finding &one, const Finding &other) {
        return std::pair(!one.isFailure(), one.leg) < std::pair(!other.isFailure(), other.leg);
    });
    return found;
}

bool Findings::isAtGateway(const Finding &finding)
{
    return finding.leg == gatewayLeg;
}

bool Findings::lineIsBroken(const QVector<Check> &checks)
{
    return std::any_of(checks.begin(), checks.end(), [](const Check &check) { return check.leg < gatewayLeg && check.state == LegState::Failed; });
}

} // namespace trunkline::pages
