#include "pages/NumbersModel.h"

#include <algorithm>
#include <numeric>

namespace trunkline::pages {

using namespace std::chrono_literals;

namespace {

constexpr auto slice = 4ms;          ///< of a frame's 16
constexpr int firstRows = 40;        ///< more than are seen at once: there as soon as their page is
constexpr int smallestSlice = 8;

NumberRows::By by(int column)
{
    switch (column) {
    case NumbersModel::PlaceColumn:
        return NumberRows::By::Place;
    case NumbersModel::Country:
        return NumberRows::By::Country;
    case NumbersModel::Type:
        return NumberRows::By::Type;
    case NumbersModel::CanDo:
        return NumberRows::By::CanDo;
    case NumbersModel::Use:
        return NumberRows::By::Use;
    default:
        return NumberRows::By::Number;
    }
}

} // namespace

NumbersModel::NumbersModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &NumbersModel::takeInMore);
}

// Taking rows in ---------------------------------------------------------------------------------------------------

bool NumbersModel::follow(const std::shared_ptr<const setup::OwnedNumbers> &numbers, bool complete)
{
    m_complete = complete;
    const bool same = m_all.follow(numbers);
    if (!same)
        begin();
    takeIn(slice, m_all.size() == 0 ? firstRows : smallestSlice);
    return same;
}

void NumbersModel::begin()
{
    beginResetModel();
    m_all.clear();
    m_order.clear();
    m_shown.clear();
    m_inOrder = true;
    endResetModel();
}

void NumbersModel::takeIn(std::chrono::microseconds time, int atLeast)
{
    const int before = m_all.size();
    const bool more = m_all.workOut(time, atLeast);
    if (m_all.size() > before)
        append(before);
    if (!more) {
        m_work.stop();
        if (m_complete)
            putInOrder();
    } else if (!m_work.isActive()) {
        m_work.start();
    }
}

void NumbersModel::takeInMore()
{
    takeIn(slice, smallestSlice);
    Q_EMIT tookIn();
}

void NumbersModel::append(int from)
{
    QVector<int> fresh(m_all.size() - from);
    std::iota(fresh.begin(), fresh.end(), from);
    m_all.sort(fresh, by(m_sortedBy), m_sortOrder);
    m_inOrder = m_inOrder && m_order.isEmpty();
    m_order += fresh;
    const QVector<int> found = m_all.found(m_search, fresh);
    if (found.isEmpty())
        return;
    beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + found.size()) - 1);
    m_shown += found;
    endInsertRows();
}

void NumbersModel::putInOrder()
{
    if (m_inOrder)
        return;
    m_inOrder = true;
    m_all.sort(m_order, by(m_sortedBy), m_sortOrder);
    Q_EMIT layoutAboutToBeChanged();
    const QVector<int> former = m_shown;
    m_shown = m_all.found(m_search, m_order);
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &index : kept)
        changePersistentIndex(index, this->index(shownRow(former.at(index.row())), index.column()));
    Q_EMIT layoutChanged();
}

// What is shown ----------------------------------------------------------------------------------------------------

void NumbersModel::setSearch(const QString &typed)
{
    const NumberSearch search(typed);
    const bool fewer = search.narrows(m_search);
    m_search = search;
    replaceShown(m_all.found(search, fewer ? m_shown : m_order));
}

void NumbersModel::replaceShown(const QVector<int> &shown)
{
    if (m_shown == shown)
        return;
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

void NumbersModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortedBy && order == m_sortOrder))
        return;
    m_sortedBy = column;
    m_sortOrder = order;
    m_inOrder = false;
    putInOrder();
}

void NumbersModel::setTrunks(const std::optional<TrunkSid> &thisTrunk, NumberRows::TrunkNames names)
{
    if (m_all.setTrunks(thisTrunk, std::move(names)) && !m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Use), index(int(m_shown.size()) - 1, Use));
}

void NumbersModel::setChoosesSeveral(bool several)
{
    m_several = several;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Number), index(int(m_shown.size()) - 1, Number), {Qt::CheckStateRole});
}

void NumbersModel::setChosen(const QSet<quint64> &chosen)
{
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Number), index(int(m_shown.size()) - 1, Number), {Qt::CheckStateRole});
}

int NumbersModel::rowOf(const PhoneNumber &number) const
{
    const quint64 digits = NumberRows::digits(number.e164());
    for (int row = 0; row < m_all.size(); ++row)
        if (m_all.digits(row) == digits)
            return row;
    return -1;
}

std::optional<PhoneNumber> NumbersModel::phoneNumber(int row) const
{
    const auto parsed = PhoneNumber::parse(m_all.e164(row));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

int NumbersModel::shownRow(int row) const
{
    return row < 0 ? -1 : int(m_shown.indexOf(row));
}

int NumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int NumbersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void NumbersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    begin(); // names of places are in another language
    takeIn(slice, firstRows);
}

} // namespace trunkline::pages
