// The numbers of the account: API reference §3.3.

#include "twilio/Client.h"

#include "twilio/Listing.h"

#include <QSet>

namespace trunkline::twilio {

/// A link that was checked, and what has been seen on the way there.
class NextPage
{
public:
    Request request;
    std::shared_ptr<PageTrail> trail;
};

namespace {

QString numberPath(const NumberSid &sid)
{
    return u"/IncomingPhoneNumbers/"_qs + sid.text() + u".json"_qs;
}

IsOurs<IncomingNumber> is(const NumberSid &sid)
{
    return [sid](const IncomingNumber &number) { return number.sid == sid; };
}

/// An account that is not active, in answer to a purchase: it could not be charged.
bool wasDeclined(const Error &error)
{
    return error.effect == Effect::No && (error.twilioCode == 10001 || error.twilioCode == 20005 || error.httpStatus == 402);
}

QSet<QString> e164s(const QVector<PhoneNumber> &numbers)
{
    QSet<QString> all;
    for (const PhoneNumber &one : numbers)
        all.insert(one.e164());
    return all;
}

/// All numbers of the account, in as few pages as there can be.
Listing<IncomingNumber>::Wish listed(const QString &path)
{
    return {Request::get(Product::Api, path, {{u"PageSize"_qs, u"1000"_qs}}), u"incoming_phone_numbers"_qs, readIncomingNumber};
}

} // namespace

void Client::listNumbers(const std::shared_ptr<const NextPage> &at, int size, QObject *owner, Then<NumbersPage> then)
{
    const Request request = at ? at->request
                               : Request::get(Product::Api, accountPath(u"/IncomingPhoneNumbers.json"_qs),
                                              {{u"PageSize"_qs, QString::number(size)}});
    const auto trail = at ? at->trail : std::make_shared<PageTrail>(m_endpoints, request);
    m_http->send(request, owner, [trail, then = std::move(then)](Result<Answer> answer) {
        if (!answer)
            return then(answer.error());
        Result<QVector<IncomingNumber>> rows = readRows(*answer, u"incoming_phone_numbers"_qs, readIncomingNumber);
        if (!rows)
            return then(rows.error());
        const Result<std::optional<Request>> next = trail->next(*answer);
        if (!next)
            return then(next.error());
        NumbersPage page{*std::move(rows), {}};
        if (*next)
            page.next = std::make_shared<NextPage>(NextPage{**next, trail});
        then(std::move(page));
    });
}

void Client::findNumber(const PhoneNumber &number, QObject *owner, Then<std::optional<IncomingNumber>> then)
{
    // The server's filter also finds numbers that merely contain these digits.
    const Request first = Request::get(Product::Api, accountPath(u"/IncomingPhoneNumbers.json"_qs),
                                       {{u"PhoneNumber"_qs, number.e164()}, {u"PageSize"_qs, u"50"_qs}});
    const auto pick = [e164 = number.e164(), then = std::move(then)](const Result<QVector<IncomingNumber>> &found) {
        if (!found)
            return then(found.error());
        for (const IncomingNumber &one : *found)
            if (one.e164 == e164)
                return then(std::optional(one));
        then(std::optional<IncomingNumber>());
    };
    Listing<IncomingNumber>::start(*m_http, {first, u"incoming_phone_numbers"_qs, readIncomingNumber}, owner, pick);
}

void Client::findNumbers(const QVector<PhoneNumber> &numbers, QObject *owner, Then<QVector<IncomingNumber>> then)
{
    const auto wanted = std::make_shared<QSet<QString>>(e164s(numbers));
    auto wish = listed(accountPath(u"/IncomingPhoneNumbers.json"_qs));
    wish.wants = [wanted](const QJsonObject &row) {
        const QJsonValue number = row.value(u"phone_number"_qs);
        return !number.isString() || wanted->contains(number.toString());
    };
    wish.hasEnough = [wanted](const QVector<IncomingNumber> &found) { return found.size() >= wanted->size(); };
    Listing<IncomingNumber>::start(*m_http, wish, owner, std::move(then));
}

void Client::listNumbersOf(const TrunkSid &trunk, const QVector<PhoneNumber> &besides, QObject *owner, Then<QVector<IncomingNumber>> then)
{
    auto wish = listed(accountPath(u"/IncomingPhoneNumbers.json"_qs));
    wish.wants = [sid = trunk.text(), wanted = e164s(besides)](const QJsonObject &row) {
        const QJsonValue number = row.value(u"phone_number"_qs);
        return !number.isString() || row.value(u"trunk_sid"_qs).toString() == sid || wanted.contains(number.toString());
    };
    Listing<IncomingNumber>::start(*m_http, wish, owner, std::move(then));
}

void Client::fetchNumber(const NumberSid &sid, QObject *owner, Then<IncomingNumber> then)
{
    m_http->send(Request::get(Product::Api, accountPath(numberPath(sid))), owner,
                 typed<IncomingNumber>(readIncomingNumber, std::move(then), is(sid)));
}

void Client::buyNumber(const BuyNumber &wish, const TrunkSid &trunk, QObject *owner, Then<IncomingNumber> then)
{
    // Never by area code: a repeat of that would buy another number.
    Form form{{u"PhoneNumber"_qs, wish.number.e164()}, {u"TrunkSid"_qs, trunk.text()}};
    if (wish.address)
        form.append({u"AddressSid"_qs, wish.address->text()});
    if (wish.bundle)
        form.append({u"BundleSid"_qs, wish.bundle->text()});
    const auto isOurs = [e164 = wish.number.e164()](const IncomingNumber &number) { return number.e164 == e164; };
    const auto bought = [then = std::move(then)](const Result<IncomingNumber> &number) {
        if (number || !wasDeclined(number.error()))
            return then(number);
        Error declined = number.error();
        declined.kind = ErrorKind::NoFunds;
        then(declined);
    };
    m_http->send(Request::post(Product::Api, accountPath(u"/IncomingPhoneNumbers.json"_qs), form), owner,
                 typed<IncomingNumber>(readIncomingNumber, bought, isOurs));
}

void Client::updateNumber(const NumberSid &sid, const Form &changes, QObject *owner, Then<IncomingNumber> then)
{
    if (changes.isEmpty())
        return fetchNumber(sid, owner, std::move(then));
    m_http->send(Request::post(Product::Api, accountPath(numberPath(sid)), changes), owner,
                 typed<IncomingNumber>(readIncomingNumber, std::move(then), is(sid)));
}

void Client::releaseNumber(const NumberSid &sid, QObject *owner, Then<Nothing> then)
{
    m_http->send(Request::remove(Product::Api, accountPath(numberPath(sid))), owner, gone(std::move(then)));
}

} // namespace trunkline::twilio
