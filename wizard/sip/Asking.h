#pragma once

#include "sip/SipRequest.h"
#include "sip/Wire.h"

#include <QElapsedTimer>
#include <QTimer>

namespace trunkline::sip {

/// One OPTIONS to one place. Over UDP it is sent again by the timers of RFC 3261; over TCP and TLS never.
class Asking : public QObject
{
    Q_OBJECT
public:
    Asking(const Target &target, const Place &place, bool otherWay, const ProbeOptions &options);
    ~Asking() override;

    void start();
    /// No more waiting: what is known now is the result.
    void timeUp();
    const Attempt &attempt() const { return m_attempt; }
    const Place &place() const { return m_place; }
    bool isDone() const { return m_done; }
    Transport transport() const { return m_target.transport; }

Q_SIGNALS:
    void done();

private:
    void opened();
    void send();
    void received(const SipMessage &message);
    void failed(Wire::Fault fault);
    void read(const SipMessage &answer);
    void end(Outcome outcome);

    Target m_target;
    Place m_place;
    Timing m_timing;
    std::unique_ptr<Wire> m_wire;
    QByteArray m_branch, m_callId, m_tag;
    QTimer m_again;
    std::chrono::milliseconds m_wait; ///< before the next repetition
    QElapsedTimer m_clock;
    qint64 m_asked = 0;
    bool m_provisional = false;
    int m_turnedBack = 0; ///< requests that came back because nothing listens
    Outcome m_silence = Outcome::NoAnswer; ///< what it is when nothing else comes
    Attempt m_attempt;
    bool m_done = false;
};

} // namespace trunkline::sip
