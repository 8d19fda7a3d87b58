#include "answers/PresetBook.h"

#include "answers/Isolate.h"
#include "answers/PresetReader.h"

#include <QFile>
#include <algorithm>

// Outside the namespace, as Qt wants it: the layer is a static library, and nothing else refers to the data.
static void addPresetData()
{
    Q_INIT_RESOURCE(presets);
}

namespace trunkline {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

Result<PresetBook> PresetBook::parse(const QByteArray &json, const QString &fileName)
{
    const auto presets = PresetReader::read(json, fileName);
    if (!presets)
        return presets.error();
    PresetBook book;
    book.m_presets = *presets;
    return book;
}

const PresetBook &PresetBook::builtIn()
{
    static const PresetBook book = [] {
        addPresetData();
        QFile file(u":/presets.json"_qs);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("presets.json is not part of the program");
        const auto read = parse(file.readAll(), u"presets.json"_qs);
        if (!read)
            qFatal("%s", qPrintable(read.error().message)); // a test reads it before anybody else does
        return *read;
    }();
    return book;
}

PresetBook::Loaded PresetBook::withFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {builtIn(), {}};
    if (!file.open(QIODevice::ReadOnly))
        return {builtIn(), error(ErrorKind::BadFile, isolate(path) + u": "_qs + tr("The file can’t be opened. Check who may read it."))};
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return {builtIn(), error(ErrorKind::BadFile, isolate(path) + u": "_qs + tr("The file is larger than 1 MB."))};
    const auto own = parse(json, path);
    if (!own)
        return {builtIn(), own.error()};
    return {builtIn().with(*own), {}};
}

const Preset *PresetBook::find(const QString &id) const
{
    const auto found = std::find_if(m_presets.begin(), m_presets.end(), [&](const Preset &one) { return one.id == id; });
    return found == m_presets.end() ? nullptr : &*found;
}

PresetBook PresetBook::with(const PresetBook &other) const
{
    PresetBook both = *this;
    for (const Preset &preset : other.m_presets) {
        const auto same = std::find_if(both.m_presets.begin(), both.m_presets.end(),
                                       [&](const Preset &one) { return one.id == preset.id; });
        if (same == both.m_presets.end())
            both.m_presets.append(preset);
        else
            *same = preset;
    }
    return both;
}

} // namespace trunkline
