#pragma once

#include "monitor/CallLog.h"
#include "monitor/Window.h"

namespace trunkline::monitor {

/// What is counted of a time: per day in the zone of the user, where a day may have 23 or 25 hours. Calls that the
/// gateway placed do not count.
struct Statistics
{
    struct Day
    {
        QDate first, last; ///< the same, or a week
        int answered = 0;
        int failed = 0;
        int total() const { return answered + failed; }
    };
    QVector<Day> days; ///< each, the oldest first, also those without calls
    int answered = 0;
    int failed = 0;
    int failedToday = 0;
    int all = 0;             ///< with those that count neither way
    int usualSeconds = -1;   ///< median of the answered; -1: none

    /// Rounded; -1: nothing counts.
    int answeredPercent() const;

    static Statistics of(const CallLog &log, const Window &window, const QDate &today);
    /// The same days, seven in one. The first and the last week may be shorter.
    static QVector<Day> byWeek(const QVector<Day> &days, Qt::DayOfWeek begins);
};

} // namespace trunkline::monitor
