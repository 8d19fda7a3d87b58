#pragma once

#include <QCoreApplication>
#include <QString>

namespace trunkline::app {

/// Whether a window can be shown. Asked before Qt is, since Qt ends the process where it cannot.
class Display
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::Display)
public:
    /// Nothing when a window can be shown.
    enum class Missing { Nothing, NotSet, NotReachable, NotBuilt };
    static Missing missing();
    static QString sentence(Missing missing);
};

} // namespace trunkline::app
