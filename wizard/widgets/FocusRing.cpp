#include "widgets/FocusRing.h"

#include "widgets/Theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QVariant>

namespace trunkline::widgets {

namespace {

constexpr char ownRing[] = "trunklineOwnRing";
constexpr char radius[] = "trunklineRingRadius";
constexpr char part[] = "trunklineRingPart";

constexpr int ringMargin = 4; // PM_FocusFrameHMargin of TrunklineStyle

bool s_keyboard = false;

bool wantsRing(const QWidget *widget)
{
    if (!widget || widget->isWindow() || widget->property(ownRing).toBool())
        return false;
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
        qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QMenu *>(widget))
        return false;
    // Tables and logs get it, the area that scrolls a page does not.
    return !qobject_cast<const QAbstractScrollArea *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           widget->inherits("QPlainTextEdit");
}

/// Watches the focus and keeps the ring. The ring becomes a child of the window it is shown in and goes with it; then a
/// new one is made.
class FocusFollower : public QObject
{
public:
    explicit FocusFollower(QApplication &app)
        : QObject(&app)
    {
        app.installEventFilter(this);
    }
    ~FocusFollower() override { delete m_ring; }

    FocusRing *ring() const { return m_ring; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::Shortcut:
            s_keyboard = true;
            break;
        case QEvent::MouseButtonPress:
            s_keyboard = false;
            show(nullptr);
            break;
        case QEvent::FocusIn:
            if (watched == QApplication::focusWidget())
                follow(static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
            break;
        case QEvent::FocusOut:
            if (m_ring && watched == m_ring->widget() &&
                static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
                show(nullptr);
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void follow(QWidget *to, Qt::FocusReason reason)
    {
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
            s_keyboard = true;
        else if (reason == Qt::MouseFocusReason)
            s_keyboard = false;
        show(s_keyboard && wantsRing(to) ? to : nullptr);
    }

    void show(QWidget *around)
    {
        if (!m_ring && around)
            m_ring = new FocusRing;
        if (m_ring)
            m_ring->setWidget(around);
    }

    QPointer<FocusRing> m_ring;
};

QPointer<FocusFollower> s_follower;

} // namespace

void FocusRing::install(QApplication &app)
{
    if (s_follower)
        return;
    s_follower = new FocusFollower(app);
    // A widget must not outlive the application, and while nothing has the ring it has no parent.
    qAddPostRoutine([] { delete s_follower; });
}

void FocusRing::setOwnRing(QWidget *widget)
{
    widget->setProperty(ownRing, true);
}

void FocusRing::setRadius(QWidget *widget, int at100)
{
    widget->setProperty(radius, at100);
}

void FocusRing::setPart(QWidget *widget, const QRect &rect)
{
    widget->setProperty(part, rect);
    if (s_follower && s_follower->ring() && s_follower->ring()->widget() == widget)
        s_follower->ring()->update();
}

bool FocusRing::isKeyboardInUse()
{
    return s_keyboard;
}

void FocusRing::paint(QPainter &painter, const QRectF &around, qreal roundness)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colour(&Tokens::accent), 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring = around.adjusted(-3, -3, 3, 3);
    painter.drawRoundedRect(ring, roundness + 3, roundness + 3);
    painter.restore();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    if (!widget())
        return;
    QPainter painter(this);
    QRectF around = QRectF(rect()).adjusted(ringMargin, ringMargin, -ringMargin, -ringMargin);
    const QVariant only = widget()->property(part);
    if (only.isValid())
        around = QRectF(only.toRect()).translated(ringMargin, ringMargin);
    const QVariant round = widget()->property(radius);
    paint(painter, around, Theme::px(round.isValid() ? round.toInt() : 6));
}

} // namespace trunkline::widgets
