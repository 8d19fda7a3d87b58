#pragma once

#include "answers/PhoneNumber.h"

#include <QVector>
#include <functional>

namespace trunkline {

/// Phone numbers out of a paste or a table: one or more on a line, in any spelling, with other things around them.
struct PastedNumbers
{
    struct Line
    {
        int number = 0; ///< from 1
        QString text;
        friend bool operator==(const Line &, const Line &) = default;
    };

    QVector<PhoneNumber> numbers; ///< as they come, none twice
    int repeated = 0;             ///< so many were there again
    QVector<Line> notUnderstood;  ///< lines with something on them and no number; the heading of a table is none

    /// `country`: ISO code, where numbers without a country's code are at home. `isKnown`: decides where digits can be
    /// read in two ways, and which of the digits on a line are a phone number; may be empty.
    static PastedNumbers read(const QString &pasted, const QString &country,
                              const std::function<bool(const PhoneNumber &)> &isKnown = {});
};

} // namespace trunkline
