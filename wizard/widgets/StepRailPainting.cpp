// How the step rail looks; what it does is in StepRail.cpp.
#include "widgets/StepRail.h"

#include "widgets/Button.h"
#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QPainter>

namespace trunkline::widgets {

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(&Tokens::window));
    if (m_form == Form::Strip)
        paintStrip(painter);
    else
        paintColumn(painter);
}

void StepRail::paintColumn(QPainter &painter)
{
    painter.fillRect(cell(width() - 1, 0, 1, height()), Theme::colour(&Tokens::line));
    const bool full = m_form == Form::Full;
    const int top = Theme::px(full ? 24 : 16);
    const int side = Theme::px(24);
    const int start = Theme::px(full ? 22 : 18);
    Icons::paint(painter, u"trunkline"_qs, cell(start, top, side, side), Qt::black);
    QFont brand = Theme::font(Role::Label);
    brand.setPixelSize(Theme::px(15));
    painter.setFont(brand);
    painter.setPen(Theme::colour(&Tokens::text));
    painter.drawText(cell(start + side + Theme::px(10), top, width() - start - side - Theme::px(10), side),
                     int(Qt::AlignVCenter | Qt::AlignAbsolute |
                         (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
                     u"Trunkline"_qs);
    for (int step = 0; step < partCount(); ++step)
        paintStep(painter, step);
    if (m_practice)
        paintPractice(painter);
}

void StepRail::paintStep(QPainter &painter, int step)
{
    const bool full = m_form == Form::Full;
    const bool finished = step < m_current;
    const bool current = step == m_current;
    const int y = stepsTop() + pitch() * step;
    const int side = Theme::px(20);
    const qreal unit = side / 20.0;
    const QRectF node = cell(Theme::px(full ? 24 : 20), y, side, side);
    const QPointF centre = node.center();

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (step + 1 < partCount()) {
        const qreal from = y + 22 * unit;
        const qreal to = from + (full ? 28 : 16) * unit;
        if (finished) {
            painter.setPen(QPen(Theme::colour(&Tokens::accent), 2 * unit, Qt::SolidLine, Qt::FlatCap));
        } else {
            QPen dashes(Theme::colour(&Tokens::idle), 2 * unit, Qt::CustomDashLine, Qt::FlatCap);
            dashes.setDashPattern({2, 2});
            painter.setPen(dashes);
            painter.setOpacity(0.65);
        }
        painter.drawLine(QPointF(centre.x(), from), QPointF(centre.x(), to));
        painter.setOpacity(1);
    }
    if (finished) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colour(step == m_hovered ? &Tokens::accentHover : &Tokens::accent));
        painter.drawEllipse(node);
        painter.setPen(QPen(Theme::colour(&Tokens::onAccent), 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF o = node.topLeft();
        const QPointF tick[] = {o + QPointF(5.8, 10.4) * unit, o + QPointF(8.6, 13.2) * unit,
                                o + QPointF(14, 7.4) * unit};
        painter.drawPolyline(tick, 3);
    } else if (current) {
        painter.setPen(QPen(Theme::colour(&Tokens::accent), 2 * unit));
        painter.setBrush(Theme::colour(&Tokens::base));
        painter.drawEllipse(centre, 9 * unit, 9 * unit);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colour(&Tokens::accent));
        painter.drawEllipse(centre, 4.5 * unit, 4.5 * unit);
    } else {
        painter.setPen(QPen(Theme::colour(&Tokens::ctl), 1.5 * unit));
        painter.setBrush(Theme::colour(&Tokens::window));
        painter.drawEllipse(centre, 9 * unit, 9 * unit);
    }
    painter.restore();

    const int x = Theme::px(full ? 56 : 52);
    const int room = width() - x - Theme::px(8);
    const Paragraph name(m_names.at(step), current ? Role::Label : Role::Body);
    const Token colour = step == m_hovered ? &Tokens::accent : finished || current ? &Tokens::text : &Tokens::muted;
    name.paint(painter, cell(x, y, room, name.lineHeight()), Theme::colour(colour), layoutDirection(),
               Paragraph::Elide);
    if (full && finished) {
        const Paragraph value(m_values.value(step), Role::Hint);
        value.paint(painter, cell(x, y + name.lineHeight(), room, value.lineHeight()), Theme::colour(&Tokens::muted),
                    layoutDirection(), Paragraph::Elide);
    }
    if (step == m_focused && hasFocus() && FocusRing::isKeyboardInUse())
        FocusRing::paint(painter, QRectF(partRect(step)).adjusted(3, 3, -3, -3), Theme::px(6));
}

QRect StepRail::practiceRect() const
{
    const int start = Theme::px(m_form == Form::Full ? 25 : 21);
    const int high = Theme::px(7 + 7) + 2 * Theme::lineHeight(Role::Hint);
    const int end = Theme::px(m_form == Form::Full ? 20 : 12);
    return cell(start, height() - Theme::px(16 + 32 + 8) - high, width() - start - end, high);
}

void StepRail::paintPractice(QPainter &painter)
{
    const QRect chip = practiceRect();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(Theme::colour(&Tokens::idle), 1.5);
    dashes.setDashPattern({3, 2});
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(chip).adjusted(0.75, 0.75, -0.75, -0.75), Theme::px(8), Theme::px(8));
    painter.restore();
    const auto inside = [&](int x, int y, int cellWidth, int cellHeight) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        return QRect(mirrored ? chip.right() + 1 - x - cellWidth : chip.left() + x, chip.top() + y, cellWidth,
                     cellHeight);
    };
    const int side = Theme::px(18);
    Icons::paint(painter, u"practice"_qs, inside(Theme::px(10), (chip.height() - side) / 2, side, side),
                 Theme::colour(&Tokens::text));
    const int x = Theme::px(10 + 18 + 8);
    const Paragraph head(tr("Practice"), Role::HintLabel);
    const Paragraph line(tr("Nothing is bought"), Role::Hint);
    const int room = chip.width() - x - Theme::px(6);
    head.paint(painter, inside(x, Theme::px(7), room, head.lineHeight()), Theme::colour(&Tokens::text),
               layoutDirection(), Paragraph::Elide);
    line.paint(painter, inside(x, Theme::px(7) + head.lineHeight(), room, line.lineHeight()),
               Theme::colour(&Tokens::text), layoutDirection(), Paragraph::Elide);
}

void StepRail::paintStrip(QPainter &painter)
{
    const int bar = Theme::px(3);
    const int line = height() - bar - 1;
    painter.fillRect(QRect(0, line, width(), 1 + bar), Theme::colour(&Tokens::line));
    const int steps = std::max(1, partCount());
    const int done = std::min(m_current + 1, steps);
    painter.fillRect(cell(0, line + 1, width() * done / steps, bar), Theme::colour(&Tokens::accent));

    const bool finished = m_current >= partCount();
    const Paragraph count(finished ? tr("All steps finished") : tr("Step %1 of %2").arg(m_current + 1).arg(partCount()),
                          Role::Label);
    int x = Theme::px(20);
    const int end = m_help->width() + Theme::px(20);
    const int high = count.lineHeight();
    const int y = (line - high) / 2;
    int room = std::min(count.naturalWidth(), width() - x - end);
    count.paint(painter, cell(x, y, room, high), Theme::colour(&Tokens::text), layoutDirection(), Paragraph::Elide);
    x += room + Theme::px(10);
    if (m_practice) {
        const Paragraph practice(tr("Practice"), Role::Body);
        const int chip = practice.naturalWidth() + Theme::px(16);
        const QRect where = cell(width() - end - chip, y - Theme::px(2), chip, high + Theme::px(4));
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QPen dashes(Theme::colour(&Tokens::idle), 1.5);
        dashes.setDashPattern({3, 2});
        painter.setPen(dashes);
        painter.drawRoundedRect(QRectF(where).adjusted(0.75, 0.75, -0.75, -0.75), Theme::px(8), Theme::px(8));
        painter.restore();
        practice.paint(painter, where.adjusted(Theme::px(8), Theme::px(2), -Theme::px(8), -Theme::px(2)),
                       Theme::colour(&Tokens::text), layoutDirection());
        room = width() - x - end - chip - Theme::px(10);
    } else {
        room = width() - x - end;
    }
    if (finished || m_names.isEmpty() || room < Theme::px(24))
        return;
    const Paragraph name(m_names.at(m_current), Role::Body);
    name.paint(painter, cell(x, y, room, high), Theme::colour(&Tokens::muted), layoutDirection(), Paragraph::Elide);
}

} // namespace trunkline::widgets
