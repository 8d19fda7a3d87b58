// The call log and what went wrong with calls: API reference §3.5, §3.6, §5.1. The practice account has calls and no
// alerts.

#include "practice/Numbering.h"
#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <algorithm>

namespace trunkline::practice {

namespace {

QJsonObject toJson(const Call &call, const World &world)
{
    const QString path = u"/2010-04-01/Accounts/"_qs + world.account.sid + u"/Calls/"_qs + call.sid;
    const bool answered = call.seconds > 0;
    const QDateTime ended = call.started.addSecs(call.seconds);
    const qint64 minutes = (call.seconds + 59) / 60;
    const QString price = QString::number(-0.0085 * double(minutes), 'f', 5);
    return {{u"sid"_qs, call.sid},
            {u"account_sid"_qs, world.account.sid},
            {u"parent_call_sid"_qs, QJsonValue::Null},
            {u"api_version"_qs, u"2010-04-01"_qs},
            {u"direction"_qs, call.direction},
            {u"from"_qs, call.from},
            {u"from_formatted"_qs, formatted(call.from)},
            {u"to"_qs, call.to},
            {u"to_formatted"_qs, formatted(call.to)},
            {u"status"_qs, call.status},
            {u"start_time"_qs, rfc2822(call.started)},
            {u"end_time"_qs, rfc2822(ended)},
            {u"duration"_qs, answered ? QString::number(call.seconds) : u""_qs},
            {u"price"_qs, answered ? QJsonValue(price) : QJsonValue(QJsonValue::Null)},
            {u"price_unit"_qs, u"USD"_qs},
            {u"phone_number_sid"_qs, orNull(call.phoneNumberSid)},
            {u"trunk_sid"_qs, orNull(call.trunkSid)},
            {u"answered_by"_qs, QJsonValue::Null},
            {u"caller_name"_qs, QJsonValue::Null},
            {u"forwarded_from"_qs, QJsonValue::Null},
            {u"group_sid"_qs, QJsonValue::Null},
            {u"queue_time"_qs, u"0"_qs},
            {u"date_created"_qs, rfc2822(call.started)},
            {u"date_updated"_qs, rfc2822(ended)},
            {u"uri"_qs, QString(path + u".json"_qs)},
            {u"subresource_uris"_qs, QJsonObject{{u"notifications"_qs, QString(path + u"/Notifications.json"_qs)},
                                                 {u"events"_qs, QString(path + u"/Events.json"_qs)}}}};
}

/// A day stands for its beginning, in UTC.
QDateTime moment(const QString &text)
{
    if (text.size() == 10)
        return QDate::fromString(text, Qt::ISODate).startOfDay(Qt::UTC);
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

/// The three forms of a date filter: the sign belongs to the name, as in `StartTime>=2026-11-20`.
bool isInTime(const Ask &ask, const QString &name, const QDateTime &when)
{
    const QString same = ask.query(name);
    const QString from = ask.query(name + u">"_qs);
    const QString before = ask.query(name + u"<"_qs);
    return (same.isEmpty() || when.toUTC().date() == moment(same).date()) && (from.isEmpty() || when >= moment(from)) &&
           (before.isEmpty() || when <= moment(before));
}

HttpResponse list(Ask &ask)
{
    const auto fits = [&](const QString &name, const QString &value) {
        return ask.query(name).isEmpty() || ask.query(name) == value;
    };
    QList<QJsonObject> items;
    for (const Call &call : ask.account().calls) {
        if (fits(u"To"_qs, call.to) && fits(u"From"_qs, call.from) && fits(u"Status"_qs, call.status) &&
            fits(u"ParentCallSid"_qs, {}) && isInTime(ask, u"StartTime"_qs, call.started) &&
            isInTime(ask, u"EndTime"_qs, call.started.addSecs(call.seconds)))
            items.append(toJson(call, ask.world));
    }
    return uriPage(ask, u"calls"_qs, items);
}

const Call *callOf(const Ask &ask)
{
    const QList<Call> &calls = ask.world.account.calls;
    const auto found =
        std::find_if(calls.begin(), calls.end(), [&](const Call &call) { return call.sid == ask.at[1]; });
    return found == calls.end() ? nullptr : &*found;
}

HttpResponse fetch(Ask &ask)
{
    const Call *call = callOf(ask);
    return call ? reply(200, toJson(*call, ask.world)) : notFound(ask.http.path);
}

HttpResponse remove(Ask &ask)
{
    const auto removed = ask.account().calls.removeIf([&](const Call &call) { return call.sid == ask.at[1]; });
    return removed ? replyDeleted() : notFound(ask.http.path);
}

Handler emptyListOfCall(const QString &key)
{
    return [key](Ask &ask) { return callOf(ask) ? uriPage(ask, key, {}) : notFound(ask.http.path); };
}

HttpResponse listAlerts(Ask &ask)
{
    ask.form = Form(ask.http.query);
    ask.form.choice(u"LogLevel"_qs, {u"error"_qs, u"warning"_qs, u"notice"_qs, u"debug"_qs});
    return ask.form.refused() ? *ask.form.refused() : metaPage(ask, u"alerts"_qs, {});
}

} // namespace

void addCallRoutes(Router &router)
{
    const QString calls = u"/2010-04-01/Accounts/{}/Calls"_qs;
    router.on("GET", calls + u".json"_qs, list);
    router.on("GET", calls + u"/{}.json"_qs, fetch);
    router.on("DELETE", calls + u"/{}.json"_qs, remove);
    router.on("GET", calls + u"/{}/Notifications.json"_qs, emptyListOfCall(u"notifications"_qs));
    router.on("GET", calls + u"/{}/Events.json"_qs, emptyListOfCall(u"events"_qs));
    router.on("GET", u"/v1/Alerts"_qs, listAlerts);
    router.on("GET", u"/v1/Alerts/{}"_qs, [](Ask &ask) { return notFound(ask.http.path); });
}

} // namespace trunkline::practice
