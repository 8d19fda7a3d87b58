#pragma once

#include "answers/PhoneNumber.h"
#include "twilio/Resources.h"

#include <QHash>
#include <QVector>

namespace trunkline::setup {

/// Numbers that the account has, each once, found by their digits: a line may have thousands.
class HeldNumbers
{
public:
    HeldNumbers() = default;
    HeldNumbers(std::initializer_list<twilio::IncomingNumber> numbers);

    /// What was known of the same number before is replaced.
    void put(const twilio::IncomingNumber &number);
    void remove(const QString &e164);

    const twilio::IncomingNumber *find(const QString &e164) const;
    const twilio::IncomingNumber *find(const PhoneNumber &number) const { return find(number.e164()); }
    bool contains(const PhoneNumber &number) const { return find(number); }

    bool isEmpty() const { return m_numbers.isEmpty(); }
    qsizetype size() const { return m_numbers.size(); }
    const twilio::IncomingNumber &first() const { return m_numbers.first(); }
    auto begin() const { return m_numbers.cbegin(); }
    auto end() const { return m_numbers.cend(); }

    friend bool operator==(const HeldNumbers &one, const HeldNumbers &other) { return one.m_numbers == other.m_numbers; }

private:
    QVector<twilio::IncomingNumber> m_numbers; ///< in the order they came
    QHash<QString, qsizetype> m_places;        ///< by E.164
};

} // namespace trunkline::setup
