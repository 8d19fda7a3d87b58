// What became of each call, and how that is told.

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
