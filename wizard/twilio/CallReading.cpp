// Calls and what Twilio noticed about them.

#include "twilio/ResourceReading.h"

#include "answers/CleanText.h"

#include <QHash>
#include <QUrl>

namespace trunkline::twilio {

namespace {

std::optional<Call::Status> callStatus(const QString &word)
{
    using Status = Call::Status;
    static const QHash<QString, Status> words{
        {u"queued"_qs, Status::Queued},          {u"initiated"_qs, Status::Queued},   {u"ringing"_qs, Status::Ringing},
        {u"in-progress"_qs, Status::InProgress}, {u"completed"_qs, Status::Completed}, {u"busy"_qs, Status::Busy},
        {u"failed"_qs, Status::Failed},          {u"no-answer"_qs, Status::NoAnswer}, {u"canceled"_qs, Status::Canceled}};
    const auto found = words.constFind(word);
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

CallRow::Direction direction(const QString &word)
{
    using Direction = CallRow::Direction;
    static const QHash<QString, Direction> words{{u"inbound"_qs, Direction::Inbound},
                                                 {u"outbound-api"_qs, Direction::Placed},
                                                 {u"outbound-dial"_qs, Direction::Dialled},
                                                 {u"trunking-originating"_qs, Direction::ToGateway},
                                                 {u"trunking-terminating"_qs, Direction::FromGateway}};
    return words.value(word, Direction::Other);
}

/// Longer than other texts may be: it is what support asks for.
constexpr qsizetype longestText = 2000;

QString decoded(QString part)
{
    part.replace(u'+', u' ');
    return cleaned(QUrl::fromPercentEncoding(part.toUtf8()), longestText);
}

/// "ErrorCode=32011&LogLevel=WARN&Msg=No+answer": a form, most of the time. Anything else is shown as it is.
void takeText(const QString &raw, Alert &alert)
{
    const bool isForm = !raw.contains(u' ') && raw.contains(u'=');
    if (isForm)
        for (const QString &pair : raw.split(u'&', Qt::SkipEmptyParts)) {
            const QString name = decoded(pair.section(u'=', 0, 0));
            const QString value = decoded(pair.section(u'=', 1));
            if (name.compare(u"Msg"_qs, Qt::CaseInsensitive) == 0)
                alert.text = value;
            else if (!value.isEmpty())
                alert.fields.append({name, value});
        }
    if (alert.text.isEmpty())
        alert.text = isForm && alert.fields.isEmpty() ? decoded(raw) : cleaned(raw, longestText);
}

/// A SID of any kind, or nothing: what an alert is about may be something Trunkline has never heard of.
QString anySid(const QString &text)
{
    return text.size() <= 64 ? text : QString();
}

std::optional<Alert> finished(Alert &alert, Reading &reading)
{
    if (alert.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(std::move(alert)) : std::nullopt;
}

} // namespace

std::optional<Call> readCall(Reading &reading)
{
    Call call;
    call.sid = reading.sidText(u"sid"_qs, u"CA"_qs);
    call.from = reading.text(u"from"_qs);
    call.to = reading.text(u"to"_qs);
    const auto status = callStatus(reading.text(u"status"_qs));
    if (!status)
        reading.complain(u"status"_qs);
    call.status = status.value_or(Call::Status::Failed);
    call.seconds = reading.whole(u"duration"_qs);
    if (call.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(call) : std::nullopt;
}

std::optional<CallRow> readCallRow(Reading &reading)
{
    CallRow row;
    row.call.sid = reading.sidText(u"sid"_qs, u"CA"_qs);
    row.call.from = reading.text(u"from"_qs);
    row.call.to = reading.text(u"to"_qs);
    row.call.seconds = reading.whole(u"duration"_qs);
    row.direction = direction(reading.text(u"direction"_qs));
    row.parent = reading.sidText(u"parent_call_sid"_qs, u"CA"_qs);
    row.created = reading.time(u"date_created"_qs);
    row.started = reading.time(u"start_time"_qs);
    row.ended = reading.time(u"end_time"_qs);
    row.price = reading.amount(u"price"_qs);
    row.currency = reading.text(u"price_unit"_qs);
    row.trunkSid = reading.sidText(u"trunk_sid"_qs, u"TK"_qs);
    row.numberSid = reading.sidText(u"phone_number_sid"_qs, u"PN"_qs);
    row.forwardedFrom = reading.text(u"forwarded_from"_qs);
    row.callerName = reading.text(u"caller_name"_qs);
    // A word that is newer than this program must not hide the other calls.
    row.call.status = callStatus(reading.text(u"status"_qs)).value_or(
        row.call.seconds > 0 ? Call::Status::Completed : row.ended.isValid() ? Call::Status::Failed : Call::Status::InProgress);
    if (row.call.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(std::move(row)) : std::nullopt;
}

std::optional<Alert> readAlert(Reading &reading)
{
    static const QHash<QString, Alert::Level> levels{{u"error"_qs, Alert::Level::Error},
                                                     {u"warning"_qs, Alert::Level::Warning},
                                                     {u"notice"_qs, Alert::Level::Notice},
                                                     {u"debug"_qs, Alert::Level::Debug}};
    Alert alert;
    alert.sid = reading.sidText(u"sid"_qs, u"NO"_qs);
    alert.code = reading.codeText(u"error_code"_qs);
    alert.level = levels.value(reading.text(u"log_level"_qs), Alert::Level::Warning);
    takeText(reading.value(u"alert_text"_qs).toString(), alert);
    alert.resource = anySid(reading.text(u"resource_sid"_qs));
    alert.moreInfo = reading.text(u"more_info"_qs);
    alert.generated = reading.time(u"date_generated"_qs);
    alert.created = reading.time(u"date_created"_qs);
    if (!alert.generated.isValid())
        alert.generated = alert.created;
    alert.requestUrl = cleaned(reading.value(u"request_url"_qs).toString(), longestText);
    alert.requestVariables = decoded(reading.value(u"request_variables"_qs).toString());
    alert.responseBody = cleaned(reading.value(u"response_body"_qs).toString(), longestText);
    return finished(alert, reading);
}

std::optional<Alert> readNotification(Reading &reading)
{
    Alert alert;
    alert.sid = reading.sidText(u"sid"_qs, u"NO"_qs);
    alert.code = reading.codeText(u"error_code"_qs);
    alert.level = reading.text(u"log"_qs) == u"0" ? Alert::Level::Error : Alert::Level::Warning;
    takeText(reading.value(u"message_text"_qs).toString(), alert);
    alert.resource = reading.sidText(u"call_sid"_qs, u"CA"_qs);
    alert.moreInfo = reading.text(u"more_info"_qs);
    alert.generated = reading.time(u"message_date"_qs);
    alert.created = reading.time(u"date_created"_qs);
    if (!alert.generated.isValid())
        alert.generated = alert.created;
    alert.requestUrl = cleaned(reading.value(u"request_url"_qs).toString(), longestText);
    return finished(alert, reading);
}

std::optional<VerifiedCaller> readVerifiedCaller(Reading &reading)
{
    const VerifiedCaller caller{reading.sidText(u"sid"_qs, u"PN"_qs), reading.e164(u"phone_number"_qs), reading.text(u"friendly_name"_qs)};
    if (caller.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(caller) : std::nullopt;
}

} // namespace trunkline::twilio
