#include "setup/MonthlyTotal.h"

#include <QLocale>

namespace trunkline::setup {

namespace {

/// Prices are decimal texts, and sums of them shall be exact: six decimals are more than any price has.
QString sumOf(const QString &one, const QString &other)
{
    QString sum = QString::number(one.toDouble() + other.toDouble(), 'f', 6);
    while (sum.endsWith(u'0') && sum.size() - sum.indexOf(u'.') > 3)
        sum.chop(1);
    return sum;
}

} // namespace

void MonthlyTotal::add(const twilio::Money &price)
{
    for (twilio::Money &sum : sums) {
        if (sum.currency != price.currency)
            continue;
        sum.amount = sumOf(sum.amount, price.amount);
        return;
    }
    sums.append(price);
}

QString MonthlyTotal::text() const
{
    QStringList texts;
    for (const twilio::Money &sum : sums)
        texts += sum.text();
    return QLocale().createSeparatedList(texts);
}

} // namespace trunkline::setup
