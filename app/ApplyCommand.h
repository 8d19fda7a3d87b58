#pragma once

#include "UnattendedCommand.h"

#include <QTemporaryDir>

namespace trunkline::app {

class Environment;
class PracticeHost;

/// Sets up what a file describes, as far as it is not there yet.
class ApplyCommand final : public UnattendedCommand
{
    Q_OBJECT
public:
    /// `answers`: instead of those of a file.
    ApplyCommand(Apply asked, const Environment &environment, PracticeHost &practice, Reporter &reporter,
                 std::optional<Answers> answers = {});

    void start() override;
    void stop() override;

private:
    Result<setup::Service, Complaint> service();
    Result<std::shared_ptr<setup::Journal>> openJournal(const AccountSid &account, const TrunkName &trunk);
    setup::Desired desired(const Answers &answers);
    void runEnded();
    bool takeOverIsMissing();
    static Complaint consentMissing();
    Complaint complaint() const;

    Apply m_asked;
    const Environment &m_environment;
    PracticeHost &m_practice;
    std::optional<Answers> m_answers;
    bool m_takeOverNeedsYes = false;
    QSet<QString> m_wishedTakeOvers; ///< E.164, by the file
    std::optional<Complaint> m_notAgreed;
    std::optional<setup::Purchases> m_agreedTo;
    sip::ProbeOptions m_probe;
    std::optional<QTemporaryDir> m_throwAway; ///< where the record of a practice run is kept
    std::unique_ptr<twilio::Client> m_client;
    std::unique_ptr<setup::Runner> m_runner;
};

} // namespace trunkline::app
