#include "widgets/Fold.h"

#include <QEvent>
#include <QLayout>
#include <QSignalBlocker>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>

namespace trunkline::widgets {

Fold::Fold(QWidget *parent)
    : QFrame(parent)
    , m_animation(new QVariantAnimation(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { moveTo(value.toDouble()); });
}

Fold::~Fold() = default;

void Fold::setContent(QWidget *content)
{
    if (m_content && m_content != content)
        m_content->deleteLater();
    m_content = content;
    if (content) {
        content->setParent(this);
        content->show();
        place();
    }
    updateGeometry();
}

void Fold::setUnfolded(bool unfolded, int duration)
{
    if (m_unfolded == unfolded && m_animation->state() == QAbstractAnimation::Running)
        return;
    m_unfolded = unfolded;
    m_animation->stop();
    if (unfolded && isHidden()) {
        m_openness = 0;
        show();
    }
    const double to = unfolded ? 1 : 0;
    if (duration <= 0 || m_openness == to || !isVisible())
        return moveTo(to);
    {
        const QSignalBlocker quiet(m_animation); // it stands at its end still, and would tell the new one
        m_animation->setDuration(duration);
        m_animation->setStartValue(m_openness);
        m_animation->setEndValue(to);
    }
    m_animation->start();
}

void Fold::moveTo(double openness)
{
    m_openness = openness;
    if (!m_unfolded && openness <= 0)
        hide();
    place();
    updateGeometry();
}

int Fold::fullHeight(int width) const
{
    if (!m_content)
        return 0;
    if (m_content->layout() && m_content->layout()->hasHeightForWidth())
        return m_content->layout()->totalHeightForWidth(width);
    if (m_content->hasHeightForWidth())
        return m_content->heightForWidth(width);
    return m_content->sizeHint().height();
}

int Fold::heightForWidth(int width) const
{
    return int(std::lround(fullHeight(width) * m_openness));
}

QSize Fold::sizeHint() const
{
    if (!m_content)
        return {0, 0};
    const int width = m_content->sizeHint().width();
    return {width, heightForWidth(width)};
}

QSize Fold::minimumSizeHint() const
{
    return {m_content ? m_content->minimumSizeHint().width() : 0, 0};
}

bool Fold::event(QEvent *event)
{
    // The content is not in a layout of ours; it asks for room by this event.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QFrame::event(event);
}

void Fold::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    place();
}

void Fold::place()
{
    if (!m_content)
        return;
    const int full = fullHeight(width());
    // Taller than needed when the layout gives more; never squeezed while it folds.
    m_content->setGeometry(0, 0, width(), m_openness >= 1 ? std::max(full, height()) : full);
}

} // namespace trunkline::widgets
