#pragma once

#include "answers/PhoneNumber.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// Names of places in the user's language, from the Unicode locale data (ICU) and libphonenumber's list of area codes;
/// Qt 6.4 knows countries only in English.
class Place
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::Place)
public:
    /// "United States"; `otherwise` where the code is not known.
    static QString country(const QString &iso, const QString &otherwise = {});
    /// The same inside a sentence, after "in": "the United States".
    static QString countryInSentence(const QString &iso, const QString &otherwise = {});
    /// Where a number is at home: "San Francisco", "Toll-free", "Germany".
    static QString of(const PhoneNumber &number);
    /// "Local", "Toll-free", "Mobile", "National"
    static QString type(NumberType type);
};

} // namespace trunkline::pages
