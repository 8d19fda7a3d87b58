#pragma once

#include "UnattendedCommand.h"
#include "setup/LineCheck.h"

namespace trunkline::app {

class Environment;
class PracticeHost;

/// Compares what is there with a file, or looks at any trunk as it is. Changes nothing.
class CheckCommand final : public UnattendedCommand
{
    Q_OBJECT
public:
    CheckCommand(Check asked, const Environment &environment, PracticeHost &practice, Reporter &reporter);

    void start() override;
    void stop() override;

private:
    bool readFile();
    bool signIn();
    void findTrunk();
    void take(const QVector<twilio::Trunk> &trunks);
    void checked();
    bool draw();
    Complaint notFound(const QVector<twilio::Trunk> &trunks) const;
    Complaint ambiguous(const QVector<twilio::Trunk> &fitting) const;

    Check m_asked;
    const Environment &m_environment;
    PracticeHost &m_practice;
    std::unique_ptr<twilio::Client> m_client;
    std::unique_ptr<setup::LineCheck> m_check;
    std::unique_ptr<QObject> m_look; ///< owner of the requests
    int m_attemptTold = 0;
};

} // namespace trunkline::app
