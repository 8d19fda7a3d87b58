#pragma once

#include "answers/Problem.h"
#include "answers/Result.h"

namespace trunkline {

/// A computer that Twilio could call: an IPv4 address in four parts, or a host name (RFC 1123; an international one in
/// its ASCII form). Twilio's pages mention IPv6 nowhere, so it is refused.
class Host
{
public:
    /// Blanks around it and the dot at the end of a name are removed, capital letters made small.
    static Result<Host, Problem> parse(const QString &typed);

    const QString &text() const { return m_text; }

    /// 127/8, localhost
    bool isLoopback() const;
    /// Out of Twilio's reach: loopback, private, shared and link-local networks, names that mean something only at
    /// home.
    bool isPrivate() const;
    /// RFC 5737: addresses of manuals.
    bool isDocumentation() const;

    friend bool operator==(const Host &, const Host &) = default;

private:
    explicit Host(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

} // namespace trunkline
