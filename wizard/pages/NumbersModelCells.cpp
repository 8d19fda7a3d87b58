// What stands in the cells of the table of owned numbers.

#include "pages/NumbersModel.h"

#include "answers/Isolate.h"
#include "widgets/ChoiceTable.h"
#include "widgets/StateMark.h"

namespace trunkline::pages {

using widgets::ChoiceTable;

QString NumbersModel::text(int row, int column) const
{
    switch (column) {
    case Number: {
        const auto number = phoneNumber(row);
        return number ? number->international() : m_all.e164(row);
    }
    case PlaceColumn: {
        const QString place = m_all.home(row).place, label = m_all.label(row);
        if (label.isEmpty() || place.isEmpty())
            return label.isEmpty() ? place : label;
        //: A number's place and what its owner called it: "San Francisco – Reception"
        return tr("%1 – %2").arg(isolate(place), isolate(label));
    }
    case Country:
        return m_all.home(row).country;
    case Type:
        return m_all.type(row);
    case CanDo:
        return m_all.canDo(row);
    default:
        return m_all.use(row).text();
    }
}

QString NumbersModel::spoken(int row) const
{
    QStringList parts{text(row, Number), m_all.home(row).place, m_all.label(row), m_all.use(row).whole(), m_all.type(row),
                      m_all.home(row).country, m_all.canDo(row)};
    if (m_several && m_chosen.contains(m_all.digits(row)))
        parts += tr("chosen", "at the end of a table row that is read aloud");
    parts.removeAll(QString());
    parts.removeDuplicates(); // a toll-free number has no other place
    //: Separates the parts of a table row when it is read aloud.
    return parts.join(tr(", "));
}

QVariant NumbersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = m_shown.at(index.row());
    const NumberUse &use = m_all.use(row);
    const bool isUse = index.column() == Use;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Number ? spoken(row) : isUse ? use.whole() : text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Number || isUse ? QVariant(spoken(row)) : QVariant();
    case Qt::CheckStateRole:
        if (!m_several || index.column() != Number)
            return {};
        return m_chosen.contains(m_all.digits(row)) ? Qt::Checked : Qt::Unchecked;
    case ChoiceTable::IconRole:
        return isUse ? use.icon() : QVariant();
    case ChoiceTable::IconColourRole:
        return isUse ? use.iconColour() : QVariant();
    case ChoiceTable::NoteRole:
        return isUse ? use.note() : QVariant();
    case ChoiceTable::MarkRole:
        return isUse && use.kind == NumberUse::Kind::ThisTrunk ? QVariant(int(widgets::Mark::Verified)) : QVariant();
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
    case Country:
        return tr("Country", "heading of a table");
    case Type:
        return tr("Type", "heading of a table: local, mobile …");
    case CanDo:
        return tr("Can do", "heading of a table: what a number can do");
    default:
        return tr("What it does today", "heading of a table");
    }
}

Qt::ItemFlags NumbersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_all.canBeChosen(m_shown.at(index.row())))
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_several && index.column() == Number ? usual | Qt::ItemIsUserCheckable : usual;
}

} // namespace trunkline::pages
