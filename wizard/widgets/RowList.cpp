#include "widgets/RowList.h"

#include "widgets/Box.h"
#include "widgets/FocusRing.h"
#include "widgets/Theme.h"

#include "answers/Isolate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace trunkline::widgets {

RowList::RowList(QWidget *parent)
    : QFrame(parent)
{
    AccessibleParts::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    FocusRing::setRadius(this, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

RowList::~RowList() = default;

void RowList::setCurrentRow(int row)
{
    row = std::clamp(row, -1, rowCount() - 1);
    if (row == m_current)
        return;
    m_current = row;
    update();
    if (row >= 0 && hasFocus())
        AccessibleParts::tell(this, row, QAccessible::Focus);
}

int RowList::heightForWidth(int width) const
{
    int height = 2;
    for (int row = 0; row < rowCount(); ++row)
        height += rowHeight(row, width);
    return height;
}

QSize RowList::sizeHint() const
{
    const int width = std::max(minimumRowWidth(), Theme::px(480));
    return {width, heightForWidth(width)};
}

QSize RowList::minimumSizeHint() const
{
    return {minimumRowWidth(), 2};
}

QRect RowList::rowRect(int row) const
{
    int y = 1;
    for (int i = 0; i < row; ++i)
        y += rowHeight(i, width());
    return {1, y, width() - 2, rowHeight(row, width())};
}

QRect RowList::partRect(int part) const
{
    return rowRect(part);
}

void RowList::choosePart(int part)
{
    setCurrentRow(part);
    if (partCanBeChosen(part))
        Q_EMIT rowChosen(part);
}

void RowList::rowsChanged()
{
    if (m_current >= rowCount())
        m_current = rowCount() - 1;
    updateGeometry();
    update();
}

int RowList::rowAt(const QPoint &at) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (rowRect(row).contains(at))
            return row;
    return -1;
}

void RowList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::colour(&Tokens::base), {});
    painter.save();
    clipToBox(painter, QRectF(rect()));
    for (int row = 0; row < rowCount(); ++row) {
        const QRect cell = rowRect(row);
        QColor fill = rowFill(row);
        if (row == m_hovered && partCanBeChosen(row))
            fill = Theme::colour(&Tokens::alt);
        if (fill.isValid())
            painter.fillRect(cell, fill);
        if (row > 0)
            painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), Theme::colour(&Tokens::line));
        painter.save();
        paintRow(painter, row, row > 0 ? cell.adjusted(0, 1, 0, 0) : cell);
        painter.restore();
    }
    painter.restore();
    paintBox(painter, rect(), {}, Theme::colour(&Tokens::line));
    if (hasFocus() && FocusRing::isKeyboardInUse() && m_current >= 0) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(Theme::colour(&Tokens::accent), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rowRect(m_current).adjusted(2, 2, -3, -3));
    }
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy && m_current >= 0 && !copyText(m_current).isEmpty()) {
        QGuiApplication::clipboard()->setText(plain(copyText(m_current)));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        return setCurrentRow(std::min(rowCount() - 1, m_current + 1));
    case Qt::Key_Up:
        return setCurrentRow(std::max(0, m_current - 1));
    case Qt::Key_Home:
        return setCurrentRow(0);
    case Qt::Key_End:
        return setCurrentRow(rowCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && partCanBeChosen(m_current))
            return choosePart(m_current);
        break;
    default:
        break;
    }
    QFrame::keyPressEvent(event);
}

void RowList::mousePressEvent(QMouseEvent *event)
{
    const int row = event->button() == Qt::LeftButton ? rowAt(event->position().toPoint()) : -1;
    if (row >= 0)
        setCurrentRow(row);
    else
        QFrame::mousePressEvent(event);
}

void RowList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0 && row == m_current && partCanBeChosen(row))
        choosePart(row);
    else
        QFrame::mouseReleaseEvent(event);
}

void RowList::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row != m_hovered) {
        m_hovered = row;
        setCursor(row >= 0 && partCanBeChosen(row) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    QFrame::mouseMoveEvent(event);
}

void RowList::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QFrame::leaveEvent(event);
}

void RowList::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentRow(0);
    else if (m_current >= 0)
        AccessibleParts::tell(this, m_current, QAccessible::Focus);
    update();
}

void RowList::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void RowList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace trunkline::widgets
