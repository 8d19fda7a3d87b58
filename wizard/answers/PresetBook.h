#pragma once

#include "answers/Preset.h"

#include <QVector>

namespace trunkline {

/// The presets that are known: those that come with the program, and those of the user's own file, which add to them or
/// take their place.
class PresetBook
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::PresetBook)
public:
    /// Strict: the first thing that is wrong is the error, with file, line and key. `fileName` only for that.
    static Result<PresetBook> parse(const QByteArray &json, const QString &fileName);
    /// resources/presets.json
    static const PresetBook &builtIn();

    /// The built-in ones with those of a file, if there is one. A file that cannot be used is left out as a whole, and
    /// `problem` says why.
    struct Loaded;
    static Loaded withFile(const QString &path);

    const QVector<Preset> &presets() const { return m_presets; }
    const Preset *find(const QString &id) const;
    /// Those of the other one come in the place of those with the same id, or at the end.
    PresetBook with(const PresetBook &other) const;

private:
    QVector<Preset> m_presets;
};

struct PresetBook::Loaded
{
    PresetBook book;
    std::optional<Error> problem;
};

} // namespace trunkline
