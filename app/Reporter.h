#pragma once

#include "Ending.h"
#include "setup/Runner.h"

namespace trunkline::app {

/// Tells what a command does while it does it.
class Reporter
{
public:
    virtual ~Reporter() = default;

    /// What is going to be done, before it is.
    virtual void planned(const setup::Plan &plan, const QStringList &notes) = 0;
    virtual void changeBegan(const setup::Change &change) = 0;
    virtual void changeEnded(const setup::Change &change, bool done, const QString &sid) = 0;
    /// A line of the progress list came into another state.
    virtual void rowChanged(const setup::Row &row) = 0;
    /// Asks on the terminal. Nothing: there is nobody to ask.
    virtual std::optional<bool> ask(const QString &question) = 0;
    /// The last word, once.
    virtual void finished(const Ending &ending) = 0;
};

/// Hands on what a run does; of its rows only what is news.
void follow(setup::Runner &runner, Reporter &reporter);

/// A look of our own that has to try again, as a row.
setup::Row retryingRow(const Error &why, std::chrono::milliseconds wait, int attempt, int tries);

} // namespace trunkline::app
