// Where a trunk sends its calls: API reference §2.3; the numbers on it: §2.5.

#include "twilio/Client.h"

#include "twilio/Listing.h"

namespace trunkline::twilio {

namespace {

QString urlsPath(const TrunkSid &trunk)
{
    return u"/v1/Trunks/"_qs + trunk.text() + u"/OriginationUrls"_qs;
}

QString numbersPath(const TrunkSid &trunk)
{
    return u"/v1/Trunks/"_qs + trunk.text() + u"/PhoneNumbers"_qs;
}

const Form wholePage{{u"PageSize"_qs, u"1000"_qs}};

/// The server may spell it differently; that it goes to the same place is what counts.
bool leadsTo(const OriginationUrl &url, const SipUri &uri)
{
    const auto theirs = SipUri::parse(url.sipUrl);
    return theirs ? theirs->sameAs(uri) : url.sipUrl == uri.text();
}

} // namespace

void Client::listOriginationUrls(const TrunkSid &trunk, QObject *owner, Then<QVector<OriginationUrl>> then)
{
    const Request first = Request::get(Product::Trunking, urlsPath(trunk), wholePage);
    Listing<OriginationUrl>::start(*m_http, {first, u"origination_urls"_qs, readOriginationUrl}, owner, std::move(then));
}

void Client::addOriginationUrl(const TrunkSid &trunk, const Gateway &gateway, QObject *owner, Then<OriginationUrl> then)
{
    const QString name = gateway.name.isEmpty() ? gateway.uri.host().left(64) : gateway.name; // Twilio wants one
    const Form form{{u"Weight"_qs, QString::number(gateway.weight)},
                    {u"Priority"_qs, QString::number(gateway.priority)},
                    {u"Enabled"_qs, gateway.enabled ? u"true"_qs : u"false"_qs},
                    {u"FriendlyName"_qs, name},
                    {u"SipUrl"_qs, gateway.uri.text()}};
    const auto isOurs = [trunk, uri = gateway.uri](const OriginationUrl &url) {
        return url.trunk == trunk && leadsTo(url, uri);
    };
    m_http->send(Request::post(Product::Trunking, urlsPath(trunk), form), owner,
                 typed<OriginationUrl>(readOriginationUrl, std::move(then), isOurs));
}

void Client::fetchOriginationUrl(const TrunkSid &trunk, const OriginationUrlSid &sid, QObject *owner, Then<OriginationUrl> then)
{
    const auto isOurs = [sid](const OriginationUrl &url) { return url.sid == sid; };
    m_http->send(Request::get(Product::Trunking, urlsPath(trunk) + u'/' + sid.text()), owner,
                 typed<OriginationUrl>(readOriginationUrl, std::move(then), isOurs));
}

void Client::updateOriginationUrl(const TrunkSid &trunk, const OriginationUrlSid &sid, const Form &changes,
                                  QObject *owner, Then<OriginationUrl> then)
{
    if (changes.isEmpty())
        return fetchOriginationUrl(trunk, sid, owner, std::move(then));
    const QString path = urlsPath(trunk) + u'/' + sid.text();
    const auto isOurs = [sid](const OriginationUrl &url) { return url.sid == sid; };
    m_http->send(Request::post(Product::Trunking, path, changes), owner, typed<OriginationUrl>(readOriginationUrl, std::move(then), isOurs));
}

void Client::deleteOriginationUrl(const TrunkSid &trunk, const OriginationUrlSid &sid, QObject *owner,
                                  Then<Nothing> then)
{
    const QString path = urlsPath(trunk) + u'/' + sid.text();
    m_http->send(Request::remove(Product::Trunking, path), owner, gone(std::move(then)));
}

void Client::listTrunkNumbers(const TrunkSid &trunk, QObject *owner, Then<QVector<IncomingNumber>> then)
{
    const Request first = Request::get(Product::Trunking, numbersPath(trunk), wholePage);
    Listing<IncomingNumber>::start(*m_http, {first, u"phone_numbers"_qs, readIncomingNumber}, owner, std::move(then));
}

void Client::removeTrunkNumber(const TrunkSid &trunk, const NumberSid &number, QObject *owner, Then<Nothing> then)
{
    const QString path = numbersPath(trunk) + u'/' + number.text();
    m_http->send(Request::remove(Product::Trunking, path), owner, gone(std::move(then)));
}

} // namespace trunkline::twilio
