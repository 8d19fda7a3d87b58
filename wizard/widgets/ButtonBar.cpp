#include "widgets/ButtonBar.h"

#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <utility>

namespace trunkline::widgets {

ButtonBar::ButtonBar(QWidget *parent)
    : QWidget(parent)
    , m_leading(new Button({}, Button::Kind::Quiet, this))
    , m_reason(new Text(Text::SmallMuted, {}, this))
    , m_secondary(new Button({}, Button::Kind::Plain, this))
    , m_back(new Button({}, Button::Kind::Plain, this))
    , m_primary(new Button({}, Button::Kind::Primary, this))
{
    setObjectName(u"bar"_qs);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_reason->setWraps(false);
    m_back->setWide();
    m_primary->setWide();
    for (QWidget *part :
         {static_cast<QWidget *>(m_leading), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_secondary),
          static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_primary)})
        part->hide();
    m_primary->setDefault(true);
    connect(m_leading, &QPushButton::clicked, this, &ButtonBar::leadingClicked);
    connect(m_secondary, &QPushButton::clicked, this, &ButtonBar::secondaryClicked);
    connect(m_back, &QPushButton::clicked, this, &ButtonBar::backClicked);
    connect(m_primary, &QPushButton::clicked, this, &ButtonBar::primaryClicked);
}

void ButtonBar::setButton(Button *button, const QString &text, bool enabled, const QString &icon)
{
    button->setText(text);
    button->setIconName(icon);
    button->setEnabled(enabled);
    button->setVisible(!text.isEmpty());
    updateGeometry();
    place();
}

void ButtonBar::setLeading(const QString &text, const QString &icon, bool showIcon)
{
    m_leadingIcon = icon;
    m_showIcon = showIcon;
    setButton(m_leading, text, true, showIcon || m_leading->isIconOnly() ? icon : QString());
    m_leading->setIconOnly(m_leading->isIconOnly()); // its tooltip is the text
}

void ButtonBar::setReason(const QString &reason)
{
    if (m_reason->text() == reason)
        return;
    m_reason->setText(reason);
    // The reason is why the button is grey, so a reader says it with the button.
    m_primary->setAccessibleDescription(reason);
    QAccessibleEvent described(m_primary, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    place();
}

QString ButtonBar::reason() const
{
    return m_reason->text();
}

void ButtonBar::setSecondary(const QString &text, const QString &icon, bool enabled)
{
    m_secondary->setWide(!icon.isEmpty());
    setButton(m_secondary, text, enabled, icon);
}

void ButtonBar::setBack(const QString &text, bool enabled)
{
    setButton(m_back, text, enabled, {});
}

void ButtonBar::setPrimary(const QString &text, bool enabled, const QString &icon)
{
    setButton(m_primary, text, enabled, icon);
}

void ButtonBar::setPrimaryKind(Button::Kind kind)
{
    m_primary->setKind(kind);
    place();
}

void ButtonBar::setPrimaryIsDefault(bool isDefault)
{
    m_primary->setDefault(isDefault);
}

void ButtonBar::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    place();
}

QSize ButtonBar::sizeHint() const
{
    const int oneRow = std::max(Theme::px(m_compact ? 56 : 64), m_primary->sizeHint().height() + Theme::px(16));
    return {Theme::px(480), oneRow + (m_rows - 1) * (m_primary->sizeHint().height() + Theme::px(8))};
}

QSize ButtonBar::minimumSizeHint() const
{
    int widest = 0;
    for (const Button *button : {m_secondary, m_back, m_primary})
        if (!button->isHidden())
            widest = std::max(widest, button->sizeHint().width());
    return {widest + 2 * Theme::px(14), sizeHint().height()};
}

/// From the trailing edge, and in a further row above where there is no room: large text, long words.
void ButtonBar::place()
{
    const int gap = Theme::px(8);
    const int start = Theme::px(m_compact ? 14 : 30);
    const int end = Theme::px(m_compact ? 24 : 40);
    const int step = m_primary->sizeHint().height() + gap;
    const int lowest = height() - 1 - (sizeHint().height() - (m_rows - 1) * step) / 2; // middle of the last row
    int row = 0;
    const auto put = [&](QWidget *part, int x, const QSize &size) {
        const QRect logical(x, 1 + lowest - row * step - size.height() / 2, size.width(), size.height());
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
    };
    int x = width() - end;
    for (Button *button : {m_primary, m_back, m_secondary}) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        if (x - size.width() < start && x < width() - end) {
            ++row;
            x = width() - end;
        }
        x -= size.width();
        put(button, x, size);
        x -= gap;
    }
    // First the reason goes, then the words of the leading button.
    int room = x - start;
    if (!m_leading->isHidden()) {
        if (room < m_leading->sizeHint().height()) {
            ++row;
            x = width() - end;
            room = x - start;
        }
        const bool onlyIcon = m_leading->sizeWithWords().width() > room && !m_leadingIcon.isEmpty();
        if (onlyIcon != m_leading->isIconOnly()) {
            m_leading->setIconName(onlyIcon || m_showIcon ? m_leadingIcon : QString());
            m_leading->setIconOnly(onlyIcon);
        }
        const QSize size = m_leading->sizeHint();
        put(m_leading, start, size);
        room -= size.width() + gap;
    }
    const int reasonWidth = m_reason->sizeHint().width();
    const bool fits = !m_reason->text().isEmpty() && reasonWidth + gap <= room;
    m_reason->setVisible(fits);
    if (fits)
        put(m_reason, x - gap - reasonWidth, {reasonWidth, m_reason->sizeHint().height()});
    if (std::exchange(m_rows, row + 1) != row + 1)
        updateGeometry(); // and comes here again with the new height
}

void ButtonBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(&Tokens::window));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::colour(&Tokens::line));
}

void ButtonBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ButtonBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
}

bool ButtonBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

} // namespace trunkline::widgets
