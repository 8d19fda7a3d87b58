#pragma once

#include <QString>

namespace trunkline::twilio {

/// A phone that is not Twilio's and that the account has proved to own: it may be the caller of a test call.
struct VerifiedCaller
{
    QString sid; ///< PN…
    QString e164;
    QString name;

    friend bool operator==(const VerifiedCaller &, const VerifiedCaller &) = default;
};

} // namespace trunkline::twilio
