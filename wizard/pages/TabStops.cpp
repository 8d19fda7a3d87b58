#include "pages/TabStops.h"

#include <QLayout>
#include <QSet>
#include <QWidget>

namespace trunkline::pages {

namespace {

void visit(QWidget *widget, QWidget *root, QList<QWidget *> &stops);

void visit(QLayout *layout, QWidget *root, QList<QWidget *> &stops, QSet<QWidget *> &seen)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QLayout *inner = item->layout()) {
            visit(inner, root, stops, seen);
        } else if (QWidget *widget = item->widget()) {
            seen.insert(widget);
            visit(widget, root, stops);
        }
    }
}

void visit(QWidget *widget, QWidget *root, QList<QWidget *> &stops)
{
    if (widget != root && (widget->isWindow() || !widget->isVisibleTo(root) || !widget->isEnabledTo(root)))
        return;
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
        stops.append(widget);
    QSet<QWidget *> seen;
    if (widget->layout())
        visit(widget->layout(), root, stops, seen);
    for (QObject *child : widget->children()) {
        if (auto inside = qobject_cast<QWidget *>(child); inside && !seen.contains(inside))
            visit(inside, root, stops);
    }
}

} // namespace

QList<QWidget *> tabStops(QWidget *root)
{
    QList<QWidget *> stops;
    if (root->isVisible() && root->isEnabled())
        visit(root, root, stops);
    return stops;
}

} // namespace trunkline::pages
