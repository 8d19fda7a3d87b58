#include "pages/KeyWords.h"

#include <QStringList>

namespace trunkline::pages {

using setup::Rights;
using twilio::Right;

QString KeyWords::kind(const Rights &rights)
{
    switch (rights.kind) {
    case Rights::Kind::MainKey:
        return tr("Signed in with a Main API key. It may do everything.");
    case Rights::Kind::StandardKey:
        return tr("Signed in with a Standard API key. It may do everything but look at the account itself.");
    case Rights::Kind::RestrictedKey:
        return tr("Signed in with a Restricted API key.");
    case Rights::Kind::AuthToken:
    case Rights::Kind::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString KeyWords::missing(Right right)
{
    switch (right) {
    case Right::Trunks:
        return tr("This key can’t see trunks, so it can’t set up a line.");
    case Right::Numbers:
        return tr("This key can’t see phone numbers, so it can neither use nor buy one.");
    case Right::NumbersForSale:
        return tr("This key can’t search for new numbers.");
    case Right::Addresses:
        return tr("This key can’t see addresses, which some countries ask for.");
    case Right::Prices:
        return tr("This key can’t see prices, so you are asked to agree without an amount.");
    case Right::Calls:
        return tr("This key can’t see calls, so it can’t place a test call.");
    case Right::Alerts:
        return tr("This key can’t see why calls failed.");
    }
    Q_UNREACHABLE();
}

QString KeyWords::missing(const Rights &rights)
{
    QStringList sentences;
    for (const Right right : rights.missing)
        sentences += missing(right);
    return sentences.join(u' ');
}

} // namespace trunkline::pages
