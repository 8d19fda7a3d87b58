#pragma once

#include "practice/Account.h"

#include <QJsonObject>

namespace trunkline::practice {

/// What both hosts say of an owned number, without dates and addresses, which they spell differently.
QJsonObject commonJson(const Number &number, const Account &account);

} // namespace trunkline::practice
