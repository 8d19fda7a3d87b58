#include "pages/TrunksModel.h"

#include "answers/Isolate.h"
#include "widgets/ChoiceTable.h"
#include "widgets/StateMark.h"

#include <QLocale>

namespace trunkline::pages {

using setup::Inventory;
using widgets::ChoiceTable;
using widgets::Mark;

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (const int value = c.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    return digits;
}

} // namespace

TrunksModel::TrunksModel(QObject *parent) : QAbstractTableModel(parent) {}

void TrunksModel::show(const Inventory &inventory, const setup::RecentCalls &calls)
{
    QHash<QString, QStringList> numbers;
    for (const twilio::IncomingNumber &number : inventory.numbers())
        if (number.trunk)
            numbers[number.trunk->text()].append(number.e164);
    QVector<Row> rows;
    for (const twilio::Trunk &trunk : inventory.trunks()) {
        Row row{trunk, numbers.value(trunk.sid.text()), inventory.numbersState() == Inventory::State::Loaded, {}, false, calls.of(trunk.sid), false};
        row.gatewaysKnown = inventory.trunkState(trunk.sid) == Inventory::State::Loaded;
        for (const twilio::OriginationUrl &url : inventory.urls(trunk.sid)) {
            const auto uri = SipUri::parse(url.sipUrl);
            if (url.enabled)
                row.gateways.append(uri ? uri->host() : url.sipUrl);
        }
        row.callsKnown = calls.state() == setup::RecentCalls::State::Loaded || row.calls.answered.isValid() || row.calls.failed.isValid();
        rows.append(row);
    }
    take(rows);
}

/// What only became known leaves the rows where they are, and with them what is chosen and read aloud.
void TrunksModel::take(const QVector<Row> &rows)
{
    QVector<int> shown;
    for (int i = 0; i < rows.size(); ++i)
        if (fits(rows.at(i)))
            shown.append(i);
    const bool same = shown == m_shown && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const Row &one, const Row &other) {
        return one.trunk.sid == other.trunk.sid;
    });
    if (!same)
        beginResetModel();
    m_rows = rows;
    m_shown = shown;
    if (!same)
        endResetModel();
    else if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
}

void TrunksModel::setSearch(const QString &typed)
{
    m_search = typed.simplified();
    take(QVector<Row>(m_rows));
}

/// A number is found however its digits are spelt.
bool TrunksModel::fits(const Row &row) const
{
    if (m_search.isEmpty() || row.trunk.name.contains(m_search, Qt::CaseInsensitive))
        return true;
    const auto named = [&](const QString &text) { return text.contains(m_search, Qt::CaseInsensitive); };
    if (std::any_of(row.gateways.begin(), row.gateways.end(), named))
        return true;
    const QString digits = digitsOf(m_search);
    const bool letters = std::any_of(m_search.begin(), m_search.end(), [](QChar c) { return c.isLetter(); });
    const auto dials = [&](const QString &e164) {
        const auto number = PhoneNumber::parse(e164);
        return e164.contains(digits) || (number && digitsOf(number->national()).contains(digits));
    };
    return !letters && !digits.isEmpty() && std::any_of(row.numbers.begin(), row.numbers.end(), dials);
}

int TrunksModel::rowOf(const TrunkSid &sid) const
{
    for (int row = 0; row < m_shown.size(); ++row)
        if (trunk(row).sid == sid)
            return row;
    return -1;
}

int TrunksModel::firstToLookAt() const
{
    for (int row = 0; row < m_shown.size(); ++row)
        if (m_rows.at(m_shown.at(row)).calls.failsNow())
            return row;
    return m_shown.isEmpty() ? -1 : 0;
}

QString TrunksModel::numbersText(const Row &row)
{
    if (!row.numbersKnown && row.numbers.isEmpty())
        return u"…"_qs;
    return row.numbers.isEmpty() ? tr("No number") : tr("%n number(s)", nullptr, int(row.numbers.size()));
}

QString TrunksModel::gatewayText(const Row &row)
{
    if (!row.gatewaysKnown)
        return u"…"_qs;
    if (row.gateways.isEmpty())
        return tr("No gateway");
    const int more = int(row.gateways.size()) - 1;
    const QString first = isolate(row.gateways.first());
    return more == 0 ? first : tr("%1 and %n more", "gateways", more).arg(first);
}

QString TrunksModel::callsText(const Row &row)
{
    if (!row.callsKnown)
        return u"…"_qs;
    if (!row.calls.failsNow())
        return row.calls.answered.isValid() ? tr("Calls arrive") : tr("No calls yet");
    const QDate day = row.calls.failed.toLocalTime().date();
    if (day == QDate::currentDate())
        return tr("Calls failed today");
    return tr("Calls failed on %1", "a day of the week").arg(QLocale().standaloneDayName(day.dayOfWeek()));
}

int TrunksModel::callsMark(const Row &row)
{
    if (!row.callsKnown)
        return int(Mark::NotChecked);
    if (row.calls.failsNow())
        return int(Mark::Attention);
    return int(row.calls.answered.isValid() ? Mark::Verified : Mark::NotChecked);
}

int TrunksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TrunksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrunksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(m_shown.at(index.row()));
    const QString texts[] = {row.trunk.name, numbersText(row), gatewayText(row), callsText(row)};
    if (role == Qt::DisplayRole)
        return texts[index.column()];
    if (role == Qt::AccessibleTextRole)
        //: Separates the parts of a table row when it is read aloud.
        return index.column() == Trunk ? QStringList{texts[0], texts[1], texts[2], texts[3]}.join(tr(", ")) : texts[index.column()];
    if (role == ChoiceTable::MarkRole && index.column() == Calls)
        return callsMark(row);
    if (role == Qt::ToolTipRole && index.column() == Numbers && !row.numbers.isEmpty())
        return row.numbers.mid(0, 20).join(u'\n');
    return {};
}

QVariant TrunksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Trunk:
        return tr("Trunk", "heading of a table");
    case Numbers:
        return tr("Numbers", "heading of a table");
    case Gateway:
        return tr("Gateway", "heading of a table");
    default:
        return tr("Last 7 days", "heading of a table");
    }
}

void TrunksModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
}

} // namespace trunkline::pages
