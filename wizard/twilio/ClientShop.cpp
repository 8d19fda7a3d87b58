// Numbers for sale, what they cost, and the addresses some of them need: API reference §3.2, §3.4, §4.

#include "twilio/Client.h"

#include "twilio/Listing.h"

#include <QRegularExpression>

namespace trunkline::twilio {

namespace {

bool isCountry(const QString &iso)
{
    static const QRegularExpression shape(u"^[A-Z]{2}$"_qs);
    return shape.match(iso).hasMatch();
}

/// As it stands in the path; empty for kinds that are not for sale.
QString word(NumberType type)
{
    switch (type) {
    case NumberType::Local:
        return u"Local"_qs;
    case NumberType::TollFree:
        return u"TollFree"_qs;
    case NumberType::Mobile:
        return u"Mobile"_qs;
    case NumberType::National:
        return u"National"_qs;
    case NumberType::Other:
        return {};
    }
    Q_UNREACHABLE();
}

/// Three digits mean an area code in the US and Canada; everything else is digits somewhere in the number.
std::pair<QString, QString> digitsFilter(const NumberQuery &query)
{
    static const QRegularExpression ornament(u"[\\s().\\-/]"_qs);
    static const QRegularExpression areaCode(u"^\\+?1?([2-9][0-9]{2})$"_qs);
    const QString pattern = QString(query.contains).remove(ornament);
    if (query.country == u"US" || query.country == u"CA")
        if (const auto match = areaCode.match(pattern); match.hasMatch())
            return {u"AreaCode"_qs, match.captured(1)};
    return {u"Contains"_qs, pattern};
}

Error refused(const QString &why)
{
    Error made = error(ErrorKind::Refused);
    made.detail = why;
    return made;
}

} // namespace

void Client::listCountries(QObject *owner, Then<QVector<Country>> then)
{
    const Request first = Request::get(Product::Api, accountPath(u"/AvailablePhoneNumbers.json"_qs),
                                       {{u"PageSize"_qs, u"1000"_qs}});
    const auto withNumbers = [then = std::move(then)](Result<QVector<Country>> all) {
        if (!all)
            return then(all.error());
        QVector<Country> some = *std::move(all);
        some.removeIf([](const Country &country) { return country.types.isEmpty(); });
        then(std::move(some));
    };
    Listing<Country>::start(*m_http, {first, u"countries"_qs, readCountry}, owner, withNumbers);
}

void Client::findAvailable(const NumberQuery &query, QObject *owner, Then<QVector<AvailableNumber>> then)
{
    const QString type = word(query.type);
    if (!isCountry(query.country) || type.isEmpty())
        return m_http->refuse(refused(u"no such numbers"_qs), owner, failing(std::move(then)));
    Form form{{u"VoiceEnabled"_qs, u"true"_qs},
              {u"PageSize"_qs, QString::number(std::clamp(query.pageSize, 1, 1000))}};
    const auto digits = digitsFilter(query);
    if (!digits.second.isEmpty())
        form.append(digits);
    if (!query.locality.trimmed().isEmpty())
        form.append({u"InLocality"_qs, query.locality.trimmed()});
    if (!query.region.trimmed().isEmpty())
        form.append({u"InRegion"_qs, query.region.trimmed()});
    if (!query.postalCode.trimmed().isEmpty())
        form.append({u"InPostalCode"_qs, query.postalCode.trimmed()});
    const QString path = u"/AvailablePhoneNumbers/"_qs + query.country + u'/' + type + u".json"_qs;
    const Request request = Request::get(Product::Api, accountPath(path), form);
    Listing<AvailableNumber>::Wish wish{request, u"available_phone_numbers"_qs, readAvailableNumber};
    wish.firstPageOnly = true; // a search, not an inventory
    Listing<AvailableNumber>::start(*m_http, wish, owner, std::move(then));
}

void Client::fetchNumberPrices(const QString &isoCountry, QObject *owner, Then<NumberPrices> then)
{
    if (!isCountry(isoCountry))
        return m_http->refuse(refused(u"no such country"_qs), owner, failing(std::move(then)));
    const auto isOurs = [isoCountry](const NumberPrices &prices) { return prices.country == isoCountry; };
    m_http->send(Request::get(Product::Pricing, u"/v1/PhoneNumbers/Countries/"_qs + isoCountry), owner,
                 typed<NumberPrices>(readNumberPrices, std::move(then), isOurs));
}

void Client::listAddresses(const QString &isoCountry, QObject *owner, Then<QVector<Address>> then)
{
    Form form{{u"PageSize"_qs, u"1000"_qs}};
    if (!isoCountry.isEmpty())
        form.append({u"IsoCountry"_qs, isoCountry});
    const Request first = Request::get(Product::Api, accountPath(u"/Addresses.json"_qs), form);
    Listing<Address>::start(*m_http, {first, u"addresses"_qs, readAddress}, owner, std::move(then));
}

} // namespace trunkline::twilio
