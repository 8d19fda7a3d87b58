#include "twilio/RequestQueue.h"

#include <algorithm>

namespace trunkline::twilio {

void RequestQueue::enter(const void *who, std::function<void()> turn)
{
    m_waiting.emplace_back(who, std::move(turn));
    next();
}

void RequestQueue::leave(const void *who)
{
    m_running.remove(who);
    const auto isWho = [who](const auto &waiting) { return waiting.first == who; };
    m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(), isWho), m_waiting.end());
    next();
}

void RequestQueue::close()
{
    m_closed = true;
    m_waiting.clear();
}

void RequestQueue::next()
{
    while (!m_closed && !m_waiting.empty() && m_running.size() < m_atOnce) {
        const auto [who, turn] = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_running.insert(who);
        turn();
    }
}

} // namespace trunkline::twilio
