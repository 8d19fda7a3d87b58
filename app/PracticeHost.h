#pragma once

#include "practice/PracticeGateway.h"
#include "practice/PracticeTwilio.h"
#include "setup/Session.h"

namespace trunkline::app {

/// Brings a simulated account to life inside this process.
class PracticeHost
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::PracticeHost)
public:
    PracticeHost();
    ~PracticeHost();
    Q_DISABLE_COPY_MOVE(PracticeHost)

    /// A fresh account each time; the one before is closed.
    Result<setup::Service> start(const practice::Options &options = {}, const std::optional<practice::Mishap> &mishap = {});

    /// The account that the wizard practises with. `mishap`: one step goes wrong on purpose.
    Result<setup::Service> startForWizard(bool mishap);

    /// The account whose calls the monitor shows to those who practise: a trunk that has been in use for a while.
    Result<setup::Service> startForMonitor();

    /// The gateway that is asked in place of whatever address was entered. Started with the first call.
    Result<sip::ProbeOptions> gateway();

private:
    Result<setup::Service> startWithGateway(const practice::Options &options, const std::optional<practice::Mishap> &mishap);

    std::unique_ptr<practice::PracticeGateway> m_gateway;
    std::unique_ptr<practice::PracticeTwilio> m_twilio;
};

} // namespace trunkline::app
