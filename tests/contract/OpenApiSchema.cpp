#include "OpenApiSchema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace {

QString nameIn(const QString &where)
{
    return where.section(u'.', -1);
}

/// Prices are numbers in the schema, strings in Twilio's examples and on the wire, and may be null; places likewise.
bool isNumberInDisguise(const QString &name)
{
    static const QSet<QString> names{u"base_price"_qs, u"current_price"_qs, u"latitude"_qs, u"longitude"_qs};
    return names.contains(name);
}

/// Null in Twilio's examples although the schema does not say nullable.
bool mayBeNullAnyway(const QString &name)
{
    return isNumberInDisguise(name) || name == u"number_type"_qs;
}

/// What Twilio's own examples leave out: paging of the numbers for sale, and fax.
bool mayBeMissing(const QString &name, const QJsonObject &object)
{
    static const QSet<QString> paging{u"end"_qs,       u"first_page_uri"_qs, u"next_page_uri"_qs,    u"page"_qs,
                                      u"page_size"_qs, u"start"_qs,          u"previous_page_uri"_qs};
    return name == u"fax"_qs || (object.contains(u"available_phone_numbers"_qs) && paging.contains(name));
}

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern).match(text).hasMatch();
}

/// Whether a text has the form that the schema names. Forms that nobody can check are let pass.
bool hasFormat(const QString &text, const QString &format, const QString &name)
{
    if (format == u"date-time"_qs)
        return matches(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_qs, text) &&
               QDateTime::fromString(text, Qt::ISODate).isValid();
    if (format == u"date-time-rfc-2822"_qs)
        return matches(u"^[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000$"_qs, text) &&
               QDateTime::fromString(text, Qt::RFC2822Date).isValid();
    if (format == u"uri"_qs) // absolute, or on the same host
        return text.isEmpty() || matches(u"^([a-z]+:|/)\\S+$"_qs, text);
    if (format == u"iso-country-code"_qs)
        return matches(u"^[A-Z]{2}$"_qs, text);
    if (format == u"phone-number"_qs && name != u"friendly_name"_qs)
        return matches(u"^\\+[1-9]\\d{6,14}$"_qs, text);
    if (format == u"currency"_qs)
        return matches(u"^[A-Z]{3}$"_qs, text);
    return true;
}

} // namespace

QJsonObject OpenApiSchema::resolved(const QJsonObject &schema) const
{
    const QString reference = schema.value(u"$ref"_qs).toString();
    return reference.isEmpty() ? schema : m_schemas.value(reference.section(u'/', -1)).toObject();
}

void OpenApiSchema::check(const QJsonValue &value, const QJsonObject &unresolved, const QString &where)
{
    const QJsonObject schema = resolved(unresolved);
    const QString type = schema.value(u"type"_qs).toString();
    const QString name = nameIn(where);
    if (type.isEmpty())
        return; // anything goes
    if (value.isNull()) {
        if (!schema.value(u"nullable"_qs).toBool() && !mayBeNullAnyway(name))
            say(where, u"is null"_qs);
        return;
    }
    const bool fits = (type == u"object"_qs && value.isObject()) || (type == u"array"_qs && value.isArray()) ||
                      (type == u"string"_qs && value.isString()) || (type == u"boolean"_qs && value.isBool()) ||
                      (type == u"number"_qs && value.isDouble()) ||
                      (type == u"integer"_qs && value.isDouble() && value.toDouble() == double(value.toInteger()));
    if (!fits) {
        bool isNumber = false;
        value.toString().toDouble(&isNumber);
        if (!(type == u"number"_qs && isNumber && isNumberInDisguise(name)))
            say(where, u"is no "_qs + type);
        return;
    }
    if (value.isObject())
        checkObject(value.toObject(), schema, where);
    if (value.isString())
        checkString(value.toString(), schema, where);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        check(items.at(i), schema.value(u"items"_qs).toObject(), where + u"["_qs + QString::number(i) + u"]"_qs);
}

void OpenApiSchema::checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &where)
{
    QJsonObject properties = schema.value(u"properties"_qs).toObject();
    if (properties.isEmpty())
        return; // a map
    QJsonObject given = object;
    if (schema.value(u"format"_qs).toString() == u"phone-number-capabilities"_qs) {
        // Numbers for sale spell them SMS and MMS.
        given = {};
        for (auto it = object.begin(); it != object.end(); ++it)
            given.insert(it.key().toLower(), it.value());
    }
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString part = where + u"."_qs + it.key();
        if (given.contains(it.key()))
            check(given.value(it.key()), it.value().toObject(), part);
        else if (!mayBeMissing(it.key(), given))
            say(part, u"is missing"_qs);
    }
    for (const QString &key : given.keys()) {
        if (!properties.contains(key))
            say(where + u"."_qs + key, u"is not described"_qs);
    }
}

void OpenApiSchema::checkString(const QString &text, const QJsonObject &schema, const QString &where)
{
    const QString pattern = schema.value(u"pattern"_qs).toString();
    if (!pattern.isEmpty() && !text.isEmpty() && !matches(pattern, text)) // SIDs may be "" where there is none
        say(where, u"“"_qs + text + u"” does not match "_qs + pattern);
    const QJsonArray allowed = schema.value(u"enum"_qs).toArray();
    if (!allowed.isEmpty() && !allowed.contains(text))
        say(where, u"“"_qs + text + u"” is none of the allowed values"_qs);
    const QString format = schema.value(u"format"_qs).toString();
    if (!hasFormat(text, format, nameIn(where)))
        say(where, u"“"_qs + text + u"” is no "_qs + format);
}

void OpenApiSchema::checkText(const QString &text, const QJsonObject &unresolved, const QString &where)
{
    const QJsonObject schema = resolved(unresolved);
    const QString type = schema.value(u"type"_qs).toString();
    if (type == u"boolean"_qs && text != u"true"_qs && text != u"false"_qs)
        say(where, u"“"_qs + text + u"” is neither true nor false"_qs);
    if (type == u"integer"_qs) {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        const QJsonValue minimum = schema.value(u"minimum"_qs);
        const QJsonValue maximum = schema.value(u"maximum"_qs);
        if (!isNumber || (minimum.isDouble() && number < minimum.toInteger()) ||
            (maximum.isDouble() && number > maximum.toInteger()))
            say(where, u"“"_qs + text + u"” is no allowed number"_qs);
    }
    if (type == u"string"_qs && !text.isEmpty()) {
        QJsonObject known = schema;
        // Dates come as days, too, and numbers in parts: what is sent is looser than what is received.
        known.remove(u"format"_qs);
        checkString(text, known, where);
    }
}
