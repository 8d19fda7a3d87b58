#pragma once

#include "CommandLine.h"
#include "ExitStatus.h"
#include "practice/PracticeTwilio.h"

#include <memory>


namespace trunkline::app {

/// Offers a simulated account to other programs until it is stopped.
class PracticeCommand
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::PracticeCommand)
public:
    explicit PracticeCommand(const Practice &asked);
    ~PracticeCommand();

    /// Prints where it is and how to sign in, as one JSON line. The secrets in it are those of the simulated account.
    ExitStatus start();

private:
    quint16 m_port;
    std::unique_ptr<practice::PracticeTwilio> m_twilio;
};

} // namespace trunkline::app
