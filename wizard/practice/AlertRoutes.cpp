// What the account was told: API reference §3.6, §5.1.

#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <algorithm>

namespace trunkline::practice {

namespace {

QString level(const Alert &alert)
{
    return alert.isError() ? u"error"_qs : u"warning"_qs;
}

QString moreInfo(const Alert &alert)
{
    return u"https://www.twilio.com/docs/errors/"_qs + QString::number(alert.code);
}

/// "ErrorCode=32011&LogLevel=WARN&Msg=No+answer"
QString text(const Alert &alert)
{
    Fields fields{{u"ErrorCode"_qs, QString::number(alert.code)}, {u"LogLevel"_qs, alert.isError() ? u"ERROR"_qs : u"WARN"_qs}};
    for (const auto &[name, value] : alert.more)
        fields.append({name, value});
    fields.append({u"Msg"_qs, alert.message});
    return QString::fromLatin1(toForm(fields).replace("%20", "+"));
}

QJsonObject toJson(const Alert &alert, const World &world)
{
    return {{u"sid"_qs, alert.sid},
            {u"account_sid"_qs, world.account.sid},
            {u"alert_text"_qs, text(alert)},
            {u"api_version"_qs, u"2010-04-01"_qs},
            {u"date_created"_qs, iso8601(alert.generated)},
            {u"date_generated"_qs, iso8601(alert.generated)},
            {u"date_updated"_qs, iso8601(alert.generated)},
            {u"error_code"_qs, QString::number(alert.code)},
            {u"log_level"_qs, level(alert)},
            {u"more_info"_qs, moreInfo(alert)},
            {u"request_method"_qs, QJsonValue::Null},
            {u"request_url"_qs, QJsonValue::Null},
            {u"resource_sid"_qs, orNull(alert.resourceSid)},
            {u"service_sid"_qs, QJsonValue::Null},
            {u"url"_qs, QString(world.base + u"/v1/Alerts/"_qs + alert.sid)}};
}

QJsonObject notification(const Alert &alert, const World &world)
{
    const QString path = u"/2010-04-01/Accounts/"_qs + world.account.sid + u"/Calls/"_qs + alert.resourceSid;
    const QString when = rfc2822(alert.generated);
    return {{u"sid"_qs, alert.sid},
            {u"account_sid"_qs, world.account.sid},
            {u"api_version"_qs, u"2010-04-01"_qs},
            {u"call_sid"_qs, alert.resourceSid},
            {u"date_created"_qs, when},
            {u"date_updated"_qs, when},
            {u"error_code"_qs, QString::number(alert.code)},
            {u"log"_qs, alert.isError() ? u"0"_qs : u"1"_qs},
            {u"message_date"_qs, when},
            {u"message_text"_qs, text(alert)},
            {u"more_info"_qs, moreInfo(alert)},
            {u"request_method"_qs, QJsonValue::Null},
            {u"request_url"_qs, QJsonValue::Null},
            {u"uri"_qs, QString(path + u"/Notifications/"_qs + alert.sid + u".json"_qs)}};
}

/// What only one alone says: what was fetched from a website. A trunk call fetches nothing.
QJsonObject withExchange(QJsonObject json)
{
    for (const QString &more : {u"request_variables"_qs, u"response_headers"_qs, u"response_body"_qs})
        json.insert(more, QJsonValue::Null);
    return json;
}

QDateTime moment(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate).startOfDay(Qt::UTC) : QDateTime::fromString(text, Qt::ISODate).toUTC();
}

/// Twilio keeps them for 30 days.
QDateTime oldest()
{
    return Account::now().addDays(-30);
}

HttpResponse list(Ask &ask)
{
    ask.form = Form(ask.http.query);
    const auto wanted = ask.form.choice(u"LogLevel"_qs, {u"error"_qs, u"warning"_qs, u"notice"_qs, u"debug"_qs});
    if (ask.form.refused())
        return *ask.form.refused();
    const QDateTime from = moment(ask.query(u"StartDate"_qs));
    QDateTime to = moment(ask.query(u"EndDate"_qs));
    if (ask.query(u"EndDate"_qs).size() == 10)
        to = to.addDays(1);
    QList<const Alert *> found;
    for (const Alert &alert : std::as_const(ask.account().alerts))
        if ((!wanted || *wanted == level(alert)) && alert.generated >= oldest() && (!from.isValid() || alert.generated >= from)
            && (!to.isValid() || alert.generated <= to))
            found.append(&alert);
    return metaPage(ask, u"alerts"_qs, {found.size(), [&found](qsizetype i) -> const QString & { return found.at(i)->sid; },
                                        [&](qsizetype i) { return toJson(*found.at(i), ask.world); }});
}

HttpResponse fetch(Ask &ask)
{
    for (const Alert &alert : std::as_const(ask.account().alerts)) {
        if (alert.sid != ask.at[0])
            continue;
        QJsonObject json = withExchange(toJson(alert, ask.world));
        json.insert(u"request_headers"_qs, QJsonValue::Null);
        return reply(200, json);
    }
    return notFound(ask.http.path);
}

HttpResponse ofCall(Ask &ask)
{
    const QString &sid = ask.at[1];
    const QList<Call> &calls = ask.account().calls;
    if (std::none_of(calls.begin(), calls.end(), [&](const Call &call) { return call.sid == sid; }))
        return notFound(ask.http.path);
    const QString log = ask.query(u"Log"_qs);
    QList<QJsonObject> items;
    for (const Alert &alert : std::as_const(ask.account().alerts))
        if (alert.resourceSid == sid && (log.isEmpty() || (log == u"0") == alert.isError()))
            items.append(notification(alert, ask.world));
    return uriPage(ask, u"notifications"_qs, items);
}

HttpResponse notificationOfCall(Ask &ask)
{
    for (const Alert &alert : std::as_const(ask.account().alerts))
        if (alert.resourceSid == ask.at[1] && alert.sid == ask.at[2])
            return reply(200, withExchange(notification(alert, ask.world)));
    return notFound(ask.http.path);
}

} // namespace

void addAlertRoutes(Router &router)
{
    const QString call = u"/2010-04-01/Accounts/{}/Calls/{}"_qs;
    router.on("GET", call + u"/Notifications.json"_qs, ofCall);
    router.on("GET", call + u"/Notifications/{}.json"_qs, notificationOfCall);
    router.on("GET", u"/v1/Alerts"_qs, list);
    router.on("GET", u"/v1/Alerts/{}"_qs, fetch);
}

} // namespace trunkline::practice
