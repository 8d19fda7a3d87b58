// Prices, addresses and documents: API reference §3.4, §4. Regions of numbers: §1.5.

#include "twilio/NumberTypeWord.h"
#include "twilio/ResourceReading.h"

#include <QJsonArray>

namespace trunkline::twilio {

namespace {

/// The rows of a price list by type of number; types that are none of ours are left out.
QMap<NumberType, QString> pricesByType(Reading &reading, const QString &key)
{
    QMap<NumberType, QString> prices;
    const QJsonValue rows = reading.value(key);
    if (!rows.isArray())
        reading.complain(key);
    const QJsonArray all = rows.toArray();
    for (const QJsonValue &value : all) {
        Reading row(value.toObject());
        const auto type = numberTypeFrom(row.text(u"number_type"_qs));
        const QString price = row.amount(u"current_price"_qs);
        if (!value.isObject() || !row.complaint().isEmpty())
            reading.complain(key);
        else if (type && !price.isEmpty())
            prices.insert(*type, price);
    }
    return prices;
}

} // namespace

std::optional<NumberPrices> readNumberPrices(Reading &reading)
{
    NumberPrices prices;
    prices.country = reading.text(u"iso_country"_qs);
    prices.currency = reading.text(u"price_unit"_qs);
    prices.monthly = pricesByType(reading, u"phone_number_prices"_qs);
    return reading.complaint().isEmpty() ? std::optional(prices) : std::nullopt;
}

std::optional<MinutePrices> readMinutePrices(Reading &reading)
{
    MinutePrices prices;
    prices.country = reading.text(u"iso_country"_qs);
    prices.currency = reading.text(u"price_unit"_qs);
    prices.perMinute = pricesByType(reading, u"originating_call_prices"_qs);
    return reading.complaint().isEmpty() ? std::optional(prices) : std::nullopt;
}

std::optional<Address> readAddress(Reading &reading)
{
    const Address address{reading.sidText(u"sid"_qs, u"AD"_qs), reading.text(u"customer_name"_qs),
                          reading.text(u"street"_qs), reading.text(u"city"_qs), reading.text(u"iso_country"_qs)};
    if (address.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(address) : std::nullopt;
}

std::optional<Bundle> readBundle(Reading &reading)
{
    const Bundle bundle{reading.sidText(u"sid"_qs, u"BU"_qs), reading.text(u"friendly_name"_qs),
                        reading.text(u"status"_qs) == u"provisionally-approved", reading.time(u"valid_until"_qs)};
    if (bundle.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(bundle) : std::nullopt;
}

std::optional<Nothing> readRegulation(Reading &reading)
{
    if (reading.sidText(u"sid"_qs, u"RN"_qs).isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(Nothing{}) : std::nullopt;
}

std::optional<QString> readVoiceRegion(Reading &reading)
{
    const QString region = reading.text(u"voice_region"_qs);
    if (region.isEmpty())
        reading.complain(u"voice_region"_qs);
    return reading.complaint().isEmpty() ? std::optional(region) : std::nullopt;
}

} // namespace trunkline::twilio
