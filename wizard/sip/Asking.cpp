#include "sip/Asking.h"

#include "answers/CleanText.h"

namespace trunkline::sip {

namespace {

/// A gateway that is just starting turns the first requests back; after so many nothing listens there.
constexpr int turnedBackForGood = 3;

QString shown(const QByteArray &bytes, qsizetype longest = 120)
{
    return cleaned(QString::fromUtf8(bytes), longest);
}

Outcome outcomeOf(int status)
{
    if (status < 300)
        return Outcome::Answers;
    if (status < 400)
        return Outcome::Redirects;
    if (status == 401 || status == 407)
        return Outcome::WantsPassword;
    if (status == 403)
        return Outcome::Refuses;
    if (status >= 500 && status < 600 && status != 501)
        return Outcome::Busy;
    return Outcome::AnswersOther;
}

} // namespace

Asking::Asking(const Target &target, const Place &place, bool otherWay, const ProbeOptions &options)
    : m_target(target)
    , m_place(place)
    , m_timing(options.timing)
    , m_wire(Wire::make(place, target.transport, options))
    , m_branch(newBranch())
    , m_callId(randomWord(24))
    , m_tag(randomWord(10))
{
    m_attempt.address = place.address.toString();
    m_attempt.port = place.port;
    m_attempt.transport = target.transport;
    m_attempt.otherWay = otherWay;
    m_again.setTimerType(Qt::PreciseTimer);
    m_again.setSingleShot(true);
    m_wait = m_timing.t1;
    connect(&m_again, &QTimer::timeout, this, &Asking::send);
    connect(m_wire.get(), &Wire::opened, this, &Asking::opened);
    connect(m_wire.get(), &Wire::received, this, &Asking::received);
    connect(m_wire.get(), &Wire::failed, this, &Asking::failed);
}

Asking::~Asking() = default;

void Asking::start()
{
    m_clock.start();
    m_wire->open();
}

void Asking::opened()
{
    if (m_done)
        return;
    if (!m_wire->repeats()) {
        m_attempt.connected = std::chrono::milliseconds(m_clock.elapsed());
        m_attempt.certificate = m_wire->certificate();
        m_silence = Outcome::ConnectedSilent;
    }
    m_asked = m_clock.elapsed();
    send();
}

void Asking::send()
{
    if (m_done)
        return;
    SipRequest request;
    request.method = "OPTIONS";
    request.uri = m_target.uri().toUtf8();
    request.transport = m_target.transport;
    request.localPlace = m_wire->localPlace();
    request.branch = m_branch;
    request.callId = m_callId;
    request.fromTag = m_tag;
    ++m_attempt.sent;
    if (m_wire->repeats()) {
        m_again.start(m_provisional ? m_timing.t2 : m_wait);
        m_wait = std::min(m_wait * 2, m_timing.t2);
    }
    m_wire->send(request.bytes()); // last: it may end everything
}

void Asking::received(const SipMessage &message)
{
    if (m_done || !message.answers(m_branch, m_callId, 1, "OPTIONS"))
        return; // of somebody else, or too late for an earlier test
    if (!message.isFinal()) {
        m_provisional = true;
        return;
    }
    read(message);
    const bool bad = m_attempt.certificate && !m_attempt.certificate->isGood();
    end(bad ? Outcome::Certificate : outcomeOf(message.status));
}

void Asking::read(const SipMessage &answer)
{
    m_attempt.answered = std::chrono::milliseconds(m_clock.elapsed() - m_asked);
    m_attempt.status = answer.status;
    m_attempt.reason = shown(answer.reason);
    const QByteArray server = answer.header("server");
    m_attempt.server = shown(server.isEmpty() ? answer.header("user-agent") : server, 80);
    m_attempt.retryAfter = answer.header("retry-after").split(';').first().split('(').first().trimmed().toInt();
    if (answer.status >= 300 && answer.status < 400)
        m_attempt.contact = shown(SipMessage::address(answer.header("contact")));
    const QString received = shown(answer.viaParameter("received"), 60);
    const int port = answer.viaParameter("rport").toInt();
    const QHostAddress seen(received);
    if (!seen.isNull() && !seen.isEqual(m_wire->localAddress(), QHostAddress::TolerantConversion))
        m_attempt.seenAs = port > 0 ? QString(received + u':' + QString::number(port)) : received;
}

void Asking::failed(Wire::Fault fault)
{
    if (m_done)
        return;
    switch (fault) {
    case Wire::Fault::Refused:
        if (!m_wire->repeats() || ++m_turnedBack >= turnedBackForGood)
            return end(Outcome::Refused);
        m_silence = m_turnedBack >= m_attempt.sent ? Outcome::Refused : Outcome::NoAnswer;
        return;
    case Wire::Fault::NotSip: // over UDP anybody may send anything; the answer may still come
        m_attempt.opening = shown(m_wire->rest(), 200);
        if (!m_wire->repeats())
            return end(Outcome::NotSip);
        m_silence = Outcome::NotSip;
        return;
    case Wire::Fault::Malformed:
        m_attempt.opening = shown(m_wire->rest(), 200);
        if (!m_wire->repeats())
            return end(Outcome::Malformed);
        m_silence = Outcome::Malformed;
        return;
    case Wire::Fault::Closed:
        m_attempt.opening = shown(m_wire->rest(), 200);
        return end(m_wire->restIsForeign() ? Outcome::NotSip : Outcome::Closed);
    case Wire::Fault::NotTls:
        return end(Outcome::NotTls);
    case Wire::Fault::Blocked:
        return end(Outcome::Blocked);
    case Wire::Fault::Unreachable:
        return end(Outcome::NoAnswer);
    }
    Q_UNREACHABLE();
}

void Asking::timeUp()
{
    if (m_done)
        return;
    if (m_attempt.opening.isEmpty())
        m_attempt.opening = shown(m_wire->rest(), 200);
    end(m_silence == Outcome::ConnectedSilent && m_wire->restIsForeign() ? Outcome::NotSip : m_silence);
}

void Asking::end(Outcome outcome)
{
    m_done = true;
    m_again.stop();
    m_attempt.outcome = outcome;
    Q_EMIT done();
}

} // namespace trunkline::sip
