#pragma once

#include "Complaint.h"
#include "answers/Credentials.h"
#include "setup/RunTiming.h"
#include "twilio/Endpoints.h"
#include "twilio/Timing.h"

#include <optional>

namespace trunkline::app {

/// What the environment says, under the names that Twilio's own tools use. Credentials come from nowhere else: an
/// argument is visible to everybody on the computer.
class Environment
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::Environment)
public:
    /// Reads it once, at the start, and takes the secrets out of it, so that neither a child process nor
    /// /proc/<pid>/environ shows them.
    static Environment take();

    /// Missing or malformed: says which variable.
    Result<Credentials, Complaint> credentials() const;
    /// `option` goes before TRUNKLINE_TWILIO_ENDPOINT, and that before TWILIO_REGION and TWILIO_EDGE.
    Result<twilio::Endpoints> endpoints(const QString &option = {}) const;

    // How long is waited. Tests make it short; nothing else differs.
    twilio::Timing timing;
    setup::RunTiming runTiming;

private:
    Environment() = default;
    Result<Credentials, Complaint> keyCredentials(const AccountSid &account) const;
    Result<Credentials, Complaint> tokenCredentials(const AccountSid &account) const;

    QString m_account, m_key, m_region, m_edge, m_endpoint;
    Secret m_token, m_keySecret;
};

} // namespace trunkline::app
