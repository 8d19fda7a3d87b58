#include "setup/Made.h"

#include <QJsonDocument>

namespace trunkline::setup {

namespace {

bool leadsBack(const Change &change)
{
    return std::holds_alternative<DeleteTrunk>(change) || std::holds_alternative<DeleteOriginationUrl>(change)
           || std::holds_alternative<DetachNumber>(change) || std::holds_alternative<RestoreRouting>(change)
           || std::holds_alternative<ReleaseNumber>(change);
}

} // namespace

Made Made::of(const QVector<Journal::Entry> &entries)
{
    Made made;
    for (const Journal::Entry &entry : entries) {
        if (entry.outcome == Journal::Outcome::No || entry.undone || leadsBack(entry.change))
            continue;
        made.anything = true;
        if (entry.outcome != Journal::Outcome::Ok)
            continue;
        if (std::holds_alternative<CreateTrunk>(entry.change))
            made.trunk = true;
        if (const auto *purchase = std::get_if<PurchaseNumber>(&entry.change))
            made.bought.append(purchase->wish.number);
        if (const auto *assigned = std::get_if<AssignNumber>(&entry.change))
            made.connected.append(assigned->number);
    }
    return made;
}

/// Lines that cannot be read, or were not finished, are passed over: whoever works on the record complains about them.
QVector<Journal::Entry> Journal::peek(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Journal record;
    for (const QByteArray &line : file.readAll().split('\n'))
        std::ignore = record.read(QJsonDocument::fromJson(line).object());
    return record.m_entries;
}

} // namespace trunkline::setup
