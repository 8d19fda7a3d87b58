// What some countries ask for before they give out a number, what calls to it cost, and where they come in: API reference
// §1.5, §3.4, §4.

#include "twilio/Client.h"

#include "twilio/Listing.h"

namespace trunkline::twilio {

namespace {

/// As the regulations spell a type of number.
QString word(NumberType type)
{
    switch (type) {
    case NumberType::Local:
        return u"local"_qs;
    case NumberType::TollFree:
        return u"toll-free"_qs;
    case NumberType::Mobile:
        return u"mobile"_qs;
    case NumberType::National:
        return u"national"_qs;
    case NumberType::Other:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

void Client::createAddress(const NewAddress &address, QObject *owner, Then<Address> then)
{
    Form form{{u"CustomerName"_qs, address.customerName}, {u"Street"_qs, address.street}};
    if (!address.streetSecondary.isEmpty())
        form.append({u"StreetSecondary"_qs, address.streetSecondary});
    form += Form{{u"City"_qs, address.city},
                 {u"Region"_qs, address.region},
                 {u"PostalCode"_qs, address.postalCode},
                 {u"IsoCountry"_qs, address.country}};
    if (!address.mayCorrect)
        form.append({u"AutoCorrectAddress"_qs, u"false"_qs});
    const auto isOurs = [country = address.country](const Address &made) { return made.country == country; };
    m_http->send(Request::post(Product::Api, accountPath(u"/Addresses.json"_qs), form), owner,
                 typed<Address>(readAddress, std::move(then), isOurs));
}

void Client::fetchMinutePrices(const QString &isoCountry, QObject *owner, Then<MinutePrices> then)
{
    const auto isOurs = [isoCountry](const MinutePrices &prices) { return prices.country == isoCountry; };
    m_http->send(Request::get(Product::Pricing, u"/v2/Trunking/Countries/"_qs + isoCountry), owner,
                 typed<MinutePrices>(readMinutePrices, std::move(then), isOurs));
}

void Client::fetchIsRegulated(const QString &isoCountry, NumberType type, QObject *owner, Then<bool> then)
{
    const Request first = Request::get(Product::Numbers, u"/v2/RegulatoryCompliance/Regulations"_qs,
                                       {{u"IsoCountry"_qs, isoCountry}, {u"NumberType"_qs, word(type)}, {u"PageSize"_qs, u"20"_qs}});
    const auto any = [then = std::move(then)](const Result<QVector<Nothing>> &found) {
        found ? then(!found->isEmpty()) : then(found.error());
    };
    Listing<Nothing>::Wish wish{first, u"results"_qs, readRegulation};
    wish.firstPageOnly = true;
    Listing<Nothing>::start(*m_http, wish, owner, any);
}

void Client::listBundles(const QString &isoCountry, NumberType type, QObject *owner, Then<QVector<Bundle>> then)
{
    // One question for each of the two states in which a bundle may be used; either answer alone is worth having.
    struct Both
    {
        QVector<Bundle> found;
        std::optional<Error> error;
        int out = 2;
    };
    const auto both = std::make_shared<Both>();
    for (const QString &status : {u"twilio-approved"_qs, u"provisionally-approved"_qs}) {
        const Request first = Request::get(Product::Numbers, u"/v2/RegulatoryCompliance/Bundles"_qs,
                                           {{u"Status"_qs, status},
                                            {u"IsoCountry"_qs, isoCountry},
                                            {u"NumberType"_qs, word(type)},
                                            {u"PageSize"_qs, u"200"_qs}});
        Listing<Bundle>::start(*m_http, {first, u"results"_qs, readBundle}, owner, [both, then](const Result<QVector<Bundle>> &found) {
            if (found)
                both->found += *found;
            else
                both->error = found.error();
            if (--both->out > 0)
                return;
            both->error && both->found.isEmpty() ? then(*both->error) : then(both->found);
        });
    }
}

void Client::fetchVoiceRegion(const PhoneNumber &number, QObject *owner, Then<QString> then)
{
    m_http->send(Request::get(Product::Routes, u"/v2/PhoneNumbers/"_qs + number.e164()), owner,
                 typed<QString>(readVoiceRegion, std::move(then)));
}

} // namespace trunkline::twilio
