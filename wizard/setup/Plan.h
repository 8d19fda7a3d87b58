#pragma once

#include "setup/Change.h"
#include "setup/MonthlyTotal.h"

#include <QSet>

namespace trunkline::setup {

/// What is left to do so that Twilio holds what was asked. Nothing is left when it is empty.
struct Plan
{
    QVector<Change> changes;
    QVector<Error> obstacles; ///< why it cannot be done as asked; nothing is sent while there is one

    bool isEmpty() const { return changes.isEmpty() && obstacles.isEmpty(); }
    /// Changes whose dependencies are not among those still to do: they go out together.
    QVector<Change> ready(const QSet<QString> &done, const QSet<QString> &started) const;
    bool buys() const; ///< costs money that was not spent before
    /// What is bought, each at its price.
    QVector<PurchaseNumber> purchases() const;
    /// What all of them cost a month together.
    MonthlyTotal monthly() const;

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// Pure. Never touches what others made: foreign origination URLs, numbers and settings that were not asked about stay.
Plan plan(const Desired &desired, const Observed &observed);

} // namespace trunkline::setup
