#pragma once

#include "answers/Problem.h"
#include "answers/Result.h"

namespace trunkline {

/// The trunk's name in the Twilio console, and what a later run finds it again by: 1–64 characters after trimming.
class TrunkName
{
public:
    static constexpr int maxLength = 64;

    static Result<TrunkName, Problem> parse(const QString &typed);

    const QString &text() const { return m_text; }

    /// The same name to a person: trimmed, ignoring case. Twilio promises no uniqueness, so this is our own rule.
    bool matches(const QString &friendlyName) const;

    friend bool operator==(const TrunkName &, const TrunkName &) = default;

private:
    explicit TrunkName(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace trunkline
