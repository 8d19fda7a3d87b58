// /v1/Trunks/{TK}/OriginationUrls: API reference §2.3 and §2.4.

#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <QRegularExpression>

namespace trunkline::practice {

namespace {

constexpr int mostUrls = 10;

QString listPath()
{
    return u"/v1/Trunks/{}/OriginationUrls"_qs;
}
QString itemPath()
{
    return u"/v1/Trunks/{}/OriginationUrls/{}"_qs;
}

QJsonObject toJson(const OriginationUrl &url, const QString &trunkSid, const World &world)
{
    return {{u"sid"_qs, url.sid},
            {u"account_sid"_qs, world.account.sid},
            {u"trunk_sid"_qs, trunkSid},
            {u"friendly_name"_qs, url.friendlyName},
            {u"sip_url"_qs, url.sipUrl},
            {u"priority"_qs, url.priority},
            {u"weight"_qs, url.weight},
            {u"enabled"_qs, url.enabled},
            {u"date_created"_qs, iso8601(url.created)},
            {u"date_updated"_qs, iso8601(url.updated)},
            {u"url"_qs, QString(world.base + u"/v1/Trunks/"_qs + trunkSid + u"/OriginationUrls/"_qs + url.sid)}};
}

/// sip: only, then an optional user, a host name or IPv4 address, an optional port, parameters and headers.
bool isSipUrl(const QString &text)
{
    static const QRegularExpression form(
        u"^sip:(?:[^@\\s]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:;[^;?\\s]+)*(?:\\?\\S+)?$"_qs);
    return form.match(text).hasMatch();
}

std::optional<HttpResponse> set(OriginationUrl &url, Form &form)
{
    OriginationUrl wanted = url;
    const auto keep = [](auto &field, const auto &sent) { field = sent.value_or(field); };
    keep(wanted.weight, form.number(u"Weight"_qs, 1, 65535));
    keep(wanted.priority, form.number(u"Priority"_qs, 0, 65535));
    keep(wanted.enabled, form.flag(u"Enabled"_qs));
    keep(wanted.friendlyName, form.friendlyName());
    keep(wanted.sipUrl, form.text(u"SipUrl"_qs));
    if (!isSipUrl(wanted.sipUrl))
        form.refuse(refusal(400, 21245, u"SipUrl is not a valid SIP URI"_qs));
    if (form.refused())
        return form.refused();
    wanted.updated = Account::now();
    url = wanted;
    return {};
}

HttpResponse create(Ask &ask)
{
    Trunk *trunk = ask.account().trunk(ask.at[0]);
    if (!trunk)
        return notFound(ask.http.path);
    ask.form.require({u"Weight"_qs, u"Priority"_qs, u"Enabled"_qs, u"FriendlyName"_qs, u"SipUrl"_qs});
    if (ask.form.refused())
        return *ask.form.refused();
    if (trunk->urls.size() >= mostUrls)
        return refusal(400, 21249, u"The maximum number of origination URLs has been reached"_qs);
    OriginationUrl url;
    if (const std::optional<HttpResponse> refused = set(url, ask.form))
        return *refused;
    OriginationUrl &made = ask.account().addOriginationUrl(*trunk, url.sipUrl, url.friendlyName);
    url.sid = made.sid;
    url.created = url.updated = made.created;
    made = url;
    return reply(201, toJson(made, trunk->sid, ask.world));
}

HttpResponse list(Ask &ask)
{
    const Trunk *trunk = ask.account().trunk(ask.at[0]);
    if (!trunk)
        return notFound(ask.http.path);
    QList<QJsonObject> items;
    for (const OriginationUrl &url : trunk->urls)
        items.append(toJson(url, trunk->sid, ask.world));
    return metaPage(ask, u"origination_urls"_qs, items);
}

HttpResponse fetch(Ask &ask)
{
    const OriginationUrl *url = ask.account().originationUrl(ask.at[0], ask.at[1]);
    return url ? reply(200, toJson(*url, ask.at[0], ask.world)) : notFound(ask.http.path);
}

HttpResponse update(Ask &ask)
{
    OriginationUrl *url = ask.account().originationUrl(ask.at[0], ask.at[1]);
    if (!url)
        return notFound(ask.http.path);
    const std::optional<HttpResponse> refused = set(*url, ask.form);
    return refused ? *refused : reply(200, toJson(*url, ask.at[0], ask.world));
}

HttpResponse remove(Ask &ask)
{
    if (!ask.account().originationUrl(ask.at[0], ask.at[1]))
        return notFound(ask.http.path);
    ask.account().trunk(ask.at[0])->urls.removeIf([&](const OriginationUrl &url) { return url.sid == ask.at[1]; });
    return replyDeleted();
}

} // namespace

void addOriginationUrlRoutes(Router &router)
{
    router.on("POST", listPath(), create);
    router.on("GET", listPath(), list);
    router.on("GET", itemPath(), fetch);
    router.on("POST", itemPath(), update);
    router.on("DELETE", itemPath(), remove);
}

} // namespace trunkline::practice
