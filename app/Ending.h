#pragma once

#include "Complaint.h"
#include "setup/Plan.h"
#include "setup/Verification.h"

#include <optional>

namespace trunkline::app {

/// How a command ended and what is there now.
struct Ending
{
    enum class Of { Apply, Check, Undo };
    Of of = Of::Apply;
    ExitStatus status = ExitStatus::Done;
    std::optional<Complaint> why; ///< empty when all went well, or when the user stopped it
    bool practice = false;

    std::optional<setup::Desired> desired; ///< empty for undo, and when the file could not be read
    setup::Observed observed;
    QVector<setup::Check> checks;
    bool onlyGatewayFails = false;         ///< asked over SIP, a gateway did not answer; all else is as asked
    QString journal;                       ///< path of the record; empty: none is kept
    QVector<setup::LeftOut> leftOut;       ///< of several numbers those that could not be had
    QStringList notes;                     ///< what stays and why, and what else is there because of an earlier try
    int writes = 0;                        ///< changes that were sent

    /// "done", "verified", "differs", "failed", "stopped" or "refused"
    QString outcome() const;
    /// The origination URLs that were asked for and are there.
    QVector<twilio::OriginationUrl> urls() const;
    /// Others' on the same trunk, which are left alone.
    QVector<twilio::OriginationUrl> otherUrls() const;
};

} // namespace trunkline::app
