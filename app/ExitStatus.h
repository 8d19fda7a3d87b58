#pragma once

namespace trunkline::app {

/// What the process says when it ends. Scripts rely on the numbers.
enum class ExitStatus {
    Done = 0,          ///< done, or verified
    Failed = 1,        ///< will not work as asked
    Usage = 2,         ///< wrong arguments, a bad file, credentials that are missing or malformed
    NotAsAsked = 3,    ///< everything was read, and differs from what was asked; probe: the gateway does not answer
    Stopped = 4,       ///< the same command goes on from there: no network, Ctrl+C, a purchase nobody agreed to
    SignInRefused = 5, ///< Twilio did not accept the credentials
    CannotTell = 6,    ///< probe: nothing can be said about the gateway from here
};

} // namespace trunkline::app
