#pragma once

#include "UnattendedCommand.h"

namespace trunkline::app {

class Environment;

/// Takes back what a set-up made, by its record.
class UndoCommand final : public UnattendedCommand
{
    Q_OBJECT
public:
    UndoCommand(Undo asked, const Environment &environment, Reporter &reporter);

    void start() override;
    void stop() override;

private:
    std::optional<Complaint> openJournal();
    void askFirst();
    void runEnded();

    Undo m_asked;
    const Environment &m_environment;
    std::shared_ptr<setup::Journal> m_journal;
    std::unique_ptr<twilio::Client> m_client;
    std::unique_ptr<setup::Runner> m_runner;
    bool m_agreed = false;
    std::optional<Complaint> m_notAgreed;
};

} // namespace trunkline::app
