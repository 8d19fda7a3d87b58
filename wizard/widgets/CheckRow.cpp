#include "widgets/CheckRow.h"

#include "widgets/Box.h"
#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/RowText.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>

namespace trunkline::widgets {

CheckRow::CheckRow(const QString &text, const QString &second, QWidget *parent)
    : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    FocusRing::setRadius(this, 4);
    setSecond(second);
}

void CheckRow::setSecond(const QString &second)
{
    m_second = second;
    const QString name = Paragraph(text(), Role::Body, Paragraph::Format::Mnemonic).plain();
    setAccessibleName(second.isEmpty() ? QString() : tr("%1. %2", "a choice and what it means").arg(name, second));
    updateGeometry();
    update();
}

void CheckRow::setRichText(const QString &rich, const QString &plain)
{
    m_rich = rich;
    setText(plain);
    setSecond(m_second);
}

Paragraph CheckRow::first() const
{
    if (!m_rich.isEmpty())
        return {m_rich, Role::Body, Paragraph::Format::Rich};
    return {text(), Role::Body, Paragraph::Format::Mnemonic};
}

QSize CheckRow::sizeHint() const
{
    return RowText(first(), m_second).sizeHint();
}

QSize CheckRow::minimumSizeHint() const
{
    return RowText(first(), m_second).minimumSizeHint();
}

int CheckRow::heightForWidth(int width) const
{
    return RowText(first(), m_second).height(width);
}

void CheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const RowText words(first(), m_second);
    const QRectF box = words.mark(rect(), layoutDirection());
    const bool on = checkState() == Qt::Checked;
    Token fill = on ? &Tokens::accent : &Tokens::base;
    Token line = on ? &Tokens::accent : underMouse() ? &Tokens::text : &Tokens::ctl;
    if (!isEnabled()) {
        fill = &Tokens::sunken;
        line = &Tokens::lineStrong;
    }
    paintBox(painter, box, Theme::colour(fill), Theme::colour(line), 4, 1.5);
    if (on) {
        const qreal inset = box.width() * 2 / 18;
        // The tick is drawn by hand: the check icon's stroke is too thin at this size.
        const QRectF in = box.adjusted(inset, inset, -inset, -inset);
        const qreal unit = in.width() / 24;
        QPen pen(Theme::colour(isEnabled() ? &Tokens::onAccent : &Tokens::disabled), 3 * unit, Qt::SolidLine,
                 Qt::RoundCap, Qt::RoundJoin);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        const QPointF o = in.topLeft();
        const QPointF tick[] = {o + QPointF(5, 12.75) * unit, o + QPointF(9.5, 17.25) * unit,
                                o + QPointF(19, 7.25) * unit};
        painter.drawPolyline(tick, 3);
    }
    words.paint(painter, rect(), layoutDirection(), isEnabled());
}

void CheckRow::changeEvent(QEvent *event)
{
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void CheckRow::resizeEvent(QResizeEvent *event)
{
    QCheckBox::resizeEvent(event);
    FocusRing::setPart(this, RowText(first(), m_second).mark(rect(), layoutDirection()).toAlignedRect());
}

} // namespace trunkline::widgets
