#include "monitor/CallLog.h"

#include "setup/FailureBook.h"
#include "twilio/Form.h"

#include <cmath>

namespace trunkline::monitor {

namespace {

using Status = twilio::Call::Status;

QString statusWord(quint8 status)
{
    switch (Status(status)) {
    case Status::Busy:
        return u"busy"_qs;
    case Status::NoAnswer:
        return u"no-answer"_qs;
    case Status::Canceled:
        return u"canceled"_qs;
    case Status::Queued:
    case Status::Ringing:
    case Status::InProgress:
    case Status::Completed:
    case Status::Failed:
        break;
    }
    return u"failed"_qs;
}

bool isRunning(quint8 status)
{
    return Status(status) == Status::Queued || Status(status) == Status::Ringing || Status(status) == Status::InProgress;
}

/// The form it came in.
setup::Symptom symptomOf(const twilio::Alert &alert)
{
    twilio::Form form = alert.fields;
    form.append({u"Msg"_qs, alert.text});
    setup::Symptom seen = setup::Symptom::ofAlert(alert.code, QString::fromLatin1(twilio::encoded(form)), alert.resource);
    seen.said = alert.text;
    return seen;
}

/// Two alerts say the same if only the call and the time differ.
QString sameness(const QVector<setup::Symptom> &seen)
{
    QString all;
    for (const setup::Symptom &one : seen)
        all += one.keys().join(u' ') + u'|' + QString::number(one.seconds) + u'|';
    return all;
}

} // namespace

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

// Telling ----------------------------------------------------------------------------------------------------------

Outcome CallLog::outcomeOf(const CallEntry &entry, const setup::Failure &failure) const
{
    if (entry.fromGateway && !entry.isTold && Status(entry.status) != Status::Failed)
        return Outcome::Neither; // the other side was busy or did not answer
    return failure.state == setup::LegState::NotChecked ? Outcome::Neither : Outcome::Failed;
}

void CallLog::tell(CallEntry &entry)
{
    if (isRunning(entry.status)) {
        entry.outcome = Outcome::Running;
        entry.result = m_texts.idOf(tr("In progress", "a call"));
        return;
    }
    const bool answered = Status(entry.status) == Status::Completed;
    const auto isCutOff = [&](const twilio::Alert &alert) { return alert.code == u"32022"; };
    const auto alerts = entry.isTold ? m_alerts.value(entry.sid) : QVector<twilio::Alert>();
    if (answered && !std::any_of(alerts.begin(), alerts.end(), isCutOff)
        && !(m_cutOffsTold && CutOffs::looksLike(entry.seconds) && !entry.fromGateway)) {
        entry.outcome = Outcome::Answered;
        entry.result = m_texts.idOf(tr("Answered", "a call"));
        return;
    }
    entry.outcome = answered ? Outcome::CutOff : Outcome::Failed;
    const QVector<setup::Symptom> seen = symptomsOf(entry);
    const QString key = QString::number(int(entry.fromGateway)) + sameness(seen);
    auto known = m_told.constFind(key);
    if (known == m_told.constEnd()) {
        const setup::Failure failure = setup::FailureBook::builtIn().explain(seen, m_context);
        const Outcome outcome = answered ? Outcome::CutOff : outcomeOf(entry, failure);
        const QString title = entry.fromGateway && outcome == Outcome::Neither ? tr("Not answered", "a call that the gateway placed") : failure.title;
        known = m_told.insert(key, Told{m_texts.idOf(title), outcome});
    }
    entry.result = known->result;
    entry.outcome = known->outcome;
}

/// With the third short call the first two are seen in another light.
void CallLog::tellCutOffs(LogChange &change)
{
    if (m_cutOffsTold == m_cutOffs.isPattern())
        return;
    m_cutOffsTold = m_cutOffs.isPattern();
    for (quint32 place = 0; place < quint32(m_entries.size()); ++place) {
        CallEntry &entry = m_entries[qsizetype(place)];
        if (!entry.isAnswered() || !CutOffs::looksLike(entry.seconds))
            continue;
        tell(entry);
        if (!change.added.contains(place))
            change.updated.append(place);
    }
}

LogChange CallLog::tellAgain()
{
    m_told.clear();
    LogChange change;
    change.everything = true;
    for (CallEntry &entry : m_entries)
        tell(entry);
    return change;
}

QVector<twilio::Alert> CallLog::alertsOf(const CallEntry &entry) const
{
    return m_alerts.value(entry.sid);
}

QVector<setup::Symptom> CallLog::symptomsOf(const CallEntry &entry) const
{
    QVector<setup::Symptom> seen;
    if (entry.isTold)
        for (const twilio::Alert &alert : m_alerts.value(entry.sid))
            seen.append(symptomOf(alert));
    if (entry.outcome == Outcome::CutOff)
        seen.prepend(setup::Symptom::ofCutOff(int(entry.seconds), entry.sid.text()));
    else if (!entry.alertOnly && Status(entry.status) != Status::Completed)
        seen.append(setup::Symptom::ofStatus(statusWord(entry.status), entry.sid.text()));
    return seen;
}

setup::Failure CallLog::failureOf(const CallEntry &entry) const
{
    setup::FailureContext context = m_context;
    context.caller = caller(entry);
    if (!number(entry).isEmpty())
        context.number = number(entry);
    return setup::FailureBook::builtIn().explain(symptomsOf(entry), context);
}

QString CallLog::sipCodeOf(const CallEntry &entry) const
{
    if (entry.isTold)
        for (const setup::Symptom &seen : symptomsOf(entry))
            if (seen.sipStatus > 0)
                return QString::number(seen.sipStatus);
    return {};
}

std::optional<twilio::Money> CallLog::price(const CallEntry &entry) const
{
    if (entry.currency == 0)
        return {};
    return twilio::Money{QString::number(std::abs(entry.price) / 100'000.0, 'f', 5), m_texts.text(entry.currency)};
}

} // namespace trunkline::monitor
