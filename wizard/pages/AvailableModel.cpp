#include "pages/AvailableModel.h"

#include <algorithm>

namespace trunkline::pages {

AvailableModel::AvailableModel(QObject *parent) : QAbstractTableModel(parent) {}

void AvailableModel::setNumbers(const QVector<twilio::AvailableNumber> &found,
                                const std::optional<twilio::AvailableNumber> &kept)
{
    QVector<Row> rows;
    const auto add = [&rows](const twilio::AvailableNumber &number) {
        const auto parsed = PhoneNumber::parse(number.e164);
        rows.append({number, parsed ? std::optional(*parsed) : std::nullopt});
    };
    const auto isKept = [&kept](const twilio::AvailableNumber &number) { return kept && number.e164 == kept->e164; };
    if (kept && std::none_of(found.begin(), found.end(), isKept))
        add(*kept);
    for (const twilio::AvailableNumber &number : found)
        if (number.voice) // asked for already; numbers without calls are never listed
            add(number);

    const auto same = [](const Row &one, const Row &other) { return one.number == other.number; };
    const qsizetype before = m_rows.size();
    if (before > 0 && before <= rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin(), same)) {
        if (rows.size() == before)
            return;
        beginInsertRows({}, int(before), int(rows.size()) - 1); // "Show more" keeps the place in the list
        m_rows = rows;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void AvailableModel::setPrice(const std::optional<twilio::Money> &monthly)
{
    if (m_price == monthly)
        return;
    m_price = monthly;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, PerMonth), index(int(m_rows.size()) - 1, PerMonth));
}

void AvailableModel::setCanBeChosen(bool can)
{
    if (m_canBeChosen == can)
        return;
    m_canBeChosen = can;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void AvailableModel::setTaken(const QVector<BuyNumber> &numbers)
{
    QSet<QString> taken;
    for (const BuyNumber &wish : numbers)
        taken.insert(wish.number.e164());
    if (taken == m_taken)
        return;
    m_taken = taken;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

const PhoneNumber *AvailableModel::phoneNumber(int row) const
{
    const Row &one = m_rows.at(row);
    return one.parsed ? &*one.parsed : nullptr;
}

int AvailableModel::rowOf(const PhoneNumber &number) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).number.e164 == number.e164())
            return row;
    return -1;
}

int AvailableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AvailableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AvailableModel::text(const Row &row, int column) const
{
    switch (column) {
    case Number:
        return row.parsed ? row.parsed->international() : row.number.e164;
    case Town: {
        const QString town = row.number.locality.isEmpty() ? row.number.region : row.number.locality;
        if (!row.number.beta)
            return town;
        return town.isEmpty() ? tr("New at Twilio", "a number for sale") : tr("%1 – new at Twilio", "a town, and what is said of the number").arg(town);
    }
    case CanDo:
        if (m_taken.contains(row.number.e164))
            return tr("On the list", "a phone number that was chosen already");
        return row.number.sms ? tr("Calls and texts", "what a phone number can do") : tr("Calls", "what a phone number can do");
    default:
        return m_price ? m_price->text() : tr("See Twilio", "where the price stands");
    }
}

QVariant AvailableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == PerMonth ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole: {
        if (index.column() != Number)
            return text(row, index.column());
        QStringList parts{text(row, Number), text(row, Town), text(row, CanDo),
                          m_price ? tr("%1 a month").arg(m_price->text()) : text(row, PerMonth)};
        parts.removeAll(QString());
        //: Separates the parts of a table row when it is read aloud.
        return parts.join(tr(", "));
    }
    default:
        return {};
    }
}

QVariant AvailableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == PerMonth ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number", "heading of a table");
    case Town:
        return tr("Town", "heading of a table");
    case CanDo:
        return tr("Can do", "heading of a table: what a number can do");
    default:
        return tr("Per month", "heading of a table: price");
    }
}

Qt::ItemFlags AvailableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_canBeChosen || !m_rows.at(index.row()).parsed || m_taken.contains(m_rows.at(index.row()).number.e164))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void AvailableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace trunkline::pages
