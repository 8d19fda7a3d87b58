#include "widgets/CheckMark.h"

#include "widgets/Box.h"
#include "widgets/Theme.h"

#include <QPainter>

namespace trunkline::widgets {

void paintCheckMark(QPainter &painter, const QRectF &rect, bool on, bool enabled, bool hovered)
{
    Token fill = on ? &Tokens::accent : &Tokens::base;
    Token line = on ? &Tokens::accent : hovered ? &Tokens::text : &Tokens::ctl;
    if (!enabled) {
        fill = &Tokens::sunken;
        line = &Tokens::lineStrong;
    }
    paintBox(painter, rect, Theme::colour(fill), Theme::colour(line), 4, 1.5);
    if (!on)
        return;
    const qreal inset = rect.width() * 2 / 18;
    // The tick is drawn by hand: the check icon's stroke is too thin at this size.
    const QRectF in = rect.adjusted(inset, inset, -inset, -inset);
    const qreal unit = in.width() / 24;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colour(enabled ? &Tokens::onAccent : &Tokens::disabled), 3 * unit, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    const QPointF o = in.topLeft();
    const QPointF tick[] = {o + QPointF(5, 12.75) * unit, o + QPointF(9.5, 17.25) * unit, o + QPointF(19, 7.25) * unit};
    painter.drawPolyline(tick, 3);
    painter.restore();
}

} // namespace trunkline::widgets
