#include "widgets/ValueList.h"

#include "widgets/CopyButton.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

int inset()
{
    return Theme::px(16);
}

Paragraph value(const ValueRow &row)
{
    if (row.fixed)
        return {QString(QChar(0x2066) + row.value + QChar(0x2069)), Role::Fixed};
    return {row.value, Role::Body};
}

/// Below this the name stands above the value.
bool isNarrow(int width)
{
    return width < Theme::px(500);
}

} // namespace

ValueList::ValueList(QWidget *parent)
    : RowList(parent)
{
    setAccessibleName(tr("Summary"));
}

ValueList::~ValueList() = default;

void ValueList::setRows(const QList<ValueRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    for (CopyButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    for (const ValueRow &row : rows) {
        CopyButton *button = nullptr;
        if (row.copies) {
            button = new CopyButton(tr("Copy", "a button"), Button::Kind::Quiet, this);
            button->setAccessibleName(tr("Copy %1", "%1 is the name of a row: Trunk SID").arg(row.name));
            button->setValue(row.value);
            button->show();
        }
        m_buttons.append(button);
    }
    rowsChanged();
    placeButtons();
}

void ValueList::setLeastRowHeight(int at100)
{
    m_leastRowHeight = at100;
    rowsChanged();
}

void ValueList::setCopiesNames(bool copies)
{
    m_copiesNames = copies;
}

QString ValueList::partName(int part) const
{
    const ValueRow &row = m_rows.at(part);
    return tr("%1: %2", "name and value of a fact").arg(row.name, row.value);
}

int ValueList::nameWidth(int width) const
{
    if (isNarrow(width))
        return width - 2 * inset();
    int widest = Theme::px(150);
    for (const ValueRow &row : m_rows)
        widest = std::max(widest, Paragraph(row.name, Role::Body).naturalWidth());
    return std::min(widest, width / 3);
}

int ValueList::valueWidth(int row, int width) const
{
    const CopyButton *button = m_buttons.value(row);
    const int end = button ? Theme::px(8) + button->sizeHint().width() + Theme::px(12) : inset();
    const int start = isNarrow(width) ? inset() : inset() + nameWidth(width) + Theme::px(12);
    return std::max(Theme::px(60), width - start - end);
}

int ValueList::rowHeight(int row, int outer) const
{
    const int width = outer - 2;
    const int names = Paragraph(m_rows.at(row).name, Role::Body).height(nameWidth(width));
    const int values = value(m_rows.at(row)).height(valueWidth(row, width));
    const int words = isNarrow(width) ? names + values : std::max(names, values);
    return std::max(Theme::px(m_leastRowHeight), words + Theme::px(12));
}

int ValueList::minimumRowWidth() const
{
    return Theme::px(240);
}

QString ValueList::copyText(int row) const
{
    return m_copiesNames ? partName(row) : m_rows.at(row).value;
}

void ValueList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const auto cell = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect, QRect(rect.x() + x, rect.y() + y, width, height));
    };
    const ValueRow &fact = m_rows.at(row);
    const Paragraph name(fact.name, Role::Body);
    const Paragraph words = value(fact);
    const int left = nameWidth(rect.width());
    const int right = valueWidth(row, rect.width());
    const int nameHeight = name.height(left);
    const int valueHeight = words.height(right);
    if (isNarrow(rect.width())) {
        const int top = (rect.height() - nameHeight - valueHeight) / 2;
        name.paint(painter, cell(inset(), top, left, nameHeight), Theme::colour(&Tokens::muted), layoutDirection());
        words.paint(painter, cell(inset(), top + nameHeight, right, valueHeight), Theme::colour(&Tokens::text),
                    layoutDirection());
        return;
    }
    name.paint(painter, cell(inset(), (rect.height() - nameHeight) / 2, left, nameHeight),
               Theme::colour(&Tokens::muted), layoutDirection());
    words.paint(painter, cell(inset() + left + Theme::px(12), (rect.height() - valueHeight) / 2, right, valueHeight),
                Theme::colour(&Tokens::text), layoutDirection());
}

void ValueList::placeButtons()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (!m_buttons[i])
            continue;
        const QRect row = rowRect(i);
        const QSize size = m_buttons[i]->sizeHint();
        const QRect logical(row.right() + 1 - Theme::px(8) - size.width(), row.y() + (row.height() - size.height()) / 2,
                            size.width(), size.height());
        m_buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
    }
}

void ValueList::resizeEvent(QResizeEvent *event)
{
    RowList::resizeEvent(event);
    placeButtons();
}

void ValueList::changeEvent(QEvent *event)
{
    RowList::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        placeButtons();
}

} // namespace trunkline::widgets
