// Lists of accounts and keys, with the secrets that are in them: API reference §1.2, §1.3. A secret goes from the JSON
// into a Secret and nowhere else.

#include "twilio/ResourceReading.h"

namespace trunkline::twilio {

std::optional<AccountEntry> readAccountEntry(Reading &reading)
{
    const std::optional<Account> account = readAccount(reading);
    if (!account)
        return {};
    return AccountEntry{*account, Secret(reading.value(u"auth_token"_qs).toString())};
}

std::optional<ApiKey> readApiKey(Reading &reading)
{
    const ApiKey key{reading.sidText(u"sid"_qs, u"SK"_qs), reading.text(u"friendly_name"_qs), reading.time(u"date_created"_qs)};
    if (key.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(key) : std::nullopt;
}

std::optional<MadeKey> readMadeKey(Reading &reading)
{
    const auto sid = reading.sid<ApiKeySid>(u"sid"_qs);
    const QString secret = reading.value(u"secret"_qs).toString();
    if (!sid)
        reading.complain(u"sid"_qs);
    if (secret.isEmpty()) // never repeated, not even in a complaint
        reading.complain(u"secret"_qs);
    if (!reading.complaint().isEmpty())
        return {};
    return MadeKey{*sid, reading.text(u"friendly_name"_qs), Secret(secret)};
}

std::optional<Nothing> readAnything(Reading &)
{
    return Nothing{};
}

} // namespace trunkline::twilio
