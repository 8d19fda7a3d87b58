#include "setup/CallWatch.h"

#include <QRegularExpression>
#include <algorithm>

namespace trunkline::setup {

namespace {

constexpr int clockSkewSeconds = 300; // this computer's clock may be as far off

/// About calls and trunks, or the web address that is asked when no gateway answers. Others are somebody else's.
bool isAboutCalls(const twilio::Alert &alert)
{
    const int code = alert.code.toInt();
    return (code >= 32000 && code < 33000) || (code >= 11200 && code < 11300) || code == 12100 || (code >= 10001 && code <= 10004);
}

/// The number in the SIP address that was called; empty if the text has none.
QString dialledIn(const twilio::Alert &alert)
{
    static const QRegularExpression dialled(u"\\bsips?:(\\+\\d{6,15})@"_qs);
    QString all = alert.text;
    for (const auto &[name, value] : alert.fields)
        all += u' ' + value;
    return dialled.match(all).captured(1);
}

} // namespace

void CallWatch::begin(twilio::Client *client, const PhoneNumber &number, const QString &caller)
{
    stop();
    m_client = client;
    m_number = number.e164();
    m_caller = caller;
    m_since = QDateTime::currentDateTimeUtc().addSecs(-clockSkewSeconds);
    m_before.clear();
    m_otherCalls.clear();
    m_leg.reset();
    m_alerts.clear();
    ask(Purpose::Before);
}

void CallWatch::stop()
{
    m_calls = std::make_unique<QObject>();
    m_open = 0;
}

void CallWatch::look()
{
    if (m_open == 0)
        ask(Purpose::Now);
}

void CallWatch::ask(Purpose purpose)
{
    if (!m_client)
        return;
    m_open = 2;
    twilio::CallQuery calls;
    calls.since = m_since;
    calls.from = m_caller;
    m_client->listCalls(calls, m_calls.get(), [this, purpose](const Result<QVector<twilio::CallRow>> &rows) { takeRows(purpose, rows); });
    twilio::AlertQuery alerts;
    alerts.since = m_since;
    m_client->listAlerts(alerts, m_calls.get(), [this, purpose](const Result<QVector<twilio::Alert>> &found) { takeAlerts(purpose, found); });
}

bool CallWatch::isOurs(const twilio::CallRow &row) const
{
    return row.direction == twilio::CallRow::Direction::ToGateway && row.call.to.contains(m_number)
           && (m_caller.isEmpty() || row.call.from == m_caller);
}

void CallWatch::takeRows(Purpose purpose, const Result<QVector<twilio::CallRow>> &rows)
{
    if (rows) {
        for (const twilio::CallRow &row : *rows) {
            if (purpose == Purpose::Before)
                m_before.insert(row.call.sid);
            else if (m_before.contains(row.call.sid) || (row.direction == twilio::CallRow::Direction::ToGateway && !isOurs(row)))
                m_otherCalls.insert(row.call.sid);
            else if (isOurs(row) && (!m_leg || m_leg->call.sid == row.call.sid))
                m_leg = row;
        }
    }
    done(purpose);
}

void CallWatch::takeAlerts(Purpose purpose, const Result<QVector<twilio::Alert>> &alerts)
{
    if (alerts) {
        for (const twilio::Alert &alert : *alerts) {
            if (purpose == Purpose::Before)
                m_before.insert(alert.sid);
            else
                keep(alert);
        }
    }
    // Notifications of the call may be there before the alerts of the account, or say more.
    if (purpose == Purpose::Now && m_leg) {
        ++m_open;
        m_client->listCallNotifications(m_leg->call.sid, m_calls.get(), [this](const Result<QVector<twilio::Alert>> &notes) { takeNotes(notes); });
    }
    done(purpose);
}

void CallWatch::takeNotes(const Result<QVector<twilio::Alert>> &notes)
{
    if (notes)
        for (const twilio::Alert &note : *notes)
            keep(note);
    done(Purpose::Now);
}

void CallWatch::keep(const twilio::Alert &alert)
{
    const bool known = std::any_of(m_alerts.begin(), m_alerts.end(), [&](const twilio::Alert &one) { return one.sid == alert.sid; });
    const QString dialled = dialledIn(alert);
    const bool isOthers = !dialled.isEmpty() && dialled != m_number;
    if (!known && isAboutCalls(alert) && !isOthers && !m_before.contains(alert.sid))
        m_alerts.append(alert);
}

void CallWatch::done(Purpose purpose)
{
    if (--m_open > 0)
        return;
    purpose == Purpose::Before ? Q_EMIT ready() : Q_EMIT looked();
}

QVector<Symptom> CallWatch::reasons() const
{
    QVector<twilio::Alert> ours = m_alerts;
    ours.removeIf([this](const twilio::Alert &alert) {
        return m_otherCalls.contains(alert.resource) || (m_leg && alert.resource.startsWith(u"CA") && alert.resource != m_leg->call.sid);
    });
    // The lists are newest first and know only seconds: what was listed later happened earlier.
    std::reverse(ours.begin(), ours.end());
    std::stable_sort(ours.begin(), ours.end(), [](const twilio::Alert &one, const twilio::Alert &later) { return one.generated < later.generated; });
    QVector<Symptom> all;
    for (const twilio::Alert &alert : std::as_const(ours))
        all.append(Symptom::of(alert));
    return all;
}

} // namespace trunkline::setup
