#pragma once

#include <QtGlobal>

namespace trunkline::monitor {

/// Calls that end about half a minute after they were answered, when that is no coincidence: the gateway's confirmation
/// never reached Twilio, which then gives up (32 s, RFC 3261 §17.2). One such call may simply have been short.
class CutOffs
{
public:
    void count(quint32 seconds);
    static bool looksLike(quint32 seconds) { return seconds >= 28 && seconds <= 35; }
    /// At least three, and at least a third of all answered calls.
    bool isPattern() const { return m_short >= 3 && m_short * 3 >= m_all; }
    void clear() { m_all = m_short = 0; }

private:
    qint64 m_all = 0, m_short = 0;
};

} // namespace trunkline::monitor
