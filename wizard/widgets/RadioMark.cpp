#include "widgets/RadioMark.h"

#include "widgets/Theme.h"

#include <QPainter>

namespace trunkline::widgets {

void paintRadioMark(QPainter &painter, const QRectF &rect, bool on, bool enabled, bool hovered)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = rect.width() / 18;
    Token line = on ? &Tokens::accent : hovered ? &Tokens::text : &Tokens::ctl;
    if (!enabled)
        line = &Tokens::lineStrong;
    const qreal thick = (on ? 5.5 : 1.5) * unit;
    painter.setPen(QPen(Theme::colour(line), thick));
    painter.setBrush(Theme::colour(enabled ? (on ? &Tokens::onAccent : &Tokens::base) : &Tokens::sunken));
    painter.drawEllipse(rect.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2));
    painter.restore();
}

} // namespace trunkline::widgets
