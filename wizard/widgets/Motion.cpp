#include "widgets/Motion.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStyle>

namespace trunkline::widgets {

namespace {
bool s_reduced = false;
}

bool Motion::isReduced()
{
    if (s_reduced)
        return true;
    const QStyle *style = qApp ? QApplication::style() : nullptr;
    return style && style->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void Motion::setReduced(bool reduced)
{
    s_reduced = reduced;
}

bool Motion::wantsNone()
{
    return s_reduced;
}

int Motion::duration(int milliseconds)
{
    return isReduced() ? 0 : milliseconds;
}

double Motion::phase(int period)
{
    if (isReduced())
        return 0;
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return double(clock.elapsed() % period) / period;
}

} // namespace trunkline::widgets
