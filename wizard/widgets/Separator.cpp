#include "widgets/Separator.h"

#include "widgets/Theme.h"

#include <QPainter>

namespace trunkline::widgets {

Separator::Separator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::colour(&Tokens::line));
}

} // namespace trunkline::widgets
