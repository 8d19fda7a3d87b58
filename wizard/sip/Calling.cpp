#include "sip/Calling.h"

#include "answers/CleanText.h"

#include <algorithm>

namespace trunkline::sip {

Calling::Calling(const Target &target, const Place &place, const QString &e164, const ProbeOptions &options)
    : m_target(target)
    , m_timing(options.timing)
    , m_wire(Wire::make(place, target.transport, options))
    , m_uri(target.uri(target.user.isEmpty() ? e164 : target.user).toUtf8()) // as Twilio fills it in
    , m_branch(newBranch())
    , m_callId(randomWord(24))
    , m_tag(randomWord(10))
    , m_wait(options.timing.t1)
{
    m_rehearsal.number = e164;
    m_rehearsal.end = Rehearsal::End::NoWord;
    for (QTimer *timer : {&m_again, &m_limit}) {
        timer->setTimerType(Qt::PreciseTimer);
        timer->setSingleShot(true);
    }
    connect(&m_again, &QTimer::timeout, this, &Calling::repeat);
    connect(&m_limit, &QTimer::timeout, this, &Calling::timeUp);
    connect(m_wire.get(), &Wire::opened, this, &Calling::opened);
    connect(m_wire.get(), &Wire::received, this, &Calling::received);
    connect(m_wire.get(), &Wire::failed, this, [this](Wire::Fault) {
        if (!m_wire->repeats())
            end(); // nothing can be said over it any more
    });
}

Calling::~Calling()
{
    if (m_state == State::Ringing)
        cancel();
}

void Calling::start()
{
    m_clock.start();
    m_limit.start(m_timing.ring);
    m_wire->open();
}

SipRequest Calling::request(const QByteArray &method, int number) const
{
    SipRequest request;
    request.method = method;
    request.uri = m_uri;
    request.transport = m_target.transport;
    request.localPlace = m_wire->localPlace();
    request.branch = m_branch;
    request.callId = m_callId;
    request.fromTag = m_tag;
    request.number = number;
    return request;
}

void Calling::opened()
{
    if (m_state != State::Idle)
        return;
    SipRequest invite = request("INVITE", 1);
    QHostAddress local = m_wire->localAddress();
    local.setScopeId({});
    invite.sdp = rehearsalOffer(local.toString());
    say(State::Inviting, invite.bytes());
}

/// Sends, and over UDP again until an answer came.
void Calling::say(State state, const QByteArray &request)
{
    m_state = state;
    m_repeated = request;
    m_wait = m_timing.t1;
    if (m_wire->repeats()) {
        m_again.start(m_wait);
        m_wait *= 2;
    }
    m_wire->send(request);
}

void Calling::repeat()
{
    const bool invites = m_state == State::Inviting; // its repetitions double without a limit (§17.1.1.2)
    m_again.start(invites ? m_wait : std::min(m_wait, m_timing.t2));
    m_wait *= 2;
    m_wire->send(m_repeated);
}

void Calling::received(const SipMessage &message)
{
    if (m_state == State::Done)
        return;
    if (message.answers(m_branch, m_callId, 1, "INVITE"))
        return invited(message);
    if (message.answers(m_branch, m_callId, 1, "CANCEL") && message.isFinal() && m_state == State::Cancelling)
        m_again.stop(); // now the INVITE itself is answered: 487, or 200 if it was picked up meanwhile
    if (!m_byeBranch.isEmpty() && message.answers(m_byeBranch, m_callId, 2, "BYE") && message.isFinal()) {
        m_rehearsal.hungUp = true;
        end();
    }
}

void Calling::invited(const SipMessage &answer)
{
    if (answer.isFinal())
        return answer.status < 300 ? picked(answer) : refused(answer);
    if (m_state == State::Inviting) {
        m_again.stop(); // it arrived
        m_state = State::Ringing;
    }
    if (answer.status > 100 && m_rehearsal.end == Rehearsal::End::NoWord) { // 100 says only that it arrived
        m_rehearsal.end = Rehearsal::End::Taken;
        m_rehearsal.status = answer.status;
        m_rehearsal.reason = cleaned(QString::fromUtf8(answer.reason), 120);
        m_rehearsal.took = std::chrono::milliseconds(m_clock.elapsed());
    }
    if (m_state == State::Ringing && (m_stopped || m_rehearsal.end == Rehearsal::End::Taken))
        cancel();
}

/// Every 200 is confirmed, also a repeated one; hung up is once.
void Calling::picked(const SipMessage &answer)
{
    const bool first = m_answered.status == 0;
    m_answered = answer;
    confirm(answer, newBranch());
    if (!first)
        return;
    if (m_rehearsal.end != Rehearsal::End::Taken) {
        m_rehearsal.took = std::chrono::milliseconds(m_clock.elapsed());
        m_rehearsal.reason = cleaned(QString::fromUtf8(answer.reason), 120);
    }
    m_rehearsal.end = Rehearsal::End::Taken;
    m_rehearsal.status = answer.status;
    bye();
}

void Calling::refused(const SipMessage &answer)
{
    confirm(answer, m_branch); // the same branch: part of the same transaction (§17.1.1.3)
    if (m_rehearsal.end == Rehearsal::End::Taken || m_state == State::Cancelling) {
        m_rehearsal.hungUp = true; // 487, as we asked for
        return end();
    }
    m_rehearsal.end = Rehearsal::End::Refused;
    m_rehearsal.status = answer.status;
    m_rehearsal.reason = cleaned(QString::fromUtf8(answer.reason), 120);
    m_rehearsal.took = std::chrono::milliseconds(m_clock.elapsed());
    m_rehearsal.hungUp = true; // there is nothing left to hang up
    end();
}

void Calling::confirm(const SipMessage &answer, const QByteArray &branch)
{
    SipRequest ack = request("ACK", 1);
    ack.branch = branch;
    ack.to = answer.header("to");
    if (answer.status < 300) {
        if (const QByteArray contact = SipMessage::address(answer.header("contact")); !contact.isEmpty())
            ack.uri = contact;
        ack.routes = answer.all("record-route");
        std::reverse(ack.routes.begin(), ack.routes.end());
    }
    m_wire->send(ack.bytes());
}

void Calling::cancel()
{
    m_limit.start(m_timing.hangUp);
    say(State::Cancelling, request("CANCEL", 1).bytes()); // the INVITE's branch and number (§9.1)
}

void Calling::bye()
{
    m_limit.start(m_timing.hangUp);
    m_byeBranch = newBranch();
    SipRequest bye = request("BYE", 2);
    bye.branch = m_byeBranch;
    bye.to = m_answered.header("to");
    if (const QByteArray contact = SipMessage::address(m_answered.header("contact")); !contact.isEmpty())
        bye.uri = contact;
    bye.routes = m_answered.all("record-route");
    std::reverse(bye.routes.begin(), bye.routes.end());
    say(State::HangingUp, bye.bytes());
}

/// The word did not come in time, or the confirmation of the end did not.
void Calling::timeUp()
{
    if (m_state == State::Ringing)
        return cancel();
    if (m_state == State::Inviting && !m_stopped) {
        // Before a provisional answer it must not be cancelled. A late one is still hung up on.
        m_stopped = true;
        m_again.stop();
        m_limit.start(m_timing.hangUp);
        return;
    }
    end();
}

void Calling::stop()
{
    m_stopped = true;
    if (m_state == State::Idle)
        return end();
    if (m_state == State::Ringing)
        return cancel();
    if (m_state == State::Inviting) {
        m_again.stop();
        m_limit.start(m_timing.hangUp);
    }
}

void Calling::end()
{
    if (m_state == State::Done)
        return;
    m_state = State::Done;
    m_again.stop();
    m_limit.stop();
    if (m_rehearsal.took.count() == 0)
        m_rehearsal.took = std::chrono::milliseconds(m_clock.elapsed());
    Q_EMIT done();
}

} // namespace trunkline::sip
