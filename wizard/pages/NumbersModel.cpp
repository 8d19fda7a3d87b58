#include "pages/NumbersModel.h"

#include "answers/Isolate.h"
#include "pages/Place.h"
#include "widgets/ChoiceTable.h"
#include "widgets/StateMark.h"

namespace trunkline::pages {

using widgets::ChoiceTable;

namespace {

/// "(415) 555-0132" → "4155550132"; digits of any script.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (const int value = c.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    return digits;
}

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

NumbersModel::NumbersModel(QObject *parent) : QAbstractTableModel(parent) {}

void NumbersModel::setNumbers(const QVector<twilio::IncomingNumber> &numbers, const std::optional<TrunkSid> &thisTrunk,
                              const TrunkNames &trunkNames)
{
    QVector<Row> rows;
    rows.reserve(numbers.size());
    for (const twilio::IncomingNumber &number : numbers) {
        const auto parsed = PhoneNumber::parse(number.e164);
        rows.append({number, NumberUse::of(number, thisTrunk, number.trunk ? trunkNames(*number.trunk) : QString()),
                     parsed ? std::optional(*parsed) : std::nullopt, {}});
    }
    const qsizetype before = m_rows.size();
    const bool grown = before > 0 && before <= rows.size()
                       && std::equal(m_rows.begin(), m_rows.end(), rows.begin(),
                                     [](const Row &one, const Row &other) { return one.number.sid == other.number.sid; });
    if (!grown) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < before; ++i) {
        rows[i].place = m_rows.at(i).place;
        m_rows[i] = rows.at(i);
    }
    Q_EMIT dataChanged(index(0, 0), index(int(before) - 1, ColumnCount - 1));
    if (rows.size() > before) {
        beginInsertRows({}, int(before), int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
}

const PhoneNumber *NumbersModel::number(int row) const
{
    const Row &one = m_rows.at(row);
    return one.parsed ? &*one.parsed : nullptr;
}

int NumbersModel::rowOf(const PhoneNumber &number) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).number.e164 == number.e164())
            return row;
    return -1;
}

QString NumbersModel::label(int row) const
{
    const QString &name = m_rows.at(row).number.name;
    return hasLetters(name) ? name : QString();
}

QString NumbersModel::place(int row) const
{
    const Row &one = m_rows.at(row);
    if (one.place.isEmpty() && one.parsed)
        one.place = Place::of(*one.parsed);
    return one.place;
}

int NumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NumbersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString NumbersModel::shown(const Row &row) const
{
    return row.parsed ? row.parsed->international() : row.number.e164;
}

QVariant NumbersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const QString named = label(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Number)
            return shown(row);
        if (index.column() == Use)
            return row.use.text();
        if (named.isEmpty())
            return place(index.row());
        return place(index.row()).isEmpty() ? named
                                            //: A number's place and what its owner called it: "San Francisco – Reception"
                                            : tr("%1 – %2").arg(isolate(place(index.row())), isolate(named));
    case Qt::AccessibleTextRole: {
        QStringList parts{shown(row), place(index.row()), named, row.use.text()};
        parts.removeAll(QString());
        //: Separates the parts of a table row when it is read aloud.
        return index.column() == Number ? parts.join(tr(", ")) : data(index, Qt::DisplayRole);
    }
    case ChoiceTable::IconRole:
        return index.column() == Use ? row.use.icon() : QVariant();
    case ChoiceTable::IconColourRole:
        return index.column() == Use ? row.use.iconColour() : QVariant();
    case ChoiceTable::MarkRole:
        return index.column() == Use && row.use.kind == NumberUse::Kind::ThisTrunk ? QVariant(int(widgets::Mark::Verified)) : QVariant();
    default:
        return {};
    }
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number", "heading of a table");
    case PlaceColumn:
        return tr("Place", "heading of a table");
    default:
        return tr("What it does today", "heading of a table");
    }
}

Qt::ItemFlags NumbersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Row &row = m_rows.at(index.row());
    return row.use.canBeChosen() && row.parsed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void NumbersModel::retranslate()
{
    for (Row &row : m_rows)
        row.place.clear();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

NumberFilter::NumberFilter(NumbersModel *numbers, QObject *parent) : QSortFilterProxyModel(parent), m_numbers(numbers)
{
    setSourceModel(numbers);
    setDynamicSortFilter(true);
    sort(0);
}

void NumberFilter::setSearch(const QString &typed)
{
    m_words.clear();
    m_digits.clear();
    if (hasLetters(typed))
        m_words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    else
        m_digits = digitsOf(typed); // brackets, dashes and blanks say nothing
    invalidateFilter();
}

bool NumberFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!m_digits.isEmpty()) {
        const PhoneNumber *number = m_numbers->number(row);
        // The national form, too: "030 23125" is +49 30 23125.
        return digitsOf(m_numbers->e164(row)).contains(m_digits)
               || (number && digitsOf(number->national()).contains(m_digits)) || digitsOf(m_numbers->label(row)).contains(m_digits);
    }
    if (m_words.isEmpty())
        return true;
    const QString text = QStringList{m_numbers->place(row), m_numbers->label(row), m_numbers->use(row).text(), m_numbers->e164(row)}.join(u' ');
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool NumberFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftCan = m_numbers->use(left.row()).canBeChosen();
    const bool rightCan = m_numbers->use(right.row()).canBeChosen();
    if (leftCan != rightCan)
        return leftCan;
    return m_numbers->e164(left.row()) < m_numbers->e164(right.row());
}

} // namespace trunkline::pages
