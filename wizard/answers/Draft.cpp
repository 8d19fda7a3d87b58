#include "answers/Draft.h"

#include "answers/DraftData.h"
#include "answers/PastedCodes.h"

namespace trunkline {

namespace {

std::optional<Problem> domainProblem(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() || isTrunkDomain(text + trunkDomainEnding) ? std::nullopt : std::optional(Problem{ProblemKind::DomainLetters});
}

std::optional<Problem> webProblem(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() || isHttpsAddress(text) ? std::nullopt : std::optional(Problem{ProblemKind::UrlNotHttps});
}

QString portText(Transport transport)
{
    return QString::number(usualPort(transport));
}

template <class T>
std::optional<Problem> problemOf(const Result<T, Problem> &parsed)
{
    return parsed ? std::nullopt : std::optional(parsed.error());
}

} // namespace

Draft::Draft(QObject *parent) : QObject(parent), d(std::make_shared<Data>()) {}

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
        d->portEdited = text != portText(d->transport);
    if (field == Field::GatewayAddress)
        d->privateAnyway = false; // agreed to for another address
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

std::optional<Problem> Draft::gatewayAddressProblem() const
{
    if (const auto problem = SipUri::hostProblem(text(Field::GatewayAddress)))
        return problem;
    const auto mine = gatewayUri();
    const bool twice = mine && std::any_of(d->further.begin(), d->further.end(), [&](const FurtherGateway &other) { return other.uri == *mine; });
    return twice ? std::optional(Problem{ProblemKind::AddressTwice}) : std::nullopt;
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
    const bool wasEncrypted = d->isEncrypted();
    d->settings = settings;
    if (d->isEncrypted() && !wasEncrypted)
        encrypt();
    else if (!d->isEncrypted() && wasEncrypted)
        encryptNoMore();
    Q_EMIT changed();
}

/// Twilio reaches every gateway of an encrypted trunk by TLS, whatever its address says.
void Draft::encrypt()
{
    d->beforeEncryption = Data::BeforeEncryption{d->transport, d->further};
    changeTransport(Transport::Tls);
    for (FurtherGateway &gateway : d->further)
        gateway.uri = gateway.uri.by(Transport::Tls);
}

void Draft::encryptNoMore()
{
    if (!d->beforeEncryption)
        return;
    changeTransport(d->beforeEncryption->transport);
    d->further = d->beforeEncryption->further;
    d->beforeEncryption.reset();
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

// Gateway ----------------------------------------------------------------------------------------------------------

Transport Draft::transport() const
{
    return d->transport;
}

void Draft::setTransport(Transport transport)
{
    if (d->transport == transport)
        return;
    d->beforeEncryption.reset(); // chosen anew
    changeTransport(transport);
    Q_EMIT changed();
}

void Draft::changeTransport(Transport transport)
{
    d->transport = transport;
    if (!d->portEdited)
        d->texts[Field::GatewayPort] = portText(transport);
}

std::optional<Problem> Draft::connectionProblem() const
{
    return d->isEncrypted() && d->transport != Transport::Tls ? std::optional(Problem{ProblemKind::TlsNeeded}) : std::nullopt;
}

QString Draft::edge() const
{
    return d->edge;
}

void Draft::setEdge(const QString &edge)
{
    set(d->edge, edge);
}

bool Draft::usePrivateAddressAnyway() const
{
    return d->privateAnyway;
}

void Draft::setUsePrivateAddressAnyway(bool yes)
{
    set(d->privateAnyway, yes);
}

std::optional<SipUri> Draft::gatewayUri() const
{
    const auto uri = SipUri::make(text(Field::GatewayAddress), text(Field::GatewayPort), d->transport, text(Field::GatewayUser).trimmed(), d->edge);
    return uri ? std::optional(*uri) : std::nullopt;
}

PastedAddress Draft::pasteAddress(const QString &pasted)
{
    const PastedAddress found = PastedAddress::read(pasted, d->isEncrypted() ? Transport::Tls : Transport::Tcp);
    if (!found.isUsable())
        return found;
    d->texts[Field::GatewayAddress] = found.host;
    if (found.transport) { // with a connection comes its port
        if (d->transport != *found.transport)
            d->beforeEncryption.reset();
        d->transport = *found.transport;
        d->texts[Field::GatewayPort] = found.port.value_or(portText(d->transport));
        d->portEdited = d->texts[Field::GatewayPort] != portText(d->transport);
    }
    if (!found.user.isEmpty())
        d->texts[Field::GatewayUser] = found.user;
    if (!found.edge.isEmpty())
        d->edge = found.edge;
    d->privateAnyway = false;
    Q_EMIT changed();
    return found;
}

const QVector<Draft::FurtherGateway> &Draft::furtherGateways() const
{
    return d->further;
}

void Draft::setFurtherGateways(const QVector<FurtherGateway> &gateways)
{
    d->further = gateways;
    d->beforeEncryption.reset();
    Q_EMIT changed();
}

const QVector<Draft::ForeignGateway> &Draft::foreignGateways() const
{
    return d->foreign;
}

void Draft::setForeignGateways(const QVector<ForeignGateway> &gateways)
{
    d->foreign = gateways;
    Q_EMIT changed();
}

// Number -----------------------------------------------------------------------------------------------------------

Draft::NumberFrom Draft::numberFrom() const
{
    return d->numberFrom;
}

void Draft::setNumberFrom(NumberFrom from)
{
    set(d->numberFrom, from);
}

const std::optional<PhoneNumber> &Draft::ownedNumber() const
{
    return d->owned;
}

void Draft::setOwnedNumber(const std::optional<PhoneNumber> &number, bool inUse)
{
    if (d->owned == number && d->ownedInUse == inUse)
        return;
    if (d->owned != number)
        d->takeOver = false; // agreed to for another number
    d->owned = number;
    d->ownedInUse = inUse;
    Q_EMIT changed();
}

bool Draft::takeOverAgreed() const
{
    return d->takeOver;
}

void Draft::setTakeOverAgreed(bool yes)
{
    set(d->takeOver, yes);
}

const std::optional<BuyNumber> &Draft::newNumber() const
{
    return d->bought;
}

void Draft::setNewNumber(const std::optional<BuyNumber> &number)
{
    set(d->bought, number);
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

template <class T>
void Draft::set(T &member, const T &value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT changed();
}

} // namespace trunkline
