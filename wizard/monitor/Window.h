#pragma once

#include <QDateTime>

namespace trunkline::monitor {

/// The days that are shown, in the zone of the user: from the beginning of the first to the end of the last. A day may
/// have 23 or 25 hours.
struct Window
{
    QDate first, last;

    static Window days(int count, const QDate &today) { return {today.addDays(1 - count), today}; }

    qint64 begin() const; ///< seconds since 1970
    qint64 end() const;   ///< the first second after it
    bool contains(qint64 at) const { return at >= begin() && at < end(); }
    qint64 dayCount() const { return first.daysTo(last) + 1; }

    friend bool operator==(const Window &, const Window &) = default;
};

} // namespace trunkline::monitor
