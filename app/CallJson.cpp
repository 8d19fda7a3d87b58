#include "CallJson.h"

#include "answers/Isolate.h"
#include "monitor/CallStory.h"

namespace trunkline::app {

namespace {

using monitor::CallEntry;
using monitor::CallLog;
using monitor::Outcome;

QString token(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Answered:
        return u"answered"_qs;
    case Outcome::CutOff:
        return u"cut-off"_qs;
    case Outcome::Failed:
        return u"failed"_qs;
    case Outcome::Neither:
        return u"ended-first"_qs;
    case Outcome::Running:
        return u"running"_qs;
    }
    Q_UNREACHABLE();
}

QString token(twilio::Alert::Level level)
{
    switch (level) {
    case twilio::Alert::Level::Error:
        return u"error"_qs;
    case twilio::Alert::Level::Warning:
        return u"warning"_qs;
    case twilio::Alert::Level::Notice:
        return u"notice"_qs;
    case twilio::Alert::Level::Debug:
        return u"debug"_qs;
    }
    Q_UNREACHABLE();
}

void insertText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, plain(text));
}

} // namespace

QJsonObject callJson(const CallLog &log, const CallEntry &call)
{
    const monitor::CallStory story(log, call);
    QJsonObject json{{u"event"_qs, u"call"_qs},
                     {u"time"_qs, QDateTime::fromSecsSinceEpoch(call.at, Qt::UTC).toString(Qt::ISODate)},
                     {u"outcome"_qs, token(call.outcome)},
                     {u"seconds"_qs, int(call.seconds)},
                     {u"direction"_qs, call.fromGateway ? u"from-gateway"_qs : u"to-gateway"_qs},
                     {u"in_call_log"_qs, !call.alertOnly}};
    insertText(json, u"call"_qs, call.isCall ? call.sid.text() : QString());
    insertText(json, u"caller"_qs, log.caller(call));
    insertText(json, u"number"_qs, log.number(call));
    insertText(json, u"gateway"_qs, story.gateway());
    insertText(json, u"result"_qs, log.result(call));
    insertText(json, u"happened"_qs, story.happened());
    insertText(json, u"sip_code"_qs, log.sipCodeOf(call));
    if (const auto price = log.price(call)) {
        json.insert(u"price"_qs, price->amount);
        json.insert(u"currency"_qs, price->currency);
    }
    return json;
}

QJsonObject alertJson(const twilio::Alert &alert)
{
    QJsonObject json{{u"event"_qs, u"alert"_qs},
                     {u"time"_qs, alert.generated.toUTC().toString(Qt::ISODate)},
                     {u"alert"_qs, alert.sid},
                     {u"level"_qs, token(alert.level)}};
    insertText(json, u"code"_qs, alert.code);
    insertText(json, u"call"_qs, alert.resource);
    insertText(json, u"text"_qs, alert.text);
    return json;
}

} // namespace trunkline::app
