#include "widgets/StepRail.h"

#include "widgets/Button.h"
#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

namespace trunkline::widgets {

namespace {

/// Help at the foot of the rail: muted and small, and only its icon in the strip.
class HelpButton : public Button
{
public:
    explicit HelpButton(QWidget *parent)
        : Button({}, u"help"_qs, Kind::Quiet, parent)
    {
        setCompact();
    }

    QSize sizeHint() const override
    {
        const int high = Theme::px(32);
        if (isIconOnly())
            return {high, high};
        const int words = Paragraph(text(), Role::Small, Paragraph::Format::Mnemonic).naturalWidth();
        return {Theme::px(8 + 18 + 8) + words + Theme::px(10), high};
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        const QColor colour = Theme::colour(underMouse() || isDown() ? &Tokens::text : &Tokens::muted);
        const int side = Theme::px(18);
        const auto at = [this](int x, int width, int height) {
            return QStyle::visualRect(layoutDirection(), rect(),
                                      QRect(x, (this->height() - height) / 2, width, height));
        };
        if (isIconOnly())
            return Icons::paint(painter, iconName(), at((width() - side) / 2, side, side), colour);
        Icons::paint(painter, iconName(), at(Theme::px(8), side, side), colour);
        const Paragraph words(text(), Role::Small, Paragraph::Format::Mnemonic);
        words.paint(painter, at(Theme::px(8 + 18 + 8), words.naturalWidth(), words.lineHeight()), colour,
                    layoutDirection(), style()->styleHint(QStyle::SH_UnderlineShortcut) ? Paragraph::ShowMnemonic : 0);
    }
};

} // namespace

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_help(new HelpButton(this))
{
    AccessibleParts::install();
    setAccessibleName(tr("Steps"));
    setMouseTracking(true);
    FocusRing::setOwnRing(this);
    m_help->setText(tr("H&elp"));
    connect(m_help, &QPushButton::clicked, this, &StepRail::helpWanted);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

StepRail::~StepRail() = default;

StepRail::Form StepRail::formFor(const QSize &window)
{
    if (window.width() / Theme::em() < 50)
        return Form::Strip;
    return window.width() >= 880 && window.height() >= 640 ? Form::Full : Form::Compact;
}

void StepRail::setSteps(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    m_values.clear();
    m_locked.clear();
    m_focused = m_hovered = -1;
    updateFocusPolicy();
    updateGeometry();
    update();
}

void StepRail::setCurrent(int step)
{
    if (step == m_current)
        return;
    const int before = m_current;
    m_current = step;
    updateFocusPolicy();
    update();
    for (int changed = std::min(before, step); changed <= std::max(before, step) && changed < partCount(); ++changed)
        AccessibleParts::tell(this, changed, QAccessible::NameChanged);
}

void StepRail::setValue(int step, const QString &value)
{
    if (m_values.value(step) == value)
        return;
    m_values[step] = value;
    update();
}

void StepRail::setReturnAllowed(bool allowed)
{
    m_returnAllowed = allowed;
    updateFocusPolicy();
    update();
}

void StepRail::setStepLocked(int step, bool locked)
{
    m_locked.removeAll(step);
    if (locked)
        m_locked.append(step);
    updateFocusPolicy();
    update();
}

void StepRail::setPractice(bool practice)
{
    m_practice = practice;
    update();
}

void StepRail::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    m_help->setIconOnly(form == Form::Strip);
    if (form == Form::Strip)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    updateFocusPolicy();
    place();
    updateGeometry();
    update();
}

// A tab stop only where there is something to choose.
void StepRail::updateFocusPolicy()
{
    bool any = false;
    for (int step = 0; step < partCount(); ++step)
        any = any || partCanBeChosen(step);
    setFocusPolicy(any && m_form != Form::Strip ? Qt::TabFocus : Qt::NoFocus);
}

int StepRail::pitch() const
{
    return Theme::px(m_form == Form::Full ? 52 : 40);
}

int StepRail::stepsTop() const
{
    return Theme::px(m_form == Form::Full ? 24 + 24 + 28 : 16 + 24 + 20);
}

QSize StepRail::sizeHint() const
{
    if (m_form == Form::Strip)
        return {Theme::px(320), Theme::px(36) + 1 + Theme::px(3)};
    // Wider than the design's where a translated name needs it.
    const int label = Theme::px(m_form == Form::Full ? 56 : 52);
    int width = Theme::px(m_form == Form::Full ? 216 : 184);
    for (const QString &name : m_names)
        width = std::max(width, label + Paragraph(name, Role::Label).naturalWidth() + Theme::px(8));
    return {std::min(width, Theme::px(280)), stepsTop() + pitch() * partCount() + Theme::px(60)};
}

QSize StepRail::minimumSizeHint() const
{
    return {m_form == Form::Strip ? Theme::px(160) : sizeHint().width(),
            m_form == Form::Strip ? sizeHint().height() : 0};
}

QString StepRail::partName(int part) const
{
    const QString name = m_names.at(part);
    if (part > m_current)
        return tr("%1, not yet", "a step of the wizard").arg(name);
    if (part == m_current)
        return tr("%1, current step", "a step of the wizard").arg(name);
    const QString value = m_values.value(part);
    return value.isEmpty() ? tr("%1, finished", "a step of the wizard").arg(name)
                           : tr("%1, finished, %2", "a step of the wizard and what was entered").arg(name, value);
}

QRect StepRail::cell(int x, int y, int cellWidth, int cellHeight) const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, cellWidth, cellHeight));
}

QRect StepRail::partRect(int part) const
{
    if (m_form == Form::Strip)
        return part == m_current ? rect() : QRect();
    const int start = Theme::px(m_form == Form::Full ? 24 : 20);
    const bool two = m_form == Form::Full && part < m_current && !m_values.value(part).isEmpty();
    return cell(start - Theme::px(4), stepsTop() + pitch() * part - Theme::px(4), width() - start,
                Theme::px(two ? 44 : 28));
}

bool StepRail::partCanBeChosen(int part) const
{
    return m_returnAllowed && part < m_current && !m_locked.contains(part);
}

void StepRail::choosePart(int part)
{
    if (partCanBeChosen(part))
        Q_EMIT stepChosen(part);
}

int StepRail::stepAt(const QPoint &at) const
{
    for (int step = 0; step < partCount(); ++step)
        if (partRect(step).contains(at))
            return step;
    return -1;
}

void StepRail::place()
{
    const QSize size = m_help->sizeHint();
    if (m_form == Form::Strip)
        m_help->setGeometry(cell(width() - Theme::px(20 - 7) - size.width(), (Theme::px(36) - size.height()) / 2,
                                 size.width(), size.height()));
    else
        m_help->setGeometry(cell(Theme::px((m_form == Form::Full ? 25 : 21) - 8),
                                 height() - Theme::px(16) - size.height(), size.width(), size.height()));
}

void StepRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void StepRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Steps"));
        m_help->setText(tr("H&elp"));
        m_help->setIconOnly(m_form == Form::Strip);
        Q_FALLTHROUGH();
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        place();
        updateGeometry();
        update();
        break;
    default:
        break;
    }
}

void StepRail::moveFocus(int from, int by)
{
    for (int step = from; step >= 0 && step < partCount(); step += by) {
        if (!partCanBeChosen(step))
            continue;
        m_focused = step;
        update();
        AccessibleParts::tell(this, step, QAccessible::Focus);
        return;
    }
}

void StepRail::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return moveFocus(m_focused + 1, 1);
    case Qt::Key_Up:
        return moveFocus(m_focused - 1, -1);
    case Qt::Key_Home:
        return moveFocus(0, 1);
    case Qt::Key_End:
        return moveFocus(partCount() - 1, -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choosePart(m_focused);
    default:
        QWidget::keyPressEvent(event);
    }
}

void StepRail::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || stepAt(event->position().toPoint()) < 0)
        QWidget::mousePressEvent(event);
}

void StepRail::mouseReleaseEvent(QMouseEvent *event)
{
    const int step = stepAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && step >= 0)
        choosePart(step);
    else
        QWidget::mouseReleaseEvent(event);
}

void StepRail::mouseMoveEvent(QMouseEvent *event)
{
    const int step = stepAt(event->position().toPoint());
    const int hovered = step >= 0 && m_form != Form::Strip && partCanBeChosen(step) ? step : -1;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    QWidget::mouseMoveEvent(event);
}

void StepRail::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void StepRail::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_focused < 0 || !partCanBeChosen(m_focused))
        moveFocus(m_current - 1, -1);
    else
        moveFocus(m_focused, 1);
    update();
}

void StepRail::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool StepRail::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(help->pos());
        if (step < 0 || m_form == Form::Strip) {
            QToolTip::hideText();
            return true;
        }
        // Only what may not be readable in full.
        const QString value = step < m_current ? m_values.value(step) : QString();
        const int room = width() - Theme::px(56 + 12);
        const bool cut = Paragraph(m_names.at(step), Role::Label).naturalWidth() > room ||
                         Paragraph(value, Role::Hint).naturalWidth() > room ||
                         (m_form == Form::Compact && !value.isEmpty());
        QToolTip::showText(help->globalPos(),
                           !cut              ? QString()
                           : value.isEmpty() ? m_names.at(step)
                                             : QString(m_names.at(step) + u'\n' + value),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace trunkline::widgets
