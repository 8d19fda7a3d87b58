#pragma once

#include <QString>
#include <chrono>

namespace trunkline::setup {

/// One line of the progress list.
struct Row
{
    enum class State { Waiting, Running, Done, Retrying, Failed, Unclear, NotNeeded };
    QString key;
    QString title;
    State state = State::Waiting;
    QString note;                       ///< second line: result, reason
    std::chrono::milliseconds took{-1}; ///< < 0: not measured
    bool alreadyThere = false;          ///< Done without our doing
    int secondsLeft = 0;                ///< while Retrying
    int attempt = 0, attempts = 0;      ///< while Retrying: "2 of 5"
    bool canTryNow = false;             ///< while Retrying: tryNow() helps
    int count = 0, total = 0;           ///< of the numbers of a group: 412 of 1 000; else 0

    friend bool operator==(const Row &, const Row &) = default;
};

} // namespace trunkline::setup
