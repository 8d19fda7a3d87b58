// What a country asks for before it gives out a number, and the documents that Twilio has looked at: API reference §3.4.

#include "practice/Countries.h"
#include "practice/Numbering.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <QCryptographicHash>

#include <algorithm>

namespace trunkline::practice {

namespace {

const QList<NumberType> &types()
{
    using enum NumberType;
    static const QList<NumberType> all{Local, Mobile, National, TollFree};
    return all;
}

/// A rule is stored where a number cannot be had without documents.
bool isRegulated(const World &world, const QString &iso, NumberType type)
{
    return std::any_of(world.stock.begin(), world.stock.end(), [&](const StockNumber &number) {
        return number.country == iso && number.type == type && number.needsBundle;
    });
}

QString regulationSid(const QString &name)
{
    return u"RN"_qs + QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex());
}

QString regulationName(const Country &country, NumberType type, const QString &endUser)
{
    return country.name + u": "_qs + ownedName(type) + u" - "_qs + endUser;
}

/// Which rule the documents are for: those of a business.
QString regulationSid(const Bundle &bundle)
{
    const Country *where = country(bundle.isoCountry);
    return where ? regulationSid(regulationName(*where, bundle.type, u"business"_qs)) : QString();
}

QJsonObject regulation(const World &world, const Country &country, NumberType type, const QString &endUser)
{
    const QString kind = ownedName(type);
    const QString name = regulationName(country, type, endUser);
    const QString sid = regulationSid(name);
    return {{u"sid"_qs, sid},
            {u"friendly_name"_qs, name},
            {u"iso_country"_qs, country.iso},
            {u"number_type"_qs, kind},
            {u"end_user_type"_qs, endUser},
            {u"url"_qs, QString(world.base + u"/v2/RegulatoryCompliance/Regulations/"_qs + sid)},
            {u"requirements"_qs, QJsonObject{{u"end_user"_qs, QJsonArray()}, {u"supporting_document"_qs, QJsonArray()}}}};
}

HttpResponse listRegulations(Ask &ask)
{
    QList<QJsonObject> items;
    for (const Country &one : countries()) {
        for (const NumberType type : types()) {
            for (const QString &endUser : {u"business"_qs, u"individual"_qs}) {
                const auto fits = [&](const QString &name, const QString &value) {
                    return ask.query(name).isEmpty() || ask.query(name) == value;
                };
                if (fits(u"IsoCountry"_qs, one.iso) && fits(u"NumberType"_qs, ownedName(type)) &&
                    fits(u"EndUserType"_qs, endUser) && isRegulated(ask.world, one.iso, type))
                    items.append(regulation(ask.world, one, type, endUser));
            }
        }
    }
    return metaPage(ask, u"results"_qs, items);
}

HttpResponse listBundles(Ask &ask)
{
    QList<QJsonObject> items;
    for (const Bundle &bundle : ask.account().bundles) {
        const auto fits = [&](const QString &name, const QString &value) {
            return ask.query(name).isEmpty() || ask.query(name) == value;
        };
        if (!fits(u"Status"_qs, bundle.status) || !fits(u"IsoCountry"_qs, bundle.isoCountry) ||
            !fits(u"NumberType"_qs, ownedName(bundle.type)))
            continue;
        items.append({{u"sid"_qs, bundle.sid},
                      {u"account_sid"_qs, ask.account().sid},
                      {u"friendly_name"_qs, bundle.friendlyName},
                      {u"status"_qs, bundle.status},
                      {u"email"_qs, QJsonValue::Null},
                      {u"status_callback"_qs, QJsonValue::Null},
                      {u"date_updated"_qs, iso8601(bundle.created)},
                      {u"url"_qs, QString(ask.world.base + u"/v2/RegulatoryCompliance/Bundles/"_qs + bundle.sid)},
                      {u"links"_qs, QJsonObject()},
                      {u"regulation_sid"_qs, regulationSid(bundle)},
                      {u"valid_until"_qs, bundle.validUntil.isValid() ? QJsonValue(iso8601(bundle.validUntil)) : QJsonValue()},
                      {u"date_created"_qs, iso8601(bundle.created)}});
    }
    return metaPage(ask, u"results"_qs, items);
}

} // namespace

void addRegulationRoutes(Router &router)
{
    router.on("GET", u"/v2/RegulatoryCompliance/Regulations"_qs, listRegulations);
    router.on("GET", u"/v2/RegulatoryCompliance/Bundles"_qs, listBundles);
}

} // namespace trunkline::practice
