#include "widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace trunkline::widgets {

FlowLayout::FlowLayout(QWidget *parent, Qt::Alignment lines)
    : QLayout(parent)
    , m_lines(lines)
{}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    QLayoutItem *item = m_items.takeAt(index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return lay(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int gap = size.width() > 0 ? spacing() : 0;
        size = {size.width() + gap + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    lay(rect, true);
}

int FlowLayout::lay(const QRect &rect, bool place) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int y = inside.top();
    int from = 0, width = 0, height = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty())
            continue;
        const QSize size = m_items[i]->sizeHint();
        if (width > 0 && width + spacing() + size.width() > inside.width()) {
            if (place)
                placeLine(inside, from, i, y, width, height);
            y += height + spacing();
            from = i;
            width = height = 0;
        }
        width += size.width() + (width > 0 ? spacing() : 0);
        height = std::max(height, size.height());
    }
    if (place)
        placeLine(inside, from, int(m_items.size()), y, width, height);
    return y + height - inside.top() + contentsMargins().top() + contentsMargins().bottom();
}

void FlowLayout::placeLine(const QRect &rect, int from, int to, int y, int width, int height) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left() + (m_lines & Qt::AlignHCenter ? std::max(0, (rect.width() - width) / 2) : 0);
    for (int i = from; i < to; ++i) {
        if (m_items[i]->isEmpty())
            continue;
        QSize size = m_items[i]->sizeHint();
        size.setWidth(std::min(size.width(), rect.width()));
        const QRect logical(QPoint(x, y + (height - size.height()) / 2), size);
        m_items[i]->setGeometry(QStyle::visualRect(direction, rect, logical));
        x += size.width() + spacing();
    }
}

} // namespace trunkline::widgets
