#include "Environment.h"

#include <cstdlib>
#include <cstring>

namespace trunkline::app {

namespace {

Secret takeSecret(const char *name)
{
    char *value = std::getenv(name);
    if (!value)
        return {};
    const Secret secret{QByteArray(value).trimmed()};
    // unsetenv() alone leaves the text where /proc/<pid>/environ shows it.
    ::explicit_bzero(value, std::strlen(value));
    ::unsetenv(name);
    return secret;
}

QString text(const char *name)
{
    return qEnvironmentVariable(name).trimmed();
}

/// The text of a secret for the moment in which it is checked.
class Revealed
{
public:
    explicit Revealed(const Secret &secret) : m_text(QString::fromUtf8(secret.revealForAuthorizationOrKeyring())) {}
    ~Revealed() { m_text.fill(u'\0'); }
    Q_DISABLE_COPY_MOVE(Revealed)
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace

Environment Environment::take()
{
    Environment environment;
    environment.m_account = text("TWILIO_ACCOUNT_SID");
    environment.m_key = text("TWILIO_API_KEY");
    environment.m_region = text("TWILIO_REGION");
    environment.m_edge = text("TWILIO_EDGE");
    environment.m_endpoint = text("TRUNKLINE_TWILIO_ENDPOINT");
    environment.m_token = takeSecret("TWILIO_AUTH_TOKEN");
    environment.m_keySecret = takeSecret("TWILIO_API_SECRET");
    return environment;
}

Result<Credentials, Complaint> Environment::credentials() const
{
    if (m_account.isEmpty())
        return Complaining::usage(u"credentials-missing"_qs, tr("TWILIO_ACCOUNT_SID is not set."),
                                  tr("Set it together with TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET."));
    const auto account = AccountSid::parse(m_account);
    if (!account)
        return Complaining::usage(u"credentials-malformed"_qs, u"TWILIO_ACCOUNT_SID: "_qs + account.error().sentence());
    const bool wholeKey = !m_key.isEmpty() && !m_keySecret.isEmpty();
    if (wholeKey) // may do less than the token, so it is taken where both are there
        return keyCredentials(*account);
    if (!m_token.isEmpty())
        return tokenCredentials(*account);
    if (!m_key.isEmpty())
        return Complaining::usage(u"credentials-missing"_qs, tr("TWILIO_API_KEY is set, and TWILIO_API_SECRET is not."));
    return Complaining::usage(u"credentials-missing"_qs, tr("TWILIO_AUTH_TOKEN is not set."),
                              tr("Set it, or TWILIO_API_KEY and TWILIO_API_SECRET. Secrets are never taken as arguments."));
}

Result<Credentials, Complaint> Environment::keyCredentials(const AccountSid &account) const
{
    const auto key = ApiKeySid::parse(m_key);
    if (!key)
        return Complaining::usage(u"credentials-malformed"_qs, u"TWILIO_API_KEY: "_qs + key.error().sentence());
    const auto secret = parseApiKeySecret(Revealed(m_keySecret).text());
    if (!secret)
        return Complaining::usage(u"credentials-malformed"_qs, u"TWILIO_API_SECRET: "_qs + secret.error().sentence());
    return Credentials{account, *key, *secret};
}

Result<Credentials, Complaint> Environment::tokenCredentials(const AccountSid &account) const
{
    const auto token = parseAuthToken(Revealed(m_token).text());
    if (!token)
        return Complaining::usage(u"credentials-malformed"_qs, u"TWILIO_AUTH_TOKEN: "_qs + token.error().sentence());
    return Credentials{account, {}, *token};
}

Result<twilio::Endpoints> Environment::endpoints(const QString &option) const
{
    const QString &pattern = option.isEmpty() ? m_endpoint : option;
    if (!pattern.isEmpty()) {
        const auto endpoints = twilio::Endpoints::fromTemplate(pattern);
        // A template with a place for the region takes the one that was chosen; another one has its own.
        return endpoints && endpoints->hasRegions() && !endpoints->isTwilio() && !m_region.isEmpty() ? endpoints->inRegion(m_region) : endpoints;
    }
    if (!m_region.isEmpty() || !m_edge.isEmpty())
        return twilio::Endpoints::forRegion(m_region, m_edge);
    return twilio::Endpoints();
}

} // namespace trunkline::app
