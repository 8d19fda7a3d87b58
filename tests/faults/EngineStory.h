#pragma once

#include "Story.h"
#include "setup/Runner.h"
#include "twilio/Client.h"

namespace trunkline::test {

/// The engine of the wizard, in this process, over a connection to the practice account.
class EngineStory : public Story
{
    Q_OBJECT
public:
    struct Plot
    {
        Scenario scenario = Scenario::NewLine;
        bool undo = false; ///< the strike hits the undo of a set-up that went well
        bool release = false;
        std::function<Target(const Ground &)> target;
        Strike strike;
        std::function<void(Ground &)> besides; ///< more that goes wrong
        bool sameRunner = false;               ///< after a stop the same runner goes on, as a window does; else a new one, as a new process does
        practice::Options options = Ground::withSmallPages();
        twilio::Timing timing = quickTiming();
        setup::RunTiming runTiming = quickRunTiming();
    };

    EngineStory(const QString &name, Plot plot);
    ~EngineStory() override;

    void begin() override;

private:
    void setUp();
    void strike();
    void cutTheWay();
    void run(bool fresh);
    void runEnded();
    void stoppedBeforeTheEnd();
    void check();
    bool undoing() const { return m_plot.undo && m_isSetUp; }

    Plot m_plot;
    Ground m_ground;
    const QString m_othersBefore, m_before;
    Allowance m_allowance;
    Target m_target;
    bool m_isSetUp = false; ///< in a story of an undo: the set-up is over
    bool m_cut = false;
    bool m_lastRun = false;
    int m_runs = 0;
    int m_writesBefore = 0;
    std::unique_ptr<twilio::Client> m_client;
    std::shared_ptr<setup::Journal> m_journal;
    std::unique_ptr<setup::Runner> m_runner;
};

} // namespace trunkline::test
