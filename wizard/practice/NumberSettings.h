#pragma once

#include "practice/Router.h"

namespace trunkline::practice {

/// Sets on the number what the form asks for, all of it or, with a refusal, nothing. Buying and updating take the same
/// fields (API reference §3.3).
std::optional<HttpResponse> setFields(Number &number, Ask &ask);

} // namespace trunkline::practice
