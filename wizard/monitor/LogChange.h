#pragma once

#include <QVector>

namespace trunkline::monitor {

/// What became different in the log: places of calls, each once.
struct LogChange
{
    QVector<quint32> added, updated;
    bool everything = false; ///< forgotten, or read anew in all places

    bool isEmpty() const { return added.isEmpty() && updated.isEmpty() && !everything; }
};

} // namespace trunkline::monitor
