#pragma once

#include "answers/PhoneNumber.h"

#include <QHash>
#include <QVector>

namespace trunkline::pages {

/// What the digits of numbers say: whether they can be dialled, where they are at home, how they are dialled inland. Worked
/// out once for each block of ten thousand that differ only in the last four digits, since that takes its time and
/// companies get their numbers in blocks.
class NumberBlocks
{
public:
    struct Home
    {
        QString place;   ///< "San Francisco"
        QString country; ///< "United States", in the user's language; may be empty
        NumberType type = NumberType::Local;
        friend bool operator==(const Home &, const Home &) = default;
    };
    struct Block
    {
        bool dialled = false; ///< it is a phone number: not a short code
        int home = 0;
        QString inland; ///< digits before the last four when dialled from inside the country: "030 231"; no blanks
    };

    NumberBlocks();

    const Block &of(const QString &e164);
    const Home &home(int home) const { return m_homes.at(home); }
    int homeCount() const { return int(m_homes.size()); }
    /// The language is another one.
    void clear();

private:
    int indexOf(const Home &home);

    QHash<QString, Block> m_blocks;
    QVector<Home> m_homes; ///< the first: nothing is known
    QHash<QString, int> m_homeByName;
};

} // namespace trunkline::pages
