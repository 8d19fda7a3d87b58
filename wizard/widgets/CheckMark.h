#pragma once

#include <QRectF>

class QPainter;

namespace trunkline::widgets {

/// The square mark of check boxes and of rows of which several can be chosen.
void paintCheckMark(QPainter &painter, const QRectF &rect, bool on, bool enabled, bool hovered = false);

} // namespace trunkline::widgets
