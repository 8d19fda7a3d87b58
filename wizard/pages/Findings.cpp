#include "pages/Findings.h"

#include "answers/Isolate.h"

#include <QLocale>

namespace trunkline::pages {

using setup::CallPath;
using setup::Change;
using setup::Check;
using setup::Fix;
using setup::LegState;
using setup::TestCall;

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
    const setup::Leg &last = path.legs.back();
    const bool known = std::any_of(found.begin(), found.end(), [&](const Finding &one) { return one.sentence == last.finding; });
    if ((last.state == LegState::Failed || last.state == LegState::Attention) && !last.finding.isEmpty() && !known)
        found.append({gatewayLeg, last.state, head(path, gatewayLeg, last.state, last.word), last.finding, Fix::None, {}});
    std::stable_sort(found.begin(), found.end(), [](const Finding &one, const Finding &other) {
        return std::pair(!one.isFailure(), one.leg) < std::pair(!other.isFailure(), other.leg);
    });
    return found;
}

Check Findings::gatewayAfterCall(const Check &before, const TestCall &call)
{
    if (before.subject != u"gateway" || call.state() != TestCall::State::Over)
        return before;
    Check after = before;
    after.note = QLocale().toString(call.at().time(), QLocale::ShortFormat);
    switch (call.ending()) {
    case TestCall::Ending::Answered:
        after.state = LegState::Verified;
        after.text = tr("Gateway answers Twilio");
        return after;
    case TestCall::Ending::Busy:
        after.state = LegState::Attention;
        after.text = tr("Gateway answers Twilio");
        after.note = tr("Busy", "how a test call ended");
        return after;
    case TestCall::Ending::NoAnswer:
        after.state = LegState::Failed;
        after.text = tr("Gateway answers Twilio");
        after.note = tr("No answer", "how a test call ended");
        return after;
    case TestCall::Ending::Refused:
        after.state = LegState::Failed;
        after.text = tr("Gateway lets Twilio in");
        after.note = tr("Refused", "how a test call ended");
        return after;
    case TestCall::Ending::Unclear:
    case TestCall::Ending::None:
        break;
    }
    return before;
}

bool Findings::isAtGateway(const Finding &finding)
{
    return finding.leg == gatewayLeg;
}

bool Findings::lineIsBroken(const CallPath &path)
{
    return std::any_of(path.legs.begin(), path.legs.begin() + gatewayLeg, [](const setup::Leg &leg) { return leg.state == LegState::Failed; });
}

} // namespace trunkline::pages
