// /2010-04-01/Accounts/{AC}/AvailablePhoneNumbers: what can be bought. Reference §3.2.

#include "practice/Countries.h"
#include "practice/Numbering.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <cmath>
#include <numbers>

namespace trunkline::practice {

namespace {

QString pathOf(const World &world, const QString &rest)
{
    return u"/2010-04-01/Accounts/"_qs + world.account.sid + u"/AvailablePhoneNumbers"_qs + rest + u".json"_qs;
}

QJsonObject toJson(const Country &country, const World &world)
{
    QJsonObject links;
    for (const Offer &offer : country.offers) {
        const QString rest = u"/"_qs + country.iso + u"/"_qs + pathName(offer.type);
        links.insert(linkName(offer.type), pathOf(world, rest));
    }
    return {{u"country_code"_qs, country.iso},
            {u"country"_qs, country.name},
            {u"beta"_qs, false},
            {u"uri"_qs, pathOf(world, u"/"_qs + country.iso)},
            {u"subresource_uris"_qs, links}};
}

QJsonObject toJson(const StockNumber &number)
{
    // Upper case for two of three: this resource alone spells them so.
    const Capabilities &can = number.capabilities;
    const QJsonObject capabilities{{u"voice"_qs, can.voice}, {u"SMS"_qs, can.sms}, {u"MMS"_qs, can.mms}};
    return {{u"phone_number"_qs, number.phoneNumber},
            {u"friendly_name"_qs, formatted(number.phoneNumber)},
            {u"iso_country"_qs, number.country},
            {u"locality"_qs, orNull(number.locality)},
            {u"region"_qs, orNull(number.region)},
            {u"rate_center"_qs, orNull(number.rateCenter)},
            {u"postal_code"_qs, orNull(number.postalCode)},
            {u"lata"_qs, orNull(number.lata)},
            {u"latitude"_qs, orNull(number.latitude)},
            {u"longitude"_qs, orNull(number.longitude)},
            {u"capabilities"_qs, capabilities},
            {u"address_requirements"_qs, number.addressRequirements},
            {u"beta"_qs, number.beta}};
}

/// Great-circle distance in miles.
double milesBetween(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double a = radians(latitudeA);
    const double b = radians(latitudeB);
    const double cosine =
        std::sin(a) * std::sin(b) + std::cos(a) * std::cos(b) * std::cos(radians(longitudeA - longitudeB));
    return 3958.8 * std::acos(qBound(-1.0, cosine, 1.0));
}

/// NearLatLong or NearNumber, with Distance (25 miles unless told). Only numbers with a known place can be near.
std::optional<QString> centreOf(const Ask &ask)
{
    if (const QString given = ask.query(u"NearLatLong"_qs); !given.isEmpty())
        return given;
    const QString near = ask.query(u"NearNumber"_qs);
    for (const StockNumber &number : ask.world.stock) {
        // The same area code is the same place.
        if (!number.latitude.isEmpty() && !near.isEmpty() && number.phoneNumber.left(5) == near.left(5))
            return number.latitude + u","_qs + number.longitude;
    }
    return {};
}

bool isNear(const StockNumber &number, const Ask &ask)
{
    if (ask.query(u"NearLatLong"_qs).isEmpty() && ask.query(u"NearNumber"_qs).isEmpty())
        return true;
    const std::optional<QString> centre = centreOf(ask);
    if (!centre || number.latitude.isEmpty())
        return false;
    const QString distance = ask.query(u"Distance"_qs);
    const double most = distance.isEmpty() ? 25 : distance.toDouble();
    return milesBetween(number.latitude.toDouble(), number.longitude.toDouble(), centre->section(u',', 0, 0).toDouble(),
                        centre->section(u',', 1, 1).toDouble()) <= most;
}

/// `true` narrows, `false` excludes nothing.
bool canAll(const StockNumber &number, const Ask &ask)
{
    const auto wants = [&](const QString &name) {
        return ask.query(name).compare(u"true"_qs, Qt::CaseInsensitive) == 0;
    };
    const Capabilities &can = number.capabilities;
    return (can.voice || !wants(u"VoiceEnabled"_qs)) && (can.sms || !wants(u"SmsEnabled"_qs)) &&
           (can.mms || !wants(u"MmsEnabled"_qs)) && !wants(u"FaxEnabled"_qs);
}

bool hasAllowedAddressRule(const StockNumber &number, const Ask &ask)
{
    const auto excludes = [&](const QString &name) { return ask.query(name) == u"true"_qs; };
    const QString &rule = number.addressRequirements;
    return !(excludes(u"ExcludeAllAddressRequired"_qs) && rule != u"none"_qs) &&
           !(excludes(u"ExcludeLocalAddressRequired"_qs) && rule == u"local"_qs) &&
           !(excludes(u"ExcludeForeignAddressRequired"_qs) && rule == u"foreign"_qs) &&
           !(ask.query(u"Beta"_qs) == u"false"_qs && number.beta);
}

bool isThere(const StockNumber &number, const Ask &ask)
{
    const auto fits = [&](const QString &name, const QString &value) {
        const QString asked = ask.query(name);
        return asked.isEmpty() || asked.compare(value, Qt::CaseInsensitive) == 0;
    };
    const bool american = number.country == u"US"_qs || number.country == u"CA"_qs;
    return fits(u"InLocality"_qs, number.locality) && fits(u"InRegion"_qs, number.region) &&
           fits(u"InPostalCode"_qs, number.postalCode) && fits(u"InLata"_qs, number.lata) &&
           fits(u"InRateCenter"_qs, number.rateCenter) &&
           (!american || fits(u"AreaCode"_qs, number.phoneNumber.mid(2, 3))) && isNear(number, ask);
}

std::optional<HttpResponse> queryProblem(const Ask &ask)
{
    Form query(ask.http.query);
    query.number(u"PageSize"_qs, 1, 1000);
    if (query.refused())
        return refusal(400, 20007, u"Page size must be between 1 and 1000"_qs);
    query.number(u"AreaCode"_qs, 200, 999);
    if (query.refused())
        return refusal(400, 21451, u"Invalid area code"_qs);
    if (query.has(u"Contains"_qs) && !contains(u"+10"_qs, ask.query(u"Contains"_qs)))
        return refusal(400, 0, u"Invalid pattern provided"_qs); // no code is known for it
    if (query.has(u"InRateCenter"_qs) && !query.has(u"InLata"_qs))
        return missingParameter(u"InLata"_qs);
    query.number(u"Distance"_qs, 0, 500);
    return query.refused();
}

HttpResponse search(Ask &ask, NumberType type)
{
    const Country *where = country(ask.at[1]);
    if (!where || !where->offer(type))
        return notFound(ask.http.path);
    if (const std::optional<HttpResponse> problem = queryProblem(ask))
        return *problem;
    const QString pattern = ask.query(u"Contains"_qs);
    const QString size = ask.query(u"PageSize"_qs);
    const int most = qMin(size.isEmpty() ? 50 : size.toInt(), ask.world.options.pageSizeCap);
    QJsonArray found;
    for (const StockNumber &number : ask.world.stock) {
        if (number.country == where->iso && number.type == type && found.size() < most && canAll(number, ask) &&
            hasAllowedAddressRule(number, ask) && isThere(number, ask) &&
            (pattern.isEmpty() || contains(number.phoneNumber, pattern).value_or(false)))
            found.append(toJson(number));
    }
    // No paging fields: Twilio's lists of this kind have none.
    return reply(200, {{u"available_phone_numbers"_qs, found}, {u"uri"_qs, ask.http.path}});
}

HttpResponse listCountries(Ask &ask)
{
    QJsonArray all;
    for (const Country &country : countries())
        all.append(toJson(country, ask.world));
    return reply(200, {{u"countries"_qs, all}, {u"uri"_qs, ask.http.path}});
}

HttpResponse fetchCountry(Ask &ask)
{
    const Country *found = country(ask.at[1]);
    return found ? reply(200, toJson(*found, ask.world)) : notFound(ask.http.path);
}

} // namespace

void addAvailableNumberRoutes(Router &router)
{
    const QString path = u"/2010-04-01/Accounts/{}/AvailablePhoneNumbers"_qs;
    router.on("GET", path + u".json"_qs, listCountries);
    router.on("GET", path + u"/{}.json"_qs, fetchCountry);
    for (const NumberType type : {NumberType::Local, NumberType::Mobile, NumberType::TollFree, NumberType::National}) {
        router.on("GET", path + u"/{}/"_qs + pathName(type) + u".json"_qs,
                  [type](Ask &ask) { return search(ask, type); });
    }
}

} // namespace trunkline::practice
