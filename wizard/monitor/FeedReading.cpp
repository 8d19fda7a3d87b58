// One look: which questions it asks, and what becomes of the answers.

#include "monitor/Feed.h"

namespace trunkline::monitor {

namespace {

constexpr int daysOfAlerts = 30;    // Twilio keeps no more
constexpr int alertsOverlap = 1800; // seconds: they are written down late

} // namespace

void Feed::begin(bool alsoLine)
{
    if (!m_client || !m_trunk || !m_since.isValid())
        return setState(State::Nothing);
    m_next.stop();
    m_second.stop();
    m_failure.reset();
    m_again = false;
    m_newCalls = m_newFailed = 0;
    ++m_looks;
    if (alsoLine || !m_log.line().trunk)
        return lookAtLine();
    ++m_out; // held until everything has left
    readAlerts();
    readBack();
    readFront();
    setState(m_whole ? State::Ready : State::Loading);
    answered(Nothing{});
}

/// Which calls are ours is known only when the trunk is.
void Feed::lookAtLine()
{
    const auto name = TrunkName::parse(m_name);
    const setup::Look look{setup::Look::Depth::Everything, name ? *name : *TrunkName::parse(m_trunk->text()), *m_trunk};
    ++m_out;
    setup::observe(*m_client, look, m_calls.get(), [this](Result<setup::Observed> seen) {
        if (!seen)
            return answered(seen.error());
        if (!m_client->endpoints().hasTrunkNumberList())
            return m_client->listNumbersOf(*m_trunk, {}, m_calls.get(), [this, line = *seen](Result<QVector<twilio::IncomingNumber>> ours) mutable {
                if (!ours)
                    return answered(ours.error());
                line.numbersOnTrunk = *std::move(ours);
                takeLine(line);
            });
        takeLine(*seen);
    });
    setState(m_whole ? State::Ready : State::Loading);
}

void Feed::takeLine(const setup::Observed &seen)
{
    m_observed = seen;
    m_observedAt = QDateTime::currentDateTime();
    if (!seen.trunk) {
        m_out = 0;
        m_error = trunkline::error(ErrorKind::NotFound);
        Q_EMIT lineChanged();
        return setState(State::Gone);
    }
    Q_EMIT changed(m_log.setLine(WatchedLine::of(seen)));
    Q_EMIT lineChanged();
    readAlerts();
    readBack();
    readFront();
    answered(Nothing{});
}

void Feed::readAlerts()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    twilio::AlertQuery query;
    query.since = m_alertsRead.isValid() && m_readSince.isValid() && m_since >= m_readSince
                      ? m_alertsRead.addSecs(-alertsOverlap)
                      : std::max(m_since.toUTC(), now.addDays(-daysOfAlerts));
    ++m_out;
    const auto page = [this](const QVector<twilio::Alert> &alerts) {
        if (const LogChange change = m_log.take(alerts); !change.isEmpty())
            Q_EMIT changed(change);
        return true;
    };
    m_client->listAlertsByPage(query, m_calls.get(), page, [this, now](const Result<Nothing> &result) {
        if (result)
            m_alertsRead = now;
        answered(result);
    });
}

/// The past: what was never read, from where an earlier try got to.
void Feed::readBack()
{
    if (m_whole)
        return;
    twilio::CallQuery query;
    query.since = m_since;
    if (m_reached.isValid())
        query.until = m_reached.addSecs(1);
    if (!m_firstLook.isValid())
        m_firstLook = QDateTime::currentDateTimeUtc();
    ++m_out;
    const auto page = [this](const QVector<twilio::CallRow> &rows) {
        for (const twilio::CallRow &row : rows)
            if (row.at().isValid() && (!m_reached.isValid() || row.at() < m_reached))
                m_reached = row.at();
        return take(rows, false);
    };
    m_client->listCallsByPage(query, m_calls.get(), page, [this, since = m_since](const Result<Nothing> &result) {
        if (result) {
            m_readSince = since;
            m_whole = m_since >= since;
        }
        answered(result);
    });
}

QDateTime Feed::frontSince() const
{
    const std::chrono::seconds overlap = m_looks % m_timing.longEvery == 0 ? m_timing.longOverlap : m_timing.overlap;
    const QDateTime newest = m_log.newest() > 0 ? QDateTime::fromSecsSinceEpoch(m_log.newest(), Qt::UTC) : m_firstLook;
    // The newest call may be long ago; what came since is asked for, and what was read a moment ago once more.
    const QDateTime lately = m_updated.isValid() ? std::max(newest, m_updated.toUTC()) : newest;
    return std::max(lately.addSecs(-overlap.count()), m_since.toUTC());
}

/// What came since. Twilio filters by days; newest first, the pages end where the time does.
void Feed::readFront()
{
    if (!m_updated.isValid() && m_log.newest() == 0)
        return; // the past brings it
    twilio::CallQuery query;
    query.since = frontSince();
    ++m_out;
    const auto page = [this](const QVector<twilio::CallRow> &rows) { return take(rows, true) && !rows.isEmpty(); };
    m_client->listCallsByPage(query, m_calls.get(), page, [this](const Result<Nothing> &result) { answered(result); });
}

bool Feed::take(const QVector<twilio::CallRow> &rows, bool isNew)
{
    const LogChange change = m_log.take(rows);
    if (isNew)
        for (const quint32 place : change.added) {
            ++m_newCalls;
            m_newFailed += m_log.at(place).outcome == Outcome::Failed ? 1 : 0;
        }
    if (!change.isEmpty())
        Q_EMIT changed(change);
    return true;
}

} // namespace trunkline::monitor
