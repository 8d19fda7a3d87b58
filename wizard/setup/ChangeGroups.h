#pragma once

#include "setup/Change.h"

#include <QVector>

namespace trunkline::setup {

/// Changes as they are listed for people: one by one, but those about numbers, when there are more than a handful of one
/// kind, together. Numbers that are moved away from something are not mixed with those that do nothing yet.
struct ChangeGroup
{
    QVector<Change> changes; ///< one, or all of a kind

    bool isMany() const { return changes.size() > 1; }
    /// "Connect +1 415 555 0147 to the trunk", "Connect 1,000 numbers"
    QString sentence() const;
    QString plainSentence() const;
    /// "US$1.15 a month", for many the sum: "US$1,150.00 a month"
    QString price() const;
};

/// In the order of the first of each kind.
QVector<ChangeGroup> grouped(const QVector<Change> &changes);

/// So many of one kind are listed one by one.
inline constexpr int listedOneByOne = 10;

} // namespace trunkline::setup
