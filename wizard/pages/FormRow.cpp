#include "pages/FormRow.h"

#include "widgets/Field.h"
#include "widgets/Theme.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace trunkline::pages {

using widgets::Field;
using widgets::Theme;

namespace {

const Field *fieldOf(const QLayoutItem *item)
{
    return qobject_cast<const Field *>(const_cast<QLayoutItem *>(item)->widget());
}

int heightAt(QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

/// Where the editor begins in a field of this width.
int labelHeight(const Field *field, int width)
{
    return field->label()->heightForWidth(width) + field->layout()->spacing();
}

} // namespace

FormRow::FormRow(int gap, QWidget *parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FormRow::~FormRow()
{
    for (const Cell &cell : std::as_const(m_cells))
        delete cell.item;
}

void FormRow::addField(QWidget *field, int width, int stretch)
{
    addChildWidget(field);
    m_cells.append({new QWidgetItem(field), width, stretch});
    invalidate();
}

void FormRow::addItem(QLayoutItem *item)
{
    m_cells.append({item, 0, 0});
}

QLayoutItem *FormRow::itemAt(int index) const
{
    return index >= 0 && index < m_cells.size() ? m_cells.at(index).item : nullptr;
}

QLayoutItem *FormRow::takeAt(int index)
{
    return index >= 0 && index < m_cells.size() ? m_cells.takeAt(index).item : nullptr;
}

int FormRow::gap() const
{
    return Theme::px(m_gap);
}

int FormRow::wanted(const Cell &cell)
{
    const int least = std::max(cell.width ? Theme::px(cell.width) : cell.item->sizeHint().width(), cell.item->minimumSize().width());
    const Field *field = fieldOf(cell.item);
    return field ? std::max(least, field->label()->sizeHint().width()) : least;
}

QList<FormRow::Placed> FormRow::placed(int width) const
{
    QList<Cell> shown;
    std::copy_if(m_cells.begin(), m_cells.end(), std::back_inserter(shown), [](const Cell &c) { return !c.item->isEmpty(); });

    QList<Placed> all;
    int y = 0;
    for (qsizetype first = 0; first < shown.size();) {
        // As many as fit …
        int used = std::min(wanted(shown.at(first)), width);
        int stretches = shown.at(first).stretch;
        qsizetype end = first + 1;
        for (; end < shown.size() && used + gap() + wanted(shown.at(end)) <= width; ++end) {
            used += gap() + wanted(shown.at(end));
            stretches += shown.at(end).stretch;
        }
        // … share what is left, and stand with their editors on one line.
        int x = 0, height = 0, left = width - used, top = 0;
        const qsizetype firstPlaced = all.size();
        for (qsizetype i = first; i < end; ++i) {
            const Cell &cell = shown.at(i);
            int own = std::min(wanted(cell), width);
            if (cell.stretch > 0) {
                const int share = left * cell.stretch / stretches;
                own += share;
                left -= share;
                stretches -= cell.stretch;
            }
            const Field *field = fieldOf(cell.item);
            const int tall = heightAt(cell.item, own);
            const int offset = field ? 0 : top;
            all.append({cell.item, QRect(x, y + offset, own, tall)});
            if (field)
                top = std::max(top, labelHeight(field, own));
            height = std::max(height, offset + tall);
            x += own + gap();
        }
        if (top == 0) // no field among them: what is low stands in the middle
            for (qsizetype i = firstPlaced; i < all.size(); ++i)
                all[i].rect.translate(0, (height - all.at(i).rect.height()) / 2);
        y += height + Theme::px(end < shown.size() ? 16 : 0);
        first = end;
    }
    return all;
}

int FormRow::heightForWidth(int width) const
{
    int bottom = 0;
    for (const Placed &one : placed(width))
        bottom = std::max(bottom, one.rect.bottom() + 1);
    return bottom;
}

QSize FormRow::sizeHint() const
{
    int width = 0;
    for (const Cell &cell : m_cells)
        if (!cell.item->isEmpty())
            width += wanted(cell) + (width ? gap() : 0);
    return {width, heightForWidth(width)};
}

QSize FormRow::minimumSize() const
{
    QSize least;
    for (const Cell &cell : m_cells)
        if (!cell.item->isEmpty())
            least = least.expandedTo(cell.item->minimumSize());
    return least;
}

void FormRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Placed &one : placed(rect.width()))
        one.item->setGeometry(QStyle::visualRect(direction, rect, one.rect.translated(rect.topLeft())));
}

} // namespace trunkline::pages
