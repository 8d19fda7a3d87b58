#include "setup/WorkList.h"

namespace trunkline::setup {

namespace {

constexpr int never = 1 << 30; // more than any change waits for

/// "detach:+14155550147" → "detach:*": what a dependency on all of a kind names.
QString kindOf(const QString &key)
{
    const qsizetype colon = key.indexOf(u':');
    return colon < 0 ? QString() : QString(key.left(colon + 1) + u'*');
}

} // namespace

WorkList::WorkList(const QVector<Change> &changes, const QSet<QString> &blocked)
    : m_changes(changes), m_missing(changes.size(), 0)
{
    QSet<QString> keys;
    QHash<QString, int> kinds;
    for (const Change &change : m_changes) {
        const QString own = key(change);
        keys.insert(own);
        if (const QString kind = kindOf(own); !kind.isEmpty())
            ++kinds[kind];
    }
    m_leftOfKind = kinds;
    for (qsizetype place = 0; place < m_changes.size(); ++place) {
        if (blocked.contains(key(m_changes.at(place))))
            m_missing[place] = never;
        countNeeds(place, keys, kinds);
        if (m_missing.at(place) == 0)
            put(place);
    }
}

void WorkList::countNeeds(qsizetype place, const QSet<QString> &keys, const QHash<QString, int> &kinds)
{
    const QStringList needs = dependencies(m_changes.at(place));
    for (const QString &need : needs) {
        if (!keys.contains(need) && !kinds.contains(need))
            continue; // not in this plan: it is there already
        ++m_missing[place];
        m_waitingFor[need].append(place);
    }
}

void WorkList::put(qsizetype place)
{
    (isAboutNumber(m_changes.at(place)) ? m_readyNumbers : m_ready).push_back(place);
}

QVector<Change> WorkList::take(int numbers)
{
    QVector<Change> now;
    while (hasNext()) {
        const bool mayTakeNumber = numbers > 0 && !m_readyNumbers.empty();
        if (!mayTakeNumber && m_ready.empty())
            break;
        const bool isNumber = mayTakeNumber && (m_ready.empty() || m_readyNumbers.front() < m_ready.front());
        std::deque<qsizetype> &from = isNumber ? m_readyNumbers : m_ready;
        now.append(m_changes.at(from.front()));
        from.pop_front();
        numbers -= isNumber ? 1 : 0;
    }
    return now;
}

void WorkList::done(const Change &change)
{
    const QString own = key(change);
    met(own);
    if (const QString kind = kindOf(own); !kind.isEmpty() && --m_leftOfKind[kind] == 0)
        met(kind);
}

void WorkList::met(const QString &need)
{
    const QVector<qsizetype> waiting = m_waitingFor.take(need);
    for (const qsizetype place : waiting)
        if (--m_missing[place] == 0)
            put(place);
}

} // namespace trunkline::setup
