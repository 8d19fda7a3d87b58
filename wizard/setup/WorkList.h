#pragma once

#include "setup/Change.h"

#include <QHash>
#include <QSet>
#include <deque>

namespace trunkline::setup {

/// The changes of a plan in the order in which they may leave: each once everything is done that it depends on. Knows at
/// any moment what comes next without going through the others.
class WorkList
{
public:
    WorkList() = default;
    /// `blocked`: keys of changes that are not to leave, and so neither is what depends on them.
    explicit WorkList(const QVector<Change> &changes, const QSet<QString> &blocked = {});

    /// What may leave now, in the order of the plan: they go out together. Of those about numbers at most so many. Each
    /// is handed out once.
    QVector<Change> take(int numbers);
    /// Something may leave.
    bool hasNext() const { return !m_ready.empty() || !m_readyNumbers.empty(); }
    /// It was handed out and has taken effect.
    void done(const Change &change);

private:
    void countNeeds(qsizetype place, const QSet<QString> &keys, const QHash<QString, int> &kinds);
    void put(qsizetype place);
    void met(const QString &need);

    QVector<Change> m_changes;
    std::deque<qsizetype> m_ready, m_readyNumbers;     ///< places in the plan
    QVector<int> m_missing;                            ///< by place: how much it still waits for
    QHash<QString, QVector<qsizetype>> m_waitingFor;   ///< by key, or "detach:*" for all of a kind
    QHash<QString, int> m_leftOfKind;                  ///< by "detach:*"
};

} // namespace trunkline::setup
