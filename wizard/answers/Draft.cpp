#include "answers/Draft.h"

#include "answers/DraftData.h"
#include "answers/PastedCodes.h"

namespace trunkline {

namespace {

std::optional<Problem> domainProblem(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() || isTrunkDomain(text + trunkDomainEnding)
               ? std::nullopt
               : std::optional(Problem{ProblemKind::DomainLetters});
}

std::optional<Problem> webProblem(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() || isHttpsAddress(text) ? std::nullopt : std::optional(Problem{ProblemKind::UrlNotHttps});
}

template <class T>
std::optional<Problem> problemOf(const Result<T, Problem> &parsed)
{
    return parsed ? std::nullopt : std::optional(parsed.error());
}

} // namespace

Draft::Draft(QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Data>())
{}

const QString &Draft::text(Field field) const
{
    return d->texts[field];
}

void Draft::setText(Field field, const QString &text)
{
    if (d->texts.value(field) == text)
        return;
    QString &ours = d->texts[field];
    if (field == Field::AuthToken || field == Field::ApiKeySecret)
        wipe(ours);
    ours = text;
    if (field == Field::GatewayPort)
        d->portEdited = text != d->usualPortText();
    if (field == Field::GatewayAddress)
        d->privateAnyway = false; // agreed to for another address
    if (field == Field::GatewayAddress || field == Field::GatewayPort)
        d->offer.reset(); // it was about another place
    Q_EMIT changed();
}

std::optional<Problem> Draft::problem(Field field) const
{
    const QString &typed = text(field);
    const bool byKey = d->signInKind == SignInKind::ApiKey;
    switch (field) {
    case Field::AccountSid:
        return problemOf(AccountSid::parse(typed));
    case Field::AuthToken:
        return byKey ? std::nullopt : problemOf(parseAuthToken(typed));
    case Field::ApiKeySid:
        return byKey ? problemOf(ApiKeySid::parse(typed)) : std::nullopt;
    case Field::ApiKeySecret:
        return byKey ? problemOf(parseApiKeySecret(typed)) : std::nullopt;
    case Field::TrunkName:
        return problemOf(TrunkName::parse(typed));
    case Field::TrunkDomain:
        return domainProblem(typed);
    case Field::DisasterUrl:
        return webProblem(typed);
    case Field::GatewayAddress:
        return gatewayAddressProblem();
    case Field::GatewayPort:
        return SipUri::portProblem(typed);
    case Field::GatewayUser: {
        const auto uri = SipUri::make(u"gateway.example"_qs, u"5060"_qs, Transport::Tcp, typed.trimmed());
        return problemOf(uri);
    }
    }
    Q_UNREACHABLE();
}

// Account ----------------------------------------------------------------------------------------------------------

Draft::SignInKind Draft::signInKind() const
{
    return d->signInKind;
}

void Draft::setSignInKind(SignInKind kind)
{
    set(d->signInKind, kind);
}

QString Draft::region() const
{
    return d->region;
}

void Draft::setRegion(const QString &region)
{
    set(d->region, region);
}

std::optional<Credentials> Draft::credentials() const
{
    const auto account = AccountSid::parse(text(Field::AccountSid));
    if (!account)
        return {};
    if (d->signInKind == SignInKind::ApiKey) {
        const auto key = ApiKeySid::parse(text(Field::ApiKeySid));
        const auto secret = parseApiKeySecret(text(Field::ApiKeySecret));
        return key && secret ? std::optional(Credentials{*account, *key, *secret}) : std::nullopt;
    }
    const auto token = parseAuthToken(text(Field::AuthToken));
    return token ? std::optional(Credentials{*account, {}, *token}) : std::nullopt;
}

Draft::Pasted Draft::pasteCodes(const QString &pasted)
{
    PastedCodes found = PastedCodes::read(pasted);
    const bool hasKey = !found.key.isEmpty(), hasSid = !found.account.isEmpty();
    const bool byKey = hasKey || (d->signInKind == SignInKind::ApiKey && !found.namesAuthToken);
    const QString secret = byKey ? found.secret : found.token;
    const bool hasSecret = !secret.isEmpty();
    wipe(found.secret);
    wipe(found.token);
    if (!hasSid && !hasKey && !hasSecret)
        return Pasted::Nothing;

    if (hasSid)
        d->texts[Field::AccountSid] = found.account;
    if (hasKey)
        d->texts[Field::ApiKeySid] = found.key;
    if (hasKey || hasSecret)
        d->signInKind = byKey ? SignInKind::ApiKey : SignInKind::AuthToken;
    if (hasSecret) {
        QString &box = d->texts[byKey ? Field::ApiKeySecret : Field::AuthToken];
        wipe(box);
        box = secret;
    }
    Q_EMIT changed();
    if (hasKey)
        return hasSecret ? Pasted::KeyAndSecret : hasSid ? Pasted::SidAndKey : Pasted::Key;
    if (!hasSid)
        return Pasted::Token;
    return hasSecret ? Pasted::SidAndToken : found.several ? Pasted::SidOnlySeveralTokens : Pasted::Sid;
}

void Draft::forgetSecrets()
{
    d->wipeSecrets();
    Q_EMIT changed();
}

// Trunk ------------------------------------------------------------------------------------------------------------

const TrunkSettings &Draft::settings() const
{
    return d->settings;
}

void Draft::setSettings(const TrunkSettings &settings)
{
    if (d->settings == settings)
        return;
    applySettings(settings);
    Q_EMIT changed();
}

void Draft::applySettings(const TrunkSettings &settings)
{
    const bool wasEncrypted = d->isEncrypted();
    d->settings = settings;
    if (d->isEncrypted() && !wasEncrypted)
        encrypt();
    else if (!d->isEncrypted() && wasEncrypted)
        encryptNoMore();
}

Draft::SameName Draft::sameName() const
{
    return d->sameName;
}

void Draft::setSameName(SameName decision, const std::optional<TrunkSid> &existing)
{
    if (d->sameName == decision && d->existingTrunk == existing)
        return;
    d->sameName = decision;
    d->existingTrunk = existing;
    Q_EMIT changed();
}

const std::optional<TrunkSid> &Draft::existingTrunk() const
{
    return d->existingTrunk;
}

// Practice ---------------------------------------------------------------------------------------------------------

bool Draft::practice() const
{
    return d->practice;
}

void Draft::setPractice(bool practice)
{
    set(d->practice, practice);
}

} // namespace trunkline
