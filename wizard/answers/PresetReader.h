#pragma once

#include "answers/JsonLines.h"
#include "answers/Preset.h"

#include <QJsonArray>

namespace trunkline {

/// Makes presets of a file. The first thing that is wrong is kept, with its line and key; what is read after it gives
/// nothing. What is read holds together: each preset gives a valid address with the examples of its parts.
class PresetReader
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::PresetBook)
public:
    static Result<QVector<Preset>> read(const QByteArray &json, const QString &fileName);

private:
    /// An object of the file, and where it stands.
    struct Place
    {
        QJsonObject json;
        QString path;

        QString at(const QString &key) const { return path + u'/' + key; }
    };

    PresetReader(const QByteArray &json, const QString &fileName)
        : m_lines(json)
        , m_file(fileName)
    {}

    void complain(const QString &path, const QString &what);
    void allow(const Place &in, const QStringList &keys);
    bool needs(const Place &in, const QString &key, bool right);
    QString text(const Place &in, const QString &key, bool needed = true);
    QStringList sentences(const Place &in, const QString &key);
    QVector<Place> objects(const Place &in, const QString &key);
    int index(const Place &in, const QString &key, const QStringList &words);

    Preset preset(const Place &in);
    void readUri(const Place &in, Preset &preset);
    void readConnections(const Place &in, Preset &preset);
    void readParts(const Place &in, Preset &preset);
    void readSettings(const Place &in, Preset &preset);
    void readSource(const Place &in, Preset &preset);
    void check(const Place &in, const Preset &preset);

    JsonLines m_lines;
    QString m_file;
    std::optional<Error> m_error;
};

} // namespace trunkline
