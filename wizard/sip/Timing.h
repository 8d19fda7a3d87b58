#pragma once

#include <chrono>

namespace trunkline::sip {

/// Every wait of a probe. Tests make them short; nothing else differs.
struct Timing
{
    std::chrono::milliseconds bound{5'000};    ///< the whole probe, looking up the name included; 32 s is all that RFC 3261 allows
    std::chrono::milliseconds lookup{4'000};   ///< of it, at most so long for the name
    std::chrono::milliseconds otherWay{2'500}; ///< after so much silence other connections are asked, too
    std::chrono::milliseconds t1{500};         ///< UDP: the first repetition; doubles (RFC 3261 §17.1.2.2)
    std::chrono::milliseconds t2{4'000};       ///< UDP: the longest wait between two, and the one after a 1xx
    std::chrono::milliseconds ring{4'000};     ///< a rehearsal call: so long for a word about the number
    std::chrono::milliseconds hangUp{2'000};   ///< a rehearsal call: so long for the end to be confirmed

    static Timing patient() { return {}; }
};

} // namespace trunkline::sip
