#pragma once

#include "setup/CallPath.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>

namespace trunkline::widgets {

/// Where everything of a call path stands, in a rectangle of the given size. All lengths grow with the text.
class CallPathGeometry
{
public:
    enum class Form { Wide, Narrow, Small };

    CallPathGeometry(Form form, QSizeF size, Qt::LayoutDirection direction);

    /// Wide where there is room for all words at this width, else narrow.
    static Form formFor(const setup::CallPath &path, int width);
    static QSize sizeHint(Form form);

    Form form() const { return m_form; }
    bool isMirrored() const { return m_mirrored; }
    qreal radius() const;
    qreal iconSide() const;
    qreal markSide() const;
    /// What stays free between the line and the mark.
    qreal freeBesideMark() const;
    /// Width of the text under a station (wide form).
    qreal column() const;
    /// Width beside the stations (narrow form).
    qreal textRoom() const;

    QPointF station(int index) const;
    QPointF markCentre(int leg) const;
    /// From the edge of one station to the edge of the next, in the direction of the call.
    QPointF legStart(int leg) const;
    QPointF legEnd(int leg) const;
    /// The place the focus ring surrounds: mark and word, 48 × 44 or wider for a long word.
    QRectF legRect(int leg, const QString &word) const;
    /// Where the pointer hits the leg.
    QRectF legTarget(int leg) const;

private:
    Form m_form;
    QSizeF m_size;
    bool m_mirrored;
};

} // namespace trunkline::widgets
