#pragma once

#include "setup/Journal.h"

namespace trunkline::setup {

/// What a set-up has made so far, by its record alone: for whoever is not signed in yet.
struct Made
{
    bool trunk = false;
    QVector<PhoneNumber> bought;    ///< in the order they were bought
    QVector<PhoneNumber> connected; ///< that the account had before
    bool anything = false; ///< also what may have been made: nobody heard the answer

    static Made of(const QVector<Journal::Entry> &entries);

    friend bool operator==(const Made &, const Made &) = default;
};

} // namespace trunkline::setup
