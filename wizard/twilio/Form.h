#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <utility>

namespace trunkline::twilio {

/// Fields of a form, in the order they are sent.
using Form = QVector<std::pair<QString, QString>>;

/// As it goes over the wire, in a body or behind a '?'. A `+` becomes %2B: a form reads a bare one as a blank, and
/// QUrlQuery leaves it bare.
QByteArray encoded(const Form &form);

} // namespace trunkline::twilio
