#include "widgets/StateMark.h"

#include "widgets/Icons.h"
#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

namespace trunkline::widgets {

QString markIcon(Mark mark)
{
    switch (mark) {
    case Mark::Planned:
        return u"badge-planned"_qs;
    case Mark::NotChecked:
        return u"badge-not-checked"_qs;
    case Mark::Checking:
        return u"badge-checking"_qs;
    case Mark::Likely:
        return u"badge-partly"_qs;
    case Mark::Verified:
        return u"badge-verified"_qs;
    case Mark::Attention:
        return u"badge-attention"_qs;
    case Mark::Failed:
        return u"badge-failed"_qs;
    case Mark::Retrying:
        return u"badge-retrying"_qs;
    }
    Q_UNREACHABLE();
}

Token markColour(Mark mark)
{
    switch (mark) {
    case Mark::Planned:
    case Mark::NotChecked:
        return &Tokens::idle;
    case Mark::Checking:
        return &Tokens::accent;
    case Mark::Likely:
    case Mark::Verified:
        return &Tokens::ok;
    case Mark::Attention:
    case Mark::Retrying:
        return &Tokens::warnMark;
    case Mark::Failed:
        return &Tokens::bad;
    }
    Q_UNREACHABLE();
}

Token markTextColour(Mark mark)
{
    switch (mark) {
    case Mark::Planned:
    case Mark::NotChecked:
        return &Tokens::muted;
    case Mark::Attention:
    case Mark::Retrying:
        return &Tokens::warn;
    case Mark::Checking:
    case Mark::Likely:
    case Mark::Verified:
    case Mark::Failed:
        return markColour(mark);
    }
    Q_UNREACHABLE();
}

void paintMark(QPainter &painter, Mark mark, const QRectF &rect)
{
    if (mark != Mark::Checking) {
        Icons::paint(painter, markIcon(mark), rect, Theme::colour(markColour(mark)));
        return;
    }
    painter.save();
    painter.translate(rect.center());
    painter.rotate(360 * Motion::phase(Motion::Turn));
    const QRectF centred(-rect.width() / 2, -rect.height() / 2, rect.width(), rect.height());
    Icons::paint(painter, markIcon(mark), centred, Theme::colour(markColour(mark)));
    painter.restore();
}

StateMark::StateMark(Mark mark, int size, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    keepTurning();
}

void StateMark::setMark(Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    keepTurning();
    update();
}

QSize StateMark::sizeHint() const
{
    const int side = Theme::px(m_size);
    return {side, side};
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = Theme::px(m_size);
    paintMark(painter, m_mark, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side));
}

void StateMark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StateMark::keepTurning()
{
    if (m_mark != Mark::Checking || Motion::isReduced()) {
        delete m_timer;
        m_timer = nullptr;
        return;
    }
    if (m_timer)
        return;
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            update();
    });
    m_timer->start(33);
}

} // namespace trunkline::widgets
