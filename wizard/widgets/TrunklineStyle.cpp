#include "widgets/TrunklineStyle.h"

#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace trunkline::widgets {

namespace {
bool s_altHeld = false;
}

TrunklineStyle::TrunklineStyle()
    : QProxyStyle(u"Fusion"_qs)
{
    qApp->installEventFilter(this);
}

bool TrunklineStyle::isAltHeld()
{
    return s_altHeld;
}

int TrunklineStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return s_altHeld;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask: // the ring of a check box lies inside its row
        return 0;
    case SH_Widget_Animation_Duration:
        // Fusion's own animations (progress bars, scroll bars) rest too when ours do.
        return Motion::wantsNone() ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // •
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

int TrunklineStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return Theme::px(18);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

bool TrunklineStyle::eventFilter(QObject *watched, QEvent *event)
{
    const bool before = s_altHeld;
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            s_altHeld = event->type() == QEvent::KeyPress;
        break;
    case QEvent::WindowDeactivate:
    case QEvent::MouseButtonPress:
        s_altHeld = false;
        break;
    default:
        break;
    }
    if (s_altHeld != before) {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            for (QWidget *widget : window->findChildren<QWidget *>())
                widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace trunkline::widgets
