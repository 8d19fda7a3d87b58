#pragma once

#include <QSet>

#include <deque>
#include <functional>
#include <utility>

namespace trunkline::twilio {

/// At most so many requests on their way at once; the others wait in the order they came. Twilio limits how many
/// requests of an account run at the same time (API reference §7.1).
class RequestQueue
{
public:
    explicit RequestQueue(int atOnce) : m_atOnce(qMax(1, atOnce)) {}

    /// `turn` is called as soon as there is room, perhaps at once. It keeps its place until leave().
    void enter(const void *who, std::function<void()> turn);
    /// From the line or from its place; the next one gets its turn.
    void leave(const void *who);
    /// Nobody gets a turn any more.
    void close();

private:
    void next();

    const int m_atOnce;
    QSet<const void *> m_running;
    std::deque<std::pair<const void *, std::function<void()>>> m_waiting;
    bool m_closed = false;
};

} // namespace trunkline::twilio
