#include "monitor/CallStory.h"

#include "answers/Isolate.h"
#include "monitor/Length.h"

#include <QLocale>

namespace trunkline::monitor {

namespace {

using setup::CallPath;
using setup::LegState;

/// A word like "anonymous" or "+266696687" (the keys of "anonymous") stands for a number that was not shown.
bool isHidden(const QString &caller)
{
    static const QStringList words{u""_qs,       u"anonymous"_qs,  u"Anonymous"_qs,  u"unavailable"_qs, u"restricted"_qs, u"blocked"_qs,
                                   u"private"_qs, u"+266696687"_qs, u"+86282452253"_qs, u"+464"_qs, u"+7378742833"_qs, u"+2562533"_qs};
    return words.contains(caller);
}

} // namespace

CallStory::CallStory(const CallLog &log, const CallEntry &entry) : m_log(log), m_entry(entry)
{
    if (wentWrong() || m_entry.outcome == Outcome::Neither)
        m_failure = log.failureOf(entry);
}

QString CallStory::title() const
{
    return m_log.result(m_entry);
}

QString CallStory::time(qint64 at, const QDate &today)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(at);
    const QString clock = QLocale().toString(when.time(), QLocale::ShortFormat);
    const qint64 ago = when.date().daysTo(today);
    if (ago == 0)
        return tr("Today %1", "when a call was").arg(clock);
    if (ago == 1)
        return tr("Yesterday %1", "when a call was").arg(clock);
    const QLocale locale;
    if (ago > 1 && ago < 7)
        return locale.toString(when.date(), u"ddd"_qs) + u' ' + clock;
    return locale.toString(when.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString CallStory::number(const QString &e164)
{
    const auto parsed = PhoneNumber::parse(e164);
    return parsed ? parsed->international() : e164;
}

QString CallStory::caller(const CallLog &log, const CallEntry &entry)
{
    if (entry.alertOnly)
        return tr("Caller not known");
    const QString &from = log.caller(entry);
    if (isHidden(from))
        return tr("Hidden number");
    const QString user = WatchedLine::userOf(from);
    return isolate(number(user.isEmpty() ? from : user));
}

QString CallStory::head(const QDate &today) const
{
    const QString when = time(m_entry.at, today);
    if (m_entry.alertOnly)
        return tr("%1, caller not known", "a call: when").arg(when);
    return tr("%1, from %2", "a call: when, and who called").arg(when, caller(m_log, m_entry));
}

QString CallStory::happened() const
{
    if (!wentWrong() && m_entry.outcome != Outcome::Neither)
        return {};
    QStringList sentences{m_entry.outcome == Outcome::CutOff
                              ? tr("The call was answered and dropped after about 30 seconds. The gateway probably gives Twilio its inside address.")
                              : m_failure.happened};
    if (!m_failure.finding.isEmpty() && m_entry.outcome == Outcome::Failed && m_failure.finding != m_failure.happened)
        sentences += m_failure.finding;
    if (m_entry.perhapsElsewhere)
        sentences += tr("Twilio does not say which trunk this was. It may have been another one of your account.");
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString CallStory::length() const
{
    return m_entry.isAnswered() || m_entry.seconds > 0 ? lengthText(m_entry.seconds) : QString(QChar(0x2013));
}

QString CallStory::price() const
{
    const auto paid = m_log.price(m_entry);
    return paid ? paid->text() : QString();
}

QString CallStory::gateway() const
{
    for (const setup::Symptom &seen : m_log.symptomsOf(m_entry))
        if (!seen.address.isEmpty())
            return seen.address;
    return m_log.gateway(m_entry);
}

// The way of the call ----------------------------------------------------------------------------------------------

CallPath CallStory::path() const
{
    CallPath path;
    path.stations = {{{tr("Caller"), m_entry.alertOnly ? QString() : caller(m_log, m_entry)},
                      {tr("Phone number"), number(m_log.number(m_entry))},
                      {tr("Twilio trunk"), m_log.line().name()},
                      {tr("Internet"), {}},
                      {tr("Your gateway"), gateway()}}};
    const auto stop = size_t(wentWrong() || m_entry.outcome == Outcome::Neither ? m_failure.leg : 4);
    for (size_t leg = 0; leg < path.legs.size(); ++leg) {
        if (leg < stop)
            path.legs[leg].state = m_entry.outcome == Outcome::Running && leg == 3 ? LegState::Checking : LegState::Verified;
        else if (leg > stop)
            path.legs[leg].state = LegState::NotChecked;
        else if (m_entry.outcome == Outcome::CutOff)
            path.legs[leg] = {LegState::Attention, m_failure.word, {}};
        else if (m_entry.outcome == Outcome::Neither)
            path.legs[leg].state = LegState::NotChecked;
        else
            path.legs[leg] = {LegState::Failed, m_failure.word, {}};
    }
    return path;
}

QString CallStory::spokenPath() const
{
    switch (m_entry.outcome) {
    case Outcome::Answered:
        return tr("The call went all the way to your gateway.");
    case Outcome::CutOff:
        return tr("The call reached your gateway and was dropped.");
    case Outcome::Running:
        return tr("The call is in progress.");
    case Outcome::Neither:
        return tr("The call ended before your gateway answered.");
    case Outcome::Failed:
        break;
    }
    switch (m_failure.leg) {
    case 0:
        return tr("The call stopped between the caller and the phone number.");
    case 1:
        return tr("The call stopped between the phone number and the Twilio trunk.");
    case 2:
        return tr("The call stopped between the Twilio trunk and the internet.");
    default:
        return tr("The call stopped between the internet and your gateway.");
    }
}

// For support ------------------------------------------------------------------------------------------------------

QString CallStory::codes() const
{
    QStringList codes;
    for (const twilio::Alert &alert : m_log.alertsOf(m_entry))
        if (!alert.code.isEmpty() && !codes.contains(alert.code))
            codes.append(alert.code);
    return codes.join(u", "_qs);
}

QString CallStory::forSupport() const
{
    const QString told = codes();
    if (!m_entry.isCall)
        return tr("For support: %1", "a code").arg(isolate(told));
    const QString sid = isolate(m_entry.sid.masked());
    return told.isEmpty() ? tr("For support: call %1", "the SID of a call").arg(sid)
                          : tr("For support: %1, call %2", "codes, and the SID of a call").arg(isolate(told), sid);
}

QString CallStory::everything() const
{
    QStringList lines;
    if (m_entry.isCall)
        lines += u"Call "_qs + m_entry.sid.text();
    lines += QDateTime::fromSecsSinceEpoch(m_entry.at).toOffsetFromUtc(QDateTime::fromSecsSinceEpoch(m_entry.at).offsetFromUtc()).toString(Qt::ISODate);
    lines += title();
    for (const twilio::Alert &alert : m_log.alertsOf(m_entry)) {
        lines += QString();
        lines += u"Alert "_qs + alert.sid + (alert.code.isEmpty() ? QString() : QString(u", code "_qs + alert.code)) + u", "_qs
                 + alert.generated.toUTC().toString(Qt::ISODate);
        for (const auto &[name, value] : alert.fields)
            lines += QString(name + u": "_qs + value);
        lines += alert.text;
        if (!alert.moreInfo.isEmpty())
            lines += alert.moreInfo;
    }
    return plain(lines.join(u'\n'));
}

} // namespace trunkline::monitor
