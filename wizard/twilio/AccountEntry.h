#pragma once

#include "answers/Secret.h"
#include "twilio/Resources.h"

namespace trunkline::twilio {

/// An account of the list that a parent may read. Twilio sends the live token along with each.
struct AccountEntry
{
    Account account;
    Secret token;
};

/// A key that was just made. Its secret is told this once.
struct MadeKey
{
    ApiKeySid sid;
    QString name;
    Secret secret;
};

} // namespace trunkline::twilio
