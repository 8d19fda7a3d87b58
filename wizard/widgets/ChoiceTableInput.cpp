// How a ChoiceTable is used with mouse and keyboard.

#include "widgets/ChoiceTable.h"

#include "answers/Isolate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>

namespace trunkline::widgets {

void ChoiceTable::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy && currentIndex().isValid()) {
        const int column = std::max(0, m_numberColumn);
        const QModelIndex cell = currentIndex().siblingAtColumn(column);
        QGuiApplication::clipboard()->setText(plain(cell.data().toString()));
        return;
    }
    if (m_several && event == QKeySequence::SelectAll) {
        Q_EMIT allWanted();
        return;
    }
    if (moveBy(event))
        return;
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (event->key()) {
    case Qt::Key_Space:
        return m_several ? check(now) : chooseRow(now);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (canBeChosen(now)) {
            if (!m_several)
                chooseRow(now);
            Q_EMIT rowConfirmed(now);
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return; // rows, not cells
    case Qt::Key_F10:
        if (event->modifiers() == Qt::ShiftModifier && isSortingEnabled())
            return showSortMenu(viewport()->mapToGlobal(QPoint(0, 0)));
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

/// To another row that can be chosen: while only one can be, it is; while several can be, Shift takes those on the way.
bool ChoiceTable::moveBy(QKeyEvent *event)
{
    const int rows = model() ? model()->rowCount() : 0;
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()) - 1);
    int from = now;
    int by = 1;
    switch (event->key()) {
    case Qt::Key_Down:
        from = now == 0 && chosenRow() < 0 && !m_several ? 0 : now + 1;
        break;
    case Qt::Key_Up:
        from = now - 1;
        by = -1;
        break;
    case Qt::Key_PageDown:
        from = std::min(rows - 1, now + page);
        by = from == rows - 1 ? -1 : 1;
        break;
    case Qt::Key_PageUp:
        from = std::max(0, now - page);
        by = from == 0 ? 1 : -1;
        break;
    case Qt::Key_Home:
        from = 0;
        break;
    case Qt::Key_End:
        from = rows - 1;
        by = -1;
        break;
    default:
        return false;
    }
    while (from >= 0 && from < rows && !canBeChosen(from))
        from += by;
    if (from < 0 || from >= rows)
        return true;
    if (!m_several)
        chooseRow(from);
    else if (event->modifiers() & Qt::ShiftModifier)
        checkTo(from);
    else
        goTo(from);
    return true;
}

void ChoiceTable::goTo(int row)
{
    chooseRow(row); // while several can be chosen: only the current row
    m_anchor = row;
    viewport()->update();
}

void ChoiceTable::check(int row)
{
    if (!canBeChosen(row))
        return;
    goTo(row);
    Q_EMIT checkWanted(row, !isChosen(row));
}

void ChoiceTable::checkTo(int row)
{
    const int anchor = m_anchor >= 0 ? m_anchor : currentIndex().isValid() ? currentIndex().row() : row;
    goTo(row);
    m_anchor = anchor;
    Q_EMIT rangeWanted(std::min(anchor, row), std::max(anchor, row));
}

void ChoiceTable::mousePressEvent(QMouseEvent *event)
{
    if (!m_several || event->button() != Qt::LeftButton)
        return QTableView::mousePressEvent(event);
    const int row = rowAt(event->position().toPoint().y());
    if (!canBeChosen(row))
        return;
    if (event->modifiers() & Qt::ShiftModifier)
        checkTo(row);
    else
        check(row);
}

void ChoiceTable::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row != m_hovered) {
        m_hovered = row;
        viewport()->setCursor(canBeChosen(row) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
    if (event->buttons() == Qt::NoButton) // dragging must not choose other rows
        QTableView::mouseMoveEvent(event);
}

void ChoiceTable::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QTableView::leaveEvent(event);
}

void ChoiceTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void ChoiceTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    const int row = chosenRow();
    if (row == m_told)
        return;
    m_told = row;
    Q_EMIT rowChosen(row);
}

// Sorting ----------------------------------------------------------------------------------------------------------

void ChoiceTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!isSortingEnabled() || isLoading())
        return QTableView::contextMenuEvent(event);
    showSortMenu(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(QPoint(0, 0)) : event->globalPos());
}

/// What a click on a heading does, for those who use the keyboard.
void ChoiceTable::showSortMenu(const QPoint &at)
{
    const auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int sorted = horizontalHeader()->sortIndicatorSection();
    const bool up = horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        if (isColumnHidden(column))
            continue;
        //: An entry of a menu; %1 is the heading of a column.
        QAction *entry = menu->addAction(tr("Sort by “%1”").arg(name), this, [this, column] {
            sortByColumn(column, Qt::AscendingOrder);
        });
        entry->setCheckable(true);
        entry->setChecked(column == sorted);
    }
    menu->addSeparator();
    menu->addAction(tr("The other way round", "sort a table downwards instead of upwards"), this,
                    [this, sorted, up] { sortByColumn(sorted, up ? Qt::DescendingOrder : Qt::AscendingOrder); });
    menu->popup(at);
}

} // namespace trunkline::widgets
