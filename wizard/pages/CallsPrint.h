#pragma once

#include "pages/CallsModel.h"

#include <QCoreApplication>

class QPagedPaintDevice;

namespace trunkline::pages {

/// The shown calls on paper: a head, a line for each call, and the number of the page.
class CallsPrint
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::CallsPrint)
public:
    /// False: the device did not take it.
    static bool print(QPagedPaintDevice &device, const CallsModel &calls, const QVector<int> &columns, const QString &title, Qt::LayoutDirection direction);
};

} // namespace trunkline::pages
