#pragma once

#include "setup/Plan.h"

namespace trunkline::setup {

/// Purchases that somebody agreed to: each number at its price. What is not among them exactly so is not bought.
class Purchases
{
public:
    Purchases() = default;
    explicit Purchases(const Plan &plan);

    bool isEmpty() const { return m_agreed.isEmpty(); }
    bool contains(const PurchaseNumber &purchase) const;

private:
    QHash<QString, PurchaseNumber> m_agreed; ///< by E.164
};

} // namespace trunkline::setup
