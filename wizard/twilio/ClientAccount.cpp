// The account: API reference §1.

#include "twilio/Client.h"

#include "twilio/Typed.h"

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

} // namespace trunkline::twilio
