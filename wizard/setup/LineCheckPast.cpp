#include "setup/LineCheck.h"

// What went wrong in the last day, as far as it is about the trunk.

namespace trunkline::setup {

namespace {

constexpr std::chrono::hours alertsOf{24};
constexpr int mostRegions = 10; // numbers whose region is asked for, each by a request of its own

} // namespace

void LineCheck::askForAlerts()
{
    if (!m_extent.alerts || !m_observed.trunk)
        return;
    QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(alertsOf).count());
    if (m_around.before && m_around.before->repaired.isValid() && m_around.before->repaired > since)
        since = m_around.before->repaired; // what was before has been seen to
    ++m_open;
    m_client->listAlerts({since, {}, 200}, m_calls.get(), [this, since](Result<QVector<twilio::Alert>> alerts) {
        if (!alerts || alerts->isEmpty()) { // a key that may not read them is fine
            if (alerts)
                m_around.alerts = QVector<twilio::Alert>();
            return oneDone();
        }
        m_client->listCalls({since, {}, {}, {}, 1000}, m_calls.get(), [this, alerts = *alerts](Result<QVector<twilio::CallRow>> calls) {
            takeAlerts(alerts, calls ? *calls : QVector<twilio::CallRow>());
            oneDone();
        });
    });
}

/// A trunk hears only the calls that come in at its own region. (Pain P20; API reference §1.5)
void LineCheck::askForRegions()
{
    m_around.region = m_client->endpoints().region();
    for (const NumberWish &wish : std::as_const(m_desired->numbers).mid(0, mostRegions)) {
        if (!m_observed.numberCalled(wish.number))
            continue;
        ++m_open;
        m_client->fetchVoiceRegion(wish.number, m_calls.get(), [this, e164 = wish.number.e164()](const Result<QString> &region) {
            if (region) // a key that may not read it is fine
                m_around.voiceRegions.insert(e164, *region);
            oneDone();
        });
    }
}

void LineCheck::takeAlerts(const QVector<twilio::Alert> &alerts, const QVector<twilio::CallRow> &calls)
{
    m_around.alerts = QVector<twilio::Alert>();
    m_around.lastAnswered = {};
    for (const twilio::Alert &alert : alerts)
        if (isOfThisTrunk(alert, calls))
            m_around.alerts->append(alert);
    for (const twilio::CallRow &row : calls)
        if (row.trunkSid == m_observed.trunk->sid.text() && row.call.status == twilio::Call::Status::Completed && row.at() > m_around.lastAnswered)
            m_around.lastAnswered = row.at();
}

/// A call that found no gateway address has no row. Then the text may name the trunk, or there is only this one.
bool LineCheck::isOfThisTrunk(const twilio::Alert &alert, const QVector<twilio::CallRow> &calls) const
{
    const QString trunk = m_observed.trunk->sid.text();
    const auto row = std::find_if(calls.begin(), calls.end(), [&](const twilio::CallRow &one) { return one.call.sid == alert.resource; });
    if (row != calls.end() && !row->trunkSid.isEmpty())
        return row->trunkSid == trunk;
    QString said = alert.resource + u' ' + alert.text;
    for (const auto &[name, value] : alert.fields)
        said += u' ' + value;
    if (said.contains(trunk))
        return true;
    if (!alert.code.startsWith(u"32"))
        return false;
    const auto named = [&](const Gateway &gateway) { return said.contains(gateway.uri.host(), Qt::CaseInsensitive); };
    return m_observed.trunks.size() == 1 || std::any_of(m_desired->gateways.begin(), m_desired->gateways.end(), named);
}

} // namespace trunkline::setup
