// How the chart looks: tokens.md, section 8.

#include "pages/DayChart.h"

#include "widgets/FocusRing.h"
#include "widgets/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace trunkline::pages {

using monitor::Statistics;
using widgets::FocusRing;
using widgets::Role;
using widgets::Theme;
using widgets::Tokens;

namespace {

/// Stripes that are drawn at the pixels of the screen; Qt's own pattern is too thin.
QBrush stripes(qreal pixelRatio)
{
    const qreal side = Theme::px(6);
    QPixmap tile(int(std::ceil(side * pixelRatio)), int(std::ceil(side * pixelRatio)));
    tile.setDevicePixelRatio(pixelRatio);
    tile.fill(Theme::colour(&Tokens::badSoft));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colour(&Tokens::bad), side / 2 * 0.72, Qt::SolidLine, Qt::FlatCap));
    for (const qreal shift : {-side, 0.0, side})
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
    return QBrush(tile);
}

/// Round numbers, at most four lines above the ground.
int roundStep(int most)
{
    int step = 1;
    for (const int one : {1, 2, 5}) // 1, 2, 5, 10, 20, 50 …
        if (one * 4 >= most)
            return one;
    for (int power = 10;; power *= 10)
        for (const int one : {1, 2, 5}) {
            step = one * power;
            if (step >= (most + 3) / 4)
                return step;
        }
}

} // namespace

void DayChart::paintFailed(QPainter &painter, const QRectF &box, qreal pixelRatio)
{
    const QRectF inside = box.adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setBrush(stripes(pixelRatio));
    painter.setBrushOrigin(inside.topLeft());
    painter.setPen(QPen(Theme::colour(&Tokens::bad), 1.5));
    painter.drawRoundedRect(inside, Theme::px(2), Theme::px(2));
}

QSize DayChart::sizeHint() const
{
    return {Theme::px(420), Theme::px(180)};
}

QSize DayChart::minimumSizeHint() const
{
    return {Theme::px(220), Theme::px(140)};
}

DayChart::Scale DayChart::scale() const
{
    int most = 1;
    for (const Statistics::Day &bar : m_bars)
        most = std::max(most, bar.total());
    Scale scale;
    scale.step = most <= 2 ? 1 : roundStep(most);
    scale.top = std::max(most, scale.step);
    return scale;
}

QRectF DayChart::plot() const
{
    const QFontMetricsF metrics(Theme::font(Role::Hint));
    const qreal scaleRoom = metrics.horizontalAdvance(QString::number(scale().top)) + Theme::px(14);
    const qreal labels = Theme::lineHeight(Role::Hint) + Theme::px(6), numbers = Theme::lineHeight(Role::HintLabel) + Theme::px(6);
    return QRectF(rect()).adjusted(scaleRoom, numbers, 0, -labels);
}

QRectF DayChart::column(int bar) const
{
    const QRectF all = plot();
    const qreal width = all.width() / std::max<qsizetype>(1, m_bars.size());
    const qreal x = all.left() + bar * width;
    return {layoutDirection() == Qt::RightToLeft ? QWidget::width() - x - width : x, all.top(), width, all.height()};
}

QRect DayChart::partRect(int part) const
{
    return column(part).adjusted(0, -Theme::px(22), 0, Theme::px(22)).toAlignedRect();
}

int DayChart::barAt(const QPoint &at) const
{
    for (int bar = 0; bar < m_bars.size(); ++bar)
        if (partRect(bar).contains(at))
            return bar;
    return -1;
}

void DayChart::paintGrid(QPainter &painter) const
{
    const Scale scale = this->scale();
    const QRectF all = plot();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(Theme::font(Role::Hint));
    for (int value = 0; value <= scale.top; value += scale.step) {
        const qreal y = std::round(all.bottom() - all.height() * value / scale.top);
        const qreal begin = mirrored ? 0 : all.left(), end = mirrored ? width() - all.left() : width();
        painter.fillRect(QRectF(begin, y, end - begin, 1), Theme::colour(&Tokens::line));
        const qreal room = all.left() - Theme::px(8), half = Theme::lineHeight(Role::Hint) / 2.0;
        const QRectF place(mirrored ? width() - room : 0, y - half, room, 2 * half);
        painter.setPen(Theme::colour(&Tokens::muted));
        painter.drawText(place, int((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter), QString::number(value));
    }
}

void DayChart::paintBar(QPainter &painter, int bar) const
{
    const Statistics::Day &day = m_bars.at(bar);
    if (day.total() == 0)
        return;
    const QRectF place = column(bar);
    const qreal unit = place.height() / scale().top, width = std::round(std::min<qreal>(Theme::px(40), place.width() * 0.72));
    const qreal left = std::round(place.center().x() - width / 2), gap = Theme::px(2), radius = Theme::px(2);
    qreal top = place.bottom();
    painter.setPen(Qt::NoPen);
    if (day.answered > 0) {
        const qreal height = std::max<qreal>(1, std::round(day.answered * unit));
        top -= height;
        QPainterPath shape;
        shape.addRoundedRect(QRectF(left, top, width, height + radius), radius, radius);
        QPainterPath ground;
        ground.addRect(QRectF(left, top, width, height));
        painter.fillPath(shape.intersected(ground), Theme::colour(&Tokens::accent));
        top -= day.failed > 0 ? gap : 0;
    }
    if (day.failed > 0) {
        const qreal height = std::max<qreal>(Theme::px(5), std::round(day.failed * unit));
        top -= height;
        paintFailed(painter, QRectF(left, top, width, height), devicePixelRatioF());
    }
    painter.setPen(Theme::colour(&Tokens::text));
    painter.setFont(Theme::font(Role::HintLabel));
    const qreal line = Theme::lineHeight(Role::HintLabel);
    painter.drawText(QRectF(place.left() - 20, top - line - Theme::px(2), place.width() + 40, line), int(Qt::AlignHCenter | Qt::AlignBottom),
                     QString::number(day.total()));
}

QString DayChart::label(int bar) const
{
    const Statistics::Day &day = m_bars.at(bar);
    if (!m_weeks && day.first == m_today)
        return tr("Today");
    const QLocale locale;
    return m_weeks ? locale.toString(day.first, tr("d MMM", "a day, as short as possible")) : locale.toString(day.first, tr("ddd d", "a day, as short as possible"));
}

/// With many days every other one has its label; what would still run into its neighbour is left out.
void DayChart::paintLabel(QPainter &painter, int bar) const
{
    const int last = int(m_bars.size()) - 1;
    const QRectF place = column(bar);
    const QFontMetricsF metrics(Theme::font(Role::HintLabel));
    int every = !m_weeks && m_bars.size() > 14 ? 2 : 1;
    while (every * place.width() < metrics.horizontalAdvance(label(bar)) + Theme::px(6) && every < m_bars.size())
        ++every;
    if ((last - bar) % every != 0)
        return;
    const bool today = m_bars.at(bar).last == m_today;
    painter.setFont(Theme::font(today ? Role::HintLabel : Role::Hint));
    painter.setPen(Theme::colour(today ? &Tokens::text : &Tokens::muted));
    const QString words = label(bar);
    const qreal wide = metrics.horizontalAdvance(words) + 4;
    QRectF text(place.center().x() - wide / 2, place.bottom() + Theme::px(6), wide, Theme::lineHeight(Role::Hint));
    text.moveLeft(std::clamp<qreal>(text.left(), 0, std::max<qreal>(0, width() - wide)));
    painter.drawText(text, int(Qt::AlignHCenter | Qt::AlignTop), words);
}

void DayChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        if (bar == m_chosen)
            painter.fillRect(column(bar), Theme::colour(&Tokens::accentSoft));
        paintBar(painter, bar);
        paintLabel(painter, bar);
    }
    if (hasFocus() && FocusRing::isKeyboardInUse() && m_current >= 0 && m_current < m_bars.size())
        FocusRing::paint(painter, QRectF(partRect(m_current)).adjusted(2, 2, -2, -2), Theme::px(4));
}

} // namespace trunkline::pages
