// The call on the picture of the line.

#include "answers/Isolate.h"
#include "setup/TestCall.h"

namespace trunkline::setup {

namespace {

constexpr int gatewayLeg = 3;

/// A real call went over this joint; what needs attention there still does.
void prove(Leg &leg)
{
    if (leg.state == LegState::NotChecked || leg.state == LegState::Likely || leg.state == LegState::Checking)
        leg = {LegState::Verified, {}, {}};
}

} // namespace

void TestCall::mark(CallPath &path, const QDateTime &checkedAt) const
{
    if (running()) {
        path.legs.at(size_t(m_leg)) = {LegState::Checking, {}, {}};
        return;
    }
    if (m_state != State::Over)
        return;
    const std::optional<Failure> why = failure();
    if (!why) {
        if (m_ending == Ending::Answered)
            path.legs.back() = {LegState::Verified, {}, {}};
        return;
    }
    if (why->leg < gatewayLeg && checkedAt.isValid() && m_at < checkedAt)
        return;
    for (int leg = 0; leg < why->leg; ++leg)
        prove(path.legs.at(size_t(leg)));
    Leg &there = path.legs.at(size_t(why->leg));
    const QString backup = answeredBy();
    if (m_ending != Ending::Answered)
        there = {why->state, why->word, why->finding};
    else if (!backup.isEmpty())
        there = {LegState::Attention, tr("Backup took it", "state of a part of the line"),
                 tr("%1 answered. The first gateway did not take the call: %2").arg(isolate(backup), why->finding)};
    else // answered, and yet Twilio noticed something
        there = {LegState::Attention, why->word, why->finding};
    if (m_ending == Ending::Answered && why->leg < gatewayLeg)
        prove(path.legs.back());
}

} // namespace trunkline::setup
