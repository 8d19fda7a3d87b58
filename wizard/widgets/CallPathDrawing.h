#pragma once

#include "setup/CallPath.h"
#include "widgets/StateMark.h"
#include "widgets/Tokens.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace trunkline::widgets {

Mark mark(setup::LegState state);

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

/// Paints a call path. `opacity` of the legs is for the cross-fade when a state changes.
class CallPathPainter
{
public:
    CallPathPainter(QPainter &painter, const CallPathGeometry &geometry, const Tokens &tokens);

    void paintStations(const setup::CallPath &path);
    void paintLeg(int leg, const setup::Leg &state);

private:
    void line(QPointF from, QPointF to, const QColor &colour, qreal width, qreal dash = 0, qreal gap = 0,
              qreal offset = 0);
    void legLines(int leg, setup::LegState state);
    void word(int leg, const setup::Leg &state);

    QPainter &m_painter;
    const CallPathGeometry &m_geometry;
    const Tokens &m_tokens;
};

} // namespace trunkline::widgets
