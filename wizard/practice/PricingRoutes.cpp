// Prices, as strings, as Twilio sends them: API reference §4.

#include "practice/Countries.h"
#include "practice/Numbering.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

namespace trunkline::practice {

namespace {

QJsonObject inboundPrice(const Offer &offer, const QJsonValue &base)
{
    return {
        {u"number_type"_qs, priceName(offer.type)}, {u"base_price"_qs, base}, {u"current_price"_qs, offer.perMinute}};
}

/// The prices of a country under the given path; the body's own fields come from `fill`.
template <class Fill>
Handler countryPrices(const QString &path, Fill fill)
{
    return [path, fill](Ask &ask) {
        const Country *found = country(ask.at[0]);
        if (!found)
            return notFound(ask.http.path);
        QJsonObject json{{u"country"_qs, found->name},
                         {u"iso_country"_qs, found->iso},
                         {u"price_unit"_qs, ask.world.options.currency},
                         {u"url"_qs, QString(ask.world.base + path + u"/"_qs + found->iso)}};
        fill(json, *found);
        return reply(200, json);
    };
}

Handler countryList(const QString &path)
{
    return [path](Ask &ask) {
        QList<QJsonObject> items;
        for (const Country &one : countries()) {
            items.append({{u"country"_qs, one.name},
                          {u"iso_country"_qs, one.iso},
                          {u"url"_qs, QString(ask.world.base + path + u"/"_qs + one.iso)}});
        }
        return metaPage(ask, u"countries"_qs, items);
    };
}

void numberPrices(QJsonObject &json, const Country &of)
{
    QJsonArray prices;
    for (const Offer &offer : of.offers) {
        prices.append(QJsonObject{{u"number_type"_qs, priceName(offer.type)},
                                  {u"base_price"_qs, offer.monthly},
                                  {u"current_price"_qs, offer.monthly}});
    }
    json.insert(u"phone_number_prices"_qs, prices);
}

QJsonArray inboundPrices(const Country &of, bool withBase)
{
    QJsonArray prices;
    for (const Offer &offer : of.offers)
        prices.append(inboundPrice(offer, withBase ? QJsonValue(offer.perMinute) : QJsonValue(QJsonValue::Null)));
    return prices;
}

QJsonArray terminatingPrices(const Country &of)
{
    return {QJsonObject{{u"friendly_name"_qs, QString(u"Outbound Trunking Minute - "_qs + of.name)},
                        {u"base_price"_qs, QJsonValue::Null},
                        {u"current_price"_qs, of.outboundMinute},
                        {u"destination_prefixes"_qs, QJsonArray::fromStringList(of.prefixes)},
                        {u"origination_prefixes"_qs, QJsonArray{u"ALL"_qs}}}};
}

void trunkingPrices(QJsonObject &json, const Country &of)
{
    json.insert(u"originating_call_prices"_qs, inboundPrices(of, false));
    json.insert(u"terminating_prefix_prices"_qs, terminatingPrices(of));
}

void voicePrices(QJsonObject &json, const Country &of)
{
    json.insert(u"inbound_call_prices"_qs, inboundPrices(of, true));
    json.insert(u"outbound_prefix_prices"_qs,
                QJsonArray{QJsonObject{{u"friendly_name"_qs, QString(u"Programmable Outbound Minute - "_qs + of.name)},
                                       {u"base_price"_qs, of.outboundMinute},
                                       {u"current_price"_qs, of.outboundMinute},
                                       {u"prefixes"_qs, QJsonArray::fromStringList(of.prefixes)}}});
}

/// What a call to the number costs where it comes in: known only for numbers of this account, as for Twilio's own.
QJsonObject inboundPriceOf(const Ask &ask, const Country &of, bool withBase)
{
    const Number *owned = ask.account().numberByPhone(ask.at[0]);
    const Offer *offer = owned ? of.offer(owned->type) : nullptr;
    if (offer)
        return inboundPrice(*offer, withBase ? QJsonValue(offer->perMinute) : QJsonValue(QJsonValue::Null));
    return {{u"number_type"_qs, QJsonValue::Null},
            {u"base_price"_qs, QJsonValue::Null},
            {u"current_price"_qs, QJsonValue::Null}};
}

HttpResponse trunkingNumber(Ask &ask)
{
    const Country *of = country(countryOf(ask.at[0]));
    if (!of)
        return notFound(ask.http.path);
    return reply(200, {{u"destination_number"_qs, ask.at[0]},
                       {u"origination_number"_qs, orNull(ask.query(u"OriginationNumber"_qs))},
                       {u"country"_qs, of->name},
                       {u"iso_country"_qs, of->iso},
                       {u"originating_call_price"_qs, inboundPriceOf(ask, *of, false)},
                       {u"terminating_prefix_prices"_qs, terminatingPrices(*of)},
                       {u"price_unit"_qs, ask.world.options.currency},
                       {u"url"_qs, QString(ask.world.base + ask.http.path)}});
}

HttpResponse voiceNumber(Ask &ask)
{
    const Country *of = country(countryOf(ask.at[0]));
    if (!of)
        return notFound(ask.http.path);
    const QJsonObject outbound{{u"base_price"_qs, of->outboundMinute}, {u"current_price"_qs, of->outboundMinute}};
    return reply(200, {{u"number"_qs, ask.at[0]},
                       {u"country"_qs, of->name},
                       {u"iso_country"_qs, of->iso},
                       {u"inbound_call_price"_qs, inboundPriceOf(ask, *of, true)},
                       {u"outbound_call_price"_qs, outbound},
                       {u"price_unit"_qs, ask.world.options.currency},
                       {u"url"_qs, QString(ask.world.base + ask.http.path)}});
}

} // namespace

void addPricingRoutes(Router &router)
{
    const QString numbers = u"/v1/PhoneNumbers/Countries"_qs;
    const QString voice = u"/v1/Voice/Countries"_qs;
    const QString trunking = u"/v2/Trunking/Countries"_qs;
    for (const QString &path : {numbers, voice, trunking})
        router.on("GET", path, countryList(path));
    router.on("GET", numbers + u"/{}"_qs, countryPrices(numbers, numberPrices));
    router.on("GET", voice + u"/{}"_qs, countryPrices(voice, voicePrices));
    router.on("GET", trunking + u"/{}"_qs, countryPrices(trunking, trunkingPrices));
    router.on("GET", u"/v2/Trunking/Numbers/{}"_qs, trunkingNumber);
    router.on("GET", u"/v1/Voice/Numbers/{}"_qs, voiceNumber);
}

} // namespace trunkline::practice
