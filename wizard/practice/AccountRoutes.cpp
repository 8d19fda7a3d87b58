// The account itself, its balance, its keys and its verified caller numbers: API reference §1.2, §1.3, §3.7.

#include "practice/Numbering.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <algorithm>

namespace trunkline::practice {

namespace {

QString statusName(Account::Status status)
{
    switch (status) {
    case Account::Status::Active:
        return u"active"_qs;
    case Account::Status::Suspended:
        return u"suspended"_qs;
    case Account::Status::Closed:
        return u"closed"_qs;
    }
    Q_UNREACHABLE();
}

QString below(const World &world, const QString &rest)
{
    return u"/2010-04-01/Accounts/"_qs + world.account.sid + rest + u".json"_qs;
}

QJsonObject accountJson(const World &world)
{
    const Account &account = world.account;
    QJsonObject links;
    for (const QString &name : {u"Addresses"_qs, u"AvailablePhoneNumbers"_qs, u"Balance"_qs, u"Calls"_qs,
                                u"IncomingPhoneNumbers"_qs, u"Keys"_qs, u"OutgoingCallerIds"_qs}) {
        QString key;
        for (const QChar c : name)
            key += c.isUpper() ? (key.isEmpty() ? QString() : u"_"_qs) + c.toLower() : QString(c);
        links.insert(key, below(world, u"/"_qs + name));
    }
    return {{u"sid"_qs, account.sid},
            {u"owner_account_sid"_qs, account.ownerSid.isEmpty() ? account.sid : account.ownerSid},
            {u"auth_token"_qs, account.authToken}, // in clear text, as Twilio does: it must never reach a log
            {u"friendly_name"_qs, account.friendlyName},
            {u"status"_qs, statusName(account.status)},
            {u"type"_qs, account.type == Account::Type::Full ? u"Full"_qs : u"Trial"_qs},
            {u"date_created"_qs, rfc2822(account.created)},
            {u"date_updated"_qs, rfc2822(account.created)},
            {u"uri"_qs, below(world, {})},
            {u"subresource_uris"_qs, links}};
}

HttpResponse listAccounts(Ask &ask)
{
    const QString name = ask.query(u"FriendlyName"_qs);
    const QString status = ask.query(u"Status"_qs);
    QList<QJsonObject> items;
    const auto add = [&](const World &one) {
        if ((name.isEmpty() || name == one.account.friendlyName) && (status.isEmpty() || status == statusName(one.account.status)))
            items.append(accountJson(one));
    };
    add(ask.world);
    for (const std::unique_ptr<World> &one : ask.world.subaccounts)
        add(*one);
    return uriPage(ask, u"accounts"_qs, items);
}

HttpResponse fetchAccount(Ask &ask)
{
    return reply(200, accountJson(ask.world));
}

HttpResponse fetchBalance(Ask &ask)
{
    if (!ask.account().ownerSid.isEmpty())
        return notFound(ask.http.path); // subaccounts have no balance
    return reply(200, {{u"account_sid"_qs, ask.account().sid},
                       {u"balance"_qs, amountFrom(ask.account().balanceCents)},
                       {u"currency"_qs, ask.world.options.currency}});
}

QJsonObject toJson(const Key &key)
{
    return {{u"sid"_qs, key.sid},
            {u"friendly_name"_qs, key.friendlyName},
            {u"date_created"_qs, rfc2822(key.created)},
            {u"date_updated"_qs, rfc2822(key.updated)}};
}

HttpResponse listKeys(Ask &ask)
{
    QList<QJsonObject> items;
    for (const Key &key : ask.account().keys)
        items.append(toJson(key));
    return uriPage(ask, u"keys"_qs, items);
}

HttpResponse createKey(Ask &ask)
{
    const QString name = ask.form.friendlyName().value_or(QString());
    if (ask.form.refused())
        return *ask.form.refused();
    Account &account = ask.account();
    account.keys.prepend(
        {account.newSid(QLatin1String("SK")), name, account.newSecret(), Account::now(), Account::now()});
    QJsonObject json = toJson(account.keys.first());
    json.insert(u"secret"_qs, account.keys.first().secret); // told this once
    return reply(201, json);
}

Key *keyOf(const Ask &ask)
{
    QList<Key> &keys = ask.account().keys;
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key &key) { return key.sid == ask.at[1]; });
    return found == keys.end() ? nullptr : &*found;
}

HttpResponse fetchKey(Ask &ask)
{
    const Key *key = keyOf(ask);
    return key ? reply(200, toJson(*key)) : notFound(ask.http.path);
}

HttpResponse updateKey(Ask &ask)
{
    Key *key = keyOf(ask);
    if (!key)
        return notFound(ask.http.path);
    const std::optional<QString> name = ask.form.friendlyName();
    if (ask.form.refused())
        return *ask.form.refused();
    key->friendlyName = name.value_or(key->friendlyName);
    key->updated = Account::now();
    return reply(200, toJson(*key));
}

HttpResponse deleteKey(Ask &ask)
{
    const auto removed = ask.account().keys.removeIf([&](const Key &key) { return key.sid == ask.at[1]; });
    return removed ? replyDeleted() : notFound(ask.http.path);
}

QJsonObject toJson(const CallerId &caller, const World &world)
{
    return {{u"sid"_qs, caller.sid},
            {u"account_sid"_qs, world.account.sid},
            {u"phone_number"_qs, caller.phoneNumber},
            {u"friendly_name"_qs, caller.friendlyName},
            {u"date_created"_qs, rfc2822(caller.created)},
            {u"date_updated"_qs, rfc2822(caller.created)},
            {u"uri"_qs, below(world, u"/OutgoingCallerIds/"_qs + caller.sid)}};
}

HttpResponse listCallerIds(Ask &ask)
{
    const QString number = ask.query(u"PhoneNumber"_qs);
    const QString name = ask.query(u"FriendlyName"_qs);
    QList<QJsonObject> items;
    for (const CallerId &caller : ask.account().callerIds) {
        if ((number.isEmpty() || number == caller.phoneNumber) && (name.isEmpty() || name == caller.friendlyName))
            items.append(toJson(caller, ask.world));
    }
    return uriPage(ask, u"outgoing_caller_ids"_qs, items);
}

HttpResponse fetchCallerId(Ask &ask)
{
    for (const CallerId &caller : ask.account().callerIds) {
        if (caller.sid == ask.at[1])
            return reply(200, toJson(caller, ask.world));
    }
    return notFound(ask.http.path);
}

} // namespace

void addAccountRoutes(Router &router)
{
    router.on("GET", u"/2010-04-01/Accounts.json"_qs, listAccounts);
    router.on("GET", u"/2010-04-01/Accounts/{}.json"_qs, fetchAccount);
    const QString account = u"/2010-04-01/Accounts/{}"_qs;
    router.on("GET", account + u"/Balance.json"_qs, fetchBalance);
    router.on("GET", account + u"/Keys.json"_qs, listKeys);
    router.on("POST", account + u"/Keys.json"_qs, createKey);
    router.on("GET", account + u"/Keys/{}.json"_qs, fetchKey);
    router.on("POST", account + u"/Keys/{}.json"_qs, updateKey);
    router.on("DELETE", account + u"/Keys/{}.json"_qs, deleteKey);
    router.on("GET", account + u"/OutgoingCallerIds.json"_qs, listCallerIds);
    router.on("GET", account + u"/OutgoingCallerIds/{}.json"_qs, fetchCallerId);
}

} // namespace trunkline::practice
