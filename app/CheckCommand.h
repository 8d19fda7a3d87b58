#pragma once

#include "UnattendedCommand.h"

namespace trunkline::app {

class Environment;
class PracticeHost;

/// Compares what is there with a file. Changes nothing.
class CheckCommand final : public UnattendedCommand
{
    Q_OBJECT
public:
    CheckCommand(Check asked, const Environment &environment, PracticeHost &practice, Reporter &reporter);

    void start() override;
    void stop() override;

private:
    void seen(const setup::Observed &observed);

    Check m_asked;
    const Environment &m_environment;
    PracticeHost &m_practice;
    std::unique_ptr<twilio::Client> m_client;
    std::unique_ptr<QObject> m_look; ///< owner of the requests
    int m_attemptTold = 0;
    sip::ProbeOptions m_probe;
    bool m_seen = false; ///< Twilio has said all; now the gateways are asked
};

} // namespace trunkline::app
