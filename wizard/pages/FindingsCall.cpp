// What a test call adds to what is known about the line.

#include "pages/Findings.h"

#include <QLocale>

namespace trunkline::pages {

using setup::CallPath;
using setup::Check;
using setup::LegState;
using setup::TestCall;

namespace {

constexpr int gatewayLeg = 3;

bool isOverWithoutAnswer(const TestCall &call)
{
    const TestCall::Ending ending = call.ending();
    return call.state() == TestCall::State::Over && ending != TestCall::Ending::Answered && ending != TestCall::Ending::HungUp
           && ending != TestCall::Ending::NotSeen && ending != TestCall::Ending::Unclear;
}

} // namespace

void Findings::addCall(const setup::Session &session, const CallPath &path, QVector<Finding> &found)
{
    const TestCall &call = session.testCall();
    const auto why = call.state() == TestCall::State::Over ? call.failure() : std::nullopt;
    const auto line = session.checkedLine();
    if (!why || !line)
        return;
    const setup::Leg &leg = path.legs.at(size_t(why->leg));
    const bool isShown = leg.finding == why->finding || (call.ending() == TestCall::Ending::Answered && !leg.finding.isEmpty());
    if (!isShown || (leg.state != LegState::Failed && leg.state != LegState::Attention))
        return; // looked at since, and in order
    const bool isFound = why->leg < gatewayLeg && std::any_of(found.begin(), found.end(), [&](const Finding &one) { return one.leg == why->leg; });
    if (isFound)
        return; // by the check, which knows what puts it right
    Check check = setup::Verification::afterCall(*why, *line, session.observed());
    check.state = leg.state;
    check.word = leg.word;
    check.finding = leg.finding;
    Finding finding = from(check, path, session);
    if (why->id == u"turned-away")
        finding.head = tr("%1 → %2: Twilio is not allowed in yet").arg(path.stations.at(size_t(why->leg)).name, path.stations.at(size_t(why->leg) + 1).name);
    if (why->fix == setup::FailureFix::VerifyCaller)
        finding.fixLabel = tr("&Verify a caller’s number…");
    found.removeIf([&](const Finding &one) { return one.leg == finding.leg; }); // a call knows more than any look
    found.append(finding);
}

Check Findings::gatewayAfterCall(const Check &before, const TestCall &call)
{
    if (before.subject != u"gateway" || call.state() != TestCall::State::Over)
        return before;
    Check after = before;
    after.note = QLocale().toString(call.at().time(), QLocale::ShortFormat);
    const auto why = call.failure();
    if (call.ending() == TestCall::Ending::Answered && (!why || call.answeredBy().isEmpty())) {
        after.state = LegState::Verified;
        after.text = tr("Gateway answers Twilio");
        return after;
    }
    if (!why || why->leg != gatewayLeg || (!isOverWithoutAnswer(call) && call.answeredBy().isEmpty()))
        return before;
    const bool refused = why->id == u"turned-away" || why->id == u"wants-password";
    after.state = call.answeredBy().isEmpty() ? why->state : LegState::Attention;
    after.text = refused ? tr("Gateway lets Twilio in") : tr("Gateway answers Twilio");
    after.note = refused ? tr("Refused", "how a test call ended") : why->word;
    after.finding = why->finding;
    return after;
}

QString Findings::titleAfterCall(const TestCall &call)
{
    if (call.ending() == TestCall::Ending::Answered)
        return call.answeredBy().isEmpty() ? tr("Your line works") : tr("Your line works, by its backup");
    return isOverWithoutAnswer(call) ? tr("One part of the line needs attention") : tr("Now prove it with a call");
}

QString Findings::subtitleAfterCall(const TestCall &call)
{
    const auto why = call.failure();
    switch (call.ending()) {
    case TestCall::Ending::Answered:
        return call.answeredBy().isEmpty() ? tr("A real call travelled all the way from the phone network to your gateway.")
                                           : tr("A real call arrived, but your first gateway did not take it.");
    case TestCall::Ending::StoodIn:
        return tr("The test call was answered by the web address for the case that no gateway answers.");
    case TestCall::Ending::HungUp:
        return tr("You hung up before the gateway answered. Place another call to be sure.");
    case TestCall::Ending::NotSeen:
        return tr("No call was seen. Check the number you dialled, then try again.");
    case TestCall::Ending::Unclear:
    case TestCall::Ending::None:
        return tr("How the last test call ended is not known. Place another one to be sure.");
    default:
        break;
    }
    if (!why || why->leg < gatewayLeg)
        return tr("The test call did not come as far as your gateway.");
    if (why->id == u"busy" || why->id == u"not-ready")
        return tr("The test call reached your gateway, but it was busy.");
    if (call.hasReasons() && why->id != u"no-answer" && why->id != u"rang-out" && why->id != u"no-contact" && why->id != u"closed" && why->id != u"name-not-found"
        && why->id != u"certificate" && why->id != u"no-tls")
        return tr("The test call reached your gateway, but the gateway refused it.");
    return tr("The test call went out, but your gateway did not answer it.");
}

} // namespace trunkline::pages
