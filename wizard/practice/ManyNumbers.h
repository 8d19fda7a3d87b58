#pragma once

#include "practice/Account.h"

namespace trunkline::practice {

/// Numbers of a large account, from the ranges that are kept for fiction: first those of all countries by turns, then what
/// the larger ranges have left. Always the same ones in the same order. They do nothing yet.
void addManyNumbers(Account &account, int count);
/// Gives these numbers, the oldest of the account, their uses: most are free or answered by a website, some by an
/// application or on a trunk, few take no calls.
void useManyNumbers(Account &account, int count);

} // namespace trunkline::practice
