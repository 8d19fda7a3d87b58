#include "widgets/RadioRow.h"

#include "widgets/FocusRing.h"
#include "widgets/RadioMark.h"
#include "widgets/RowText.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>

namespace trunkline::widgets {

RadioRow::RadioRow(const QString &text, const QString &second, QWidget *parent)
    : QRadioButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    FocusRing::setRadius(this, 9);
    setSecond(second);
}

void RadioRow::setSecond(const QString &second)
{
    m_second = second;
    const QString name = first().plain();
    setAccessibleName(second.isEmpty() ? QString() : tr("%1. %2", "a choice and what it means").arg(name, second));
    updateGeometry();
    update();
}

Paragraph RadioRow::first() const
{
    return {text(), Role::Body, Paragraph::Format::Mnemonic};
}

QSize RadioRow::sizeHint() const
{
    return RowText(first(), m_second).sizeHint();
}

QSize RadioRow::minimumSizeHint() const
{
    return RowText(first(), m_second).minimumSizeHint();
}

int RadioRow::heightForWidth(int width) const
{
    return RowText(first(), m_second).height(width);
}

void RadioRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const RowText words(first(), m_second);
    paintRadioMark(painter, words.mark(rect(), layoutDirection()), isChecked(), isEnabled(), underMouse());
    words.paint(painter, rect(), layoutDirection(), isEnabled());
}

void RadioRow::changeEvent(QEvent *event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void RadioRow::resizeEvent(QResizeEvent *event)
{
    QRadioButton::resizeEvent(event);
    FocusRing::setPart(this, RowText(first(), m_second).mark(rect(), layoutDirection()).toAlignedRect());
}

} // namespace trunkline::widgets
