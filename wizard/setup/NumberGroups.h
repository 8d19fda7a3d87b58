#pragma once

#include "setup/Change.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <map>

namespace trunkline::setup {

struct Row;

/// The numbers of a run that share a row of the progress list, by what is done with them: 1 000 rows would tell nobody
/// anything. A number that is the only one of its kind has a row of its own.
class NumberGroups
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::NumberGroups)
public:
    /// A new plan: what it asks for is to do, what it does not ask for any more has been done.
    void follow(const QVector<Change> &changes);
    /// A number that is there without our doing, of the kind with this name. Counts where others of the kind are to do.
    void add(const QString &kind, const QString &key);
    void done(const Change &change);
    /// Twilio refused this one. It is named in the row and is not tried again.
    void refused(const Change &change);
    /// All is to be tried again.
    void forgetRefusals();

    /// There are several of its kind.
    bool has(const Change &change) const;
    static QString rowKey(const Change &change);
    /// Title, count and note, for the key of a row. False: it is not the row of a group.
    bool describe(Row &row) const;
    /// All of the group with this row are done.
    bool isOver(const QString &rowKey) const;

private:
    struct Group
    {
        std::optional<Change> sample; ///< of the kind; empty: nothing of it was to do yet
        QSet<QString> all, done;      ///< keys of changes
        QStringList refused;          ///< the numbers, as they are shown
        QSet<QString> refusedKeys;
    };
    const Group *groupOf(const QString &rowKey) const;

    std::map<QString, Group> m_groups; ///< by key of the row
};

} // namespace trunkline::setup
