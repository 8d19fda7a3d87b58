#include "setup/ChangeGroups.h"

#include "setup/MonthlyTotal.h"

#include <QHash>

namespace trunkline::setup {

namespace {

QString kindOf(const Change &change)
{
    const auto *assigned = std::get_if<AssignNumber>(&change);
    return assigned && assigned->former.inUse() ? u"move-number"_qs : name(change);
}

} // namespace

QString ChangeGroup::sentence() const
{
    return isMany() ? ChangeText::many(changes.first(), int(changes.size())) : ChangeText::sentence(changes.first());
}

QString ChangeGroup::plainSentence() const
{
    return isMany() ? sentence() : ChangeText::plainSentence(changes.first());
}

QString ChangeGroup::price() const
{
    if (!isMany() || !std::holds_alternative<PurchaseNumber>(changes.first()))
        return ChangeText::price(changes.first());
    MonthlyTotal total;
    for (const Change &change : changes) {
        const Cost costs = cost(change);
        costs.monthly ? total.add(*costs.monthly) : void(++total.withoutPrice);
    }
    return ChangeText::price(total);
}

QVector<ChangeGroup> grouped(const QVector<Change> &changes)
{
    QHash<QString, int> counts;
    for (const Change &change : changes)
        if (isAboutNumber(change))
            ++counts[kindOf(change)];
    QVector<ChangeGroup> groups;
    QHash<QString, qsizetype> places;
    for (const Change &change : changes) {
        const QString kind = kindOf(change);
        if (counts.value(kind) <= listedOneByOne) {
            groups.append({{change}});
            continue;
        }
        if (!places.contains(kind)) {
            places.insert(kind, groups.size());
            groups.append(ChangeGroup{});
        }
        groups[places.value(kind)].changes.append(change);
    }
    return groups;
}

} // namespace trunkline::setup
