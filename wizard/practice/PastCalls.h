#pragma once

#include "practice/Account.h"

namespace trunkline::practice {

/// Calls and alerts of a trunk that has been in use for a while. Made from a counter, so that a hundred thousand of them
/// cost little and are the same every time.
void addPast(Account &account, const Options &options);

} // namespace trunkline::practice
