#pragma once

#include "setup/Change.h"
#include "twilio/Client.h"

namespace trunkline::setup {

/// Sends one change. `trunk` is the line's trunk; every kind but CreateTrunk needs it. Answers with the SID of what was
/// made, or "" where nothing was.
void perform(twilio::Client &client, const Change &change, const std::optional<TrunkSid> &trunk, QObject *owner,
             Then<QString> then);

} // namespace trunkline::setup
