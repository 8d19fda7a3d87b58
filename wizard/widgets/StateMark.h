#pragma once

#include "widgets/Tokens.h"

#include <QWidget>

class QPainter;
class QTimer;

namespace trunkline::widgets {

/// What is known about a thing, as a mark: shape first, colour second.
enum class Mark { Planned, NotChecked, Checking, Likely, Verified, Attention, Failed, Retrying };

QString markIcon(Mark mark);
Token markColour(Mark mark);
/// The colour of words about this state ("Turned away"), which needs more contrast than the mark.
Token markTextColour(Mark mark);
/// Paints the mark; Checking turns with the common clock.
void paintMark(QPainter &painter, Mark mark, const QRectF &rect);

/// A mark as a widget. Turns while it is Checking.
class StateMark : public QWidget
{
    Q_OBJECT
public:
    explicit StateMark(Mark mark, int size = 20, QWidget *parent = nullptr);

    Mark mark() const { return m_mark; }
    void setMark(Mark mark);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepTurning();

    Mark m_mark;
    int m_size;
    QTimer *m_timer = nullptr;
};

} // namespace trunkline::widgets
