#pragma once

#include <QStringList>

namespace trunkline::pages {

/// Twilio's regions by the names that people know.
class Regions
{
public:
    /// "us1", "ie1", "au1"
    static QStringList all();
    static QStringList othersThan(const QString &region);
    /// After "in": "the United States", "Ireland". The code itself where it is none of ours.
    static QString nameInSentence(const QString &region);
};

} // namespace trunkline::pages
