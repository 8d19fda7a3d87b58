#include "twilio/Reading.h"

#include "answers/CleanText.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace trunkline::twilio {

namespace {

constexpr qsizetype longestAddress = 4096;

} // namespace

QString Reading::string(const QString &key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        complain(key);
    return value.toString();
}

QString Reading::text(const QString &key)
{
    return cleaned(string(key));
}

QString Reading::address(const QString &key)
{
    const QString address = string(key);
    if (address.size() > longestAddress)
        complain(key);
    return cleaned(address, longestAddress);
}

bool Reading::yes(const QString &key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isBool() && !value.isNull() && !value.isUndefined())
        complain(key);
    return value.toBool();
}

int Reading::whole(const QString &key, int otherwise)
{
    const QJsonValue value = m_json.value(key);
    if (value.isNull() || value.isUndefined() || value.toString(u"-"_qs).isEmpty())
        return otherwise;
    bool isWhole = false;
    int number = otherwise;
    if (value.isString()) {
        number = value.toString().toInt(&isWhole);
    } else if (value.isDouble()) {
        const double exact = value.toDouble();
        isWhole = std::abs(exact) < 1e9 && std::floor(exact) == exact;
        number = isWhole ? int(exact) : otherwise;
    }
    if (!isWhole)
        complain(key);
    return number;
}

QString Reading::amount(const QString &key)
{
    static const QRegularExpression decimal(u"^-?[0-9]{1,12}(\\.[0-9]{1,10})?$"_qs);
    const QJsonValue value = m_json.value(key);
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest)
                                          : string(key);
    if (!text.isEmpty() && !decimal.match(text).hasMatch()) {
        complain(key);
        return {};
    }
    return text;
}

QDateTime Reading::time(const QString &key)
{
    const QString text = string(key);
    if (text.isEmpty() || text.size() > 64)
        return {};
    const QDateTime iso = QDateTime::fromString(text, Qt::ISODate);
    return (iso.isValid() ? iso : QDateTime::fromString(text, Qt::RFC2822Date)).toUTC();
}

QJsonObject Reading::object(const QString &key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isObject() && !value.isNull() && !value.isUndefined())
        complain(key);
    return value.toObject();
}

QString Reading::e164(const QString &key)
{
    static const QRegularExpression shape(u"^\\+[0-9]{3,15}$"_qs);
    const QString number = string(key);
    if (!shape.match(number).hasMatch()) {
        complain(key);
        return {};
    }
    return number;
}

QString Reading::sidText(const QString &key, const QString &prefix)
{
    static const QRegularExpression shape(u"^[A-Z]{2}[0-9a-fA-F]{32}$"_qs);
    const QString sid = string(key);
    if (!sid.isEmpty() && (!shape.match(sid).hasMatch() || !sid.startsWith(prefix))) {
        complain(key);
        return {};
    }
    return sid;
}

QString Reading::codeText(const QString &key)
{
    const QJsonValue value = m_json.value(key);
    const QString code = value.isDouble() ? QString::number(value.toInt()) : value.toString();
    const bool isCode = !code.isEmpty() && code.size() <= 9 && std::all_of(code.begin(), code.end(), [](QChar at) { return at >= u'0' && at <= u'9'; });
    return isCode ? code : QString();
}

void Reading::complain(const QString &key)
{
    if (m_complaint.isEmpty())
        m_complaint = u"“%1” is missing or wrong"_qs.arg(key);
}

} // namespace trunkline::twilio
