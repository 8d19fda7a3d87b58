#pragma once

#include <QVector>

#include <functional>

namespace trunkline::twilio {

/// Gets the rows of one page after the other, each row once. False: enough, no further page is asked for.
template <class T>
using TakePage = std::function<bool(QVector<T> rows)>;

} // namespace trunkline::twilio
