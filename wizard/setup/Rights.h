#pragma once

#include "twilio/Right.h"

#include <QVector>

namespace trunkline::setup {

/// What the codes that signed in may do, as far as reading tells. Whether a key may change things shows only when it does.
struct Rights
{
    enum class Kind { Unknown, AuthToken, MainKey, StandardKey, RestrictedKey };
    Kind kind = Kind::Unknown;
    QVector<twilio::Right> missing; ///< refused when they were tried

    bool lacks(twilio::Right right) const { return missing.contains(right); }
    friend bool operator==(const Rights &, const Rights &) = default;
};

} // namespace trunkline::setup
