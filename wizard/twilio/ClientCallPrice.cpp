// What a call costs: API reference §4.

#include "twilio/CallPrice.h"
#include "twilio/Client.h"
#include "twilio/Typed.h"

#include <cmath>

namespace trunkline::twilio {

namespace {

constexpr double millionths = 1e6; // prices have at most six decimals

std::optional<Money> priceOf(Reading &reading, const QString &key)
{
    Reading price(reading.object(key));
    const QString amount = price.amount(u"current_price"_qs);
    const QString currency = reading.text(u"price_unit"_qs);
    if (!price.complaint().isEmpty())
        reading.complain(key);
    if (amount.isEmpty() || currency.isEmpty())
        return {};
    return Money{amount, currency};
}

std::optional<CallPrice> readPlaced(Reading &reading)
{
    const CallPrice price{priceOf(reading, u"outbound_call_price"_qs), {}};
    return reading.complaint().isEmpty() ? std::optional(price) : std::nullopt;
}

std::optional<CallPrice> readOverTrunk(Reading &reading)
{
    const CallPrice price{{}, priceOf(reading, u"originating_call_price"_qs)};
    return reading.complaint().isEmpty() ? std::optional(price) : std::nullopt;
}

} // namespace

std::optional<Money> CallPrice::minute() const
{
    if (!placed || !trunk || placed->currency != trunk->currency)
        return {};
    const qint64 sum = std::llround(placed->value() * millionths) + std::llround(trunk->value() * millionths);
    return Money{QString::number(double(sum) / millionths, 'f', 6), placed->currency};
}

Money CallPrice::lessThan(const Money &exact)
{
    const qint64 sum = std::llround(exact.value() * millionths);
    const qint64 cents = sum / 10'000 + 1;
    return {QString::number(double(cents) / 100, 'f', 2), exact.currency};
}

void Client::fetchCallPrice(const QString &from, const PhoneNumber &to, QObject *owner, Then<CallPrice> then)
{
    const QString number = to.e164(); // + stands for itself in a path
    const auto placed = [this, from, number, owner, then = std::move(then)](Result<CallPrice> first) {
        if (!first)
            return then(first.error());
        const auto both = [price = *first, then](Result<CallPrice> second) {
            second ? then(CallPrice{price.placed, second->trunk}) : then(second.error());
        };
        m_http->send(Request::get(Product::Pricing, u"/v2/Trunking/Numbers/"_qs + number, {{u"OriginationNumber"_qs, from}}), owner,
                     typed<CallPrice>(readOverTrunk, both));
    };
    m_http->send(Request::get(Product::Pricing, u"/v1/Voice/Numbers/"_qs + number), owner, typed<CallPrice>(readPlaced, placed));
}

} // namespace trunkline::twilio
