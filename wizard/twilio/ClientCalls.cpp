// Test calls: API reference §3.5.

#include "twilio/Client.h"

#include "twilio/Listing.h"
#include "twilio/SidShape.h"

namespace trunkline::twilio {

namespace {

QString callPath(const QString &sid)
{
    return u"/Calls/"_qs + sid + u".json"_qs;
}

IsOurs<Call> is(const QString &sid)
{
    return [sid](const Call &call) { return call.sid == sid; };
}

QString word(Call::Status status)
{
    switch (status) {
    case Call::Status::Queued:
        return u"queued"_qs;
    case Call::Status::Ringing:
        return u"ringing"_qs;
    case Call::Status::InProgress:
        return u"in-progress"_qs;
    case Call::Status::Completed:
        return u"completed"_qs;
    case Call::Status::Busy:
        return u"busy"_qs;
    case Call::Status::Failed:
        return u"failed"_qs;
    case Call::Status::NoAnswer:
        return u"no-answer"_qs;
    case Call::Status::Canceled:
        return u"canceled"_qs;
    }
    Q_UNREACHABLE();
}

/// The sign belongs to the name. Only a day is documented for every account, in UTC; the rest is compared here.
Form filters(const CallQuery &query)
{
    Form form;
    if (!query.from.isEmpty())
        form.append({u"From"_qs, query.from});
    if (query.status)
        form.append({u"Status"_qs, word(*query.status)});
    if (query.since.isValid())
        form.append({u"StartTime>"_qs, query.since.toUTC().date().toString(Qt::ISODate)});
    if (query.until.isValid())
        form.append({u"StartTime<"_qs, query.until.toUTC().date().addDays(1).toString(Qt::ISODate)});
    form.append({u"PageSize"_qs, QString::number(query.pageSize)});
    return form;
}

void keepWithin(const CallQuery &query, QVector<CallRow> &rows)
{
    rows.removeIf([&query](const CallRow &row) {
        return row.at().isValid() && ((query.since.isValid() && row.at() < query.since) || (query.until.isValid() && row.at() > query.until));
    });
}

} // namespace

void Client::placeCall(const QString &from, const PhoneNumber &to, const QString &twiml, int ringSeconds,
                       int limitSeconds, QObject *owner, Then<Call> then)
{
    const Form form{{u"To"_qs, to.e164()},
                    {u"From"_qs, from},
                    {u"Twiml"_qs, twiml},
                    {u"Timeout"_qs, QString::number(ringSeconds)},
                    {u"TimeLimit"_qs, QString::number(limitSeconds)}};
    const auto isOurs = [e164 = to.e164()](const Call &call) { return call.to == e164; };
    m_http->send(Request::post(Product::Api, accountPath(u"/Calls.json"_qs), form), owner,
                 typed<Call>(readCall, std::move(then), isOurs));
}

void Client::fetchCall(const QString &sid, QObject *owner, Then<Call> then)
{
    if (!isSid(sid, u"CA"))
        return m_http->refuse(noSuch(u"call"_qs), owner, failing(std::move(then)));
    m_http->send(Request::get(Product::Api, accountPath(callPath(sid))), owner,
                 typed<Call>(readCall, std::move(then), is(sid)));
}

void Client::hangUp(const QString &sid, QObject *owner, Then<Call> then)
{
    if (!isSid(sid, u"CA"))
        return m_http->refuse(noSuch(u"call"_qs), owner, failing(std::move(then)));
    m_http->send(Request::post(Product::Api, accountPath(callPath(sid)), {{u"Status"_qs, u"completed"_qs}}), owner,
                 typed<Call>(readCall, std::move(then), is(sid)));
}

void Client::listCallsFrom(const QString &from, const QDateTime &since, QObject *owner, Then<QVector<Call>> then)
{
    // The sign belongs to the name. Only a day is documented for every account; the rest is compared here, with the
    // time the call was made, since one that was never answered has no start.
    const QString day = since.toUTC().date().toString(Qt::ISODate);
    const Request first = Request::get(Product::Api, accountPath(u"/Calls.json"_qs),
                                       {{u"From"_qs, from}, {u"StartTime>"_qs, day}, {u"PageSize"_qs, u"200"_qs}});
    const auto pick = [since, then = std::move(then)](const Result<QVector<CallRow>> &rows) {
        if (!rows)
            return then(rows.error());
        QVector<CallRow> ours = *rows;
        ours.removeIf([&since](const CallRow &row) {
            const bool isPlaced = row.direction == CallRow::Direction::Placed || row.direction == CallRow::Direction::Other;
            return !isPlaced || (row.created.isValid() && row.created < since);
        });
        std::stable_sort(ours.begin(), ours.end(),
                         [](const CallRow &one, const CallRow &other) { return one.created > other.created; });
        QVector<Call> calls;
        for (const CallRow &row : std::as_const(ours))
            calls.append(row.call);
        then(std::move(calls));
    };
    Listing<CallRow>::start(*m_http, {first, u"calls"_qs, readCallRow}, owner, pick);
}

void Client::listCallsByPage(const CallQuery &query, QObject *owner, TakePage<CallRow> page, Then<Nothing> then)
{
    Listing<CallRow>::Wish wish{Request::get(Product::Api, accountPath(u"/Calls.json"_qs), filters(query)), u"calls"_qs, readCallRow};
    wish.page = [query, page = std::move(page)](QVector<CallRow> rows) {
        keepWithin(query, rows);
        return page(std::move(rows));
    };
    Listing<CallRow>::start(*m_http, std::move(wish), owner, ending<CallRow>(std::move(then)));
}

void Client::listCalls(const CallQuery &query, QObject *owner, Then<QVector<CallRow>> then)
{
    const Request first = Request::get(Product::Api, accountPath(u"/Calls.json"_qs), filters(query));
    const auto pick = [query, then = std::move(then)](Result<QVector<CallRow>> all) {
        if (!all)
            return then(all.error());
        QVector<CallRow> rows = *std::move(all);
        keepWithin(query, rows);
        then(std::move(rows));
    };
    Listing<CallRow>::start(*m_http, {first, u"calls"_qs, readCallRow}, owner, pick);
}

} // namespace trunkline::twilio
