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
void Journal::readWhatCanBeRead(const QString &path, Journal &record)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &bytes : file.readAll().split('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        if (line.contains(u"trunkline"_qs)) {
            record.m_account = line.value(u"account"_qs).toString();
            record.m_trunkName = line.value(u"trunk"_qs).toString();
        } else {
            std::ignore = record.read(line);
        }
    }
}

QVector<Journal::Entry> Journal::peek(const QString &path)
{
    Journal record;
    readWhatCanBeRead(path, record);
    return record.m_entries;
}

Journal::Subject Journal::subject(const QString &path)
{
    Journal record;
    readWhatCanBeRead(path, record);
    return {record.m_account, record.m_trunkName, record.m_trunk};
}

} // namespace trunkline::setup
