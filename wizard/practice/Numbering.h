#pragma once

#include "practice/Account.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace trunkline::practice {

/// "(415) 555-0147" for the US and Canada, else the number as it is: Twilio's default name of a number.
QString formatted(const QString &phoneNumber);
/// A plus and 7 to 15 digits.
bool looksLikeE164(const QString &text);
/// The ISO code of the country that the number belongs to, of those that are known here; else empty.
QString countryOf(const QString &phoneNumber);

/// The name of a type in paths ("TollFree"), in subresource_uris ("toll_free"), in prices ("toll free") and in a number
/// that is owned ("toll-free").
QString pathName(NumberType type);
QString linkName(NumberType type);
QString priceName(NumberType type);
QString ownedName(NumberType type);

/// The search's `Contains` (API reference §3.2): digits and letters; `*` one digit, `%` any number of them, a leading
/// `+` for the start, a trailing `$` for the end; wildcards only before or after the ordinary characters, of which
/// there are two at least. Without an answer when the pattern is not allowed.
std::optional<bool> contains(const QString &phoneNumber, const QString &pattern);
/// The filter of the owned numbers: a part of the number, `*` for any digit. Made once for a whole list.
class PartOfNumber
{
public:
    explicit PartOfNumber(const QString &part);
    bool isIn(const QString &phoneNumber) const;

private:
    QString m_part;
    std::optional<QRegularExpression> m_pattern;
};

/// "48.20" → 4820 and back.
qint64 centsFrom(QStringView amount);
QString amountFrom(qint64 cents);

} // namespace trunkline::practice
