#include "WatchCommand.h"

#include "CallJson.h"
#include "Terminal.h"

#include <QJsonDocument>

namespace trunkline::app {

using monitor::CallEntry;
using monitor::Feed;
using monitor::LogChange;
using monitor::Outcome;

namespace {

monitor::FeedTiming timingOf(const Calls &asked)
{
    monitor::FeedTiming timing;
    timing.interval = asked.every;
    return timing;
}

bool isNetworkTrouble(const Error &error)
{
    return Complaining::status(error) == ExitStatus::Stopped;
}

void print(const QJsonObject &json)
{
    Terminal::out(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace

WatchCommand::WatchCommand(Calls asked, const Environment &environment, PracticeHost &practice)
    : TrunkCommand(asked, environment, practice, timingOf(asked))
{}

/// Calls that are still going on when the watch begins will be over later.
QDateTime WatchCommand::readSince() const
{
    return m_asked.sinceGiven ? m_asked.since : m_asked.since.addSecs(-4 * 3600);
}

void WatchCommand::begin()
{
    connect(&m_feed, &Feed::changed, this, &WatchCommand::take);
    connect(&m_feed, &Feed::looked, this, &WatchCommand::looked);
}

bool WatchCommand::goesOnAfter(const Error &error)
{
    if (!isNetworkTrouble(error)) {
        end(Complaining::about(error));
        return false;
    }
    if (!std::exchange(m_offline, true)) // told once, not every second
        Terminal::complain(Complaining::about(error).what + u'\n' + tr("Still watching: it is tried again until it works.") + u'\n');
    return true;
}

void WatchCommand::looked()
{
    if (std::exchange(m_offline, false))
        Terminal::complain(tr("Twilio answers again.") + u'\n');
    if (m_feed.isWhole())
        m_first = false;
}

void WatchCommand::take(const LogChange &change)
{
    for (const quint32 place : change.added)
        tell(place);
    for (const quint32 place : change.updated)
        tell(place);
}

/// A call that still runs is told when it is over; then it is known how it went.
void WatchCommand::tell(quint32 place)
{
    const CallEntry &call = m_feed.log().at(place);
    const auto isNews = [this](qint64 at) { return !m_first || at >= m_asked.since.toSecsSinceEpoch(); };
    for (const twilio::Alert &alert : m_feed.log().alertsOf(call)) {
        if (m_toldAlerts.contains(alert.sid))
            continue;
        m_toldAlerts.insert(alert.sid);
        if (isNews(alert.generated.toSecsSinceEpoch()))
            print(alertJson(alert));
    }
    if (call.outcome == Outcome::Running || m_told.contains(place))
        return;
    m_told.insert(place);
    if (isNews(call.at))
        print(callJson(m_feed.log(), call));
}

} // namespace trunkline::app
