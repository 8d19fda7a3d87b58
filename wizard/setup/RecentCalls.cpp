#include "setup/RecentCalls.h"

namespace trunkline::setup {

RecentCalls::RecentCalls(QObject *parent) : QObject(parent) {}

void RecentCalls::setClient(twilio::Client *client)
{
    m_calls.reset();
    m_client = client;
    m_state = State::NotLoaded;
    m_trunks.clear();
    Q_EMIT changed();
}

void RecentCalls::load()
{
    if (!m_client || m_state == State::Loading)
        return;
    m_state = State::Loading;
    m_trunks.clear();
    m_pages = 0;
    m_calls = std::make_unique<QObject>();
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-days);
    m_client->listCallsByPage(
        {since, {}, {}, {}, 1000}, m_calls.get(),
        [this](const QVector<twilio::CallRow> &rows) {
            take(rows);
            return ++m_pages < mostPages;
        },
        [this](const Result<Nothing> &) { over(); }); // a key that may not read the log is fine: nothing is known then
    Q_EMIT changed();
}

void RecentCalls::take(const QVector<twilio::CallRow> &rows)
{
    using Status = twilio::Call::Status;
    for (const twilio::CallRow &row : rows) {
        if (row.trunkSid.isEmpty())
            continue;
        OfTrunk &trunk = m_trunks[row.trunkSid];
        if (row.call.status == Status::Completed)
            trunk.answered = std::max(trunk.answered, row.at());
        else if (row.call.status == Status::Busy || row.call.status == Status::Failed || row.call.status == Status::NoAnswer)
            trunk.failed = std::max(trunk.failed, row.at());
    }
    Q_EMIT changed();
}

void RecentCalls::over()
{
    if (m_state != State::Loading)
        return;
    m_calls.reset();
    m_state = State::Loaded;
    Q_EMIT changed();
}

} // namespace trunkline::setup
