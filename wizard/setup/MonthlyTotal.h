#pragma once

#include "twilio/Resources.h"

namespace trunkline::setup {

/// What several purchases cost a month together. An account has one currency; were there two, they are not mixed.
struct MonthlyTotal
{
    QVector<twilio::Money> sums; ///< one for each currency, in the order they came
    int withoutPrice = 0;        ///< numbers whose price the list does not say

    void add(const twilio::Money &price);
    /// "US$1,150.00"; empty: nothing has a known price.
    QString text() const;

    friend bool operator==(const MonthlyTotal &, const MonthlyTotal &) = default;
};

} // namespace trunkline::setup
