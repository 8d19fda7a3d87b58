#pragma once

#include "pages/Trouble.h"

namespace trunkline::pages {

/// Why a number could not be bought, by what Twilio said, and the way on.
class PurchaseTroubles
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::PurchaseTroubles)
public:
    /// Nothing where it is the same as for any other step.
    static std::optional<Trouble> of(const Error &error, const setup::PurchaseNumber &purchase);

private:
    static Trouble addressNeeded(const Error &error, const PhoneNumber &number);
    static Trouble documentsNeeded(const Error &error, const PhoneNumber &number);
    static QString country(const PhoneNumber &number);
};

} // namespace trunkline::pages
