#include "answers/SetupFile.h"

#include "answers/Isolate.h"
#include "answers/SetupFileReader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace trunkline {

namespace {

constexpr qint64 largestFile = qint64(1024) * 1024;

Error unusable(const QString &fileName, const QString &what)
{
    return error(ErrorKind::BadFile, isolate(fileName) + u": "_qs + what);
}

/// In a pipe the bytes come in pieces. One more than allowed, so that too many are noticed.
QByteArray readAllButNotMore(QFile &file)
{
    QByteArray all;
    while (all.size() <= largestFile) {
        const QByteArray piece = file.read(largestFile + 1 - all.size());
        if (piece.isEmpty())
            break;
        all += piece;
    }
    return all;
}

/// People write them, JSON has none.
bool isComment(const QByteArray &json, qsizetype at)
{
    return json.mid(at).startsWith("//") || json.mid(at).startsWith("/*") || json.mid(at).startsWith('#');
}

/// What to look for where the parser gave up. Its own words are for programmers.
struct Syntax
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::SetupFile)
public:
    static QString sentence(QJsonParseError::ParseError kind)
    {
        switch (kind) {
        case QJsonParseError::UnterminatedObject:
            return tr("A comma, a quotation mark or a closing } is missing before this place.");
        case QJsonParseError::UnterminatedArray:
        case QJsonParseError::MissingValueSeparator:
            return tr("A comma or a closing ] is missing before this place.");
        case QJsonParseError::MissingNameSeparator:
            return tr("A colon is missing before this place.");
        case QJsonParseError::MissingObject:
            return tr("A comma or a colon stands here with nothing after it.");
        case QJsonParseError::UnterminatedString:
            return tr("A text that begins here has no closing quotation mark.");
        case QJsonParseError::TerminationByNumber:
            return tr("The file ends too early: a closing } is missing.");
        case QJsonParseError::GarbageAtEnd:
            return tr("Something stands after the last }. A set-up file is one object, { … }.");
        case QJsonParseError::DeepNesting:
        case QJsonParseError::DocumentTooLarge:
            return tr("Too many brackets stand inside one another. A set-up file has at most three levels.");
        case QJsonParseError::IllegalUTF8String:
            return tr("A letter here is not UTF-8.");
        case QJsonParseError::IllegalValue:
        case QJsonParseError::IllegalNumber:
        case QJsonParseError::IllegalEscapeSequence:
        case QJsonParseError::NoError:
            break;
        }
        return tr(
            "This is no value. Allowed are a text in quotation marks, a number, true, false, null, [ … ] and { … }.");
    }

    static QString comment() { return tr("Comments are not possible in this kind of file. Take it out."); }
};

Error syntaxError(const QByteArray &json, const QJsonParseError &wrong, const QString &fileName)
{
    const bool isBehind = wrong.error == QJsonParseError::GarbageAtEnd;
    const qsizetype at =
        isBehind ? wrong.offset : qMax(0, wrong.offset - 1); // the offset is mostly that of the next byte
    if (isComment(json, at) || isComment(json, qMax(qsizetype(0), at - 1)))
        return SetupFileReader::complaint(fileName, JsonLines::lineAt(json, at), Syntax::comment());
    const bool isOpen = wrong.error == QJsonParseError::UnterminatedString;
    return SetupFileReader::complaint(fileName, JsonLines::lineAt(json, isOpen ? json.lastIndexOf('"') : at),
                                      Syntax::sentence(wrong.error));
}

} // namespace

Result<Answers> SetupFile::read(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unusable(path, tr("There is no such file."));
    if (info.isDir())
        return unusable(path, tr("This is a folder, not a file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(path, tr("The file can’t be opened. Check who may read it."));
    const QByteArray json = readAllButNotMore(file);
    if (file.error() != QFile::NoError)
        return unusable(path, tr("The file can’t be read to its end."));
    if (json.size() > largestFile)
        return unusable(path, tr("The file is larger than 1 MB. A set-up file is much shorter."));
    return parse(json, path);
}

Result<Answers> SetupFile::parse(const QByteArray &raw, const QString &fileName)
{
    const QByteArray json = raw.startsWith("\xef\xbb\xbf") ? raw.mid(3) : raw;
    if (json.trimmed().isEmpty())
        return unusable(fileName, tr("The file is empty."));
    if (!json.isValidUtf8())
        return unusable(fileName, tr("The file is not UTF-8 text. Save it as UTF-8."));
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json, &wrong);
    if (document.isArray() || (wrong.error == QJsonParseError::IllegalValue && !json.trimmed().startsWith('{')))
        return unusable(fileName, tr("The file must hold one object, { … }."));
    if (wrong.error != QJsonParseError::NoError)
        return syntaxError(json, wrong, fileName);
    return SetupFileReader(json, fileName).read(document.object());
}

} // namespace trunkline
