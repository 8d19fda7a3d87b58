#pragma once

#include <QString>

namespace trunkline::monitor {

/// "2:14", "1:02:05": how long a call was. Latin digits, as in phone numbers.
QString lengthText(qint64 seconds);

} // namespace trunkline::monitor
