#pragma once

#include "monitor/CallLog.h"
#include "monitor/Window.h"

#include <QHash>

namespace trunkline::pages {

/// Which calls of the log are shown.
class CallsFilter
{
public:
    enum class Which { All, Answered, Failed, FromGateway };

    monitor::Window window;
    Which which = Which::All;
    std::optional<monitor::Window> days; ///< chosen in the chart
    qint64 from = 0;                     ///< "Show these calls": not before

    void setSearch(const QString &typed);
    const QString &search() const { return m_search; }
    bool fits(const monitor::CallLog &log, const monitor::CallEntry &call) const;

    /// Looks the bounds up once, since a day's beginning costs more than a comparison.
    void settle();

private:
    bool isFound(const monitor::CallLog &log, quint32 text, const QString &shown) const;

    QString m_search, m_digits;
    qint64 m_begin = 0, m_end = 0;
    mutable QHash<quint32, bool> m_found; ///< by the text's place in the pool: many calls have the same
};

} // namespace trunkline::pages
