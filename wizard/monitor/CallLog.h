#pragma once

#include "monitor/CallEntry.h"
#include "monitor/CutOffs.h"
#include "monitor/LogChange.h"
#include "monitor/TextPool.h"
#include "monitor/WatchedLine.h"
#include "setup/Failure.h"
#include "setup/Symptom.h"

#include <QCoreApplication>
#include <QDateTime>

namespace trunkline::monitor {

/// The calls of one trunk, each once, whatever was read twice; and what Twilio noticed about them. A call keeps its place
/// for as long as the log is not forgotten. Knows no network: whoever reads puts in what came.
class CallLog
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::monitor::CallLog)
public:
    /// How long an alert waits for its call: a trunk call may be in the list only when it is over.
    explicit CallLog(std::chrono::seconds patience = std::chrono::seconds(90)) : m_patience(patience) {}

    /// Whose calls they are. What is there already is told anew.
    LogChange setLine(const WatchedLine &line);
    const WatchedLine &line() const { return m_line; }

    LogChange take(const QVector<twilio::CallRow> &rows);
    LogChange take(const QVector<twilio::Alert> &alerts);
    /// Alerts that no call belongs to become calls of their own. `now`: those that are younger still wait.
    LogChange settle(const QDateTime &now);
    /// Tells all results again: in another language, or because something was learnt.
    LogChange tellAgain();
    void forget();

    qsizetype size() const { return m_entries.size(); }
    const CallEntry &at(quint32 place) const { return m_entries.at(qsizetype(place)); }
    std::optional<quint32> find(const CallSid &sid) const;

    const QString &caller(const CallEntry &entry) const { return m_texts.text(entry.caller); }
    const QString &number(const CallEntry &entry) const { return m_texts.text(entry.number); }
    const QString &gateway(const CallEntry &entry) const { return m_texts.text(entry.gateway); }
    const QString &result(const CallEntry &entry) const { return m_texts.text(entry.result); }
    std::optional<twilio::Money> price(const CallEntry &entry) const; ///< what it cost, positive

    QVector<twilio::Alert> alertsOf(const CallEntry &entry) const; ///< the first that happened first
    QVector<setup::Symptom> symptomsOf(const CallEntry &entry) const;
    setup::Failure failureOf(const CallEntry &entry) const;
    /// The first SIP answer or, without one, what the gateway did instead.
    QString sipCodeOf(const CallEntry &entry) const;
    qsizetype alertCount() const { return m_alertSids.size(); }

    /// Newest call that is in the list, in seconds; 0: none.
    qint64 newest() const { return m_newest; }
    bool hasCallsFromGateway() const { return m_hasFromGateway; }
    bool isComplete(const CallEntry &entry) const { return entry.outcome != Outcome::Running; }

private:
    void take(const twilio::CallRow &row, LogChange &change);
    CallEntry entryOf(const twilio::CallRow &row);
    void put(const CallEntry &entry, LogChange &change);
    void tell(CallEntry &entry);
    void tellCutOffs(LogChange &change);
    Outcome outcomeOf(const CallEntry &entry, const setup::Failure &failure) const;

    std::chrono::seconds m_patience;
    WatchedLine m_line;
    setup::FailureContext m_context;
    TextPool m_texts;
    QVector<CallEntry> m_entries;
    QHash<CallSid, quint32> m_places;
    QSet<CallSid> m_ofOthers; ///< calls that are in the list and none of ours
    QHash<CallSid, QVector<twilio::Alert>> m_alerts;
    QSet<CallSid> m_withoutCall; ///< alerts about no call at all, by their own SID
    QSet<QString> m_alertSids;
    QSet<CallSid> m_waiting; ///< have alerts, and no call yet
    struct Told
    {
        quint32 result;
        Outcome outcome;
    };
    QHash<QString, Told> m_told; ///< by what was seen: the same is not explained twice
    CutOffs m_cutOffs;
    bool m_cutOffsTold = false;
    qint64 m_newest = 0;
    bool m_hasFromGateway = false;
};

} // namespace trunkline::monitor
