#pragma once

#include <QStringList>

namespace trunkline {

/// The sentences and labels of the built-in presets in the language of the program. Those of the user's own file are
/// shown as they are written there.
class PresetWords
{
public:
    static QString shown(const QString &text);
    static QStringList all(); ///< as they stand in presets.json
};

} // namespace trunkline
