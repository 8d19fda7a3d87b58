#include "widgets/Box.h"

#include "widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace trunkline::widgets {

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius,
              qreal lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = line.isValid() ? lineWidth / 2 : 0;
    const qreal round = radius * Theme::scale() - half;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), round, round);
    painter.restore();
}

void clipToBox(QPainter &painter, const QRectF &rect, qreal radius)
{
    QPainterPath path;
    const qreal round = radius * Theme::scale() - 1;
    path.addRoundedRect(rect.adjusted(1, 1, -1, -1), round, round);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(path, Qt::IntersectClip);
}

} // namespace trunkline::widgets
