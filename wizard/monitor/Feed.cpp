#include "monitor/Feed.h"

namespace trunkline::monitor {

namespace {

bool passes(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::SignInRefused:
    case ErrorKind::AccountSuspended:
    case ErrorKind::AccountClosed:
    case ErrorKind::NotAllowed:
        return false;
    default:
        return true;
    }
}

} // namespace

Feed::Feed(FeedTiming timing, QObject *parent)
    : QObject(parent), m_timing(timing), m_calls(std::make_unique<QObject>()), m_log(timing.patience)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { begin(m_observedAt.secsTo(QDateTime::currentDateTime()) >= m_timing.lineEvery.count()); });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Feed::stateChanged); // the countdown
}

Feed::~Feed() = default;

void Feed::stop()
{
    m_calls = std::make_unique<QObject>(); // answers that are on their way are not heard any more
    m_out = 0;
    m_failure.reset();
    m_again = false;
    m_next.stop();
    m_second.stop();
}

void Feed::setClient(twilio::Client *client)
{
    if (m_client == client)
        return;
    stop();
    m_client = client;
    m_failures = 0;
    begin(true);
}

void Feed::watch(const TrunkSid &trunk, const QString &name)
{
    stop();
    m_trunk = trunk;
    m_name = name;
    m_log.forget();
    m_log.setLine({});
    m_observed = {};
    m_observedAt = m_updated = m_readSince = m_reached = m_firstLook = m_alertsRead = {};
    m_whole = false;
    m_looks = m_failures = 0;
    LogChange all;
    all.everything = true;
    Q_EMIT changed(all);
    Q_EMIT lineChanged();
    begin(true);
}

void Feed::setSince(const QDateTime &since)
{
    m_since = since;
    if (m_readSince.isValid() && since >= m_readSince)
        return;
    if (m_readSince.isValid()) // else it is being read, and goes on from where it is
        m_reached = m_readSince;
    m_whole = false;
    if (m_out > 0)
        m_again = true;
    else
        begin(false);
}

void Feed::refresh()
{
    m_failures = 0;
    if (m_out > 0)
        m_again = true;
    else
        begin(true);
}

void Feed::setRefreshing(bool on)
{
    m_refreshing = on;
    if (m_out == 0)
        plan();
}

void Feed::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (m_out > 0)
        return; // the end of the look plans the next
    if (paused)
        plan();
    else if (m_state == State::Offline)
        begin(false);
    else if (m_refreshing && m_updated.isValid() && m_updated.msecsTo(QDateTime::currentDateTime()) >= m_timing.interval.count())
        begin(false);
    else
        plan();
}

// Its end ----------------------------------------------------------------------------------------------------------

void Feed::answered(const Result<Nothing> &result)
{
    if (!result && !m_failure)
        m_failure = result.error();
    if (--m_out > 0)
        return;
    if (m_failure)
        return failed(*m_failure);
    ended();
}

void Feed::ended()
{
    const LogChange late = m_log.settle(QDateTime::currentDateTimeUtc());
    const bool wasLoaded = m_updated.isValid();
    for (const quint32 place : late.added) {
        ++m_newCalls;
        m_newFailed += m_log.at(place).outcome == Outcome::Failed ? 1 : 0;
    }
    m_updated = QDateTime::currentDateTime();
    m_failures = 0;
    if (!late.isEmpty())
        Q_EMIT changed(late);
    setState(m_whole ? State::Ready : State::Loading);
    Q_EMIT looked(wasLoaded ? m_newCalls : 0, wasLoaded ? m_newFailed : 0);
    if (m_again || !m_whole)
        begin(false);
    else
        plan();
}

void Feed::failed(const Error &why)
{
    m_error = why;
    const bool wasAskedAgain = std::exchange(m_again, false);
    if (!passes(why.kind))
        return setState(State::Refused);
    if (wasAskedAgain)
        return begin(true);
    const auto wait = m_timing.again.at(std::min(size_t(m_failures++), m_timing.again.size() - 1));
    m_next.start(wait);
    m_second.start();
    setState(State::Offline);
}

void Feed::plan()
{
    if (m_state == State::Offline && !m_paused)
        return; // a try is planned already
    m_next.stop();
    m_second.stop();
    if (m_refreshing && !m_paused && m_client && m_trunk && m_state == State::Ready)
        m_next.start(m_timing.interval);
}

void Feed::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

int Feed::secondsToNextTry() const
{
    return m_state == State::Offline && m_next.isActive() ? int((m_next.remainingTime() + 999) / 1000) : 0;
}

} // namespace trunkline::monitor
