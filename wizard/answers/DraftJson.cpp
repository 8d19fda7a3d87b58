#include "answers/Draft.h"

#include "answers/DraftData.h"
#include "answers/Edges.h"

#include <QJsonArray>

// The saved form of a draft: what was typed and chosen. No secrets, and no consent: that is given anew each time.

namespace trunkline {

namespace {

const std::pair<Field, QString> savedTexts[] = {
    {Field::AccountSid, u"accountSid"_qs},   {Field::ApiKeySid, u"apiKeySid"_qs},
    {Field::TrunkName, u"trunkName"_qs},     {Field::TrunkDomain, u"trunkDomain"_qs},
    {Field::DisasterUrl, u"disasterUrl"_qs}, {Field::GatewayAddress, u"address"_qs},
    {Field::GatewayPort, u"port"_qs},        {Field::GatewayUser, u"user"_qs},
};

using Word = const char16_t *;
constexpr std::pair<Draft::SignInKind, Word> signInKinds[] = {{Draft::SignInKind::AuthToken, u"auth-token"},
                                                              {Draft::SignInKind::ApiKey, u"api-key"}};
constexpr std::pair<Draft::SameName, Word> sameNames[] = {{Draft::SameName::Undecided, u"undecided"},
                                                          {Draft::SameName::UseExisting, u"use-existing"},
                                                          {Draft::SameName::CreateNew, u"create-new"}};
constexpr std::pair<Draft::NumberFrom, Word> numbersFrom[] = {{Draft::NumberFrom::Undecided, u"undecided"},
                                                              {Draft::NumberFrom::Owned, u"owned"},
                                                              {Draft::NumberFrom::New, u"new"},
                                                              {Draft::NumberFrom::Later, u"later"}};
constexpr std::pair<Draft::OldGateway, Word> oldGateways[] = {{Draft::OldGateway::Undecided, u"undecided"},
                                                              {Draft::OldGateway::LeaveAsItIs, u"leave"},
                                                              {Draft::OldGateway::SwitchOff, u"switch-off"}};
constexpr std::pair<Draft::Role, Word> roles[] = {{Draft::Role::TakesOver, u"takes-over"},
                                                  {Draft::Role::SharesCalls, u"shares"}};
constexpr std::pair<Transport, Word> transports[] = {
    {Transport::Tcp, u"tcp"}, {Transport::Udp, u"udp"}, {Transport::Tls, u"tls"}};

template <class T, size_t n>
QString word(const std::pair<T, Word> (&table)[n], T value)
{
    for (const auto &[one, text] : table)
        if (one == value)
            return QString::fromUtf16(text);
    Q_UNREACHABLE();
}

/// What a word means; the first of the table if it means nothing.
template <class T, size_t n>
T meaning(const std::pair<T, Word> (&table)[n], const QJsonValue &json)
{
    for (const auto &[one, text] : table)
        if (json.toString() == QStringView(text))
            return one;
    return table[0].first;
}

template <class T>
std::optional<T> parsed(const QJsonValue &json)
{
    const auto value = T::parse(json.toString());
    return value ? std::optional(*value) : std::nullopt;
}

void putFlag(QJsonObject &json, const QString &key, const std::optional<bool> &value)
{
    if (value)
        json.insert(key, *value);
}

QJsonObject settingsJson(const TrunkSettings &settings)
{
    QJsonObject json;
    putFlag(json, u"secure"_qs, settings.secure);
    putFlag(json, u"cnam"_qs, settings.cnam);
    putFlag(json, u"trimSilence"_qs, settings.trimSilence);
    if (settings.transferMode)
        json.insert(u"transferMode"_qs, token(*settings.transferMode));
    if (settings.transferCallerId)
        json.insert(u"transferCallerId"_qs, token(*settings.transferCallerId));
    if (settings.recording)
        json.insert(u"recording"_qs, token(*settings.recording));
    return json;
}

TrunkSettings settingsFrom(const QJsonObject &json)
{
    const auto flag = [&](const QString &key) {
        return json.value(key).isBool() ? std::optional(json.value(key).toBool()) : std::nullopt;
    };
    TrunkSettings settings;
    settings.secure = flag(u"secure"_qs);
    settings.cnam = flag(u"cnam"_qs);
    settings.trimSilence = flag(u"trimSilence"_qs);
    settings.transferMode = transferModeFrom(json.value(u"transferMode"_qs).toString());
    settings.transferCallerId = transferCallerIdFrom(json.value(u"transferCallerId"_qs).toString());
    settings.recording = recordingModeFrom(json.value(u"recording"_qs).toString());
    return settings;
}

QJsonObject newNumberJson(const BuyNumber &buy)
{
    QJsonObject json{{u"number"_qs, buy.number.e164()}};
    if (buy.address)
        json.insert(u"address"_qs, buy.address->text());
    if (buy.bundle)
        json.insert(u"bundle"_qs, buy.bundle->text());
    return json;
}

QJsonObject ownedNumberJson(const Draft::OwnedNumber &one)
{
    return {{u"number"_qs, one.number.e164()}, {u"inUse"_qs, one.inUse}};
}

/// One as itself, several as a list: a program that knows one number only reads a draft with one.
template <class T>
void putNumbers(QJsonObject &json, const QString &key, const QVector<T> &numbers, QJsonObject (*form)(const T &))
{
    QJsonArray all;
    for (const T &one : numbers)
        all.append(form(one));
    if (!all.isEmpty())
        json.insert(key, all.size() == 1 ? all.first() : QJsonValue(all));
}

QJsonArray oneOrSeveral(const QJsonValue &saved)
{
    return saved.isArray() ? saved.toArray() : QJsonArray{saved};
}

QVector<Draft::OwnedNumber> ownedNumbersFrom(const QJsonValue &saved)
{
    QVector<Draft::OwnedNumber> all;
    const QJsonArray list = oneOrSeveral(saved);
    for (const QJsonValue &one : list)
        if (const auto number = parsed<PhoneNumber>(one[u"number"_qs]))
            all.append({*number, one[u"inUse"_qs].toBool(), false});
    return all;
}

QVector<BuyNumber> newNumbersFrom(const QJsonValue &saved)
{
    QVector<BuyNumber> all;
    const QJsonArray list = oneOrSeveral(saved);
    for (const QJsonValue &one : list)
        if (const auto number = parsed<PhoneNumber>(one[u"number"_qs]))
            all.append({*number, parsed<AddressSid>(one[u"address"_qs]), parsed<BundleSid>(one[u"bundle"_qs])});
    return all;
}

QJsonArray furtherJson(const QVector<Draft::FurtherGateway> &gateways)
{
    QJsonArray all;
    for (const Draft::FurtherGateway &one : gateways)
        all.append(QJsonObject{{u"uri"_qs, one.uri.text()}, {u"role"_qs, word(roles, one.role)}});
    return all;
}

QVector<Draft::FurtherGateway> furtherFrom(const QJsonArray &saved)
{
    QVector<Draft::FurtherGateway> all;
    for (const QJsonValue &one : saved)
        if (const auto uri = parsed<SipUri>(one[u"uri"_qs]); uri && all.size() < Answers::maxGateways - 1)
            all.append({*uri, meaning(roles, one[u"role"_qs])});
    return all;
}

QJsonArray foreignJson(const QVector<Draft::ForeignGateway> &gateways)
{
    QJsonArray all;
    for (const Draft::ForeignGateway &one : gateways)
        all.append(QJsonObject{{u"sid"_qs, one.sid.text()},
                               {u"address"_qs, one.address},
                               {u"decision"_qs, word(oldGateways, one.decision)}});
    return all;
}

QVector<Draft::ForeignGateway> foreignFrom(const QJsonArray &saved)
{
    QVector<Draft::ForeignGateway> all;
    for (const QJsonValue &one : saved)
        if (const auto sid = parsed<OriginationUrlSid>(one[u"sid"_qs]))
            all.append({*sid, one[u"address"_qs].toString(), meaning(oldGateways, one[u"decision"_qs])});
    return all;
}

QJsonObject partsJson(const Preset::Parts &parts)
{
    QJsonObject json;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        json.insert(part.key(), part.value());
    return json;
}

Preset::Parts partsFrom(const QJsonObject &saved)
{
    Preset::Parts parts;
    for (auto part = saved.begin(); part != saved.end(); ++part)
        parts.insert(part.key(), part.value().toString());
    return parts;
}

QString regionFrom(const QJsonValue &saved)
{
    const QString region = saved.toString();
    return region == u"ie1" || region == u"au1" ? region : u"us1"_qs;
}

} // namespace

QJsonObject Draft::toJson() const
{
    QJsonObject json;
    for (const auto &[field, key] : savedTexts)
        json.insert(key, d->texts.value(field));
    json.insert(u"signIn"_qs, word(signInKinds, d->signInKind));
    json.insert(u"region"_qs, d->region);
    json.insert(u"settings"_qs, settingsJson(d->settings));
    json.insert(u"sameName"_qs, word(sameNames, d->sameName));
    if (d->existingTrunk)
        json.insert(u"existingTrunk"_qs, d->existingTrunk->text());
    json.insert(u"transport"_qs, word(transports, d->transport));
    json.insert(u"portEdited"_qs, d->portEdited);
    json.insert(u"transportChosen"_qs, d->transportChosen);
    json.insert(u"product"_qs, d->productId);
    json.insert(u"parts"_qs, partsJson(d->parts));
    if (const auto &before = d->beforeProduct) {
        json.insert(u"settingsBeforeProduct"_qs, settingsJson(before->settings));
        json.insert(u"gatewayBeforeProduct"_qs, QJsonObject{{u"address"_qs, before->address},
                                                            {u"user"_qs, before->user},
                                                            {u"port"_qs, before->port},
                                                            {u"portEdited"_qs, before->portEdited},
                                                            {u"transport"_qs, word(transports, before->transport)}});
    }
    json.insert(u"edge"_qs, d->edge);
    json.insert(u"privateAnyway"_qs, d->privateAnyway);
    json.insert(u"furtherGateways"_qs, furtherJson(d->further));
    json.insert(u"foreignGateways"_qs, foreignJson(d->foreign));
    json.insert(u"numberFrom"_qs, word(numbersFrom, d->numberFrom));
    putNumbers(json, u"owned"_qs, d->owned, ownedNumberJson);
    putNumbers(json, u"new"_qs, d->bought, newNumberJson);
    return json;
}

void Draft::fromJson(const QJsonObject &saved)
{
    auto fresh = std::make_shared<Data>();
    fresh->practice = d->practice;
    fresh->transport = meaning(transports, saved.value(u"transport"_qs));
    for (const auto &[field, key] : savedTexts)
        fresh->texts[field] = saved.value(key).toString();
    fresh->portEdited = saved.value(u"portEdited"_qs).toBool();
    if (fresh->texts.value(Field::GatewayPort).isEmpty() && !fresh->portEdited)
        fresh->texts[Field::GatewayPort] = QString::number(usualPort(fresh->transport));
    fresh->signInKind = meaning(signInKinds, saved.value(u"signIn"_qs));
    fresh->region = regionFrom(saved.value(u"region"_qs));
    fresh->settings = settingsFrom(saved.value(u"settings"_qs).toObject());
    fresh->sameName = meaning(sameNames, saved.value(u"sameName"_qs));
    fresh->existingTrunk = parsed<TrunkSid>(saved.value(u"existingTrunk"_qs));
    if (fresh->sameName == SameName::UseExisting && !fresh->existingTrunk)
        fresh->sameName = SameName::Undecided;
    fresh->presets = d->presets;
    fresh->transportChosen = saved.value(u"transportChosen"_qs).toBool();
    fresh->productId = saved.value(u"product"_qs).toString();
    fresh->parts = partsFrom(saved.value(u"parts"_qs).toObject());
    if (!fresh->productId.isEmpty()) {
        const QJsonObject before = saved.value(u"gatewayBeforeProduct"_qs).toObject();
        fresh->beforeProduct = Data::BeforeProduct{before.value(u"address"_qs).toString(),
                                                   before.value(u"user"_qs).toString(),
                                                   before.value(u"port"_qs).toString(),
                                                   before.value(u"portEdited"_qs).toBool(),
                                                   meaning(transports, before.value(u"transport"_qs)),
                                                   settingsFrom(saved.value(u"settingsBeforeProduct"_qs).toObject())};
        fresh->byProduct = fresh->settings;
        fresh->transportByProduct = fresh->transport;
    }
    fresh->edge = saved.value(u"edge"_qs).toString();
    if (!Edges::isKnown(fresh->edge))
        fresh->edge.clear();
    fresh->privateAnyway = saved.value(u"privateAnyway"_qs).toBool();
    fresh->further = furtherFrom(saved.value(u"furtherGateways"_qs).toArray());
    fresh->foreign = foreignFrom(saved.value(u"foreignGateways"_qs).toArray());
    fresh->numberFrom = meaning(numbersFrom, saved.value(u"numberFrom"_qs));
    fresh->owned = ownedNumbersFrom(saved.value(u"owned"_qs));
    fresh->bought = newNumbersFrom(saved.value(u"new"_qs));
    d = fresh;
    Q_EMIT changed();
}

} // namespace trunkline
