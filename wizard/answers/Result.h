#pragma once

#include "answers/Error.h"

#include <functional>
#include <utility>
#include <variant>

namespace trunkline {

/// A value or the reason why there is none. Spelt like std::expected (C++23), which replaces it one day.
template <class T, class Reason = Error>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_either(std::in_place_index<0>, std::move(value)) {}
    Result(Reason reason) : m_either(std::in_place_index<1>, std::move(reason)) {}

    explicit operator bool() const { return m_either.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_either); }
    T &&operator*() && { return std::get<0>(std::move(m_either)); }
    const T *operator->() const { return &std::get<0>(m_either); }
    const Reason &error() const { return std::get<1>(m_either); }

private:
    std::variant<T, Reason> m_either;
};

/// "Done", where there is nothing else to say.
struct Nothing
{
    friend bool operator==(Nothing, Nothing) = default;
};

/// Every asynchronous call ends by saying one of these, exactly once – or never, if its owner is gone.
template <class T>
using Then = std::function<void(Result<T>)>;

} // namespace trunkline
