#pragma once

#include "answers/Problem.h"

#include <optional>

namespace trunkline {

/// Which letters of a typed address its problem is about, so that they can be marked.
struct WrongPart
{
    qsizetype start = 0;
    qsizetype length = 0;

    /// Nothing if it is about the whole, or about what is missing.
    static std::optional<WrongPart> of(const QString &address, const Problem &problem);

    friend bool operator==(const WrongPart &, const WrongPart &) = default;
};

} // namespace trunkline
