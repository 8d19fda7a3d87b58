#include "answers/Isolate.h"
#include "setup/Change.h"
#include "setup/Each.h"

// Changes that differ in their phone number alone, said together.

namespace trunkline::setup {

QString ChangeText::many(const Change &kind, int count)
{
    return std::visit(Each{
                          [&](const PurchaseNumber &) { return tr("Buy %Ln number(s) and connect them", nullptr, count); },
                          [&](const AssignNumber &c) {
                              return c.former.inUse() ? tr("Move %Ln number(s) from what answers them today", nullptr, count)
                                                      : tr("Connect %Ln number(s)", nullptr, count);
                          },
                          [&](const DetachNumber &) { return tr("Disconnect %Ln number(s)", nullptr, count); },
                          [&](const RestoreRouting &) { return tr("Put back what answered %Ln number(s) before", nullptr, count); },
                          [&](const ReleaseNumber &) { return tr("Cancel %Ln number(s)", nullptr, count); },
                          [&](const auto &) { return row(kind); },
                      },
                      kind);
}

QString ChangeText::doingMany(const Change &kind)
{
    return std::visit(Each{
                          [](const PurchaseNumber &) { return tr("buying the numbers"); },
                          [](const AssignNumber &) { return tr("connecting the numbers"); },
                          [](const DetachNumber &) { return tr("disconnecting the numbers"); },
                          [](const RestoreRouting &) { return tr("putting the numbers back"); },
                          [](const ReleaseNumber &) { return tr("cancelling the numbers"); },
                          [&](const auto &) { return doing(kind); },
                      },
                      kind);
}

QString ChangeText::price(const MonthlyTotal &total)
{
    if (total.sums.isEmpty())
        return tr("See Twilio", "where the price stands");
    if (total.withoutPrice == 0)
        return tr("%1 a month").arg(isolate(total.text()));
    return tr("%1 a month, and %Ln number(s) whose price Twilio knows", nullptr, total.withoutPrice).arg(isolate(total.text()));
}

} // namespace trunkline::setup
