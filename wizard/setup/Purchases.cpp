#include "setup/Purchases.h"

namespace trunkline::setup {

Purchases::Purchases(const Plan &plan)
{
    for (const PurchaseNumber &purchase : plan.purchases())
        m_agreed.insert(purchase.wish.number.e164(), purchase);
}

bool Purchases::contains(const PurchaseNumber &purchase) const
{
    const auto agreed = m_agreed.constFind(purchase.wish.number.e164());
    return agreed != m_agreed.constEnd() && *agreed == purchase;
}

} // namespace trunkline::setup
