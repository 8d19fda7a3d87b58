#include "monitor/Length.h"

namespace trunkline::monitor {

namespace {

QString two(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

QString lengthText(qint64 seconds)
{
    const qint64 hours = seconds / 3600, minutes = seconds / 60 % 60;
    const QString end = u':' + two(seconds % 60);
    return hours > 0 ? QString(QString::number(hours) + u':' + two(minutes) + end) : QString(QString::number(minutes) + end);
}

} // namespace trunkline::monitor
