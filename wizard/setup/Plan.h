#pragma once

#include "setup/Change.h"
#include "setup/MonthlyTotal.h"

namespace trunkline::setup {

/// A number that cannot be had as asked, and why. It does not hold up the others.
struct LeftOut
{
    PhoneNumber number;
    Error why;

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// What is left to do so that Twilio holds what was asked. Nothing is left when it is empty.
struct Plan
{
    QVector<Change> changes;
    QVector<Error> obstacles; ///< why it cannot be done as asked; nothing is sent while there is one
    /// Of several numbers those that cannot be had, while others can: somebody released one, it takes no calls, it is in
    /// use and nobody agreed to move it. The line is built with the others, and at the end these are named as what is
    /// left. (When none of the numbers can be had there is no line to build: then each is an obstacle.)
    QVector<LeftOut> leftOut;

    bool isEmpty() const { return changes.isEmpty() && obstacles.isEmpty() && leftOut.isEmpty(); }
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
