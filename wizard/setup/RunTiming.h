#pragma once

#include <QVector>
#include <chrono>

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
};

} // namespace trunkline::setup
