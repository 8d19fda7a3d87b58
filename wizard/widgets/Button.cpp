#include "widgets/Button.h"

#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"
#include "widgets/TrunklineStyle.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>
#include <algorithm>

namespace trunkline::widgets {

namespace {

struct Measure
{
    int height, inset, icon, gap;
};

Measure measure(bool compact, bool quiet)
{
    return {Theme::px(compact ? 28 : 36), Theme::px(compact || quiet ? 10 : 16), Theme::px(compact ? 16 : 18),
            Theme::px(compact ? 6 : 8)};
}

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    adopt();
}

Button::Button(const QString &text, const QString &icon, Kind kind, QWidget *parent)
    : Button(text, kind, parent)
{
    m_icon = icon;
}

void Button::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    adopt();
}

void Button::setCompact(bool compact)
{
    m_compact = compact;
    adopt();
}

void Button::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    const QString name = Paragraph(text(), Role::Body, Paragraph::Format::Mnemonic).plain();
    setToolTip(iconOnly ? name : QString());
    setAccessibleName(iconOnly ? name : QString());
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    if (m_icon == name)
        return;
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setWide(bool wide)
{
    m_wide = wide;
    updateGeometry();
}

QSize Button::sizeHint() const
{
    const Measure m = measure(m_compact, m_kind == Kind::Quiet);
    return m_iconOnly ? QSize(m.height, m.height) : sizeWithWords();
}

QSize Button::sizeWithWords() const
{
    return sizeFor(text(), m_icon);
}

QSize Button::sizeFor(const QString &text, const QString &icon) const
{
    const Measure m = measure(m_compact, m_kind == Kind::Quiet);
    const Paragraph label(text, m_compact ? Role::SmallLabel : Role::Label, Paragraph::Format::Mnemonic);
    const Paragraph light(text, m_compact ? Role::Small : Role::Body, Paragraph::Format::Mnemonic);
    // A primary button keeps its width when it is disabled and turns light.
    int width = m_kind == Kind::Primary ? label.naturalWidth() : light.naturalWidth();
    if (!icon.isEmpty())
        width += m.icon + (text.isEmpty() ? 0 : m.gap);
    if (menu())
        width += Theme::px(16) + m.gap;
    width += 2 * m.inset;
    if (m_wide)
        width = std::max(width, Theme::px(104));
    return {width, std::max(m.height, light.lineHeight() + Theme::px(8))};
}

Token Button::textToken() const
{
    if (!isEnabled())
        return &Tokens::disabled;
    switch (m_kind) {
    case Kind::Primary:
        return &Tokens::onAccent;
    case Kind::Danger:
        return &Tokens::bad;
    case Kind::Plain:
    case Kind::Quiet:
        return &Tokens::text;
    }
    Q_UNREACHABLE();
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton box;
    initStyleOption(&box);
    box.features &= ~QStyleOptionButton::HasMenu;
    style()->drawControl(QStyle::CE_PushButtonBevel, &box, &painter, this);

    const bool strong = m_kind == Kind::Primary && isEnabled();
    const Role role = m_compact ? (strong ? Role::SmallLabel : Role::Small) : (strong ? Role::Label : Role::Body);
    const Measure m = measure(m_compact, m_kind == Kind::Quiet);
    QColor colour = Theme::colour(textToken());
    if (Theme::usesSystemColours())
        colour = palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText);

    if (m_iconOnly) {
        const QRect icon = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {m.icon, m.icon}, rect());
        Icons::paint(painter, m_icon, icon, colour);
        return;
    }
    const Paragraph label(text(), role, Paragraph::Format::Mnemonic);
    const int chevron = menu() ? Theme::px(16) + m.gap : 0;
    const int icon = m_icon.isEmpty() ? 0 : m.icon + m.gap;
    const int room = width() - 2 * m.inset;
    const int textWidth = std::min(label.naturalWidth(), room - icon - chevron);
    int x = m.inset + (room - textWidth - icon - chevron) / 2;
    const auto cell = [&](int cellWidth, int cellHeight) {
        const QRect logical(x, (height() - cellHeight) / 2, cellWidth, cellHeight);
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    if (icon) {
        Icons::paint(painter, m_icon, cell(m.icon, m.icon), colour);
        x += icon;
    }
    label.paint(painter, cell(textWidth, label.lineHeight()), colour, layoutDirection(),
                Paragraph::Elide | (TrunklineStyle::isAltHeld() ? Paragraph::ShowMnemonic : 0));
    x += textWidth + m.gap;
    if (chevron)
        Icons::paint(painter, u"chevron-down"_qs, cell(Theme::px(16), Theme::px(16)), colour);
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

// Outside a dialog Qt lets only Space press a button; here Enter acts on what has the focus, too.
void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        menu() ? showMenu() : click();
    else
        QPushButton::keyPressEvent(event);
}

void Button::adopt()
{
    const char16_t *role = u"";
    switch (m_kind) {
    case Kind::Plain:
        break;
    case Kind::Primary:
        role = u"primary";
        break;
    case Kind::Quiet:
        role = u"quiet";
        break;
    case Kind::Danger:
        role = u"danger";
        break;
    }
    Theme::setProperty(this, "role", QString::fromUtf16(role));
    Theme::setProperty(this, "compact", m_compact);
    setFlat(Theme::usesSystemColours() && m_kind == Kind::Quiet);
    updateGeometry();
    update();
}

Button *compactButton(const QString &text, const QString &icon, Button::Kind kind, QWidget *parent)
{
    const auto button = new Button(text, icon, kind, parent);
    button->setCompact();
    return button;
}

} // namespace trunkline::widgets
