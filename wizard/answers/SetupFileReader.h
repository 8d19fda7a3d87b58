#pragma once

#include "answers/JsonLines.h"
#include "answers/SetupFile.h"

#include <initializer_list>

namespace trunkline {

/// Makes answers of a set-up file that is already known to be JSON. The first thing that is wrong is kept, with its
/// line; what is read after it gives nothing.
class SetupFileReader
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::SetupFile)
public:
    SetupFileReader(const QByteArray &json, const QString &fileName)
        : m_lines(json)
        , m_file(fileName)
    {}

    Result<Answers> read(const QJsonObject &top);

    /// `line.json:4: …`
    static Error complaint(const QString &fileName, int line, const QString &what);
    static QString quoted(const QString &key);

private:
    /// An object of the file, and where it stands.
    struct Place
    {
        QJsonObject json;
        QString path;

        QString at(const QString &key) const { return path + u'/' + key; }
    };

    void complain(int line, const QString &what);
    void complain(const QString &path, const QString &what) { complain(m_lines.line(path), what); }
    void allow(const Place &in, const QStringList &keys);
    Place object(const Place &in, const QString &key);
    QJsonArray list(const Place &in, const QString &key);
    std::optional<QString> text(const Place &in, const QString &key);
    std::optional<bool> flag(const Place &in, const QString &key);
    int number(const Place &in, const QString &key, int usual, int least, int most);
    template <class T>
    std::optional<T> oneOf(const Place &in, const QString &key, std::optional<T> (*from)(const QString &),
                           std::initializer_list<T> all);
    template <SidKind kind>
    std::optional<Sid<kind>> sid(const Place &in, const QString &key, const QString &letters);
    /// The value's own problem, after its key.
    void complainAbout(const Place &in, const QString &key, const Problem &problem);

    // Apart from the templates that need them: lupdate does not find a text in a template.
    void complainNoneOf(const Place &in, const QString &key, const QStringList &names);
    void complainNoSid(const Place &in, const QString &key, const QString &letters);

    TrunkName readName(const Place &trunk);
    void readTrunk(const Place &trunk, Answers &answers);
    void readAddresses(const Place &trunk, TrunkSettings &settings);
    void readSwitchOff(const Place &trunk, Answers &answers);
    void readGateways(const Place &top, Answers &answers);
    void readGateway(const Place &gateway, int position, Answers &answers);
    void checkUri(const Place &gateway, const SipUri &uri, const Answers &answers);
    void readNumbers(const Place &top, Answers &answers);
    std::optional<NumberAnswer> readNumber(const Place &json, const QString &what);

    JsonLines m_lines;
    QString m_file;
    std::optional<Error> m_error;
};

template <SidKind kind>
std::optional<Sid<kind>> SetupFileReader::sid(const Place &in, const QString &key, const QString &letters)
{
    const auto typed = text(in, key);
    if (!typed)
        return {};
    const auto value = Sid<kind>::parse(*typed);
    if (!value)
        complainNoSid(in, key, letters);
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace trunkline
