#pragma once

namespace trunkline::twilio {

/// What an API key may or may not look at. Each can be tried by reading alone.
enum class Right { Trunks, Numbers, NumbersForSale, Addresses, Prices, Calls, Alerts };

inline constexpr Right allRights[] = {Right::Trunks, Right::Numbers, Right::NumbersForSale, Right::Addresses,
                                      Right::Prices, Right::Calls,   Right::Alerts};

} // namespace trunkline::twilio
