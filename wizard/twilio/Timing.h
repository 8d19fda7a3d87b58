#pragma once

#include <chrono>
#include <functional>

namespace trunkline::twilio {

/// Every wait of the client. Tests make them short; nothing else differs.
struct Timing
{
    std::chrono::milliseconds idle{10'000};          ///< no byte for so long
    std::chrono::milliseconds readDeadline{15'000};  ///< one try of a read, whole
    std::chrono::milliseconds writeDeadline{30'000}; ///< a write, whole
    int readTries = 4;
    std::chrono::milliseconds backOffBase{1'000};    ///< full jitter: 0 … base · 2^n, so several clients spread
    std::chrono::milliseconds backOffCap{8'000};
    std::chrono::milliseconds retryAfterCap{60'000}; ///< what a server may make us wait
    int requestsAtOnce = 6;                          ///< HTTP/1.1 connections per host; Twilio limits concurrency

    static Timing patient() { return {}; }
};

} // namespace trunkline::twilio
