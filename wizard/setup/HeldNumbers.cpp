#include "setup/HeldNumbers.h"

namespace trunkline::setup {

HeldNumbers::HeldNumbers(std::initializer_list<twilio::IncomingNumber> numbers)
{
    for (const twilio::IncomingNumber &one : numbers)
        put(one);
}

void HeldNumbers::put(const twilio::IncomingNumber &number)
{
    const auto known = m_places.constFind(number.e164);
    if (known != m_places.constEnd()) {
        m_numbers[*known] = number;
        return;
    }
    m_places.insert(number.e164, m_numbers.size());
    m_numbers.append(number);
}

void HeldNumbers::remove(const QString &e164)
{
    const auto known = m_places.constFind(e164);
    if (known == m_places.constEnd())
        return;
    m_numbers.removeAt(*known);
    m_places.clear();
    for (qsizetype i = 0; i < m_numbers.size(); ++i)
        m_places.insert(m_numbers.at(i).e164, i);
}

const twilio::IncomingNumber *HeldNumbers::find(const QString &e164) const
{
    const auto known = m_places.constFind(e164);
    return known == m_places.constEnd() ? nullptr : &m_numbers.at(*known);
}

} // namespace trunkline::setup
