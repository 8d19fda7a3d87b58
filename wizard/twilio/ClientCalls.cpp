// Test calls: API reference §3.5.

#include "twilio/Client.h"

#include "twilio/Listing.h"

#include <QRegularExpression>

namespace trunkline::twilio {

namespace {

bool isCallSid(const QString &sid)
{
    static const QRegularExpression shape(u"^CA[0-9a-fA-F]{32}$"_qs);
    return shape.match(sid).hasMatch();
}

Error noSuchCall()
{
    Error made = error(ErrorKind::NotFound);
    made.detail = u"not the SID of a call"_qs;
    return made;
}

QString callPath(const QString &sid)
{
    return u"/Calls/"_qs + sid + u".json"_qs;
}

IsOurs<Call> is(const QString &sid)
{
    return [sid](const Call &call) { return call.sid == sid; };
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
    if (!isCallSid(sid))
        return m_http->refuse(noSuchCall(), owner, failing(std::move(then)));
    m_http->send(Request::get(Product::Api, accountPath(callPath(sid))), owner,
                 typed<Call>(readCall, std::move(then), is(sid)));
}

void Client::hangUp(const QString &sid, QObject *owner, Then<Call> then)
{
    if (!isCallSid(sid))
        return m_http->refuse(noSuchCall(), owner, failing(std::move(then)));
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
            const bool isPlaced = row.direction.isEmpty() || row.direction == u"outbound-api";
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

} // namespace trunkline::twilio
