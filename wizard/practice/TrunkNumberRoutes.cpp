// /v1/Trunks/{TK}/PhoneNumbers: which owned numbers are on a trunk, API reference §2.5.

#include "practice/NumberJson.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

namespace trunkline::practice {

namespace {

QString listPath()
{
    return u"/v1/Trunks/{}/PhoneNumbers"_qs;
}
QString itemPath()
{
    return u"/v1/Trunks/{}/PhoneNumbers/{}"_qs;
}

QJsonObject toJson(const Number &number, const World &world)
{
    QJsonObject json = commonJson(number, world.account);
    // This resource does not have them.
    for (const QString &name : {u"voice_receive_mode"_qs, u"emergency_status"_qs, u"emergency_address_sid"_qs,
                                u"emergency_address_status"_qs})
        json.remove(name);
    json.insert(u"date_created"_qs, iso8601(number.created));
    json.insert(u"date_updated"_qs, iso8601(number.updated));
    json.insert(u"url"_qs,
                QString(world.base + u"/v1/Trunks/"_qs + number.trunkSid + u"/PhoneNumbers/"_qs + number.sid));
    const QString resource =
        world.base + u"/2010-04-01/Accounts/"_qs + world.account.sid + u"/IncomingPhoneNumbers/"_qs + number.sid;
    json.insert(u"links"_qs, QJsonObject{{u"phone_number"_qs, resource}});
    return json;
}

HttpResponse link(Ask &ask)
{
    if (!ask.account().trunk(ask.at[0]))
        return notFound(ask.http.path);
    ask.form.require({u"PhoneNumberSid"_qs});
    if (ask.form.refused())
        return *ask.form.refused();
    const QString sid = *ask.form.text(u"PhoneNumberSid"_qs);
    Number *number = ask.account().number(sid);
    if (!number)
        return refusal(400, 20404, u"Phone number "_qs + sid + u" was not found"_qs);
    Account::assign(*number, ask.at[0]);
    return reply(201, toJson(*number, ask.world));
}

HttpResponse list(Ask &ask)
{
    if (!ask.account().trunk(ask.at[0]))
        return notFound(ask.http.path);
    const QList<Number> found = ask.account().numbersOn(ask.at[0]);
    return metaPage(ask, u"phone_numbers"_qs,
                    Listed{found.size(), [&](qsizetype i) { return found.at(i).sid; },
                          [&](qsizetype i) { return toJson(found.at(i), ask.world); }});
}

/// The number, if it is on that trunk.
Number *onTrunk(const Ask &ask)
{
    Number *number = ask.account().number(ask.at[1]);
    return number && number->trunkSid == ask.at[0] ? number : nullptr;
}

HttpResponse fetch(Ask &ask)
{
    const Number *number = onTrunk(ask);
    return number ? reply(200, toJson(*number, ask.world)) : notFound(ask.http.path);
}

HttpResponse unlink(Ask &ask)
{
    Number *number = onTrunk(ask);
    if (!number)
        return notFound(ask.http.path);
    number->trunkSid.clear();
    number->updated = Account::now();
    return replyDeleted();
}

} // namespace

void addTrunkNumberRoutes(Router &router)
{
    router.on("POST", listPath(), link);
    router.on("GET", listPath(), list);
    router.on("GET", itemPath(), fetch);
    router.on("DELETE", itemPath(), unlink);
}

} // namespace trunkline::practice
