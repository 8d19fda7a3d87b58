#include "monitor/Statistics.h"

#include <algorithm>

namespace trunkline::monitor {

namespace {

/// The middle; of an even number the lower one of the two.
int median(QVector<int> &values)
{
    if (values.isEmpty())
        return -1;
    const auto middle = values.begin() + (values.size() - 1) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

Statistics Statistics::of(const CallLog &log, const Window &window, const QDate &today)
{
    Statistics counted;
    QVector<qint64> ends; // of each day
    for (QDate day = window.first; day <= window.last; day = day.addDays(1)) {
        counted.days.append({day, day});
        ends.append(day.addDays(1).startOfDay().toSecsSinceEpoch());
    }
    if (counted.days.isEmpty())
        return counted;
    const qint64 begin = window.begin();
    QVector<int> lengths;
    for (quint32 place = 0; place < quint32(log.size()); ++place) {
        const CallEntry &call = log.at(place);
        if (call.fromGateway || call.at < begin || call.at >= ends.last())
            continue;
        ++counted.all;
        Day &day = counted.days[std::upper_bound(ends.begin(), ends.end(), call.at) - ends.begin()];
        if (call.isAnswered()) {
            ++counted.answered;
            ++day.answered;
            lengths.append(int(call.seconds));
        } else if (call.outcome == Outcome::Failed) {
            ++counted.failed;
            ++day.failed;
            counted.failedToday += day.first == today ? 1 : 0;
        }
    }
    counted.usualSeconds = median(lengths);
    return counted;
}

int Statistics::answeredPercent() const
{
    const int counted = answered + failed;
    return counted == 0 ? -1 : int((qint64(answered) * 200 + counted) / (qint64(counted) * 2));
}

QVector<Statistics::Day> Statistics::byWeek(const QVector<Day> &days, Qt::DayOfWeek begins)
{
    QVector<Day> weeks;
    for (const Day &day : days) {
        if (weeks.isEmpty() || day.first.dayOfWeek() == int(begins)) {
            weeks.append(day);
            continue;
        }
        Day &week = weeks.last();
        week.last = day.last;
        week.answered += day.answered;
        week.failed += day.failed;
    }
    return weeks;
}

} // namespace trunkline::monitor
