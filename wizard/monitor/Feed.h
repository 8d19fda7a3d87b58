#pragma once

#include "monitor/CallLog.h"
#include "monitor/FeedTiming.h"
#include "setup/Look.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace trunkline::monitor {

/// Reads the calls of one trunk from Twilio: first those of the asked time, page by page, the newest first; then, again
/// and again, what came since. Tries by itself again when the network is away. Asks for nothing while it is paused.
class Feed : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Nothing, ///< no trunk or nobody signed in
        Loading, ///< the calls of the asked time are not all here yet
        Ready,
        Offline, ///< the last look failed; tried again by itself
        Refused, ///< the codes are not accepted any more
        Gone,    ///< the trunk is not there any more
    };

    explicit Feed(FeedTiming timing = {}, QObject *parent = nullptr);
    ~Feed() override;

    /// Null: nobody is signed in. What is known stays.
    void setClient(twilio::Client *client);
    /// Forgets everything of the former one.
    void watch(const TrunkSid &trunk, const QString &name);
    std::optional<TrunkSid> trunk() const { return m_trunk; }
    /// Nothing older than this is asked for. Earlier than before: the older calls are read, too.
    void setSince(const QDateTime &since);

    void refresh(); ///< now, also what else is known of the trunk
    void setRefreshing(bool on); ///< by itself, every interval
    bool isRefreshing() const { return m_refreshing; }
    void setPaused(bool paused); ///< nobody looks

    State state() const { return m_state; }
    bool isLooking() const { return m_out > 0; }
    bool isWhole() const { return m_whole; } ///< all calls of the asked time are here
    const Error &error() const { return m_error; }
    QDateTime updated() const { return m_updated; } ///< the last look that told all
    int secondsToNextTry() const; ///< 0: none is planned

    CallLog &log() { return m_log; }
    const CallLog &log() const { return m_log; }
    const setup::Observed &observed() const { return m_observed; } ///< the trunk and the account, at the last look
    QDateTime observedAt() const { return m_observedAt; }

Q_SIGNALS:
    void changed(const trunkline::monitor::LogChange &change);
    void stateChanged();
    void lineChanged();
    /// A look has ended well. How many calls it brought that were not there before.
    void looked(int calls, int failed);

private:
    void begin(bool alsoLine);
    void lookAtLine();
    void takeLine(const setup::Observed &seen);
    void readAlerts();
    void readBack();
    void readFront();
    bool take(const QVector<twilio::CallRow> &rows, bool isNew);
    void answered(const Result<Nothing> &result);
    void ended();
    void failed(const Error &error);
    void setState(State state);
    void plan();
    void stop();
    QDateTime frontSince() const;

    FeedTiming m_timing;
    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls; ///< owner of the requests
    std::optional<TrunkSid> m_trunk;
    QString m_name;
    CallLog m_log;
    setup::Observed m_observed;
    QDateTime m_observedAt, m_updated;
    State m_state = State::Nothing;
    Error m_error;
    std::optional<Error> m_failure; ///< of the look that is under way
    int m_out = 0;                  ///< requests whose end is not known yet
    int m_looks = 0;
    int m_failures = 0; ///< in a row
    int m_newCalls = 0, m_newFailed = 0;

    QDateTime m_since;      ///< asked for
    QDateTime m_readSince;  ///< everything later than this has been read; not valid: nothing yet
    QDateTime m_reached;    ///< of a reading that is not at its end yet: the oldest row so far
    QDateTime m_firstLook, m_alertsRead;
    bool m_whole = false;
    bool m_refreshing = true;
    bool m_paused = false;
    bool m_again = false; ///< asked for while a look was under way
    QTimer m_next, m_second;
};

} // namespace trunkline::monitor
