#pragma once

#include "setup/Journal.h"
#include "setup/Plan.h"

namespace trunkline::setup {

/// The way back: the inverse of what *we* made, in the right order, as far as it is still there. Pure.
struct UndoPlan
{
    Plan plan;
    QStringList notes; ///< what stays and why: "Somebody else added a gateway to this trunk, so it stays."
    QVector<PhoneNumber> keptNumbers; ///< bought by us and kept
};

/// A number we bought is released only if `releaseNumber`; otherwise it is taken off the trunk and kept.
UndoPlan planUndo(const QVector<Journal::Entry> &entries, const Observed &observed, bool releaseNumber);

/// The numbers that these decisions are about, the latest first.
QVector<PhoneNumber> numbersOf(const QVector<Journal::Entry> &entries);

} // namespace trunkline::setup
