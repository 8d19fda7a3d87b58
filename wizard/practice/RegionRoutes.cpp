// routes.twilio.com: in which region the calls to a number come in. API reference §1.5.

#include "practice/Numbering.h"
#include "practice/Reply.h"
#include "practice/Router.h"

namespace trunkline::practice {

namespace {

QJsonObject toJson(const Number &number, const World &world)
{
    QString sid = number.sid;
    sid.replace(0, 2, u"QQ"_qs);
    return {{u"phone_number"_qs, number.phoneNumber},
            {u"sid"_qs, sid},
            {u"account_sid"_qs, world.account.sid},
            {u"friendly_name"_qs, number.friendlyName},
            {u"voice_region"_qs, world.account.voiceRegions.value(number.phoneNumber, u"us1"_qs)},
            {u"date_created"_qs, iso8601(number.created)},
            {u"date_updated"_qs, iso8601(number.updated)},
            {u"url"_qs, QString(world.base + u"/v2/PhoneNumbers/"_qs + number.phoneNumber)}};
}

HttpResponse fetch(Ask &ask)
{
    const Number *number = ask.account().numberByPhone(ask.at[0]);
    return number ? reply(200, toJson(*number, ask.world)) : notFound(ask.http.path);
}

HttpResponse update(Ask &ask)
{
    const Number *number = ask.account().numberByPhone(ask.at[0]);
    if (!number)
        return notFound(ask.http.path);
    const std::optional<QString> region = ask.form.choice(u"VoiceRegion"_qs, {u"us1"_qs, u"ie1"_qs, u"au1"_qs});
    if (ask.form.refused())
        return *ask.form.refused();
    if (region)
        ask.account().voiceRegions.insert(number->phoneNumber, *region);
    return reply(200, toJson(*number, ask.world));
}

} // namespace

void addRegionRoutes(Router &router)
{
    router.on("GET", u"/v2/PhoneNumbers/{}"_qs, fetch);
    router.on("POST", u"/v2/PhoneNumbers/{}"_qs, update);
}

} // namespace trunkline::practice
