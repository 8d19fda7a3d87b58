// The call that somebody makes by hand.

#include "setup/TestCall.h"

#include <algorithm>

namespace trunkline::setup {

void TestCall::waitForPhone()
{
    if (!m_client || !m_to || running())
        return;
    reset(true);
    m_state = State::Waiting;
    m_watch.begin(m_client, *m_to, {}); // what is there already; then waitOn()
    m_second.start();
    Q_EMIT changed();
}

void TestCall::waitOn()
{
    if (m_phone)
        m_phone(m_to->e164());
    m_watch.look(); // again and again
}

int TestCall::secondsToWait() const
{
    return std::max(0, int(m_patience.count() - m_at.secsTo(QDateTime::currentDateTime())));
}

void TestCall::phoneTick()
{
    if (m_state == State::Waiting)
        Q_EMIT changed(); // the countdown; the end is told after a last look
}

void TestCall::phoneLooked()
{
    using Status = twilio::Call::Status;
    const auto &leg = m_watch.leg();
    const bool running = leg && (leg->call.status == Status::Queued || leg->call.status == Status::Ringing || leg->call.status == Status::InProgress);
    if (leg && !running) {
        m_second.stop();
        m_seconds = leg->call.seconds;
        m_at = leg->at().isValid() ? leg->at().toLocalTime() : m_at;
        switch (leg->call.status) {
        case Status::Completed:
            return over(Ending::Answered);
        case Status::Busy:
            m_status = u"busy"_qs;
            return over(Ending::Busy);
        case Status::Canceled:
            m_status = u"canceled"_qs;
            return over(Ending::NoAnswer);
        case Status::NoAnswer:
            m_status = u"no-answer"_qs;
            return over(Ending::NoAnswer);
        default:
            m_status = u"failed"_qs;
            return over(Ending::Refused);
        }
    }
    // A call that found no usable address leaves alerts and no row. One look more, so that a row may still come.
    if (!leg && !m_watch.reasons().isEmpty() && ++m_emptyLooks > 1) {
        m_second.stop();
        m_status = u"failed"_qs;
        return over(Ending::Refused);
    }
    if (secondsToWait() == 0 && !running) {
        m_second.stop();
        return over(Ending::NotSeen);
    }
    m_look.start();
}

} // namespace trunkline::setup
