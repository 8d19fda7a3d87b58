// The call log: API reference §3.5.

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
            {u"parent_call_sid"_qs, orNull(call.parentSid)},
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
            {u"forwarded_from"_qs, orNull(call.forwardedFrom)},
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
struct TimeFilter
{
    TimeFilter(const Ask &ask, const QString &name)
        : day(moment(ask.query(name)).date())
        , from(moment(ask.query(name + u">"_qs)))
        , before(moment(ask.query(name + u"<"_qs)))
    {}
    bool fits(const QDateTime &when) const
    {
        return (!day.isValid() || when.toUTC().date() == day) && (!from.isValid() || when >= from) && (!before.isValid() || when <= before);
    }
    QDate day;
    QDateTime from, before;
};

HttpResponse list(Ask &ask)
{
    const QString to = ask.query(u"To"_qs), from = ask.query(u"From"_qs), status = ask.query(u"Status"_qs);
    const QString parent = ask.query(u"ParentCallSid"_qs);
    const TimeFilter started(ask, u"StartTime"_qs), ended(ask, u"EndTime"_qs);
    const auto fits = [](const QString &asked, const QString &value) { return asked.isEmpty() || asked == value; };
    QList<const Call *> found;
    for (const Call &call : std::as_const(ask.account().calls))
        if (call.listed && fits(to, call.to) && fits(from, call.from) && fits(status, call.status) && fits(parent, call.parentSid)
            && started.fits(call.started) && ended.fits(call.started.addSecs(call.seconds)))
            found.append(&call);
    return uriPage(ask, u"calls"_qs, {found.size(), [&found](qsizetype i) -> const QString & { return found.at(i)->sid; },
                                      [&](qsizetype i) { return toJson(*found.at(i), ask.world); }});
}

Call *callOf(const Ask &ask)
{
    QList<Call> &calls = ask.world.account.calls;
    const auto found =
        std::find_if(calls.begin(), calls.end(), [&](const Call &call) { return call.sid == ask.at[1]; });
    return found == calls.end() ? nullptr : &*found;
}

HttpResponse create(Ask &ask)
{
    const QString to = ask.form.text(u"To"_qs).value_or(QString());
    const QString from = ask.form.text(u"From"_qs).value_or(QString());
    const auto owns = [&](const QString &number) { return ask.account().numberByPhone(number) != nullptr; };
    const auto verified = std::any_of(ask.account().callerIds.begin(), ask.account().callerIds.end(),
                                      [&](const CallerId &one) { return one.phoneNumber == from; });
    if (to.isEmpty())
        return refusal(400, 21201, u"No 'To' number is specified"_qs);
    if (from.isEmpty())
        return refusal(400, 21213, u"No 'From' number is specified"_qs);
    if (to == from)
        return refusal(400, 21211, u"The 'To' number is the 'From' number"_qs);
    if (!owns(from) && !verified)
        return refusal(400, 21210, u"'From' is neither a Twilio number nor verified"_qs);
    if (ask.account().type == Account::Type::Trial) // any parameter but these two is refused, and only verified phones are called
        return refusal(400, 21219, u"The number is unverified. Trial accounts may only make calls to verified numbers."_qs);
    if (!ask.form.has(u"Twiml"_qs) && !ask.form.has(u"Url"_qs) && !ask.form.has(u"ApplicationSid"_qs))
        return refusal(400, 21205, u"Url parameter is required."_qs);
    Call call;
    call.sid = ask.account().newSid(QLatin1String("CA"));
    call.direction = u"outbound-api"_qs;
    call.from = from;
    call.to = to;
    call.status = u"queued"_qs;
    call.started = Account::now();
    ask.account().calls.prepend(call);
    const HttpResponse placed = reply(201, toJson(call, ask.world));
    ask.world.switchboard.place(call.sid);
    return placed;
}

bool isOver(const Call &call)
{
    return QStringList{u"completed"_qs, u"busy"_qs, u"failed"_qs, u"no-answer"_qs, u"canceled"_qs}.contains(call.status);
}

HttpResponse fetch(Ask &ask)
{
    Call *call = callOf(ask);
    if (!call)
        return notFound(ask.http.path);
    if (!isOver(*call) && !call->ahead.isEmpty())
        call->status = call->ahead.takeFirst();
    return reply(200, toJson(*call, ask.world));
}

HttpResponse update(Ask &ask)
{
    Call *call = callOf(ask);
    if (!call)
        return notFound(ask.http.path);
    const auto status = ask.form.choice(u"Status"_qs, {u"canceled"_qs, u"completed"_qs});
    if (ask.form.refused())
        return *ask.form.refused();
    if (status && !isOver(*call)) {
        const bool talked = call->status == u"in-progress";
        call->status = talked ? u"completed"_qs : u"canceled"_qs;
        call->seconds = talked ? std::max(1, int(call->started.secsTo(Account::now()))) : 0;
    }
    if (isOver(*call))
        ask.world.switchboard.hangUp(call->sid);
    return reply(200, toJson(*call, ask.world));
}

HttpResponse remove(Ask &ask)
{
    const auto removed = ask.account().calls.removeIf([&](const Call &call) { return call.sid == ask.at[1]; });
    return removed ? replyDeleted() : notFound(ask.http.path);
}

/// What Twilio fetched for a call from websites: a trunk call fetches nothing.
HttpResponse events(Ask &ask)
{
    return callOf(ask) ? uriPage(ask, u"events"_qs, QList<QJsonObject>()) : notFound(ask.http.path);
}

} // namespace

void addCallRoutes(Router &router)
{
    const QString calls = u"/2010-04-01/Accounts/{}/Calls"_qs;
    router.on("GET", calls + u".json"_qs, list);
    router.on("POST", calls + u".json"_qs, create);
    router.on("GET", calls + u"/{}.json"_qs, fetch);
    router.on("POST", calls + u"/{}.json"_qs, update);
    router.on("DELETE", calls + u"/{}.json"_qs, remove);
    router.on("GET", calls + u"/{}/Events.json"_qs, events);
}

} // namespace trunkline::practice
