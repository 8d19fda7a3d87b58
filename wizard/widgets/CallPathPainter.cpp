#include "widgets/CallPathPainter.h"

#include "widgets/Icons.h"
#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace trunkline::widgets {

using setup::LegState;

namespace {

/// A length of the design, grown with the text.
qreal u(qreal at100)
{
    return at100 * Theme::scale();
}

QString stationIcon(int station)
{
    switch (station) {
    case setup::CallPath::Caller:
        return u"caller"_qs;
    case setup::CallPath::Number:
        return u"phone"_qs;
    case setup::CallPath::Trunk:
        return u"trunk"_qs;
    case setup::CallPath::Internet:
        return u"globe"_qs;
    default:
        return u"gateway"_qs;
    }
}

/// Isolated by its first strong letter: a number stays in order beside right-to-left text, a translated word too.
QString isolated(const QString &text)
{
    return QString(QChar(0x2068) + text + QChar(0x2069));
}

} // namespace

Mark mark(LegState state)
{
    switch (state) {
    case LegState::Planned:
        return Mark::Planned;
    case LegState::NotChecked:
        return Mark::NotChecked;
    case LegState::Checking:
        return Mark::Checking;
    case LegState::Likely:
        return Mark::Likely;
    case LegState::Verified:
        return Mark::Verified;
    case LegState::Attention:
        return Mark::Attention;
    case LegState::Failed:
        return Mark::Failed;
    }
    Q_UNREACHABLE();
}

CallPathPainter::CallPathPainter(QPainter &painter, const CallPathGeometry &geometry, const Tokens &tokens)
    : m_painter(painter)
    , m_geometry(geometry)
    , m_tokens(tokens)
{
    painter.setRenderHint(QPainter::Antialiasing);
}

void CallPathPainter::line(QPointF from, QPointF to, const QColor &colour, qreal width, qreal dash, qreal gap,
                           qreal offset)
{
    QPen pen(colour, u(width), Qt::SolidLine, Qt::RoundCap);
    if (gap > 0) {
        pen.setDashPattern({dash / width, gap / width});
        pen.setDashOffset(offset / width);
    }
    m_painter.setPen(pen);
    m_painter.drawLine(from, to);
}

void CallPathPainter::legLines(int leg, LegState state)
{
    const QPointF start = m_geometry.legStart(leg);
    const QPointF end = m_geometry.legEnd(leg);
    const qreal length = std::hypot(end.x() - start.x(), end.y() - start.y());
    if (length <= 0)
        return;
    const QPointF along = (end - start) / length;
    const bool small = m_geometry.form() == CallPathGeometry::Form::Small;
    const qreal around = m_geometry.markSide() / 2 + m_geometry.freeBesideMark();
    const QPointF before = m_geometry.markCentre(leg) - along * around;
    const QPointF after = m_geometry.markCentre(leg) + along * around;
    const QColor colour = m_tokens.*markColour(mark(state));
    const qreal thick = small ? 3 : 4;

    switch (state) {
    case LegState::Planned:
        line(start, before, colour, 2, 4, 5);
        line(after, end, colour, 2, 4, 5);
        break;
    case LegState::NotChecked:
        line(start, before, colour, 2.5, 0.1, 6);
        line(after, end, colour, 2.5, 0.1, 6);
        break;
    case LegState::Checking: {
        // The pattern starts a part of a dash earlier each time, so the dashes run towards the gateway.
        const qreal offset = -15 * Motion::phase(Motion::Dash);
        line(start, before, colour, thick, 8, 7, offset);
        const qreal opacity = m_painter.opacity();
        m_painter.setOpacity(opacity * 0.35);
        line(after, end, colour, thick, 8, 7, offset);
        m_painter.setOpacity(opacity);
        break;
    }
    case LegState::Likely:
        line(start, before, colour, thick);
        line(after, end, colour, 2, 4, 5);
        break;
    case LegState::Verified:
        if (small) { // without a mark
            line(start, end, colour, thick);
            break;
        }
        line(start, before, colour, thick);
        line(after, end, colour, thick);
        break;
    case LegState::Attention:
        line(start, before, colour, thick);
        line(after, end, colour, thick, 0.1, 7);
        break;
    case LegState::Failed: {
        line(start, before, colour, thick);
        // In the wide form 10 stay free; elsewhere there is room for a dot or two.
        const bool wide = m_geometry.form() == CallPathGeometry::Form::Wide;
        line(after + along * u(wide ? 10 : 3), end - along * u(wide ? 4 : 1), m_tokens.idle, 2.5, 0.1, wide ? 6 : 4);
        break;
    }
    }
}

void CallPathPainter::paintLeg(int leg, const setup::Leg &state)
{
    legLines(leg, state.state);
    if (m_geometry.form() == CallPathGeometry::Form::Small && state.state == LegState::Verified)
        return;
    const QPointF centre = m_geometry.markCentre(leg);
    const qreal side = m_geometry.markSide();
    const Mark shape = mark(state.state);
    m_painter.save();
    m_painter.translate(centre);
    if (shape == Mark::Checking)
        m_painter.rotate(360 * Motion::phase(Motion::Turn));
    Icons::paint(m_painter, markIcon(shape), QRectF(-side / 2, -side / 2, side, side), m_tokens.*markColour(shape),
                 m_tokens.mark);
    m_painter.restore();
    if (m_geometry.form() != CallPathGeometry::Form::Small)
        word(leg, state);
}

void CallPathPainter::word(int leg, const setup::Leg &state)
{
    const QString text = setup::CallPath::word(state);
    const QFont font = Theme::font(Role::HintLabel);
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(text);
    const QPointF centre = m_geometry.markCentre(leg);
    m_painter.setFont(font);
    m_painter.setPen(m_tokens.*markTextColour(mark(state.state)));
    if (m_geometry.form() == CallPathGeometry::Form::Wide) {
        m_painter.drawText(QPointF(centre.x() - width / 2, centre.y() - u(20)), text);
        return;
    }
    const qreal beside = u(72 - 32);
    const qreal x = m_geometry.isMirrored() ? centre.x() - beside - width : centre.x() + beside;
    m_painter.drawText(QPointF(x, centre.y() + (metrics.ascent() - metrics.descent()) / 2), text);
}

void CallPathPainter::paintStations(const setup::CallPath &path)
{
    const bool wide = m_geometry.form() == CallPathGeometry::Form::Wide;
    const bool narrow = m_geometry.form() == CallPathGeometry::Form::Narrow;
    for (int i = 0; i < int(path.stations.size()); ++i) {
        const setup::Station &station = path.stations[i];
        const QPointF centre = m_geometry.station(i);
        const qreal stroke = wide || narrow ? 1.5 : 1.25;
        QPen ring(station.exists ? m_tokens.ctl : m_tokens.idle, u(stroke));
        if (!station.exists)
            ring.setDashPattern({4 / stroke, 4 / stroke});
        ring.setCapStyle(Qt::FlatCap);
        m_painter.setPen(ring);
        m_painter.setBrush(m_tokens.base);
        m_painter.drawEllipse(centre, m_geometry.radius(), m_geometry.radius());
        const qreal side = m_geometry.iconSide();
        Icons::paint(m_painter, stationIcon(i), QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side),
                     m_tokens.text);
        if (!wide && !narrow)
            continue;

        const QFont nameFont = Theme::font(Role::SmallLabel);
        const QFont detailFont = Theme::font(Role::Hint);
        const QFontMetricsF nameMetrics(nameFont);
        const QFontMetricsF detailMetrics(detailFont);
        const qreal room = wide ? m_geometry.column() - u(8) : m_geometry.textRoom();
        const QString detail = isolated(detailMetrics.elidedText(station.detail, Qt::ElideMiddle, room));
        const qreal nameWidth = nameMetrics.horizontalAdvance(station.name);
        const qreal detailWidth = detailMetrics.horizontalAdvance(detail);
        QPointF nameAt, detailAt;
        if (wide) {
            nameAt = {centre.x() - nameWidth / 2, centre.y() + u(44)};
            detailAt = {centre.x() - detailWidth / 2, centre.y() + u(62)};
        } else {
            const qreal beside = u(72 - 32);
            const bool mirrored = m_geometry.isMirrored();
            nameAt = {mirrored ? centre.x() - beside - nameWidth : centre.x() + beside, centre.y() - u(3)};
            detailAt = {mirrored ? centre.x() - beside - detailWidth : centre.x() + beside, centre.y() + u(14)};
        }
        m_painter.setFont(nameFont);
        m_painter.setPen(m_tokens.text);
        m_painter.drawText(nameAt, station.name);
        m_painter.setFont(detailFont);
        m_painter.setPen(m_tokens.muted);
        m_painter.drawText(detailAt, detail);
    }
}

} // namespace trunkline::widgets
