#pragma once

#include "practice/PracticeTwilio.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace trunkline::test {

/// What a process left behind.
struct Ended
{
    int status = -1; ///< -1: it crashed
    QByteArray out, err;

    /// With --json: all lines, each an object.
    QList<QJsonObject> events() const;
    QList<QJsonObject> events(const QString &kind) const;
    /// The last line.
    QJsonObject finished() const;
    /// Everything it said, for the message of a test that fails.
    QByteArray told() const { return err + out; }
    QString errorKind() const { return finished().value(u"error"_qs).toObject().value(u"kind"_qs).toString(); }
};

/// The real program as its own process, in a home of its own, against a practice account in the process of the test,
/// whose books the test reads.
class Program
{
public:
    explicit Program(const practice::Options &options = {});

    practice::PracticeTwilio twilio;
    QProcessEnvironment environment; ///< signed in with the token
    QTemporaryDir folder;            ///< set-up files, journals, home

    void signInWithKey();

    /// Writes a set-up file and returns its path.
    QString file(const QByteArray &json, const QString &name = u"line.json"_qs);
    /// The usual one: trunk “Support line”, one gateway, that number.
    QString line(const QByteArray &number = R"({"buy": "+14155550147"})");
    QString journals() const { return folder.filePath(u"journals"_qs); }
    /// The only journal there is.
    QString journal() const;

    Ended run(const QStringList &arguments);
    /// apply FILE --json --journal-dir … --yes, and what is given
    Ended apply(const QString &file, const QStringList &more = {u"--yes"_qs});
    Ended check(const QString &file);
    Ended undo(const QStringList &more = {u"--yes"_qs});

    std::unique_ptr<QProcess> start(const QStringList &arguments);
    static Ended waitFor(QProcess &process);

    const practice::Trunk *trunk(const QString &name = u"Support line"_qs) const;
};

} // namespace trunkline::test
