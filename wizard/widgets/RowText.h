#pragma once

#include "widgets/Paragraph.h"

#include <QRect>
#include <QSize>

namespace trunkline::widgets {

/// The shape that check and radio rows share: a mark of 18, and beside it a text that wraps with a small line under it.
class RowText
{
public:
    RowText(Paragraph first, const QString &second);

    QSize sizeHint() const;
    QSize minimumSizeHint() const;
    int height(int width) const;
    QRectF mark(const QRect &row, Qt::LayoutDirection direction) const;
    void paint(QPainter &painter, const QRect &row, Qt::LayoutDirection direction, bool enabled) const;

private:
    int indent() const;
    int contentHeight(int width) const;

    Paragraph m_first;
    Paragraph m_second;
};

} // namespace trunkline::widgets
