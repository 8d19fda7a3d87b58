// Addresses of the account: API reference §3.4.

#include "practice/Countries.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <QRegularExpression>

namespace trunkline::practice {

namespace {

QString listPath()
{
    return u"/2010-04-01/Accounts/{}/Addresses.json"_qs;
}
QString itemPath()
{
    return u"/2010-04-01/Accounts/{}/Addresses/{}.json"_qs;
}

QJsonObject toJson(const Address &address, const World &world)
{
    QJsonObject json = address.lines;
    json.insert(u"sid"_qs, address.sid);
    json.insert(u"account_sid"_qs, world.account.sid);
    json.insert(u"iso_country"_qs, address.isoCountry);
    json.insert(u"date_created"_qs, rfc2822(address.created));
    json.insert(u"date_updated"_qs, rfc2822(address.updated));
    json.insert(u"validated"_qs, false);
    json.insert(u"verified"_qs, false);
    json.insert(u"uri"_qs, QString(u"/2010-04-01/Accounts/"_qs + world.account.sid + u"/Addresses/"_qs + address.sid +
                                   u".json"_qs));
    return json;
}

/// Sets the lines that were sent. What must be there must not be empty either.
std::optional<HttpResponse> set(Address &address, Ask &ask)
{
    const std::initializer_list<std::pair<QString, QString>> needed{{u"CustomerName"_qs, u"customer_name"_qs},
                                                                    {u"Street"_qs, u"street"_qs},
                                                                    {u"City"_qs, u"city"_qs},
                                                                    {u"Region"_qs, u"region"_qs},
                                                                    {u"PostalCode"_qs, u"postal_code"_qs}};
    QJsonObject lines = address.lines;
    for (const auto &[name, key] : needed) {
        const std::optional<QString> sent = ask.form.text(name);
        if (sent && sent->trimmed().isEmpty())
            ask.form.refuse(refusal(400, 21628, name + u" must not be empty"_qs));
        if (sent)
            lines.insert(key, *sent);
    }
    if (const std::optional<QString> name = ask.form.friendlyName())
        lines.insert(u"friendly_name"_qs, *name);
    if (const std::optional<QString> second = ask.form.text(u"StreetSecondary"_qs))
        lines.insert(u"street_secondary"_qs, orNull(*second));
    if (const std::optional<bool> emergency = ask.form.flag(u"EmergencyEnabled"_qs))
        lines.insert(u"emergency_enabled"_qs, *emergency);
    ask.form.flag(u"AutoCorrectAddress"_qs);
    if (ask.form.refused())
        return ask.form.refused();
    address.lines = lines;
    address.updated = Account::now();
    return {};
}

HttpResponse create(Ask &ask)
{
    ask.form.require({u"CustomerName"_qs, u"Street"_qs, u"City"_qs, u"Region"_qs, u"PostalCode"_qs, u"IsoCountry"_qs});
    static const QRegularExpression iso(u"^[A-Z]{2}$"_qs);
    const QString where = ask.form.text(u"IsoCountry"_qs).value_or(QString());
    if (!iso.match(where).hasMatch())
        ask.form.refuse(refusal(400, 70001, u"IsoCountry must be the two letters of a country"_qs));
    if (ask.form.refused())
        return *ask.form.refused();
    Address address;
    address.isoCountry = where;
    address.lines = {{u"friendly_name"_qs, QJsonValue::Null},
                     {u"street_secondary"_qs, QJsonValue::Null},
                     {u"emergency_enabled"_qs, false}};
    if (const std::optional<HttpResponse> refused = set(address, ask))
        return *refused;
    address.sid = ask.account().newSid(QLatin1String("AD"));
    address.created = address.updated;
    ask.account().addresses.prepend(address);
    return reply(201, toJson(address, ask.world));
}

HttpResponse list(Ask &ask)
{
    QList<QJsonObject> items;
    for (const Address &address : ask.account().addresses) {
        const auto fits = [&](const QString &name, const QString &value) {
            return ask.query(name).isEmpty() || ask.query(name) == value;
        };
        if (fits(u"IsoCountry"_qs, address.isoCountry) &&
            fits(u"CustomerName"_qs, address.lines.value(u"customer_name"_qs).toString()) &&
            fits(u"FriendlyName"_qs, address.lines.value(u"friendly_name"_qs).toString()))
            items.append(toJson(address, ask.world));
    }
    return uriPage(ask, u"addresses"_qs, items);
}

HttpResponse fetch(Ask &ask)
{
    const Address *address = ask.account().address(ask.at[1]);
    return address ? reply(200, toJson(*address, ask.world)) : notFound(ask.http.path);
}

HttpResponse update(Ask &ask)
{
    Address *address = ask.account().address(ask.at[1]);
    if (!address)
        return notFound(ask.http.path);
    const std::optional<HttpResponse> refused = set(*address, ask);
    return refused ? *refused : reply(200, toJson(*address, ask.world));
}

HttpResponse remove(Ask &ask)
{
    const auto removed = ask.account().addresses.removeIf([&](const Address &a) { return a.sid == ask.at[1]; });
    return removed ? replyDeleted() : notFound(ask.http.path);
}

} // namespace

void addAddressRoutes(Router &router)
{
    router.on("GET", listPath(), list);
    router.on("POST", listPath(), create);
    router.on("GET", itemPath(), fetch);
    router.on("POST", itemPath(), update);
    router.on("DELETE", itemPath(), remove);
}

} // namespace trunkline::practice
