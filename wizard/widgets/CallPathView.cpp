#include "widgets/CallPathView.h"

#include "widgets/CallPathGeometry.h"
#include "widgets/CallPathPainter.h"
#include "widgets/FocusRing.h"
#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>
#include <algorithm>

namespace trunkline::widgets {

namespace {

qint64 now()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return clock.elapsed();
}

} // namespace

CallPathView::CallPathView(QWidget *parent, Size size)
    : QWidget(parent)
    , m_size(size)
    , m_timer(new QTimer(this))
{
    AccessibleParts::install();
    setAccessibleName(tr("Call path"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    FocusRing::setOwnRing(this);
    QSizePolicy policy(QSizePolicy::Expanding, size == Size::Normal ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(size == Size::Normal);
    setSizePolicy(policy);
    m_changedAt.fill(-Motion::Fade);
    m_timer->setInterval(33);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            update();
        keepMoving();
    });
}

CallPathView::~CallPathView() = default;

void CallPathView::setPath(const setup::CallPath &path)
{
    if (path == m_path)
        return;
    const setup::CallPath before = m_path;
    m_path = path;
    for (int leg = 0; leg < partCount(); ++leg) {
        if (before.legs[leg] == path.legs[leg])
            continue;
        if (before.legs[leg].state != path.legs[leg].state) {
            m_before[leg] = before.legs[leg];
            m_changedAt[leg] = now();
        }
        AccessibleParts::tell(this, leg, QAccessible::DescriptionChanged);
    }
    keepMoving();
    updateGeometry();
    update();
}

void CallPathView::setLegToolTip(int leg, const QString &text)
{
    m_toolTips.at(leg) = text;
}

void CallPathView::setLegsChoosable(bool choosable)
{
    m_choosable = choosable;
}

void CallPathView::setCurrentLeg(int leg)
{
    leg = std::clamp(leg, 0, partCount() - 1);
    if (leg == m_current)
        return;
    m_current = leg;
    update();
    if (hasFocus())
        AccessibleParts::tell(this, leg, QAccessible::Focus);
}

CallPathView::Form CallPathView::form() const
{
    if (m_size == Size::Small)
        return Form::Small;
    return CallPathGeometry::formFor(m_path, width()) == CallPathGeometry::Form::Wide ? Form::Wide : Form::Narrow;
}

CallPathGeometry CallPathView::places() const
{
    const CallPathGeometry::Form form =
        m_size == Size::Small ? CallPathGeometry::Form::Small : CallPathGeometry::formFor(m_path, width());
    return {form, size(), layoutDirection()};
}

QPointF CallPathView::stationCentre(int station) const
{
    return places().station(station);
}

QPointF CallPathView::markCentre(int leg) const
{
    return places().markCentre(leg);
}

QSize CallPathView::sizeHint() const
{
    return CallPathGeometry::sizeHint(m_size == Size::Small ? CallPathGeometry::Form::Small
                                                            : CallPathGeometry::Form::Wide);
}

QSize CallPathView::minimumSizeHint() const
{
    return {Theme::px(m_size == Size::Small ? 240 : 200), m_size == Size::Small ? Theme::px(40) : Theme::px(112)};
}

int CallPathView::heightForWidth(int width) const
{
    return CallPathGeometry::sizeHint(CallPathGeometry::formFor(m_path, width)).height();
}

void CallPathView::paint(QPainter &painter, const QRectF &rect, const setup::CallPath &path, const Tokens &tokens,
                         Qt::LayoutDirection direction, Size size)
{
    const auto form =
        size == Size::Small ? CallPathGeometry::Form::Small : CallPathGeometry::formFor(path, int(rect.width()));
    const CallPathGeometry geometry(form, rect.size(), direction);
    painter.save();
    painter.translate(rect.topLeft());
    CallPathPainter drawing(painter, geometry, tokens);
    for (int leg = 0; leg < 4; ++leg)
        drawing.paintLeg(leg, path.legs[leg]);
    drawing.paintStations(path);
    painter.restore();
}

/// How far a leg's new state has come, 0 … 1.
double CallPathView::fade(int leg) const
{
    const int duration = Motion::duration(Motion::Fade);
    const qint64 since = now() - m_changedAt[leg];
    if (duration == 0 || since >= duration)
        return 1;
    const double t = double(since) / duration;
    return t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t);
}

void CallPathView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const CallPathGeometry geometry = places();
    CallPathPainter drawing(painter, geometry, Theme::current());
    for (int leg = 0; leg < partCount(); ++leg) {
        const double come = fade(leg);
        if (come < 1) {
            painter.setOpacity(1 - come);
            drawing.paintLeg(leg, m_before[leg]);
            painter.setOpacity(come);
        }
        drawing.paintLeg(leg, m_path.legs[leg]);
        painter.setOpacity(1);
    }
    drawing.paintStations(m_path);
    if (hasFocus() && FocusRing::isKeyboardInUse())
        FocusRing::paint(painter, QRectF(partRect(m_current)).adjusted(3, 3, -3, -3), Theme::px(6));
}

void CallPathView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        keepMoving();
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Call path"));
}

void CallPathView::keyPressEvent(QKeyEvent *event)
{
    const bool vertical = form() == Form::Narrow;
    const int forward = layoutDirection() == Qt::RightToLeft && !vertical ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return setCurrentLeg(m_current + forward);
    case Qt::Key_Left:
        return setCurrentLeg(m_current - forward);
    case Qt::Key_Down:
        if (vertical)
            return setCurrentLeg(m_current + 1);
        break;
    case Qt::Key_Up:
        if (vertical)
            return setCurrentLeg(m_current - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_choosable)
            return choosePart(m_current);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CallPathView::mousePressEvent(QMouseEvent *event)
{
    const int leg = event->button() == Qt::LeftButton ? legAt(event->position().toPoint()) : -1;
    if (leg >= 0 && m_choosable)
        setCurrentLeg(leg);
    else
        QWidget::mousePressEvent(event);
}

void CallPathView::mouseReleaseEvent(QMouseEvent *event)
{
    const int leg = legAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && leg >= 0 && leg == m_current && m_choosable)
        choosePart(leg);
    else
        QWidget::mouseReleaseEvent(event);
}

void CallPathView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_choosable && legAt(event->position().toPoint()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

void CallPathView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    AccessibleParts::tell(this, m_current, QAccessible::Focus);
    update();
}

void CallPathView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CallPathView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

bool CallPathView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto help = static_cast<QHelpEvent *>(event);
    const int leg = legAt(help->pos());
    QString text;
    if (leg >= 0)
        text = m_toolTips[leg].isEmpty() ? m_path.legs[leg].finding : m_toolTips[leg];
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

int CallPathView::legAt(const QPoint &at) const
{
    const CallPathGeometry geometry = places();
    for (int leg = 0; leg < partCount(); ++leg)
        if (geometry.legTarget(leg).contains(at))
            return leg;
    return -1;
}

void CallPathView::keepMoving()
{
    const bool moving =
        !Motion::isReduced() &&
        (std::any_of(m_path.legs.begin(), m_path.legs.end(),
                     [](auto &leg) { return leg.state == setup::LegState::Checking; }) ||
         std::any_of(m_changedAt.begin(), m_changedAt.end(), [](qint64 at) { return now() - at < Motion::Fade; }));
    if (moving && !m_timer->isActive())
        m_timer->start();
    else if (!moving && m_timer->isActive()) {
        m_timer->stop();
        update();
    }
}

QString CallPathView::partName(int part) const
{
    return m_path.legName(part);
}

QString CallPathView::partDescription(int part) const
{
    const setup::Leg &leg = m_path.legs[part];
    const QString word = setup::CallPath::word(leg);
    return leg.finding.isEmpty()
               ? word
               : tr("%1. %2", "state of a part of the line and what was found").arg(word, leg.finding);
}

QRect CallPathView::partRect(int part) const
{
    return places().legRect(part, setup::CallPath::word(m_path.legs[part])).toAlignedRect();
}

void CallPathView::choosePart(int part)
{
    setCurrentLeg(part);
    if (m_choosable)
        Q_EMIT legChosen(part);
}

QString CallPathView::wholeDescription() const
{
    return m_path.spoken();
}

} // namespace trunkline::widgets
