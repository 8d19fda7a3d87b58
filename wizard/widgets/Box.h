#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace trunkline::widgets {

/// A rounded box with a hairline, crisp at every pixel ratio. `radius` at 100 %.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius = 8,
              qreal lineWidth = 1);

/// Limits painting to the inside of such a box, so that rows do not cover its corners.
void clipToBox(QPainter &painter, const QRectF &rect, qreal radius = 8);

} // namespace trunkline::widgets
