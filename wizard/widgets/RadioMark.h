#pragma once

#include <QRectF>

class QPainter;

namespace trunkline::widgets {

/// The round mark of radio buttons and of rows of which one can be chosen.
void paintRadioMark(QPainter &painter, const QRectF &rect, bool on, bool enabled, bool hovered = false);

} // namespace trunkline::widgets
