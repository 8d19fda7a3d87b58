#include "monitor/CallLog.h"

#include <cmath>

namespace trunkline::monitor {

using Status = twilio::Call::Status;

LogChange CallLog::setLine(const WatchedLine &line)
{
    const bool isSame = line.trunk == m_line.trunk && line.urls == m_line.urls && line.numbers == m_line.numbers && line.account == m_line.account
                        && line.isOnlyTrunk == m_line.isOnlyTrunk;
    m_line = line;
    if (isSame)
        return {};
    m_context = line.context();
    return tellAgain();
}

void CallLog::forget()
{
    *this = CallLog(m_patience);
}

std::optional<quint32> CallLog::find(const CallSid &sid) const
{
    const auto place = m_places.constFind(sid);
    return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
}

// Putting in -------------------------------------------------------------------------------------------------------

LogChange CallLog::take(const QVector<twilio::CallRow> &rows)
{
    LogChange change;
    for (const twilio::CallRow &row : rows)
        take(row, change);
    tellCutOffs(change);
    return change;
}

void CallLog::take(const twilio::CallRow &row, LogChange &change)
{
    const CallSid sid = CallSid::of(row.call.sid);
    if (sid.isNull())
        return;
    m_waiting.remove(sid);
    if (m_line.owns(row))
        return put(entryOf(row), change);
    if (const auto place = find(sid); place && at(*place).alertOnly) { // now it is known whose it is
        m_entries[qsizetype(*place)].at = 0;                            // out of every time
        change.updated.append(*place);
    }
    if (m_alerts.contains(sid) || m_ofOthers.size() < 200'000) // bounded; an alert about an older one waits in vain
        m_ofOthers.insert(sid);
}

CallEntry CallLog::entryOf(const twilio::CallRow &row)
{
    CallEntry entry;
    entry.sid = CallSid::of(row.call.sid);
    entry.at = row.at().isValid() ? row.at().toSecsSinceEpoch() : 0;
    entry.fromGateway = row.direction == twilio::CallRow::Direction::FromGateway;
    entry.caller = m_texts.idOf(row.call.from);
    entry.number = m_texts.idOf(m_line.numberOf(row));
    entry.gateway = m_texts.idOf(WatchedLine::hostOf(entry.fromGateway ? row.call.from : row.call.to));
    entry.seconds = quint32(std::max(0, row.call.seconds));
    entry.status = quint8(row.call.status);
    if (!row.price.isEmpty()) {
        entry.price = qint32(std::lround(row.price.toDouble() * 100'000));
        entry.currency = m_texts.idOf(row.currency);
    }
    entry.isTold = m_alerts.contains(entry.sid);
    tell(entry);
    return entry;
}

void CallLog::put(const CallEntry &entry, LogChange &change)
{
    m_hasFromGateway = m_hasFromGateway || entry.fromGateway;
    if (!entry.alertOnly)
        m_newest = std::max(m_newest, entry.at);
    const auto known = m_places.constFind(entry.sid);
    if (known == m_places.constEnd()) {
        const auto place = quint32(m_entries.size());
        m_places.insert(entry.sid, place);
        m_entries.append(entry);
        if (entry.isAnswered() && !entry.fromGateway)
            m_cutOffs.count(entry.seconds);
        change.added.append(place);
        return;
    }
    CallEntry &before = m_entries[qsizetype(*known)];
    const bool isSame = before.at == entry.at && before.status == entry.status && before.seconds == entry.seconds && before.price == entry.price
                        && before.currency == entry.currency && before.result == entry.result && before.alertOnly == entry.alertOnly
                        && before.isTold == entry.isTold;
    if (isSame || (entry.alertOnly && !before.alertOnly))
        return;
    if (entry.isAnswered() && !before.isAnswered() && !entry.fromGateway)
        m_cutOffs.count(entry.seconds);
    before = entry;
    change.updated.append(*known);
}

LogChange CallLog::take(const QVector<twilio::Alert> &alerts)
{
    LogChange change;
    for (const twilio::Alert &alert : alerts) {
        if (m_alertSids.contains(alert.sid))
            continue;
        m_alertSids.insert(alert.sid);
        CallSid call = CallSid::of(alert.resource);
        if (call.isNull()) {
            if (!alert.code.startsWith(u"32")) // of messages, websites and the like
                continue;
            call = CallSid::digitsOf(alert.sid);
            m_withoutCall.insert(call);
        }
        QVector<twilio::Alert> &told = m_alerts[call];
        const auto later = std::find_if(told.begin(), told.end(), [&](const auto &one) { return one.generated > alert.generated; });
        told.insert(later, alert);
        if (const auto place = find(call); place && !at(*place).alertOnly) {
            CallEntry entry = at(*place);
            entry.isTold = true;
            tell(entry);
            put(entry, change);
        } else if (!m_ofOthers.contains(call)) {
            m_waiting.insert(call);
        }
    }
    return change;
}

LogChange CallLog::settle(const QDateTime &now)
{
    LogChange change;
    const qint64 latest = now.toSecsSinceEpoch() - m_patience.count();
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
        const QVector<twilio::Alert> &told = m_alerts[*waiting];
        const twilio::Alert &last = told.last();
        // Without an address nothing more is tried; after another failure the next gateway may still answer.
        const bool isFinal = last.code == u"32010";
        if (!isFinal && last.generated.toSecsSinceEpoch() > latest) {
            ++waiting;
            continue;
        }
        const WatchedLine::Owns owns = m_line.owns(last);
        if (owns != WatchedLine::Owns::No) {
            CallEntry entry;
            entry.sid = *waiting;
            entry.at = told.first().generated.toSecsSinceEpoch();
            entry.status = quint8(Status::Failed);
            entry.alertOnly = entry.isTold = true;
            entry.isCall = !m_withoutCall.contains(entry.sid);
            entry.perhapsElsewhere = owns == WatchedLine::Owns::Perhaps;
            if (m_line.numbers.size() == 1)
                entry.number = m_texts.idOf(m_line.numbers.first().e164);
            tell(entry);
            if (entry.outcome == Outcome::Failed) // what only warns is no call that failed
                put(entry, change);
        }
        waiting = m_waiting.erase(waiting);
    }
    return change;
}

} // namespace trunkline::monitor
