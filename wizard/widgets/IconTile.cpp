#include "widgets/IconTile.h"

#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QPainter>

namespace trunkline::widgets {

IconTile::IconTile(const QString &icon, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconTile::sizeHint() const
{
    return {Theme::px(m_size), Theme::px(m_size)};
}

void IconTile::paint(QPainter &painter, const QString &icon, const QRectF &rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(&Tokens::accentSoft));
    painter.drawRoundedRect(rect, Theme::px(8), Theme::px(8));
    painter.restore();
    const qreal side = rect.width() * 22 / 40;
    const QRectF inner(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    Icons::paint(painter, icon, inner, Theme::colour(&Tokens::accent));
}

void IconTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, m_icon, QRectF(rect()));
}

IconLabel::IconLabel(const QString &icon, int size, Token colour, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_size(size)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setColour(Token colour)
{
    m_colour = colour;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {Theme::px(m_size), Theme::px(m_size)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    const int side = Theme::px(m_size);
    Icons::paint(painter, m_icon, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side),
                 Theme::colour(isEnabled() ? m_colour : &Tokens::disabled));
}

} // namespace trunkline::widgets
