#pragma once

#include "twilio/Resources.h"

namespace trunkline::twilio {

/// What a minute of a call to a number on a trunk costs, by the account's own price list: the call that Twilio places,
/// and the way over the trunk. Each begun minute counts.
struct CallPrice
{
    std::optional<Money> placed, trunk;

    /// Both together, if both are known and in one currency.
    std::optional<Money> minute() const;
    /// The next amount in whole cents that is more than this: "less than US$0.03".
    static Money lessThan(const Money &exact);

    friend bool operator==(const CallPrice &, const CallPrice &) = default;
};

} // namespace trunkline::twilio
