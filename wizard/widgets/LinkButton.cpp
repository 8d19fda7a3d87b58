#include "widgets/LinkButton.h"

#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"
#include "widgets/TrunklineStyle.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace trunkline::widgets {

LinkButton::LinkButton(const QString &text, const QString &icon, QWidget *parent)
    : QPushButton(text, parent)
    , m_icon(icon)
{
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    Theme::setProperty(this, "role", u"link"_qs);
    FocusRing::setRadius(this, 2);
}

QSize LinkButton::sizeHint() const
{
    const Paragraph label(text(), Role::Body, Paragraph::Format::Mnemonic);
    const int icon = m_icon.isEmpty() ? 0 : Theme::px(18 + 6);
    return {label.naturalWidth() + icon, std::max(Theme::px(28), label.lineHeight())};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = Theme::colour(isEnabled() ? &Tokens::accent : &Tokens::disabled);
    const Paragraph label(text(), Role::Body, Paragraph::Format::Mnemonic);
    const int side = Theme::px(18);
    int x = 0;
    const auto cell = [&](int cellWidth, int cellHeight) {
        const QRect logical(x, (height() - cellHeight) / 2, cellWidth, cellHeight);
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    if (!m_icon.isEmpty()) {
        Icons::paint(painter, m_icon, cell(side, side), colour);
        x += Theme::px(18 + 6);
    }
    const QRect words = cell(std::min(label.naturalWidth(), width() - x), label.lineHeight());
    label.paint(painter, words, colour, layoutDirection(), Paragraph::Elide);

    // The line stands a little away from the letters, which a font's own underline does not.
    const QFontMetricsF metrics(Theme::font(Role::Body));
    const qreal baseline = words.top() + (words.height() - metrics.height()) / 2 + metrics.ascent();
    const int thick = std::max(1, Theme::px(isDown() || underMouse() ? 2 : 1));
    painter.fillRect(QRectF(words.left(), std::round(baseline + Theme::px(3)), words.width(), thick), colour);
}

void LinkButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace trunkline::widgets
