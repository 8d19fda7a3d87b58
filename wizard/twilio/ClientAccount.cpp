// The account: API reference §1.

#include "twilio/Client.h"

#include "twilio/Listing.h"

namespace trunkline::twilio {

void Client::fetchAccount(QObject *owner, Then<Account> then)
{
    const auto isOurs = [sid = m_account.text()](const Account &account) { return account.sid == sid; };
    m_http->send(Request::get(Product::Api, accountPath(u".json"_qs)), owner,
                 typed<Account>(readAccount, std::move(then), isOurs));
}

void Client::fetchBalance(QObject *owner, Then<Money> then)
{
    m_http->send(Request::get(Product::Api, accountPath(u"/Balance.json"_qs)), owner,
                 typed<Money>(readBalance, std::move(then)));
}

void Client::probeTrunking(QObject *owner, Then<Nothing> then)
{
    // Any key that may set up trunks may do this; the account itself is closed to some (§1.1).
    m_http->send(Request::get(Product::Trunking, u"/v1/Trunks"_qs, {{u"PageSize"_qs, u"1"_qs}}), owner,
                 typed<Nothing>(readTrunkList, std::move(then)));
}

void Client::probe(Right right, QObject *owner, Then<Nothing> then)
{
    const Form one{{u"PageSize"_qs, u"1"_qs}};
    const auto ask = [&](Product product, const QString &path, const Form &form) {
        m_http->send(Request::get(product, path, form), owner, typed<Nothing>(readAnything, then));
    };
    switch (right) {
    case Right::Trunks:
        return ask(Product::Trunking, u"/v1/Trunks"_qs, one);
    case Right::Numbers:
        return ask(Product::Api, accountPath(u"/IncomingPhoneNumbers.json"_qs), one);
    case Right::NumbersForSale:
        return ask(Product::Api, accountPath(u"/AvailablePhoneNumbers.json"_qs), one);
    case Right::Addresses:
        return ask(Product::Api, accountPath(u"/Addresses.json"_qs), one);
    case Right::Prices:
        return ask(Product::Pricing, u"/v1/PhoneNumbers/Countries"_qs, one);
    case Right::Calls:
        return ask(Product::Api, accountPath(u"/Calls.json"_qs), one);
    case Right::Alerts:
        return ask(Product::Monitor, u"/v1/Alerts"_qs, one);
    }
    Q_UNREACHABLE();
}

void Client::listAccounts(QObject *owner, Then<QVector<AccountEntry>> then)
{
    const Request first = Request::get(Product::Api, u"/2010-04-01/Accounts.json"_qs, {{u"PageSize"_qs, u"200"_qs}});
    Listing<AccountEntry>::start(*m_http, {first, u"accounts"_qs, readAccountEntry}, owner, std::move(then));
}

void Client::listKeys(QObject *owner, Then<QVector<ApiKey>> then)
{
    const Request first = Request::get(Product::Api, accountPath(u"/Keys.json"_qs), {{u"PageSize"_qs, u"200"_qs}});
    Listing<ApiKey>::start(*m_http, {first, u"keys"_qs, readApiKey}, owner, std::move(then));
}

void Client::createKey(const QString &name, QObject *owner, Then<MadeKey> then)
{
    const auto isOurs = [name](const MadeKey &key) { return key.name == name; };
    m_http->send(Request::post(Product::Api, accountPath(u"/Keys.json"_qs), {{u"FriendlyName"_qs, name}}), owner,
                 typed<MadeKey>(readMadeKey, std::move(then), isOurs));
}

void Client::deleteKey(const ApiKeySid &sid, QObject *owner, Then<Nothing> then)
{
    m_http->send(Request::remove(Product::Api, accountPath(u"/Keys/"_qs + sid.text() + u".json"_qs)), owner, gone(std::move(then)));
}

} // namespace trunkline::twilio
