#include "practice/Reply.h"

#include <QJsonDocument>
#include <QLocale>
#include <QXmlStreamWriter>

namespace trunkline::practice {

namespace {

/// "phone_number" → "PhoneNumber"
QString camelCase(const QString &name)
{
    QString result;
    for (const QString &word : name.split(u'_'))
        result += word.left(1).toUpper() + word.mid(1);
    return result;
}

void write(QXmlStreamWriter &xml, const QString &name, const QJsonValue &value)
{
    xml.writeStartElement(name);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            write(xml, camelCase(it.key()), it.value());
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            write(xml, u"Item"_qs, item);
    } else {
        xml.writeCharacters(value.toVariant().toString());
    }
    xml.writeEndElement();
}

} // namespace

HttpResponse reply(int status, const QJsonObject &body)
{
    return {status,
            {{"Content-Type"_qba, "application/json;charset=utf-8"_qba}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

HttpResponse replyDeleted()
{
    return {204, {}, {}};
}

HttpResponse refusal(int status, int code, const QString &message)
{
    QJsonObject body{{u"status"_qs, status}, {u"message"_qs, message}};
    if (code != 0) {
        body.insert(u"code"_qs, code);
        body.insert(u"more_info"_qs, QString(u"https://www.twilio.com/docs/errors/"_qs + QString::number(code)));
    }
    return reply(status, body);
}

HttpResponse notFound(const QString &path)
{
    return refusal(404, 20404, u"The requested resource "_qs + path + u" was not found"_qs);
}

HttpResponse notAuthenticated()
{
    HttpResponse response = refusal(401, 20003, u"Authenticate"_qs);
    response.headers.append({"WWW-Authenticate"_qba, "Basic realm=\"Twilio API\""_qba});
    return response;
}

HttpResponse missingParameter(const QString &name)
{
    return refusal(400, 20001, u"Missing required parameter "_qs + name + u" in the post body"_qs);
}

HttpResponse asXml(const HttpResponse &json)
{
    HttpResponse response{json.status, {{"Content-Type"_qba, "application/xml"_qba}}, {}};
    if (json.body.isEmpty())
        return response;
    QXmlStreamWriter xml(&response.body);
    xml.writeStartDocument();
    xml.writeStartElement(u"TwilioResponse"_qs);
    write(xml, json.status < 400 ? u"Resource"_qs : u"RestException"_qs, QJsonDocument::fromJson(json.body).object());
    xml.writeEndDocument();
    return response;
}

QString rfc2822(const QDateTime &when)
{
    return QLocale::c().toString(when.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss"_qs) + u" +0000"_qs;
}

QString iso8601(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_qs);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace trunkline::practice
