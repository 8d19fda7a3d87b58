#pragma once

#include "setup/CallPath.h"

#include <QStringList>
#include <QUrl>

namespace trunkline::setup {

/// Who can put it right.
enum class Helper { You, NetworkTeam, GatewayAdministrator, TwilioSupport, AccountOwner };

/// What one click can do about it.
enum class FailureFix {
    None,
    Repair,           ///< put the trunk back as asked: a plan
    ChooseNumber,
    ChooseCaller,     ///< another number to call from
    ChangeAddress,    ///< of the gateway
    TestGateway,      ///< from this computer
    SwitchConnection, ///< to `Failure::connection`
    EncryptionOn,
    EncryptionOff,
    TrunkSettings,
    AllowTransfer,
    Message,          ///< for the network team, to be copied
    CopyNumber,       ///< exactly as Twilio sends it
    CallAgain,
    VerifyCaller,
    OpenTwilio,
};

/// A call or request that did not succeed, told for one configuration. No code stands in its sentences; what Twilio said
/// goes to `support`.
struct Failure
{
    QString id;         ///< stable: "turned-away"
    QString title;      ///< "Gateway turned Twilio away"
    QString word;       ///< for the picture, at most 16 letters in English: "Turned away"
    int leg = 3;        ///< 0 … 3
    LegState state = LegState::Failed;
    QString happened;   ///< one to three sentences, and one for each further gateway that was tried
    QString finding;    ///< the likeliest cause, a sentence or two
    QStringList others; ///< less likely causes, in order
    QStringList steps;  ///< what to do about the likeliest, one to three
    Helper who = Helper::You;
    FailureFix fix = FailureFix::None;
    QString connection; ///< "TCP": where SwitchConnection leads; empty otherwise
    QString support;    ///< "32011, SIP 403, call CA0123…": codes and Twilio's words
    QUrl source;        ///< where the knowledge is from
    QString sourceName;

    friend bool operator==(const Failure &, const Failure &) = default;
};

} // namespace trunkline::setup
