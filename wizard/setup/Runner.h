#pragma once

#include "setup/Journal.h"
#include "setup/Look.h"
#include "setup/RunTiming.h"
#include "setup/Undo.h"
#include "setup/Verification.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <map>

namespace trunkline::setup {

/// One line of the progress list.
struct Row
{
    enum class State { Waiting, Running, Done, Retrying, Failed, Unclear, NotNeeded };
    QString key;
    QString title;
    State state = State::Waiting;
    QString note;                       ///< second line: result, reason
    std::chrono::milliseconds took{-1}; ///< < 0: not measured
    bool alreadyThere = false;          ///< Done without our doing
    int secondsLeft = 0;                ///< while Retrying
    int attempt = 0, attempts = 0;      ///< while Retrying: "2 of 5"
    bool canTryNow = false;             ///< while Retrying: tryNow() helps

    friend bool operator==(const Row &, const Row &) = default;
};

/// Whether a purchase, exactly this number at this price, was agreed to. Asked each time before it is sent.
using Consent = std::function<bool(const PurchaseNumber &)>;

/// Does the work: observe → plan → apply → observe, until nothing is left to do. The first set-up, resume after a crash,
/// a harmless second run and undo are all this one loop. Deleting it cancels it: a write in flight stays an open intent
/// in the journal and is looked up by the next run.
class Runner : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Looking, Applying, Settling, ReadingBack, Done, Stopped };

    /// Sets up.
    Runner(twilio::Client &client, Desired desired, std::shared_ptr<Journal> journal, Consent consent,
           RunTiming timing = {}, QObject *parent = nullptr);
    /// Undoes what the journal says is ours.
    Runner(twilio::Client &client, std::shared_ptr<Journal> journal, bool releaseNumber, RunTiming timing = {},
           QObject *parent = nullptr);
    ~Runner() override;

    /// The plan as the user saw it: gives the list its rows before the first look is over. Nothing is done because of it.
    void expect(const Plan &plan);
    /// From the beginning, or again after Stopped: goes on from what Twilio holds.
    void start();
    /// Finishes the writes in flight, then stops.
    void stop();
    bool stopping() const { return m_stopWanted; }
    /// Ends the wait before the next try.
    void tryNow();

    State state() const { return m_state; }
    bool running() const { return m_state != State::Idle && m_state != State::Done && m_state != State::Stopped; }
    bool isUndo() const { return m_undo; }
    const QVector<Row> &rows() const { return m_rows; }
    int percent() const { return m_percent; } ///< never goes back
    /// The row that is worked on, 1-based: "Step 4 of 5".
    int step() const;
    /// "buying the number"
    QString doing() const;
    /// Why it stopped; empty when the user asked to.
    const std::optional<Error> &error() const { return m_error; }
    /// The change that stopped it, if one did.
    const std::optional<Change> &failedChange() const { return m_failed; }
    bool purchaseInFlight() const;

    const Desired &desired() const { return m_desired; }
    const Observed &observed() const { return m_observed; }
    const Plan &currentPlan() const { return m_plan; }
    const QVector<Check> &checks() const { return m_checks; }
    const Journal &journal() const { return *m_journal; }
    const QStringList &notes() const { return m_notes; } ///< undo: what stays and why
    int writes() const { return m_writes; }

Q_SIGNALS:
    void changed();
    void planMade(); ///< currentPlan() is new: the first one, and after each settling
    void logged(const QString &sentence); ///< for the Details log: plain, SIDs masked, no secrets
    void changeBegan(const trunkline::setup::Change &change);
    void changeEnded(const trunkline::setup::Change &change, bool done, const QString &sid);
    void finished(); ///< state() is Done or Stopped; delete the runner with deleteLater() here

private:
    struct Wait
    {
        Change change;
        QTimer *timer;
    };
    struct InFlight
    {
        Change change;
        qint64 seq;
    };

    // the loop: Runner.cpp, RunnerSending.cpp, RunnerSettling.cpp
    void look();
    void lookAtEverything();
    void seen(Result<Observed> observed);
    void makePlan();
    bool mayBegin();
    void proceed();
    void send(const Change &change);
    void answered(const QString &changeKey, Result<QString> made);
    void succeeded(const Change &change, qint64 seq, const QString &sid);
    void settle();
    void settleAgainOr(const std::function<void()> &giveUp);
    void readBack();
    void readBackSeen(Result<Observed> observed);
    void trouble(const Error &error, const std::optional<Change> &change = {});
    void waitAndSendAgain(const Change &change, const Error &error);
    void forgetWaits();
    void finish(State state);

    // what is known
    void takeIn(Observed observed, bool everything);
    QVector<Journal::Entry> unheardOf() const;
    bool adopt();
    bool hasOpenIntents() const;
    void gaveUpLooking();
    std::optional<Change> closeOpenIntents();
    void markUndone(const Change &change);
    void markAllUndone();
    Look whatToLookAt(Look::Depth depth) const;

    // RunnerRows.cpp: the list
    void makeRows();
    Row *row(const QString &key);
    void show(const QString &key, Row::State state, const QString &note = {});
    void showRetry(const QString &key, std::chrono::milliseconds wait, const Error &why, int attempt, int attempts, bool canTryNow);
    void showDone(const Change &change);
    void tick();
    void countPercent();
    static QString rowKey(const Change &change);
    static QString reason(const Error &error);
    static QString doneSentence(const Change &change);

    QPointer<twilio::Client> m_client;
    Desired m_desired;
    std::shared_ptr<Journal> m_journal;
    Consent m_consent;
    RunTiming m_timing;
    bool m_undo = false;
    bool m_releaseNumber = false;

    State m_state = State::Idle;
    bool m_stopWanted = false;
    bool m_lookFirst = false; ///< an outcome is unknown, or an answer says "already": look before anything else is sent
    Observed m_observed;
    std::optional<TrunkSid> m_trunk;
    Plan m_plan;
    QStringList m_notes;
    QVector<Check> m_checks;
    QSet<QString> m_done;
    std::map<QString, InFlight> m_inFlight;
    std::map<QString, Wait> m_waits;
    QHash<QString, int> m_attempts;
    std::optional<Error> m_error;
    std::optional<Change> m_failed;
    QElapsedTimer m_settling;
    int m_settleLooks = 0;
    int m_rounds = 0;
    int m_writes = 0;

    QVector<Row> m_rows;
    QHash<QString, QElapsedTimer> m_clocks;
    int m_percent = 0;
    QTimer m_tick;
    std::unique_ptr<QObject> m_calls; ///< owner of the calls of this run
};

} // namespace trunkline::setup
