#pragma once

#include "monitor/CallSid.h"

namespace trunkline::monitor {

/// What became of a call, as it is counted. `Neither`: the caller hung up first, or it is none of the gateway's doing.
enum class Outcome : quint8 { Answered, CutOff, Failed, Neither, Running };

/// One call, small enough that a hundred thousand of them do not matter. Texts are in the log's pool.
struct CallEntry
{
    CallSid sid;
    qint64 at = 0;      ///< seconds since 1970, UTC
    quint32 caller = 0; ///< E.164, or what else Twilio writes; 0: hidden, or not known
    quint32 number = 0; ///< of ours: E.164
    quint32 gateway = 0; ///< host
    quint32 result = 0;  ///< "Gateway didn’t answer"
    quint32 seconds = 0;
    qint32 price = 0;      ///< hundred-thousandths of the currency, negative: what it cost
    quint32 currency = 0;  ///< 0: no price yet
    Outcome outcome = Outcome::Running;
    quint8 status = 0;     ///< twilio::Call::Status
    bool fromGateway = false; ///< a call that the gateway placed
    bool alertOnly = false;   ///< Twilio's call log has no such call; an alert tells of it
    bool isCall = true;       ///< false: the alert is about no call, and `sid` is the alert's
    bool perhapsElsewhere = false; ///< the alert does not say which trunk it is about
    bool isTold = false;      ///< alerts tell about it

    bool isAnswered() const { return outcome == Outcome::Answered || outcome == Outcome::CutOff; }
};

} // namespace trunkline::monitor
