#include "setup/NumberGroups.h"

#include "answers/Isolate.h"
#include "setup/Row.h"

#include <QLocale>

namespace trunkline::setup {

namespace {

constexpr int mostNamed = 3; // numbers in the note of a row; the details have them all

QString rowOfKind(const QString &kind)
{
    return u"numbers:"_qs + kind;
}

} // namespace

QString NumberGroups::rowKey(const Change &change)
{
    return rowOfKind(name(change));
}

void NumberGroups::follow(const QVector<Change> &changes)
{
    std::map<QString, QSet<QString>> left;
    for (const Change &change : changes) {
        if (!isAboutNumber(change))
            continue;
        Group &group = m_groups[rowKey(change)];
        group.sample = change;
        group.all.insert(key(change));
        left[rowKey(change)].insert(key(change));
    }
    for (auto &[row, group] : m_groups)
        group.done = group.all - left[row] - group.refusedKeys;
}

void NumberGroups::add(const QString &kind, const QString &key)
{
    Group &group = m_groups[rowOfKind(kind)];
    group.all.insert(key);
    group.done.insert(key);
}

void NumberGroups::done(const Change &change)
{
    const auto found = m_groups.find(rowKey(change));
    if (found != m_groups.end() && found->second.all.contains(key(change)))
        found->second.done.insert(key(change));
}

void NumberGroups::refused(const Change &change)
{
    const auto found = m_groups.find(rowKey(change));
    if (found == m_groups.end() || found->second.refusedKeys.contains(key(change)))
        return;
    found->second.refusedKeys.insert(key(change));
    if (const auto number = numberOf(change))
        found->second.refused.append(isolate(number->international()));
}

void NumberGroups::forgetRefusals()
{
    for (auto &[row, group] : m_groups) {
        group.refused.clear();
        group.refusedKeys.clear();
    }
}

const NumberGroups::Group *NumberGroups::groupOf(const QString &rowKey) const
{
    const auto found = m_groups.find(rowKey);
    return found != m_groups.end() && found->second.sample && found->second.all.size() > 1 ? &found->second : nullptr;
}

bool NumberGroups::has(const Change &change) const
{
    return isAboutNumber(change) && groupOf(rowKey(change));
}

bool NumberGroups::isOver(const QString &rowKey) const
{
    const Group *group = groupOf(rowKey);
    return group && group->done.size() == group->all.size();
}

bool NumberGroups::describe(Row &row) const
{
    const Group *group = groupOf(row.key);
    if (!group)
        return false;
    const QLocale locale;
    row.title = ChangeText::many(*group->sample, int(group->all.size()));
    row.count = int(group->done.size());
    row.total = int(group->all.size());
    //: how many numbers of a step are done: "412 of 1,000"
    row.note = tr("%1 of %2").arg(locale.toString(row.count), locale.toString(row.total));
    if (group->refused.isEmpty())
        return true;
    QString names = group->refused.mid(0, mostNamed).join(u", "_qs);
    if (const int more = int(group->refused.size()) - mostNamed; more > 0)
        names = tr("%1 and %Ln more", nullptr, more).arg(names);
    //: %1 is "412 of 1,000", %2 a list of phone numbers
    row.note = tr("%1. Not possible: %2").arg(row.note, names);
    return true;
}

} // namespace trunkline::setup
