#pragma once

#include <QString>

namespace trunkline {

/// The places Twilio can send calls from: `;edge=` of a SIP address. A name that is none of them is ignored by Twilio
/// without an error.
class Edges
{
public:
    /// Public ones and those of private interconnections. "roaming" is none: not allowed for trunks.
    static bool isKnown(const QString &edge);
    /// "us1" → "ashburn": `;region=` is the old name of `;edge=`. Empty: no such region.
    static QString ofRegion(const QString &region);
};

} // namespace trunkline
