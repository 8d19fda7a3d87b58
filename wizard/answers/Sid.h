#pragma once

#include "answers/Problem.h"
#include "answers/Result.h"

#include <QString>

namespace trunkline {

/// What a Twilio SID names; the two letters it starts with.
enum class SidKind { Account, ApiKey, Trunk, OriginationUrl, PhoneNumber, Address, Bundle };

/// A Twilio string identifier: two letters and 32 hexadecimal digits. A Sid<Trunk> is not a Sid<PhoneNumber>.
/// (Shapes: Twilio's OpenAPI files, `^TK[0-9a-fA-F]{32}$` and so on.)
template <SidKind kind>
class Sid
{
public:
    /// Blanks around it are removed. Only the account's and the API key's problems are for the user's eyes.
    static Result<Sid, Problem> parse(const QString &typed);

    const QString &text() const { return m_text; }
    /// "AC0123…cdef": how a SID is shown in logs and copies.
    QString masked() const { return QString(m_text.left(6) + QChar(0x2026) + m_text.right(4)); }

    friend bool operator==(const Sid &, const Sid &) = default;

private:
    explicit Sid(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

using AccountSid = Sid<SidKind::Account>;
using ApiKeySid = Sid<SidKind::ApiKey>;
using TrunkSid = Sid<SidKind::Trunk>;
using OriginationUrlSid = Sid<SidKind::OriginationUrl>;
using NumberSid = Sid<SidKind::PhoneNumber>;
using AddressSid = Sid<SidKind::Address>;
using BundleSid = Sid<SidKind::Bundle>;

} // namespace trunkline
