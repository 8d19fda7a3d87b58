#pragma once

#include "twilio/Http.h"
#include "twilio/ResourceReading.h"

namespace trunkline::twilio {

template <class T>
using ReadResource = std::optional<T> (*)(Reading &);

/// What a good answer must also say: that it is about what was asked for. Another object's values are no success.
template <class T>
using IsOurs = std::function<bool(const T &)>;

/// Turns the JSON of an answer into a value for whoever asked.
template <class T>
Then<Answer> typed(ReadResource<T> read, Then<T> then, IsOurs<T> isOurs = {})
{
    return [read, then = std::move(then), isOurs = std::move(isOurs)](Result<Answer> answer) {
        if (!answer)
            return then(answer.error());
        Reading reading(answer->json);
        const std::optional<T> value = read(reading);
        if (!value)
            return then(answer->unreadable(reading.complaint()));
        if (isOurs && !isOurs(*value))
            return then(answer->unreadable(u"it is about something else"_qs));
        then(*value);
    };
}

/// For a DELETE: gone is gone, whoever did it.
inline Then<Answer> gone(Then<Nothing> then)
{
    return [then = std::move(then)](Result<Answer> answer) {
        if (answer || answer.error().kind == ErrorKind::NotFound)
            return then(Nothing{});
        then(answer.error());
    };
}

/// For what is refused here already.
template <class T>
Then<Answer> failing(Then<T> then)
{
    return [then = std::move(then)](const Result<Answer> &answer) { then(answer.error()); };
}

} // namespace trunkline::twilio
