#pragma once

#include <algorithm>

namespace trunkline::setup {

/// How many numbers are worked on at once: at most so many, half of it each time Twilio says that it is busy, and one
/// more again after as many answers as there are at once. So a burst of refusals ends instead of feeding itself, whatever
/// the limits of the account are.
class Pace
{
public:
    explicit Pace(int most) : m_most(std::max(1, most)), m_atOnce(m_most) {}

    int atOnce() const { return m_atOnce; }
    void busy()
    {
        m_atOnce = std::max(1, m_atOnce / 2);
        m_went = 0;
    }
    void went()
    {
        if (++m_went < m_atOnce)
            return;
        m_atOnce = std::min(m_most, m_atOnce + 1);
        m_went = 0;
    }

private:
    int m_most;
    int m_atOnce;
    int m_went = 0;
};

} // namespace trunkline::setup
