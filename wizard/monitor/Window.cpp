#include "monitor/Window.h"

namespace trunkline::monitor {

qint64 Window::begin() const
{
    return first.startOfDay().toSecsSinceEpoch();
}

qint64 Window::end() const
{
    return last.addDays(1).startOfDay().toSecsSinceEpoch();
}

} // namespace trunkline::monitor
