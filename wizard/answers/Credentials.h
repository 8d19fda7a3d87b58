#pragma once

#include "answers/Secret.h"
#include "answers/Sid.h"

#include <optional>

namespace trunkline {

/// Who signs in: the account with its auth token, or with an API key and its secret. The account SID is needed in both
/// cases, since it is part of every 2010 path.
struct Credentials
{
    AccountSid account;
    std::optional<ApiKeySid> key;
    Secret secret;

    /// The user name of HTTP basic authentication.
    QString userName() const { return key ? key->text() : account.text(); }
};

/// An auth token is 32 hexadecimal digits.
Result<Secret, Problem> parseAuthToken(const QString &typed);
/// An API key secret has no documented form; only empty is wrong.
Result<Secret, Problem> parseApiKeySecret(const QString &typed);

} // namespace trunkline
