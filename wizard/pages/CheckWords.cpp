#include "pages/CheckWords.h"

namespace trunkline::pages {

using setup::Fix;
using setup::LegState;
using setup::TestCall;

namespace {

bool anyFailure(const QVector<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &one) { return one.isFailure(); });
}

} // namespace

CheckWords CheckWords::of(const setup::Session *session, const QVector<Finding> &findings)
{
    const bool callOver = session && session->testCall().state() == TestCall::State::Over;
    const bool answered = callOver && session->testCall().ending() == TestCall::Ending::Answered;
    if (!session || ((session->checking() || session->repairing()) && !answered))
        return {tr("Checking your line"), tr("Trunkline looks at each part of the way a call travels.")};
    if (session->checkFailed())
        return {tr("The line couldn’t be checked"), tr("What is shown is what Trunkline knew before.")};
    if (callOver && !Findings::lineIsBroken(session->checks()))
        return afterCall(*session);
    const bool differs = std::any_of(findings.begin(), findings.end(), [](const Finding &one) { return one.fix == Fix::Apply; });
    if (anyFailure(findings) || differs)
        return ofFindings(*session, findings);
    return beforeCall(*session, findings);
}

CheckWords CheckWords::afterCall(const setup::Session &session)
{
    return {Findings::titleAfterCall(session.testCall()), Findings::subtitleAfterCall(session.testCall())};
}

CheckWords CheckWords::ofFindings(const setup::Session &session, const QVector<Finding> &findings)
{
    QSet<int> parts;
    bool fixable = true, network = true;
    for (const Finding &one : findings) {
        if (one.isFailure() || one.fix == Fix::Apply)
            parts.insert(one.leg);
        fixable = fixable && (!one.isFailure() || one.isRepairable());
        network = network && (!one.isFailure() || Findings::isAtGateway(one));
    }
    const bool single = parts.size() == 1;
    if (!session.trunkInRepair())
        return {single ? tr("One part of the line needs attention") : tr("Some parts of the line need attention"),
                fixable ? tr("The line is not as you asked, and Trunkline can fix it.") : tr("Calls can’t arrive until this is in order.")};
    if (!anyFailure(findings))
        return {single ? tr("One part of the line needs attention") : tr("Some parts of the line need attention"),
                tr("Calls may arrive, but not everything is as it should be.")};
    const QString title = tr("We found why calls don’t arrive");
    if (fixable)
        return {title, single ? tr("One part of the line is broken, and Trunkline can fix it.")
                              : tr("Some parts of the line are broken, and Trunkline can fix them.")};
    if (network)
        return {title, tr("One part of the line is broken, and you can fix it with your network team.")};
    return {title, single ? tr("One part of the line is broken. Below is what helps.") : tr("Some parts of the line are broken. Below is what helps.")};
}

CheckWords CheckWords::beforeCall(const setup::Session &session, const QVector<Finding> &findings)
{
    const auto line = session.checkedLine();
    if (line && line->numbers.isEmpty())
        return {tr("The line is built and waits for a number"), tr("Add a number when you are ready.")};
    if (session.trunkInRepair()) {
        if (findings.isEmpty())
            return {tr("Everything looks right"), tr("All settings are right. Place a test call to be sure.")};
        return {tr("Calls can arrive"), tr("Some things could be better. Below is what helps.")};
    }
    const QString title = tr("Now prove it with a call");
    if (!findings.isEmpty())
        return {title, tr("The settings are as you asked. A test call shows whether calls reach your gateway.")};
    if (session.path().legs.back().state == LegState::Likely)
        return {title, tr("All settings are right, and your gateway answers this computer. A test call shows that Twilio gets in too.")};
    return {title, tr("All settings are right. A test call shows that calls reach your gateway.")};
}

} // namespace trunkline::pages
