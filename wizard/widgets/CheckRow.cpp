#include "widgets/CheckRow.h"

#include "widgets/CheckMark.h"
#include "widgets/FocusRing.h"
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
    paintCheckMark(painter, words.mark(rect(), layoutDirection()), checkState() == Qt::Checked, isEnabled(), underMouse());
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
