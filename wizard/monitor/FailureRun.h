#pragma once

#include "monitor/CallLog.h"

#include <QStringList>

namespace trunkline::monitor {

/// Calls that fail in a way somebody should be told: three or more in a row, or more than a third of today's (at least
/// three).
struct FailureRun
{
    QVector<quint32> calls; ///< places in the log, the newest first
    qint64 since = 0;       ///< the oldest of them
    QStringList results;    ///< each once: "Gateway didn’t answer"
    CallSid newest;

    bool isThere() const { return !calls.isEmpty(); }

    static FailureRun in(const CallLog &log, const QDate &today);
};

} // namespace trunkline::monitor
