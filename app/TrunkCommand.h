#pragma once

#include "CommandLine.h"
#include "Complaint.h"
#include "monitor/Feed.h"
#include "setup/Session.h"

#include <QObject>

namespace trunkline::app {

class Environment;
class PracticeHost;

/// A command about the calls of a trunk: signs in, finds the trunk, and reads its calls. Changes nothing.
class TrunkCommand : public QObject
{
    Q_OBJECT
public:
    TrunkCommand(Calls asked, const Environment &environment, PracticeHost &practice, monitor::FeedTiming timing);

    void start();
    virtual void stop() = 0;

Q_SIGNALS:
    void ended(trunkline::app::ExitStatus status);

protected:
    /// The trunk is known and the feed is about to read.
    virtual void begin() = 0;
    /// A look did not succeed. False: the command has ended.
    virtual bool goesOnAfter(const Error &error) = 0;
    virtual QDateTime readSince() const { return m_asked.since; }
    void end(ExitStatus status);
    void end(const Complaint &why);

    const Calls m_asked;
    monitor::Feed m_feed;

private:
    void findTrunk();
    void choose(const QVector<twilio::Trunk> &trunks);
    void stateChanged();

    const Environment &m_environment;
    PracticeHost &m_practice;
    const monitor::FeedTiming m_timing;
    std::unique_ptr<twilio::Client> m_client;
    QObject m_search; ///< owner of the requests
    size_t m_failures = 0;
    bool m_ended = false;
};

} // namespace trunkline::app
