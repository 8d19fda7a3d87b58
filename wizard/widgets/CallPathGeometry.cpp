#include "widgets/CallPathGeometry.h"

#include "widgets/Theme.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace trunkline::widgets {

namespace {

/// A length of the design, grown with the text.
qreal u(qreal at100)
{
    return at100 * Theme::scale();
}

} // namespace

CallPathGeometry::CallPathGeometry(Form form, QSizeF size, Qt::LayoutDirection direction)
    : m_form(form)
    , m_size(size)
    , m_mirrored(direction == Qt::RightToLeft)
{}

CallPathGeometry::Form CallPathGeometry::formFor(const setup::CallPath &path, int width)
{
    if (width < u(600))
        return Form::Narrow;
    const qreal step = (width - u(120)) / 4;
    const QFontMetricsF words(Theme::font(Role::HintLabel));
    for (const setup::Leg &leg : path.legs)
        if (words.horizontalAdvance(setup::CallPath::word(leg)) > step - u(28))
            return Form::Narrow;
    const QFontMetricsF names(Theme::font(Role::SmallLabel));
    for (const setup::Station &station : path.stations)
        if (names.horizontalAdvance(station.name) > step - u(8))
            return Form::Narrow;
    return Form::Wide;
}

QSize CallPathGeometry::sizeHint(Form form)
{
    switch (form) {
    case Form::Wide:
        return {Theme::px(664), Theme::px(112)};
    case Form::Narrow:
        return {Theme::px(320), Theme::px(4 * 72 + 48)};
    case Form::Small:
        return {Theme::px(320), Theme::px(40)};
    }
    Q_UNREACHABLE();
}

// In the narrow form the stations are smaller, so that between two of them some of the line can be seen.
qreal CallPathGeometry::radius() const
{
    return m_form == Form::Wide ? u(24) : m_form == Form::Narrow ? u(16) : u(14);
}

qreal CallPathGeometry::iconSide() const
{
    return m_form == Form::Wide ? u(24) : m_form == Form::Narrow ? u(18) : u(16);
}

qreal CallPathGeometry::markSide() const
{
    return m_form == Form::Wide ? u(22) : u(18);
}

qreal CallPathGeometry::freeBesideMark() const
{
    switch (m_form) {
    case Form::Wide:
        return u(4);
    case Form::Narrow:
        return u(2);
    case Form::Small:
        return u(1);
    }
    Q_UNREACHABLE();
}

qreal CallPathGeometry::column() const
{
    return u(120);
}

qreal CallPathGeometry::textRoom() const
{
    return m_size.width() - u(72 + 8);
}

QPointF CallPathGeometry::station(int index) const
{
    if (m_form == Form::Narrow) {
        const qreal x = u(32);
        return {m_mirrored ? m_size.width() - x : x, u(24) + index * u(72)};
    }
    const qreal first = m_form == Form::Wide ? column() / 2 : radius() + 1;
    const qreal x = first + index * (m_size.width() - 2 * first) / 4;
    return {m_mirrored ? m_size.width() - x : x, m_form == Form::Wide ? u(46) : u(20)};
}

QPointF CallPathGeometry::legStart(int leg) const
{
    const qreal away = radius() + 1;
    if (m_form == Form::Narrow)
        return station(leg) + QPointF(0, away);
    return station(leg) + QPointF(m_mirrored ? -away : away, 0);
}

QPointF CallPathGeometry::legEnd(int leg) const
{
    const qreal away = radius() + 1;
    if (m_form == Form::Narrow)
        return station(leg + 1) - QPointF(0, away);
    return station(leg + 1) - QPointF(m_mirrored ? -away : away, 0);
}

QPointF CallPathGeometry::markCentre(int leg) const
{
    return (legStart(leg) + legEnd(leg)) / 2;
}

QRectF CallPathGeometry::legRect(int leg, const QString &word) const
{
    const QPointF centre = markCentre(leg);
    if (m_form == Form::Small)
        return {centre.x() - u(16), centre.y() - u(14), u(32), u(28)};
    const qreal wordWidth = QFontMetricsF(Theme::font(Role::HintLabel)).horizontalAdvance(word);
    if (m_form == Form::Narrow) {
        const qreal width = u(72 - 32) + wordWidth + u(20);
        const qreal start = centre.x() - u(14);
        return {m_mirrored ? centre.x() + u(14) - width : start, centre.y() - u(14), width, u(28)};
    }
    const qreal width = std::max(u(48), wordWidth + u(12));
    return {centre.x() - width / 2, centre.y() - u(31), width, u(44)};
}

QRectF CallPathGeometry::legTarget(int leg) const
{
    const QPointF from = legStart(leg);
    const QPointF to = legEnd(leg);
    if (m_form == Form::Narrow) {
        const qreal y = from.y() - u(4);
        return {0, y, m_size.width(), to.y() - from.y() + u(8)};
    }
    const qreal up = m_form == Form::Wide ? u(34) : u(16);
    const qreal down = u(16);
    return {std::min(from.x(), to.x()), from.y() - up, std::abs(to.x() - from.x()), up + down};
}

} // namespace trunkline::widgets
