#pragma once

#include <QList>

class QWidget;

namespace trunkline::pages {

/// What Tab visits inside `root`, in the order of the layouts: as the eye reads. Qt's own order is that of making, which
/// puts everything that appears later (a notice with its buttons) behind the button bar.
QList<QWidget *> tabStops(QWidget *root);

} // namespace trunkline::pages
