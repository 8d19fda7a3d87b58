#include "monitor/FailureRun.h"

#include <algorithm>

namespace trunkline::monitor {

namespace {

constexpr int fewest = 3;

/// Counts one way or the other.
bool counts(const CallEntry &call)
{
    return call.at > 0 && !call.fromGateway && (call.isAnswered() || call.outcome == Outcome::Failed);
}

} // namespace

/// One look at every call, since there may be a hundred thousand and they have no order of time.
FailureRun FailureRun::in(const CallLog &log, const QDate &today)
{
    const qint64 begin = today.startOfDay().toSecsSinceEpoch(), end = today.addDays(1).startOfDay().toSecsSinceEpoch();
    qint64 lastAnswered = 0;
    int ofToday = 0;
    QVector<quint32> failed;
    for (quint32 place = 0; place < quint32(log.size()); ++place) {
        const CallEntry &call = log.at(place);
        if (!counts(call))
            continue;
        ofToday += call.at >= begin && call.at < end ? 1 : 0;
        if (call.isAnswered())
            lastAnswered = std::max(lastAnswered, call.at);
        else
            failed.append(place);
    }
    const auto without = [&](auto isOut) {
        QVector<quint32> some = failed;
        some.removeIf([&](quint32 place) { return isOut(log.at(place).at); });
        return some;
    };
    QVector<quint32> calls = without([&](qint64 at) { return at <= lastAnswered; }); // in a row
    if (calls.size() < fewest) {
        calls = without([&](qint64 at) { return at < begin || at >= end; });
        if (calls.size() * 3 <= ofToday)
            calls.clear();
    }
    FailureRun run;
    if (calls.size() < fewest)
        return run;
    std::sort(calls.begin(), calls.end(), [&log](quint32 one, quint32 other) { return log.at(one).at > log.at(other).at; });
    run.calls = calls;
    run.since = log.at(calls.last()).at;
    run.newest = log.at(calls.first()).sid;
    for (const quint32 place : calls)
        if (const QString &result = log.result(log.at(place)); !run.results.contains(result))
            run.results.append(result);
    return run;
}

} // namespace trunkline::monitor
