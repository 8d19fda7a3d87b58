#include "widgets/Text.h"

#include "widgets/TrunklineStyle.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace trunkline::widgets {

namespace {
constexpr int paragraphMeasure = 640; // longer lines are hard to read
}

Role Text::role(Kind kind)
{
    switch (kind) {
    case Display:
        return Role::Display;
    case Title:
        return Role::Title;
    case Section:
        return Role::Section;
    case Label:
        return Role::Label;
    case Subtitle:
    case Body:
    case Muted:
        return Role::Body;
    case Small:
    case SmallMuted:
        return Role::Small;
    case Hint:
    case Error:
    case Warning:
    case Success:
        return Role::Hint;
    case Figure:
        return Role::Figure;
    case Fixed:
        return Role::Fixed;
    }
    Q_UNREACHABLE();
}

Token Text::colour(Kind kind)
{
    switch (kind) {
    case Subtitle:
    case Muted:
    case SmallMuted:
    case Hint:
        return &Tokens::muted;
    case Error:
        return &Tokens::bad;
    case Warning:
        return &Tokens::warn;
    case Success:
        return &Tokens::ok;
    case Display:
    case Title:
    case Section:
    case Label:
    case Body:
    case Small:
    case Figure:
    case Fixed:
        return &Tokens::text;
    }
    Q_UNREACHABLE();
}

Text::Text(Kind kind, const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
    , m_measure(kind == Subtitle ? 600 : 0)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction); // else QLabel paints, at the font's own line height
    QLabel::setText(text);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::Label);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    adopt();
}

Text::~Text() = default;

void Text::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    adopt();
}

void Text::setText(const QString &text)
{
    if (textFormat() == Qt::PlainText && QLabel::text() == text)
        return;
    setTextFormat(Qt::PlainText);
    QLabel::setText(text);
    updateGeometry();
}

void Text::setRich(const QString &text)
{
    if (textFormat() == Qt::RichText && QLabel::text() == text)
        return;
    setTextFormat(Qt::RichText);
    QLabel::setText(text);
    updateGeometry();
}

void Text::setColour(Token colour)
{
    m_colour = colour;
    adopt();
}

void Text::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
    updateGeometry();
}

void Text::setWraps(bool wraps)
{
    m_wraps = wraps;
    setWordWrap(wraps);
    adopt();
}

void Text::setMeasure(int at100)
{
    m_measure = at100;
    adopt();
}

void Text::setPlace(Qt::Alignment horizontal)
{
    m_place = horizontal;
    setAlignment(horizontal | Qt::AlignVCenter);
    update();
}

Paragraph Text::paragraph() const
{
    if (textFormat() == Qt::RichText)
        return {text(), role(m_kind), Paragraph::Format::Rich};
    if (m_kind == Fixed) // isolated: an address keeps its order in a right-to-left window
        return {QString(QChar(0x2066) + text() + QChar(0x2069)), role(m_kind)};
    return {text(), role(m_kind), buddy() ? Paragraph::Format::Mnemonic : Paragraph::Format::Plain};
}

QSize Text::sizeHint() const
{
    const Paragraph content = paragraph();
    const QMargins margins = contentsMargins();
    int width = content.naturalWidth();
    if (m_wraps)
        width = std::min(width, Theme::px(m_measure > 0 ? m_measure : paragraphMeasure));
    const int height = m_wraps ? content.height(width) : content.lineHeight();
    return QSize(width, height).grownBy(margins);
}

QSize Text::minimumSizeHint() const
{
    const Paragraph content = paragraph();
    // Narrower than a long word it breaks inside the word rather than push the window wider.
    const int width = m_wraps ? std::min(content.minimumWidth(), Theme::px(120)) : Theme::px(24);
    return QSize(width, content.isEmpty() ? 0 : content.lineHeight()).grownBy(contentsMargins());
}

int Text::heightForWidth(int width) const
{
    if (!m_wraps)
        return -1;
    const QMargins margins = contentsMargins();
    return paragraph().height(width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

void Text::paintEvent(QPaintEvent *event)
{
    if (textInteractionFlags() != Qt::NoTextInteraction) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    int options = m_wraps ? Paragraph::NoOption : Paragraph::Elide;
    if (TrunklineStyle::isAltHeld())
        options |= Paragraph::ShowMnemonic;
    if (m_place & Qt::AlignHCenter)
        options |= Paragraph::Centre;
    else if (m_place & Qt::AlignTrailing)
        options |= Paragraph::Trailing;
    const Paragraph content = paragraph();
    QRectF rect = contentsRect();
    const qreal height = m_wraps ? content.height(int(rect.width())) : content.lineHeight();
    if (height < rect.height())
        rect.setTop(rect.top() + (rect.height() - height) / 2);
    const Token colour = m_colour ? m_colour : Text::colour(m_kind);
    content.paint(painter, rect, Theme::colour(isEnabled() ? colour : &Tokens::disabled), layoutDirection(), options);
}

void Text::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (!m_wraps)
        setToolTip(paragraph().naturalWidth() > contentsRect().width() ? paragraph().plain() : QString());
}

void Text::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        adopt();
        break;
    default:
        break;
    }
}

// QLabel itself paints only selectable texts; it then needs font, colour and alignment as widget properties.
void Text::adopt()
{
    if (m_adopting)
        return;
    m_adopting = true;
    setFont(Theme::font(role(m_kind)));
    QPalette mine = palette();
    mine.setColor(QPalette::WindowText, Theme::colour(m_colour ? m_colour : colour(m_kind)));
    mine.setColor(QPalette::Disabled, QPalette::WindowText, Theme::colour(&Tokens::disabled));
    setPalette(mine);
    // Absolute: QLabel would align by the direction of its own text, a number's for example.
    if (m_place & Qt::AlignLeading)
        setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                     Qt::AlignVCenter);
    if (m_measure > 0)
        setMaximumWidth(Theme::px(m_measure));
    m_adopting = false;
    updateGeometry();
    update();
}

} // namespace trunkline::widgets
