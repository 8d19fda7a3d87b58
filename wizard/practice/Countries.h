#pragma once

#include "practice/Account.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace trunkline::practice {

/// What one type of number costs. Practice prices: the real ones differ by account.
struct Offer
{
    NumberType type;
    QString monthly;   ///< US dollars
    QString perMinute; ///< of a call that comes in on a trunk
};

struct Country
{
    QString iso;
    QString name;
    QStringList prefixes; ///< dialling codes without plus; a longer one of another country comes first in the list
    QList<Offer> offers;  ///< the types that are sold
    QString outboundMinute;

    const Offer *offer(NumberType type) const;
};

/// The countries that numbers are sold in.
const QList<Country> &countries();
const Country *country(const QString &iso);

} // namespace trunkline::practice
