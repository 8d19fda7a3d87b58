#include "setup/TestCall.h"

#include <algorithm>

namespace trunkline::setup {

namespace {

constexpr int ringSeconds = 25, limitSeconds = 30;

/// What the gateway hears. Plain words: whoever listens knows what it is.
const QString greeting = u"<Response><Say>This is a test call.</Say><Pause length=\"10\"/></Response>"_qs;

} // namespace

TestCall::TestCall(QObject *parent) : QObject(parent), m_context([] { return FailureContext(); })
{
    setPace(std::chrono::milliseconds(1000), std::chrono::seconds(8));
    m_poll.setSingleShot(true);
    m_look.setSingleShot(true);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_poll, &QTimer::timeout, this, &TestCall::poll);
    connect(&m_look, &QTimer::timeout, &m_watch, &CallWatch::look);
    connect(&m_second, &QTimer::timeout, this, &TestCall::phoneTick);
    connect(&m_watch, &CallWatch::ready, this, [this] { m_byHand ? waitOn() : place(); });
    connect(&m_watch, &CallWatch::looked, this, [this] { m_state == State::Waiting ? phoneLooked() : reasonLooked(); });
}

TestCall::~TestCall() = default;

void TestCall::setPace(std::chrono::milliseconds interval, std::chrono::seconds listen)
{
    m_poll.setInterval(interval);
    m_look.setInterval(interval * 5 / 2); // reasons come late, and the limits of the API are shared
    m_listen = int(listen.count());
}

void TestCall::reset(bool byHand)
{
    m_calls = std::make_unique<QObject>();
    m_poll.stop();
    m_look.stop();
    m_second.stop();
    m_watch.stop();
    m_sid.clear();
    m_status.clear();
    m_ending = Ending::None;
    m_error = {};
    m_seconds = m_pickedUpAfter = m_took = 0;
    m_hangUpWanted = m_hungUp = false;
    m_leg = 0;
    m_looksLeft = 0;
    m_emptyLooks = 0;
    m_byHand = byHand;
    m_at = QDateTime::currentDateTime();
}

void TestCall::prepare(twilio::Client *client, const PhoneNumber &to, const QVector<twilio::IncomingNumber> &ownNumbers)
{
    reset(false);
    m_asked = std::make_unique<QObject>();
    m_client = client;
    m_to = to;
    m_callers.clear();
    m_price.reset();
    m_isAskingPrice = false;
    for (const twilio::IncomingNumber &number : ownNumbers)
        if (number.voice && number.e164 != to.e164())
            m_callers.append({number.e164, number.name, false});
    m_from = m_callers.isEmpty() ? QString() : m_callers.first().e164;
    m_callersKnown = !client || client->endpoints().region() != u"us1"; // elsewhere Twilio has no verified callers
    m_state = m_from.isEmpty() ? State::NoCaller : State::NotYet;
    if (!m_callersKnown)
        client->listVerifiedCallers(m_asked.get(), [this](const Result<QVector<twilio::VerifiedCaller>> &all) {
            takeVerified(all ? *all : QVector<twilio::VerifiedCaller>());
        });
    askPrice();
    Q_EMIT changed();
}

void TestCall::takeVerified(const QVector<twilio::VerifiedCaller> &all)
{
    m_callersKnown = true;
    for (const twilio::VerifiedCaller &one : all)
        if (one.e164 != m_to->e164())
            m_callers.append({one.e164, one.name, true});
    if (m_from.isEmpty() && !m_callers.isEmpty()) {
        m_from = m_callers.first().e164;
        if (m_state == State::NoCaller)
            m_state = State::NotYet;
        askPrice();
    }
    Q_EMIT changed();
}

QVector<TestCall::Caller> TestCall::verifiedCallers() const
{
    QVector<Caller> some = m_callers;
    some.removeIf([](const Caller &one) { return !one.verified; });
    return some;
}

void TestCall::chooseCaller(const QString &e164)
{
    const bool known = std::any_of(m_callers.begin(), m_callers.end(), [&](const Caller &one) { return one.e164 == e164; });
    if (!known || running() || e164 == m_from)
        return;
    m_from = e164;
    Q_EMIT changed();
}

void TestCall::askPrice()
{
    if (!m_client || m_from.isEmpty() || m_price)
        return;
    m_isAskingPrice = true;
    m_client->fetchCallPrice(m_from, *m_to, m_asked.get(), [this](const Result<twilio::CallPrice> &price) {
        m_isAskingPrice = false;
        if (price)
            m_price = *price;
        Q_EMIT changed();
    });
}

std::optional<twilio::Money> TestCall::price() const
{
    const auto minute = m_price ? m_price->minute() : std::nullopt;
    return minute ? std::optional(twilio::CallPrice::lessThan(*minute)) : std::nullopt;
}

bool TestCall::running() const
{
    return m_state == State::Placing || m_state == State::Ringing || m_state == State::Answered || m_state == State::Waiting;
}

void TestCall::call()
{
    if (!m_client || m_from.isEmpty() || running())
        return;
    reset(false);
    m_state = State::Placing;
    m_watch.begin(m_client, *m_to, m_from); // what is there already; then place()
    Q_EMIT changed();
}

void TestCall::place()
{
    if (m_hangUpWanted) // before anything rang
        return over(Ending::HungUp);
    m_at = QDateTime::currentDateTime();
    m_client->placeCall(m_from, *m_to, greeting, ringSeconds, limitSeconds, m_calls.get(), [this](Result<twilio::Call> call) {
        if (call)
            return placed(*call);
        if (call.error().effect == Effect::No)
            return failed(call.error());
        lookForLostCall(); // it may ring already: never a second time
    });
}

void TestCall::failed(const Error &error)
{
    m_error = error;
    m_state = State::Failed;
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
        m_leg = std::min(m_leg + 1, 3); // nobody says how far it is: the picture goes along
        break;
    case Status::InProgress:
        if (m_state != State::Answered) {
            m_answeredAt = QDateTime::currentDateTime();
            m_pickedUpAfter = std::max(1, int(m_at.secsTo(m_answeredAt)));
        }
        m_state = State::Answered;
        m_leg = 3;
        if (m_answeredAt.secsTo(QDateTime::currentDateTime()) >= m_listen)
            m_hangUpWanted = true;
        break;
    case Status::Completed:
        m_seconds = call.seconds;
        return over(Ending::Answered);
    case Status::Busy:
        m_status = u"busy"_qs;
        return over(Ending::Busy);
    case Status::NoAnswer:
        m_status = u"no-answer"_qs;
        return over(Ending::NoAnswer);
    case Status::Failed:
        m_status = u"failed"_qs;
        return over(Ending::Refused);
    case Status::Canceled:
        m_status = m_hangUpWanted ? QString() : u"no-answer"_qs;
        return over(m_hangUpWanted ? Ending::HungUp : Ending::NoAnswer);
    }
    Q_EMIT changed();
    if (m_hangUpWanted && !m_hungUp)
        hangUp();
    else
        m_poll.start();
}

void TestCall::hangUp()
{
    if (!running() || !m_client)
        return;
    if (m_state == State::Waiting) {
        m_second.stop();
        m_look.stop();
        m_watch.stop();
        m_state = m_from.isEmpty() ? State::NoCaller : State::NotYet;
        return Q_EMIT changed();
    }
    m_hangUpWanted = true;
    if (m_sid.isEmpty())
        return; // as soon as the call has a name
    m_poll.stop();
    m_client->hangUp(m_sid, m_calls.get(), [this](const Result<twilio::Call> &ended) {
        m_hungUp = bool(ended); // else again at the next look: it is the same to hang up twice
        poll();                 // how it ended is read, not assumed
    });
}

void TestCall::over(Ending ending)
{
    m_state = State::Over;
    m_ending = ending;
    m_took = std::max(1, int(m_at.secsTo(QDateTime::currentDateTime())));
    if (ending != Ending::HungUp && ending != Ending::Unclear && ending != Ending::NotSeen)
        explain();
    Q_EMIT changed();
}

} // namespace trunkline::setup
