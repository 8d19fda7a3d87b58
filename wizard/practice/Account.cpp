#include "practice/Account.h"

#include "practice/Numbering.h"
#include "practice/Options.h"

#include <QTimeZone>

#include <algorithm>

namespace trunkline::practice {

namespace {

template <class Record, class Matches>
Record *find(QList<Record> &records, Matches matches)
{
    const auto found = std::find_if(records.begin(), records.end(), matches);
    return found == records.end() ? nullptr : &*found;
}

template <class Record>
Record *withSid(QList<Record> &records, const QString &sid)
{
    return find(records, [&](const Record &record) { return record.sid == sid; });
}

/// What a number that nobody has set up does: nothing, spelt as Twilio spells it. One for all of them, which share it.
const QJsonObject &untouchedSettings()
{
    static const QString post = u"POST"_qs;
    static const QJsonObject settings{{u"api_version"_qs, u"2010-04-01"_qs},
                                      {u"voice_url"_qs, QJsonValue::Null},
                                      {u"voice_method"_qs, post},
                                      {u"voice_fallback_url"_qs, QJsonValue::Null},
                                      {u"voice_fallback_method"_qs, post},
                                      {u"voice_application_sid"_qs, u""_qs},
                                      {u"voice_caller_id_lookup"_qs, false},
                                      {u"voice_receive_mode"_qs, u"voice"_qs},
                                      {u"status_callback"_qs, u""_qs},
                                      {u"status_callback_method"_qs, post},
                                      {u"sms_url"_qs, u""_qs},
                                      {u"sms_method"_qs, post},
                                      {u"sms_fallback_url"_qs, u""_qs},
                                      {u"sms_fallback_method"_qs, post},
                                      {u"sms_application_sid"_qs, u""_qs},
                                      {u"emergency_status"_qs, u"Inactive"_qs},
                                      {u"emergency_address_sid"_qs, QJsonValue::Null},
                                      {u"emergency_address_status"_qs, u"unregistered"_qs}};
    return settings;
}

} // namespace

Account::Account(const Options &options)
    : m_random(options.seed ? QRandomGenerator(options.seed) : QRandomGenerator::securelySeeded())
{
    sid = newSid(QLatin1String("AC"));
    authToken = options.authToken.isEmpty() ? randomText(32, u"0123456789abcdef"_qs) : options.authToken;
    fill(*this, options);
}

Trunk *Account::trunk(const QString &trunkSid)
{
    return withSid(trunks, trunkSid);
}

OriginationUrl *Account::originationUrl(const QString &trunkSid, const QString &urlSid)
{
    Trunk *owner = trunk(trunkSid);
    return owner ? withSid(owner->urls, urlSid) : nullptr;
}

Number *Account::number(const QString &numberSid)
{
    return indexed(numberSid, &Number::sid);
}

Number *Account::numberByPhone(const QString &phoneNumber)
{
    return indexed(phoneNumber, &Number::phoneNumber);
}

/// By SID and by digits in one table: they cannot be mistaken for each other.
Number *Account::indexed(const QString &wanted, QString Number::*field)
{
    const auto at = [&]() -> Number * {
        const auto known = m_places.constFind(wanted);
        const qsizetype place = known == m_places.constEnd() ? -1 : numbers.size() - *known;
        return place >= 0 && place < numbers.size() && numbers.at(place).*field == wanted ? &numbers[place] : nullptr;
    };
    if (Number *found = at())
        return found;
    // Not there, or the list was changed. Only then it is looked through.
    const bool isThere = std::any_of(numbers.cbegin(), numbers.cend(), [&](const Number &one) { return one.*field == wanted; });
    if (!isThere)
        return nullptr;
    m_places.clear();
    m_places.reserve(2 * numbers.size());
    for (qsizetype place = 0; place < numbers.size(); ++place) {
        m_places.insert(numbers.at(place).sid, numbers.size() - place);
        m_places.insert(numbers.at(place).phoneNumber, numbers.size() - place);
    }
    return at();
}

Address *Account::address(const QString &addressSid)
{
    return withSid(addresses, addressSid);
}

QList<Number> Account::numbersOn(const QString &trunkSid) const
{
    QList<Number> found;
    for (const Number &number : numbers) {
        if (number.trunkSid == trunkSid)
            found.append(number);
    }
    return found;
}

Trunk &Account::addTrunk(const QString &name)
{
    Trunk trunk;
    trunk.sid = newSid(QLatin1String("TK"));
    trunk.friendlyName = name;
    trunk.created = trunk.updated = now();
    trunks.prepend(trunk);
    return trunks.first();
}

OriginationUrl &Account::addOriginationUrl(Trunk &trunk, const QString &sipUrl, const QString &name)
{
    OriginationUrl url;
    url.sid = newSid(QLatin1String("OU"));
    url.friendlyName = name;
    url.sipUrl = sipUrl;
    url.created = url.updated = now();
    trunk.urls.prepend(url);
    return trunk.urls.first();
}

Number &Account::addNumber(const QString &phoneNumber, NumberType kind)
{
    Number number;
    number.sid = newSid(QLatin1String("PN"));
    number.phoneNumber = phoneNumber;
    number.friendlyName = formatted(phoneNumber);
    number.type = kind;
    number.settings = untouchedSettings();
    number.created = number.updated = now();
    numbers.prepend(number);
    return numbers.first();
}

Alert &Account::addAlert(int code, const QString &message, const QString &resourceSid)
{
    alerts.prepend({newSid(QLatin1String("NO")), code, message, resourceSid, {}, now()});
    return alerts.first();
}

bool Alert::isError() const
{
    static const QSet<int> errors{32001, 32010, 32016, 32017, 32022, 32106, 32200, 32201, 32202, 32203, 32204, 32205, 32206, 32207, 32208, 32209, 32216, 32218, 32219, 32222};
    return errors.contains(code);
}

Key &Account::addKey(Key::Kind kind, const QString &name, const QStringList &may)
{
    Key key{newSid(QLatin1String("SK")), name, newSecret(), now(), now()};
    key.kind = kind;
    key.may = may;
    keys.prepend(key);
    return keys.first();
}

Bundle &Account::addBundle(const QString &isoCountry, NumberType kind, const QString &name)
{
    Bundle bundle;
    bundle.sid = newSid(QLatin1String("BU"));
    bundle.friendlyName = name;
    bundle.isoCountry = isoCountry;
    bundle.type = kind;
    bundle.created = now();
    bundles.prepend(bundle);
    return bundles.first();
}

Address &Account::addAddress(const QString &isoCountry, const QString &customer, const QString &city)
{
    Address address;
    address.sid = newSid(QLatin1String("AD"));
    address.isoCountry = isoCountry;
    address.lines = {{u"friendly_name"_qs, QJsonValue::Null},
                     {u"customer_name"_qs, customer},
                     {u"street"_qs, u"1 Mill Lane"_qs},
                     {u"street_secondary"_qs, QJsonValue::Null},
                     {u"city"_qs, city},
                     {u"region"_qs, city},
                     {u"postal_code"_qs, u"12345"_qs},
                     {u"emergency_enabled"_qs, false}};
    address.created = address.updated = now();
    addresses.prepend(address);
    return addresses.first();
}

void Account::removeTrunk(QString trunkSid)
{
    trunks.removeIf([&](const Trunk &trunk) { return trunk.sid == trunkSid; });
    for (Number &number : numbers) {
        if (number.trunkSid == trunkSid)
            number.trunkSid.clear();
    }
}

void Account::assign(Number &number, const QString &trunkSid)
{
    number.trunkSid = trunkSid;
    number.settings.insert(u"voice_application_sid"_qs, u""_qs);
    number.updated = now();
}

bool Account::hidesFromList(const QString &itemSid)
{
    const auto hidden = hiddenFromLists.find(itemSid);
    if (hidden == hiddenFromLists.end())
        return false;
    if (--*hidden <= 0)
        hiddenFromLists.erase(hidden);
    return true;
}

QString Account::newSid(QLatin1String prefix)
{
    return prefix + randomText(32, u"0123456789abcdef"_qs);
}

QString Account::newSecret()
{
    return randomText(32, u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_qs);
}

QDateTime Account::now()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), QTimeZone::utc());
}

QString Account::randomText(int length, const QString &alphabet)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(qsizetype(m_random.bounded(quint32(alphabet.size()))));
    return text;
}

} // namespace trunkline::practice
