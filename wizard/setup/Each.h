#pragma once

namespace trunkline::setup {

/// One lambda per kind of a variant: a kind that somebody forgot does not compile.
template <class... Ts>
struct Each : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Each(Ts...) -> Each<Ts...>;

} // namespace trunkline::setup
