#pragma once

#include "sip/SipRequest.h"
#include "sip/Wire.h"

#include <QElapsedTimer>
#include <QTimer>

namespace trunkline::sip {

/// The rehearsal call: one INVITE, hung up as soon as the gateway says that it takes the call. It ends politely whatever
/// comes: CANCEL while it rings, ACK and BYE if it was answered, ACK if it was refused. Everything goes to the place that
/// was asked, wherever the gateway's answers point to.
class Calling : public QObject
{
    Q_OBJECT
public:
    Calling(const Target &target, const Place &place, const QString &e164, const ProbeOptions &options);
    /// Still on the line: hangs up with what can be sent at once.
    ~Calling() override;

    void start();
    void stop(); ///< hangs up; done() comes when the gateway confirmed it, or after a bound
    const Rehearsal &rehearsal() const { return m_rehearsal; }

Q_SIGNALS:
    void done();

private:
    /// Ringing: a provisional answer came, so that it may be cancelled (RFC 3261 §9.1).
    enum class State { Idle, Inviting, Ringing, Cancelling, HangingUp, Done };

    void opened();
    void received(const SipMessage &message);
    void invited(const SipMessage &answer);
    void picked(const SipMessage &answer);
    void refused(const SipMessage &answer);
    void timeUp();
    void cancel();
    void confirm(const SipMessage &answer, const QByteArray &branch);
    void bye();
    void say(State state, const QByteArray &request);
    void repeat();
    void end();
    SipRequest request(const QByteArray &method, int number) const;

    Target m_target;
    Timing m_timing;
    std::unique_ptr<Wire> m_wire;
    QByteArray m_uri, m_branch, m_callId, m_tag;
    SipMessage m_answered; ///< the 200: whom ACK and BYE go to
    QByteArray m_byeBranch;
    State m_state = State::Idle;
    bool m_stopped = false;
    QByteArray m_repeated; ///< over UDP, until it is answered
    QTimer m_again, m_limit;
    std::chrono::milliseconds m_wait;
    QElapsedTimer m_clock;
    Rehearsal m_rehearsal;
};

} // namespace trunkline::sip
