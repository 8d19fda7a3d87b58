#pragma once

#include <QCoreApplication>

namespace trunkline::pages {

/// Twilio's regions in words: "ie1" is Ireland.
class RegionWords
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::RegionWords)
public:
    /// In a sentence, after "in": "the United States". The code itself where it is none of ours.
    static QString inSentence(const QString &region);
};

} // namespace trunkline::pages
