#include "practice/Numbering.h"

#include "practice/Countries.h"

namespace trunkline::practice {

namespace {

/// Letters as on the keys of a telephone: "CALL" is 2255.
QString onKeypad(const QString &text)
{
    static const QString keys = u"22233344455566677778889999"_qs;
    QString digits;
    for (const QChar c : text.toUpper())
        digits += c >= u'A' && c <= u'Z' ? keys.at(c.unicode() - u'A') : c;
    return digits;
}

} // namespace

QString formatted(const QString &phoneNumber)
{
    if (!phoneNumber.startsWith(u"+1"_qs) || phoneNumber.size() != 12)
        return phoneNumber;
    return u"("_qs + phoneNumber.mid(2, 3) + u") "_qs + phoneNumber.mid(5, 3) + u"-"_qs + phoneNumber.mid(8);
}

bool looksLikeE164(const QString &text)
{
    static const QRegularExpression form(u"^\\+[1-9][0-9]{6,14}$"_qs);
    return form.match(text).hasMatch();
}

QString countryOf(const QString &phoneNumber)
{
    if (!looksLikeE164(phoneNumber))
        return {};
    const QStringView digits = QStringView(phoneNumber).mid(1);
    for (const Country &country : countries()) {
        for (const QString &prefix : country.prefixes) {
            if (digits.startsWith(prefix))
                return country.iso;
        }
    }
    return {};
}

QString pathName(NumberType type)
{
    switch (type) {
    case NumberType::Local:
        return u"Local"_qs;
    case NumberType::TollFree:
        return u"TollFree"_qs;
    case NumberType::Mobile:
        return u"Mobile"_qs;
    case NumberType::National:
        return u"National"_qs;
    }
    Q_UNREACHABLE();
}

QString linkName(NumberType type)
{
    return type == NumberType::TollFree ? u"toll_free"_qs : pathName(type).toLower();
}

QString priceName(NumberType type)
{
    return type == NumberType::TollFree ? u"toll free"_qs : pathName(type).toLower();
}

QString ownedName(NumberType type)
{
    return type == NumberType::TollFree ? u"toll-free"_qs : pathName(type).toLower();
}

std::optional<bool> contains(const QString &phoneNumber, const QString &pattern)
{
    static const QRegularExpression allowed(u"^\\+?[0-9A-Za-z*%]+\\$?$"_qs);
    static const QRegularExpression ordinary(u"[0-9A-Za-z]"_qs);
    static const QRegularExpression wild(u"[*%]"_qs);
    static const QRegularExpression inBetween(u"[0-9A-Za-z][*%]+[0-9A-Za-z]"_qs);
    if (pattern.size() < 2 || pattern.size() > 16 || !allowed.match(pattern).hasMatch())
        return {};
    if (pattern.contains(inBetween) || (pattern.contains(wild) && pattern.count(ordinary) < 2))
        return {};
    QString expression;
    for (const QChar c : onKeypad(pattern))
        expression += c == u'*' ? u"[0-9]"_qs : c == u'%' ? u"[0-9]*"_qs : c == u'+' ? u"^"_qs : QString(c);
    // What is left is digits, our own classes and the anchors.
    return QRegularExpression(expression).match(phoneNumber.mid(1)).hasMatch();
}

PartOfNumber::PartOfNumber(const QString &part)
    : m_part(part)
{
    if (!part.contains(u'*'))
        return;
    QString expression = QRegularExpression::escape(part);
    expression.replace(u"\\*"_qs, u"[0-9]"_qs);
    m_pattern.emplace(expression);
}

bool PartOfNumber::isIn(const QString &phoneNumber) const
{
    return m_pattern ? m_pattern->match(phoneNumber).hasMatch() : phoneNumber.contains(m_part);
}

qint64 centsFrom(QStringView amount)
{
    return qRound64(amount.toDouble() * 100);
}

QString amountFrom(qint64 cents)
{
    return QString::number(double(cents) / 100, 'f', 2);
}

} // namespace trunkline::practice
