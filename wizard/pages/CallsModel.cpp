#include "pages/CallsModel.h"

#include "answers/Isolate.h"
#include "monitor/CallStory.h"
#include "monitor/Length.h"

#include <algorithm>

namespace trunkline::pages {

using monitor::CallEntry;
using monitor::CallStory;
using monitor::LogChange;

CallsModel::CallsModel(const monitor::CallLog &log, QObject *parent) : QAbstractTableModel(parent), m_log(log) {}

int CallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int CallsModel::rowOf(const monitor::CallSid &sid) const
{
    const auto place = m_log.find(sid);
    return place ? int(m_shown.indexOf(*place)) : -1;
}

// Order ------------------------------------------------------------------------------------------------------------

int CallsModel::compared(quint32 one, quint32 other) const
{
    const CallEntry &a = m_log.at(one);
    const CallEntry &b = m_log.at(other);
    const auto by = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (m_column) {
    case Caller:
        return by(m_log.caller(a), m_log.caller(b));
    case Length:
        return by(a.seconds, b.seconds);
    case Result:
        return by(m_log.result(a), m_log.result(b));
    case Number:
        return by(m_log.number(a), m_log.number(b));
    case Gateway:
        return by(m_log.gateway(a), m_log.gateway(b));
    case Cost:
        return by(-a.price, -b.price);
    default:
        return by(a.at, b.at);
    }
}

/// Among equals the newest first, then one order for good.
bool CallsModel::isBefore(quint32 one, quint32 other) const
{
    const int order = compared(one, other);
    if (order != 0)
        return (order < 0) == (m_order == Qt::AscendingOrder);
    if (m_log.at(one).at != m_log.at(other).at)
        return m_log.at(one).at > m_log.at(other).at;
    return one < other;
}

void CallsModel::rebuild()
{
    m_filter.settle();
    m_shown.clear();
    for (quint32 place = 0; place < quint32(m_log.size()); ++place)
        if (m_filter.fits(m_log, m_log.at(place)))
            m_shown.append(place);
    std::sort(m_shown.begin(), m_shown.end(), [this](quint32 one, quint32 other) { return isBefore(one, other); });
}

void CallsModel::setFilter(const CallsFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    rebuild();
    endResetModel();
}

void CallsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_column && order == m_order))
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QVector<quint32> places;
    for (const QModelIndex &index : before)
        places.append(m_shown.at(index.row()));
    m_column = column;
    m_order = order;
    std::sort(m_shown.begin(), m_shown.end(), [this](quint32 one, quint32 other) { return isBefore(one, other); });
    QHash<quint32, int> rows;
    for (const quint32 place : std::as_const(places))
        if (!rows.contains(place))
            rows.insert(place, int(m_shown.indexOf(place)));
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before.at(i), index(rows.value(places.at(i)), before.at(i).column()));
    Q_EMIT layoutChanged();
}

// What is new ------------------------------------------------------------------------------------------------------

void CallsModel::take(const LogChange &change)
{
    if (change.everything) {
        beginResetModel();
        rebuild();
        endResetModel();
        return;
    }
    for (const quint32 place : change.updated)
        update(place);
    QVector<quint32> fresh;
    for (const quint32 place : change.added)
        if (m_filter.fits(m_log, m_log.at(place)))
            fresh.append(place);
    insert(fresh);
}

void CallsModel::insert(QVector<quint32> places)
{
    const auto before = [this](quint32 one, quint32 other) { return isBefore(one, other); };
    std::sort(places.begin(), places.end(), before);
    for (qsizetype first = 0; first < places.size();) {
        const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), places.at(first), before) - m_shown.begin();
        qsizetype end = first + 1;
        while (end < places.size() && (at == m_shown.size() || isBefore(places.at(end), m_shown.at(at))))
            ++end;
        beginInsertRows({}, int(at), int(at + end - first - 1));
        m_shown.insert(at, end - first, 0);
        std::copy(places.begin() + first, places.begin() + end, m_shown.begin() + at);
        endInsertRows();
        first = end;
    }
}

void CallsModel::update(quint32 place)
{
    // Looked up by its order where that did not change: a hundred thousand rows are not searched for each.
    const auto before = [this](quint32 one, quint32 other) { return isBefore(one, other); };
    qsizetype row = std::lower_bound(m_shown.begin(), m_shown.end(), place, before) - m_shown.begin();
    if (row == m_shown.size() || m_shown.at(row) != place)
        row = m_shown.indexOf(place);
    const bool fits = m_filter.fits(m_log, m_log.at(place));
    if (row >= 0 && !fits) {
        beginRemoveRows({}, int(row), int(row));
        m_shown.remove(row);
        endRemoveRows();
    } else if (row >= 0) {
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    } else if (fits) {
        insert({place});
    }
}

void CallsModel::tellAgain()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

// What it says -----------------------------------------------------------------------------------------------------

QString CallsModel::columnName(int column)
{
    switch (column) {
    case Time:
        return tr("Time");
    case Caller:
        return tr("Caller");
    case Length:
        return tr("Length");
    case Result:
        return tr("What happened");
    case Number:
        return tr("Number called");
    case Gateway:
        return tr("Gateway");
    case Cost:
        return tr("Cost");
    default:
        return {};
    }
}

QString CallsModel::text(const CallEntry &call, int column) const
{
    switch (column) {
    case Time:
        return CallStory::time(call.at, QDate::currentDate());
    case Caller:
        return CallStory::caller(m_log, call);
    case Length:
        return call.isAnswered() || call.seconds > 0 ? monitor::lengthText(call.seconds) : QString(QChar(0x2013));
    case Result:
        return m_log.result(call);
    case Number:
        return isolate(CallStory::number(m_log.number(call)));
    case Gateway:
        return isolate(m_log.gateway(call));
    case Cost: {
        const auto price = m_log.price(call);
        return price ? isolate(price->text()) : QString();
    }
    default:
        return {};
    }
}

QString CallsModel::spoken(const CallEntry &call) const
{
    return tr("%1, %2, %3, %4", "a call: when, caller, length, what happened")
        .arg(text(call, Time), text(call, Caller), text(call, Length), text(call, Result));
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallEntry &entry = call(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Time ? spoken(entry) : text(entry, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == Length || section == Cost ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return {};
}

} // namespace trunkline::pages
