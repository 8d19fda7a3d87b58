#pragma once

#include <QVector>
#include <algorithm>
#include <chrono>
#include <optional>

namespace trunkline::setup {

/// The waits of a run. Tests make them short; nothing else differs.
struct RunTiming
{
    using Wait = std::chrono::milliseconds;

    /// How long a lost answer is looked for. How fresh Twilio's lists are is not documented; 10 s is our choice.
    Wait settle{10'000};
    QVector<Wait> settleLooks{Wait(500), Wait(1000), Wait(2000), Wait(4000)};
    /// Before a change that certainly did nothing is sent again. A server that asks for longer gets up to a minute.
    QVector<Wait> again{Wait(1000), Wait(3000), Wait(8000), Wait(20'000), Wait(60'000)};
    Wait longestWait{60'000};
    /// Numbers that are bought, connected or taken off at the same time. Twilio limits how many requests of an account run
    /// at once (API reference §7.1) and does not say how many; six is what the client has connections for, and an intent
    /// that only waits for one would look, after a crash, like one that left.
    int numbersAtOnce = 6;
    /// Of a thousand numbers not each is news by itself: the list is told to be shown again at most so often.
    Wait betweenNews{50};

    /// Before the n-th repetition (from 0). Two writes that were turned away together do not come back together: half of
    /// the wait is up to chance. `random` is in [0, 1).
    Wait beforeAgain(int attempt, std::optional<int> retryAfterSeconds, double random) const
    {
        const Wait most = again.at(std::clamp<qsizetype>(attempt, 0, again.size() - 1));
        const Wait ours = most / 2 + Wait(qint64(double(most.count() - most.count() / 2) * random));
        const Wait asked = retryAfterSeconds ? Wait(std::chrono::seconds(*retryAfterSeconds)) : Wait(0);
        return std::max(ours, std::min(asked, longestWait));
    }
};

} // namespace trunkline::setup
