#include "twilio/Resources.h"

#include <QHash>
#include <QLocale>

namespace trunkline::twilio {

namespace {

/// Signs that everybody reads; a dollar says which one it is. Other currencies go by their code.
QString sign(const QString &currency)
{
    static const QHash<QString, QString> signs{
        {u"USD"_qs, u"US$"_qs}, {u"EUR"_qs, u"€"_qs}, {u"GBP"_qs, u"£"_qs}, {u"JPY"_qs, u"JP¥"_qs}};
    return signs.value(currency, currency);
}

int decimals(const QString &amount)
{
    const qsizetype point = amount.indexOf(u'.');
    qsizetype end = amount.size();
    while (point >= 0 && end > point && amount.at(end - 1) == u'0')
        --end;
    return point < 0 ? 0 : int(end - point - 1);
}

} // namespace

QString Money::text() const
{
    bool isNumber = false;
    const double number = amount.toDouble(&isNumber);
    if (!isNumber)
        return amount;
    const QString symbol = sign(currency);
    QString text = QLocale().toCurrencyString(number, symbol, std::clamp(decimals(amount), 2, 6));
    for (QChar &letter : text) // amounts keep one kind of digits, as phone numbers and addresses do
        if (letter.isDigit())
            letter = QChar(u'0' + letter.digitValue());
    if (symbol == currency && !symbol.isEmpty() && text.startsWith(symbol) && text.at(symbol.size()).isDigit())
        text.insert(symbol.size(), QChar(QChar::Nbsp)); // "CHF 1.15", but "US$1.15"
    return text;
}

std::optional<Money> NumberPrices::price(NumberType type) const
{
    const auto found = monthly.constFind(type);
    if (found == monthly.constEnd())
        return {};
    return Money{*found, currency};
}

std::optional<Money> MinutePrices::price(NumberType type) const
{
    const auto found = perMinute.constFind(type);
    if (found == perMinute.constEnd())
        return {};
    return Money{*found, currency};
}

} // namespace trunkline::twilio
