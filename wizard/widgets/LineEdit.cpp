#include "widgets/LineEdit.h"

#include "widgets/Button.h"
#include "widgets/Icons.h"
#include "widgets/StateMark.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

LineEdit::LineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    adopt();
}

void LineEdit::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    const char16_t *name = state == State::Error ? u"error" : state == State::Warning ? u"warning" : u"";
    Theme::setProperty(this, "state", QString::fromUtf16(name));
}

void LineEdit::setFixedFont(bool fixed)
{
    m_fixed = fixed;
    adopt();
}

void LineEdit::setLeftToRight(bool leftToRight)
{
    m_leftToRight = leftToRight;
    adopt();
}

void LineEdit::setCounter(const QString &text)
{
    if (m_counter == text)
        return;
    m_counter = text;
    place();
}

QString LineEdit::counter() const
{
    return m_counter;
}

void LineEdit::setVerified(bool verified)
{
    if (m_verified == verified)
        return;
    m_verified = verified;
    const QString looksRight = tr("Looks right");
    if (verified && accessibleDescription().isEmpty())
        setAccessibleDescription(looksRight);
    else if (!verified && accessibleDescription() == looksRight)
        setAccessibleDescription({});
    place();
}

void LineEdit::setLeadingIcon(const QString &name)
{
    m_leadingIcon = name;
    place();
}

Button *LineEdit::addButton(const QString &text, const QString &icon, bool iconOnly)
{
    const auto button = new Button(text, icon, Button::Kind::Quiet, this);
    button->setCompact();
    if (iconOnly)
        button->setIconOnly();
    button->setCursor(Qt::ArrowCursor);
    m_buttons.append(button);
    if (isVisible())
        button->show();
    place();
    return button;
}

void LineEdit::setSecret(const QString &show, const QString &hide)
{
    m_show = show;
    m_hide = hide;
    setEchoMode(QLineEdit::Password);
    if (m_eye)
        return showSecret(echoMode() == QLineEdit::Normal);
    m_eye = addButton(show, u"eye"_qs, true);
    m_eye->setCheckable(true);
    connect(m_eye, &QPushButton::toggled, this, &LineEdit::showSecret);
}

void LineEdit::hideSecret()
{
    if (m_eye)
        m_eye->setChecked(false);
}

void LineEdit::showSecret(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setText(shown ? m_hide : m_show);
    m_eye->setIconName(shown ? u"eye-off"_qs : u"eye"_qs);
    m_eye->setIconOnly();
}

// The field itself may be left-to-right in a right-to-left window; its parts follow the window.
bool LineEdit::mirrored() const
{
    return (parentWidget() ? parentWidget()->layoutDirection() : layoutDirection()) == Qt::RightToLeft;
}

void LineEdit::place()
{
    const int inset = Theme::px(12);
    const int gap = Theme::px(8);
    const int icon = Theme::px(18);
    const auto cell = [this](int x, int cellWidth, int cellHeight) {
        const QRect logical(x, (height() - cellHeight) / 2, cellWidth, cellHeight);
        return QStyle::visualRect(mirrored() ? Qt::RightToLeft : Qt::LeftToRight, rect(), logical);
    };

    int leading = inset;
    m_iconRect = {};
    if (!m_leadingIcon.isEmpty()) {
        m_iconRect = cell(leading, icon, icon);
        leading += icon + gap;
    }
    int end = width() - inset;
    if (!m_buttons.isEmpty())
        end = width() - Theme::px(4); // a button brings its own inset
    for (Button *button : m_buttons) {
        const QSize size = button->sizeHint();
        const int side = std::min(size.height(), height() - 6);
        end -= size.width();
        button->setGeometry(cell(end, size.width(), side));
    }
    m_badgeRect = {};
    if (m_verified) {
        end -= icon + (m_buttons.isEmpty() ? 0 : Theme::px(2));
        m_badgeRect = cell(end, icon, icon);
        end -= gap;
    }
    m_counterRect = {};
    if (!m_counter.isEmpty()) {
        const QFontMetrics metrics(Theme::font(Role::Hint));
        const int counterWidth = metrics.horizontalAdvance(m_counter);
        end -= counterWidth;
        m_counterRect = cell(end, counterWidth, metrics.height());
        end -= gap;
    }
    // The style sheet's padding already keeps the plain inset; with the system's colours there is no style sheet.
    const int kept = Theme::usesSystemColours() ? 4 : inset;
    const int before = leading - kept;
    const int after = std::max(0, width() - kept - end);
    if (mirrored())
        setTextMargins(after, 0, before, 0);
    else
        setTextMargins(before, 0, after, 0);
    update();
}

QSize LineEdit::sizeHint() const
{
    return {Theme::px(200), std::max(Theme::px(36), QFontMetrics(font()).height() + Theme::px(12))};
}

QSize LineEdit::minimumSizeHint() const
{
    int width = 2 * Theme::px(12) + Theme::px(40);
    for (const Button *button : m_buttons)
        width += button->sizeHint().width();
    return {width, sizeHint().height()};
}

void LineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (!m_iconRect.isNull())
        Icons::paint(painter, m_leadingIcon, m_iconRect,
                     Theme::colour(isEnabled() ? &Tokens::muted : &Tokens::disabled));
    if (!m_badgeRect.isNull())
        paintMark(painter, Mark::Verified, m_badgeRect);
    if (!m_counterRect.isNull()) {
        painter.setFont(Theme::font(Role::Hint));
        painter.setPen(Theme::colour(isEnabled() ? &Tokens::faint : &Tokens::disabled));
        painter.drawText(m_counterRect, Qt::AlignCenter | Qt::TextDontClip, m_counter);
    }
}

void LineEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void LineEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        adopt();
        break;
    default:
        break;
    }
}

void LineEdit::adopt()
{
    if (m_adopting)
        return;
    m_adopting = true;
    setFont(Theme::font(m_fixed ? Role::Fixed : Role::Body));
    if (m_leftToRight)
        setLayoutDirection(Qt::LeftToRight);
    // Always said: QLineEdit aligns by the direction of what is typed, a Latin name to the left.
    setAlignment((mirrored() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_adopting = false;
    place();
    updateGeometry();
}

} // namespace trunkline::widgets
