#pragma once

#include "setup/Subaccounts.h"

#include <QCoreApplication>
#include <functional>

class QMenu;

namespace trunkline::pages {

/// The subaccounts of a parent, in its menu.
class SubaccountMenu
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::SubaccountMenu)
public:
    /// Adds them, and the way back to the parent. The one that is signed in (`current`) is ticked. `chosen` is told
    /// after the codes are in the draft.
    static void fill(QMenu &menu, setup::Subaccounts &subaccounts, const QString &current, const std::function<void()> &chosen);
};

} // namespace trunkline::pages
