#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace trunkline::pages {

/// Twilio's regions by the names that people know.
class Regions
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::Regions)
public:
    /// "us1", "ie1", "au1"
    static QStringList all();
    static QStringList othersThan(const QString &region);
    /// After "in": "the United States", "Ireland".
    static QString nameInSentence(const QString &region);
};

} // namespace trunkline::pages
