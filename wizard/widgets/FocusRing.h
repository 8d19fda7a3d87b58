#pragma once

#include <QFocusFrame>

class QApplication;
class QPainter;

namespace trunkline::widgets {

/// The one ring around what has the keyboard's focus. Shown after Tab and Alt letters, not after a click. Text fields
/// and combo boxes draw their own border instead, and painted widgets a ring around their current part.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    /// Follows the focus of the whole program.
    static void install(QApplication &app);

    /// For widgets that show their focus themselves.
    static void setOwnRing(QWidget *widget);
    /// How round the widget is; the ring is 4 rounder. Default 6.
    static void setRadius(QWidget *widget, int radius);
    /// Only this part of the widget gets the ring: the box of a check box.
    static void setPart(QWidget *widget, const QRect &part);

    /// Whether the last thing the user did was with the keyboard.
    static bool isKeyboardInUse();

    /// The same ring for widgets that draw it themselves: 2 px, 2 px away from `around`.
    static void paint(QPainter &painter, const QRectF &around, qreal radius);

    FocusRing() = default;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace trunkline::widgets
