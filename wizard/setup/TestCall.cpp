#include "setup/TestCall.h"

namespace trunkline::setup {

namespace {

constexpr int ringSeconds = 25, limitSeconds = 30;

/// What the gateway hears. Plain words: whoever listens knows what it is.
const QString greeting = u"<Response><Say>This is a test call.</Say><Pause length=\"10\"/></Response>"_qs;

} // namespace

TestCall::TestCall(QObject *parent) : QObject(parent)
{
    m_poll.setInterval(std::chrono::milliseconds(1000));
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &TestCall::poll);
}

void TestCall::prepare(twilio::Client *client, const PhoneNumber &to, const QVector<twilio::IncomingNumber> &ownNumbers)
{
    m_calls = std::make_unique<QObject>();
    m_poll.stop();
    m_client = client;
    m_to = to;
    m_from.clear();
    m_sid.clear();
    m_ending = Ending::None;
    m_seconds = 0;
    for (const twilio::IncomingNumber &number : ownNumbers)
        if (number.voice && number.e164 != to.e164() && m_from.isEmpty())
            m_from = number.e164;
    m_state = m_from.isEmpty() ? State::NoCaller : State::NotYet;
    Q_EMIT changed();
}

bool TestCall::running() const
{
    return m_state == State::Placing || m_state == State::Ringing || m_state == State::Answered;
}

void TestCall::call()
{
    if (!m_client || m_from.isEmpty() || running())
        return;
    m_calls = std::make_unique<QObject>();
    m_state = State::Placing;
    m_ending = Ending::None;
    m_sid.clear();
    m_seconds = 0;
    m_hangUpWanted = false;
    m_at = QDateTime::currentDateTime();
    m_client->placeCall(m_from, *m_to, greeting, ringSeconds, limitSeconds, m_calls.get(), [this](Result<twilio::Call> call) {
        if (call)
            return placed(*call);
        if (call.error().effect == Effect::No) {
            m_error = call.error();
            m_state = State::Failed;
            Q_EMIT changed();
            return;
        }
        lookForLostCall(); // it may ring already: never a second time
    });
    Q_EMIT changed();
}

void TestCall::lookForLostCall()
{
    m_client->listCallsFrom(m_from, m_at.addSecs(-2), m_calls.get(), [this](Result<QVector<twilio::Call>> calls) {
        if (calls)
            for (const twilio::Call &one : *calls)
                if (one.to == m_to->e164())
                    return placed(one);
        over(Ending::Unclear);
    });
}

void TestCall::placed(const twilio::Call &call)
{
    m_sid = call.sid;
    polled(call);
}

void TestCall::poll()
{
    if (m_client)
        m_client->fetchCall(m_sid, m_calls.get(), [this](Result<twilio::Call> call) {
            if (call)
                return polled(*call);
            m_poll.start(); // the call goes on without us; ask again
        });
}

void TestCall::polled(const twilio::Call &call)
{
    using Status = twilio::Call::Status;
    switch (call.status) {
    case Status::Queued:
        break;
    case Status::Ringing:
        m_state = State::Ringing;
        break;
    case Status::InProgress:
        if (m_state != State::Answered)
            m_answeredAt = QDateTime::currentDateTime();
        m_state = State::Answered;
        if (m_answeredAt.secsTo(QDateTime::currentDateTime()) >= m_listen)
            return hangUp();
        break;
    case Status::Completed:
        m_seconds = call.seconds;
        return over(Ending::Answered);
    case Status::Busy:
        return over(Ending::Busy);
    case Status::NoAnswer:
        return over(Ending::NoAnswer);
    case Status::Failed:
        return over(Ending::Refused);
    case Status::Canceled:
        return over(Ending::NoAnswer);
    }
    Q_EMIT changed();
    if (m_hangUpWanted)
        hangUp();
    else
        m_poll.start();
}

void TestCall::hangUp()
{
    if (!running() || !m_client)
        return;
    m_hangUpWanted = true;
    if (m_sid.isEmpty())
        return; // as soon as the call has a name
    m_poll.stop();
    m_client->hangUp(m_sid, m_calls.get(), [this](Result<twilio::Call>) {
        m_hangUpWanted = false;
        m_poll.start(); // how it ended is read, not assumed
    });
}

void TestCall::over(Ending ending)
{
    m_state = State::Over;
    m_ending = ending;
    Q_EMIT changed();
}

} // namespace trunkline::setup
