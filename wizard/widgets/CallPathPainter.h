#pragma once

#include "setup/CallPath.h"
#include "widgets/CallPathGeometry.h"
#include "widgets/StateMark.h"
#include "widgets/Tokens.h"

class QPainter;

namespace trunkline::widgets {

Mark mark(setup::LegState state);

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
