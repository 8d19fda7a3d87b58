#pragma once

#include <QStringList>

namespace trunkline::setup {

/// The words of failures.json in the language of the program.
class FailureWords
{
public:
    static QString shown(const QString &text);
    /// All that can be translated.
    static QStringList all();
};

} // namespace trunkline::setup
