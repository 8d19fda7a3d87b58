// /2010-04-01/Accounts/{AC}/IncomingPhoneNumbers: the numbers that the account owns, and buying one. Reference §3.3.

#include "practice/Countries.h"
#include "practice/NumberJson.h"
#include "practice/NumberSettings.h"
#include "practice/Numbering.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <QRegularExpression>

#include <algorithm>

namespace trunkline::practice {

namespace {

QJsonObject toJson(const Number &number, const World &world)
{
    QJsonObject json = commonJson(number, world.account);
    json.insert(u"address_sid"_qs, orNull(number.addressSid));
    json.insert(u"bundle_sid"_qs, orNull(number.bundleSid));
    json.insert(u"identity_sid"_qs, orNull(number.identitySid));
    json.insert(u"date_created"_qs, rfc2822(number.created));
    json.insert(u"date_updated"_qs, rfc2822(number.updated));
    json.insert(u"origin"_qs, u"twilio"_qs);
    json.insert(u"status"_qs, u"in-use"_qs);
    json.insert(u"type"_qs, ownedName(number.type));
    json.insert(u"uri"_qs, QString(u"/2010-04-01/Accounts/"_qs + world.account.sid + u"/IncomingPhoneNumbers/"_qs +
                                   number.sid + u".json"_qs));
    return json;
}

/// The list of one type does not repeat the type.
QJsonObject toJson(const Number &number, const World &world, const std::optional<NumberType> &only)
{
    QJsonObject json = toJson(number, world);
    if (only)
        json.remove(u"type"_qs);
    return json;
}

Listed allNumbers(Ask &ask)
{
    Account &account = ask.account();
    Listed all(account.numbers.size(), [&account](qsizetype i) { return account.numbers.at(i).sid; },
               [&ask, &account](qsizetype i) { return toJson(account.numbers.at(i), ask.world); });
    all.find = [&account](const QString &sid) {
        const Number *number = account.number(sid);
        return number ? number - account.numbers.constData() : qsizetype(-1);
    };
    return all;
}

HttpResponse list(Ask &ask, std::optional<NumberType> only)
{
    const QString part = ask.query(u"PhoneNumber"_qs);
    const QString name = ask.query(u"FriendlyName"_qs);
    const QString origin = ask.query(u"Origin"_qs);
    if (!only && part.isEmpty() && name.isEmpty() && origin.isEmpty())
        return uriPage(ask, u"incoming_phone_numbers"_qs, allNumbers(ask));
    const PartOfNumber wanted(part);
    QList<const Number *> found;
    for (const Number &number : std::as_const(ask.account().numbers)) {
        if ((only && number.type != *only) || (!part.isEmpty() && !wanted.isIn(number.phoneNumber)) ||
            (!name.isEmpty() && number.friendlyName != name) || origin == u"hosted"_qs)
            continue;
        found.append(&number);
    }
    return uriPage(ask, u"incoming_phone_numbers"_qs,
                   Listed{found.size(), [&](qsizetype i) { return found.at(i)->sid; },
                         [&](qsizetype i) { return toJson(*found.at(i), ask.world, only); }});
}

std::optional<HttpResponse> trialProblem(const World &world)
{
    if (world.options.variant == Variant::Trial)
        return refusal(400, 21404, u"Trial accounts cannot buy phone numbers"_qs);
    if (world.options.variant == Variant::OlderTrial && !world.account.numbers.isEmpty())
        return refusal(403, 10002, u"Trial accounts may have one phone number"_qs);
    return {};
}

std::optional<HttpResponse> addressProblem(const StockNumber &number, Ask &ask)
{
    const QList<Bundle> &bundles = ask.account().bundles;
    const QString bundleSid = ask.form.text(u"BundleSid"_qs).value_or(QString());
    const bool hasBundle = std::any_of(bundles.begin(), bundles.end(), [&](const Bundle &bundle) {
        return bundle.sid == bundleSid && bundle.isApproved() && bundle.isoCountry == number.country && bundle.type == number.type;
    });
    if (number.needsBundle && !hasBundle)
        return refusal(400, 21649, u"Bundle required: this number needs an approved regulatory bundle"_qs);
    if (number.addressRequirements == u"none"_qs)
        return {};
    const Address *address = ask.account().address(ask.form.text(u"AddressSid"_qs).value_or(QString()));
    const bool atHome = address && address->isoCountry == number.country;
    const bool fits =
        address && (number.addressRequirements == u"any"_qs || (number.addressRequirements == u"local"_qs) == atHome);
    if (!fits)
        return refusal(400, 21631,
                       u"Phone number requires an address but the AddressSid is missing or does not fit"_qs);
    return {};
}

/// The index of the number that is asked for, by itself or by area code; or why there is none.
std::variant<qsizetype, HttpResponse> wanted(Ask &ask, std::optional<NumberType> only)
{
    const QList<StockNumber> &stock = ask.world.stock;
    const auto index = [&](auto matches) {
        const auto found = std::find_if(stock.begin(), stock.end(), matches);
        return found == stock.end() ? qsizetype(-1) : qsizetype(found - stock.begin());
    };
    if (const std::optional<QString> phoneNumber = ask.form.text(u"PhoneNumber"_qs)) {
        if (!looksLikeE164(*phoneNumber))
            return refusal(400, 21421, *phoneNumber + u" is not a valid phone number"_qs);
        const qsizetype at = index([&](const StockNumber &number) { return number.phoneNumber == *phoneNumber; });
        if (at < 0)
            return refusal(400, 21422, *phoneNumber + u" is not available"_qs);
        if (only && stock.at(at).type != *only)
            return refusal(400, 21458, *phoneNumber + u" is of another type"_qs);
        return at;
    }
    static const QRegularExpression form(u"^[2-9][0-9]{2}$"_qs);
    const QString areaCode = ask.form.text(u"AreaCode"_qs).value_or(QString());
    if (!form.match(areaCode).hasMatch())
        return refusal(400, 21451, u"Invalid area code"_qs);
    const qsizetype at = index([&](const StockNumber &number) {
        return number.type == NumberType::Local && number.phoneNumber.startsWith(u"+1"_qs + areaCode);
    });
    if (at < 0)
        return refusal(400, 21452, u"No phone numbers found in area code "_qs + areaCode);
    return at;
}

HttpResponse buyFromStock(Ask &ask, qsizetype index, std::optional<NumberType> only)
{
    Account &account = ask.account();
    const StockNumber chosen = ask.world.stock.at(index);
    if (const std::optional<HttpResponse> problem = addressProblem(chosen, ask))
        return *problem;
    const qint64 price = centsFrom(country(chosen.country)->offer(chosen.type)->monthly);
    // A subaccount spends its parent's money.
    qint64 &balance = ask.world.parent ? ask.world.parent->account.balanceCents : account.balanceCents;
    if (balance < price && account.type == Account::Type::Full)
        return refusal(403, 10001, u"Account is not active: the balance is not sufficient"_qs);

    Number &number = account.addNumber(chosen.phoneNumber, chosen.type);
    number.capabilities = chosen.capabilities;
    number.addressRequirements = chosen.addressRequirements;
    if (const std::optional<HttpResponse> refused = setFields(number, ask)) {
        account.numbers.removeFirst(); // nothing was bought
        return *refused;
    }
    ask.world.stock.removeAt(index);
    balance -= price;
    account.purchases.append({chosen.phoneNumber, number.sid, price});
    return reply(201, toJson(number, ask.world, only));
}

/// Only for a number that the account has.
HttpResponse buyAgain(Ask &ask, Number &number, std::optional<NumberType> only)
{
    if (ask.world.options.buyAgain == BuyAgain::Refused)
        return refusal(400, 21422, number.phoneNumber + u" is not available"_qs);
    const std::optional<HttpResponse> refused = setFields(number, ask);
    return refused ? *refused : reply(201, toJson(number, ask.world, only));
}

HttpResponse buy(Ask &ask, std::optional<NumberType> only)
{
    if (only && ask.form.has(u"AreaCode"_qs))
        return refusal(400, 21457, u"AreaCode is not allowed here"_qs);
    if (!ask.form.has(u"PhoneNumber"_qs) && (only || !ask.form.has(u"AreaCode"_qs)))
        return missingParameter(only ? u"PhoneNumber"_qs : u"PhoneNumber or AreaCode"_qs);
    if (Number *owned = ask.account().numberByPhone(ask.form.text(u"PhoneNumber"_qs).value_or(QString())))
        return buyAgain(ask, *owned, only);
    if (const std::optional<HttpResponse> problem = trialProblem(ask.world))
        return *problem;
    const auto found = wanted(ask, only);
    if (const HttpResponse *refused = std::get_if<HttpResponse>(&found))
        return *refused;
    return buyFromStock(ask, std::get<qsizetype>(found), only);
}

HttpResponse fetch(Ask &ask)
{
    const Number *number = ask.account().number(ask.at[1]);
    return number ? reply(200, toJson(*number, ask.world)) : notFound(ask.http.path);
}

HttpResponse update(Ask &ask)
{
    Number *number = ask.account().number(ask.at[1]);
    if (!number)
        return notFound(ask.http.path);
    const QString owner = ask.form.text(u"AccountSid"_qs).value_or(ask.account().sid);
    if (owner != ask.account().sid)
        return refusal(400, 20404, u"Account "_qs + owner + u" was not found"_qs); // there are no subaccounts here
    const std::optional<HttpResponse> refused = setFields(*number, ask);
    return refused ? *refused : reply(200, toJson(*number, ask.world));
}

HttpResponse release(Ask &ask)
{
    const Number *number = ask.account().number(ask.at[1]);
    if (!number)
        return notFound(ask.http.path);
    ask.account().numbers.removeAt(number - ask.account().numbers.constData());
    return replyDeleted(); // and it does not come back into the stock
}

} // namespace

void addIncomingNumberRoutes(Router &router)
{
    const QString path = u"/2010-04-01/Accounts/{}/IncomingPhoneNumbers"_qs;
    router.on("GET", path + u".json"_qs, [](Ask &ask) { return list(ask, {}); });
    router.on("POST", path + u".json"_qs, [](Ask &ask) { return buy(ask, {}); });
    for (const NumberType type : {NumberType::Local, NumberType::Mobile, NumberType::TollFree}) {
        const QString typed = path + u"/"_qs + pathName(type) + u".json"_qs;
        router.on("GET", typed, [type](Ask &ask) { return list(ask, type); });
        router.on("POST", typed, [type](Ask &ask) { return buy(ask, type); });
    }
    router.on("GET", path + u"/{}.json"_qs, fetch);
    router.on("POST", path + u"/{}.json"_qs, update);
    router.on("DELETE", path + u"/{}.json"_qs, release);
}

} // namespace trunkline::practice
