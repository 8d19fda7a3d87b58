#include "widgets/RowText.h"

#include "widgets/TrunklineStyle.h"

#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

RowText::RowText(Paragraph first, const QString &second)
    : m_first(std::move(first))
    , m_second(second, Role::Hint)
{}

int RowText::indent() const
{
    return Theme::px(18 + 10);
}

QSize RowText::sizeHint() const
{
    const int width = indent() + std::max(m_first.naturalWidth(), m_second.naturalWidth());
    return {width, height(width)};
}

QSize RowText::minimumSizeHint() const
{
    const int width = indent() + std::max(m_first.minimumWidth(), m_second.minimumWidth());
    return {std::min(width, Theme::px(160)), height(std::max(width, Theme::px(160)))};
}

int RowText::contentHeight(int width) const
{
    const int room = std::max(1, width - indent());
    const int second = m_second.isEmpty() ? 0 : Theme::px(2) + m_second.height(room);
    return m_first.height(room) + second;
}

// At least 28, for the pointer.
int RowText::height(int width) const
{
    return std::max(Theme::px(28), contentHeight(width));
}

QRectF RowText::mark(const QRect &row, Qt::LayoutDirection direction) const
{
    const int top = (row.height() - contentHeight(row.width())) / 2;
    const int side = Theme::px(18);
    const QRect logical(0, std::max(0, top) + (m_first.lineHeight() - side) / 2, side, side);
    return QStyle::visualRect(direction, row, logical);
}

void RowText::paint(QPainter &painter, const QRect &row, Qt::LayoutDirection direction, bool enabled) const
{
    const int top = std::max(0, (row.height() - contentHeight(row.width())) / 2);
    const int room = row.width() - indent();
    const QRect first(indent(), top, room, m_first.height(room));
    m_first.paint(painter, QStyle::visualRect(direction, row, first),
                  Theme::colour(enabled ? &Tokens::text : &Tokens::disabled), direction,
                  TrunklineStyle::isAltHeld() ? Paragraph::ShowMnemonic : Paragraph::NoOption);
    const QRect second(indent(), first.bottom() + 1 + Theme::px(2), room, m_second.height(room));
    m_second.paint(painter, QStyle::visualRect(direction, row, second),
                   Theme::colour(enabled ? &Tokens::muted : &Tokens::disabled), direction);
}

} // namespace trunkline::widgets
