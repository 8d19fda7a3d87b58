#include "monitor/FailureRun.h"

#include <algorithm>

namespace trunkline::monitor {

namespace {

constexpr int fewest = 3;

/// Counts one way or the other.
bool counts(const CallEntry &call)
{
    return !call.fromGateway && (call.isAnswered() || call.outcome == Outcome::Failed);
}

/// The failed ones since the last that was answered. Looks at every call once: the log has no order of time.
QVector<quint32> inARow(const CallLog &log)
{
    qint64 lastAnswered = 0;
    for (quint32 place = 0; place < quint32(log.size()); ++place)
        if (const CallEntry &call = log.at(place); counts(call) && call.isAnswered())
            lastAnswered = std::max(lastAnswered, call.at);
    QVector<quint32> row;
    for (quint32 place = 0; place < quint32(log.size()); ++place)
        if (const CallEntry &call = log.at(place); counts(call) && call.outcome == Outcome::Failed && call.at > lastAnswered)
            row.append(place);
    return row;
}

QVector<quint32> ofToday(const CallLog &log, const QDate &today)
{
    const qint64 begin = today.startOfDay().toSecsSinceEpoch(), end = today.addDays(1).startOfDay().toSecsSinceEpoch();
    QVector<quint32> failed;
    int all = 0;
    for (quint32 place = 0; place < quint32(log.size()); ++place) {
        const CallEntry &call = log.at(place);
        if (!counts(call) || call.at < begin || call.at >= end)
            continue;
        ++all;
        if (call.outcome == Outcome::Failed)
            failed.append(place);
    }
    return failed.size() * 3 > all ? failed : QVector<quint32>();
}

} // namespace

FailureRun FailureRun::in(const CallLog &log, const QDate &today)
{
    FailureRun run;
    QVector<quint32> calls = inARow(log);
    if (calls.size() < fewest)
        calls = ofToday(log, today);
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
