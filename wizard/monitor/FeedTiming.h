#pragma once

#include <array>
#include <chrono>

namespace trunkline::monitor {

/// Every wait of a feed. Tests make them short; nothing else differs.
struct FeedTiming
{
    std::chrono::milliseconds interval{30'000};  ///< from the end of one look to the next
    std::chrono::seconds overlap{600};           ///< read again each time: rows change, and come late
    std::chrono::seconds longOverlap{4 * 3600};  ///< now and then: a long call is in the list only when it is over
    int longEvery = 20;                          ///< looks
    std::chrono::seconds patience{90};           ///< how long an alert waits for its call
    std::chrono::seconds lineEvery{300};         ///< trunk, addresses and numbers
    std::array<std::chrono::milliseconds, 5> again{std::chrono::seconds(5), std::chrono::seconds(10), std::chrono::seconds(20),
                                                   std::chrono::seconds(40), std::chrono::seconds(60)};
};

} // namespace trunkline::monitor
