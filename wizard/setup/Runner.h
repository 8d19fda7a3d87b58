#pragma once

#include "setup/Journal.h"
#include "setup/Look.h"
#include "setup/NumberGroups.h"
#include "setup/Pace.h"
#include "setup/Row.h"
#include "setup/RunTiming.h"
#include "setup/Undo.h"
#include "setup/Verification.h"
#include "setup/WorkList.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <map>

namespace trunkline::setup {

/// Whether a purchase, exactly this number at this price, was agreed to. Asked each time before it is sent.
using Consent = std::function<bool(const PurchaseNumber &)>;

/// Does the work: observe → plan → apply → observe, until nothing is left to do. The first set-up, resume after a crash,
/// a harmless second run and undo are all this one loop. Deleting it cancels it: a write in flight stays an open intent
/// in the journal and is looked up by the next run.
///
/// Of many numbers a few are worked on at once, and one that Twilio refuses does not stop the others: it is named, not
/// tried again in this run, and the run ends Stopped, with everything else done and error() saying what is left. What
/// concerns all of them – codes that are not accepted any more, no money, no network – stops the run at once. A lost answer
/// among many is looked up when the others are through; when answer after answer is lost it is looked up at once.
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
    /// Of several numbers those that could not be had, and why, when the run is over: the others are done.
    const QVector<LeftOut> &leftOut() const { return m_leftOut; }
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
    void proceedAfter(const Change &change);
    void send(const QVector<Change> &changes);
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

    // RunnerNumbers.cpp: many numbers
    QVector<Change> nextToSend();
    bool isOneOfMany(const Change &change) const { return m_groups.has(change); }
    bool goesOnWithoutAnswer(const Change &change);
    bool goesOnWithout(const Change &change, const Error &why);
    void followNumbers();
    bool isRoundInVain();
    bool onlyRefusalsAreLeft(const Plan &left) const;
    void endWithSomeLeft(const Plan &left);
    Journal::Sync syncFor(const Change &change) const;

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
    void showRunning(const Change &change);
    void news();
    Row rowFor(const QString &key, const QString &title);
    QString titleOf(const Change &change, const QString &rowKey) const;
    void tick();
    void countPercent();
    QString rowKey(const Change &change) const;
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
    WorkList m_work;
    Pace m_pace{1};
    NumberGroups m_groups;
    /// What Twilio refused of many numbers in this run, by key of the change.
    struct RefusedChange
    {
        Change change;
        Error why;
    };
    QMap<QString, RefusedChange> m_refused;
    QVector<LeftOut> m_leftOut;
    int m_inVain = 0;          ///< answers of numbers in a row that were lost, or said that something is gone
    bool m_lookLater = false;  ///< likewise, once everything else is through
    bool m_willProceed = false;
    std::map<QString, InFlight> m_inFlight;
    std::map<QString, Wait> m_waits;
    QVector<Change> m_again; ///< numbers that have waited
    QHash<QString, int> m_attempts;
    std::optional<Error> m_error;
    std::optional<Change> m_failed;
    QElapsedTimer m_settling;
    int m_settleLooks = 0;
    int m_rounds = 0;
    int m_roundsInVain = 0; ///< in which nothing became less
    qsizetype m_leastLeft = 0;
    int m_writes = 0;

    QVector<Row> m_rows;
    QHash<QString, int> m_leftInRow; ///< changes that the row still stands for
    QTimer m_news;
    QHash<QString, QElapsedTimer> m_clocks;
    int m_percent = 0;
    QTimer m_tick;
    std::unique_ptr<QObject> m_calls; ///< owner of the calls of this run
};

} // namespace trunkline::setup
