// What Twilio noticed: API reference §3.6, §5.1. And who may be a caller: §3.7.

#include "twilio/Client.h"

#include "twilio/Listing.h"
#include "twilio/SidShape.h"

namespace trunkline::twilio {

namespace {

constexpr int daysKept = 30;

QString time(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_qs);
}

/// A bound is sent a little wider and kept exactly here: alerts are written down late.
Form window(const AlertQuery &query)
{
    Form form;
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept).addSecs(60);
    if (query.since.isValid())
        form.append({u"StartDate"_qs, time(std::max(query.since.toUTC().addSecs(-1), oldest))});
    if (query.until.isValid())
        form.append({u"EndDate"_qs, time(query.until.addSecs(1))});
    form.append({u"PageSize"_qs, QString::number(query.pageSize)});
    return form;
}

void keepWithin(const AlertQuery &query, QVector<Alert> &alerts)
{
    alerts.removeIf([&query](const Alert &alert) {
        return alert.generated.isValid()
               && ((query.since.isValid() && alert.generated < query.since) || (query.until.isValid() && alert.generated > query.until));
    });
}

} // namespace

void Client::listAlertsByPage(const AlertQuery &query, QObject *owner, TakePage<Alert> page, Then<Nothing> then)
{
    Listing<Alert>::Wish wish{Request::get(Product::Monitor, u"/v1/Alerts"_qs, window(query)), u"alerts"_qs, readAlert};
    wish.page = [query, page = std::move(page)](QVector<Alert> alerts) {
        keepWithin(query, alerts);
        return page(std::move(alerts));
    };
    Listing<Alert>::start(*m_http, std::move(wish), owner, ending<Alert>(std::move(then)));
}

void Client::listAlerts(const AlertQuery &query, QObject *owner, Then<QVector<Alert>> then)
{
    const Request first = Request::get(Product::Monitor, u"/v1/Alerts"_qs, window(query));
    const auto pick = [query, then = std::move(then)](Result<QVector<Alert>> all) {
        if (!all)
            return then(all.error());
        QVector<Alert> alerts = *std::move(all);
        keepWithin(query, alerts);
        then(std::move(alerts));
    };
    Listing<Alert>::start(*m_http, {first, u"alerts"_qs, readAlert}, owner, pick);
}

void Client::fetchAlert(const QString &sid, QObject *owner, Then<Alert> then)
{
    if (!isSid(sid, u"NO"))
        return m_http->refuse(noSuch(u"alert"_qs), owner, failing(std::move(then)));
    m_http->send(Request::get(Product::Monitor, u"/v1/Alerts/"_qs + sid), owner,
                 typed<Alert>(readAlert, std::move(then), [sid](const Alert &alert) { return alert.sid == sid; }));
}

void Client::listCallNotifications(const QString &callSid, QObject *owner, Then<QVector<Alert>> then)
{
    if (!isSid(callSid, u"CA"))
        return m_http->refuse(noSuch(u"call"_qs), owner, failing(std::move(then)));
    const Request first = Request::get(Product::Api, accountPath(u"/Calls/"_qs + callSid + u"/Notifications.json"_qs),
                                       {{u"PageSize"_qs, u"200"_qs}});
    Listing<Alert>::start(*m_http, {first, u"notifications"_qs, readNotification}, owner, std::move(then));
}

void Client::listVerifiedCallers(QObject *owner, Then<QVector<VerifiedCaller>> then)
{
    const Request first = Request::get(Product::Api, accountPath(u"/OutgoingCallerIds.json"_qs), {{u"PageSize"_qs, u"200"_qs}});
    Listing<VerifiedCaller>::start(*m_http, {first, u"outgoing_caller_ids"_qs, readVerifiedCaller}, owner, std::move(then));
}

} // namespace trunkline::twilio
