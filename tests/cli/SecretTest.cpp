#include "Program.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline;
using practice::Mishap;
using test::Ended;
using test::Program;

namespace {

const QString tokenCanary = QStringLiteral("c0ffee0ddba11c0ffee0ddba11c0ffee");
const QString keyCanary = QStringLiteral("Canary7Xq2Lr9Vw4Bn6Tz1Kd8Ph3Mf5S");

practice::Options withCanaries()
{
    practice::Options options;
    options.authToken = tokenCanary;
    options.apiKeySecret = keyCanary;
    return options;
}

QByteArray basicAuthentication(const QString &user, const QString &secret)
{
    return QString(user + u':' + secret).toLatin1().toBase64();
}

/// Every spelling in which a secret could slip out: as it is, in base64, as basic authentication, and its two halves.
QList<QByteArray> spellings(const Program &program)
{
    QList<QByteArray> all;
    for (const auto &[user, secret] : {std::pair{program.twilio.accountSid(), tokenCanary}, std::pair{program.twilio.apiKeySid(), keyCanary}}) {
        const QByteArray bytes = secret.toLatin1();
        all << bytes << bytes.toBase64().chopped(4) << basicAuthentication(user, secret) << bytes.left(16) << bytes.mid(16) << bytes.toUpper();
    }
    return all;
}

} // namespace

/// Searches for a canary in everything the program leaves behind.
class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void noSecretIsInAnyOutputOrFile_data()
    {
        QTest::addColumn<bool>("key");
        QTest::addColumn<std::optional<Mishap>>("mishap");
        for (const bool key : {false, true}) {
            const auto row = [key](const char *what) -> QTestData & { return QTest::addRow("%s, %s", key ? "key" : "token", what); };
            row("all well") << key << std::optional<Mishap>();
            row("answer lost") << key << std::optional(Mishap::HangUpAfterBuying);
            row("revoked") << key << std::optional(Mishap::TokenRevoked);
            row("sign-in page") << key << std::optional(Mishap::SignInPage);
        }
    }
    void noSecretIsInAnyOutputOrFile()
    {
        QFETCH(bool, key);
        QFETCH(std::optional<Mishap>, mishap);
        Program program(withCanaries());
        if (key)
            program.signInWithKey();
        if (mishap)
            program.twilio.prepare(*mishap);
        program.environment.insert(u"QT_LOGGING_RULES"_qs, u"qt.network.*=true"_qs); // the most talkative Qt can be
        QList<Ended> all{program.apply(program.line()), program.check(program.line()), program.run({u"apply"_qs, program.line(), u"--yes"_qs})};
        if (!program.journal().isEmpty())
            all << program.undo() << program.run({u"undo"_qs, program.journal(), u"--yes"_qs});
        for (const QByteArray &secret : spellings(program)) {
            for (const Ended &ended : all) {
                QVERIFY2(!ended.out.contains(secret), secret);
                QVERIFY2(!ended.err.contains(secret), secret);
            }
            QDirIterator files(program.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            }
        }
    }

    void noSecretIsInTheArgumentsOrTheEnvironmentOfTheRunningProgram()
    {
        for (const bool key : {false, true}) {
            practice::Options options = withCanaries();
            options.latency = std::chrono::milliseconds(300);
            Program program(options);
            if (key)
                program.signInWithKey();
            QSignalSpy asked(&program.twilio, &practice::PracticeTwilio::requested);
            const auto process = program.start({u"apply"_qs, program.line(), u"--yes"_qs, u"--journal-dir"_qs, program.journals()});
            QVERIFY(asked.wait(30'000)); // it is at work, signed in
            for (const QString &name : {u"cmdline"_qs, u"environ"_qs}) {
                QFile file(u"/proc/%1/%2"_qs.arg(process->processId()).arg(name));
                if (!file.open(QIODevice::ReadOnly))
                    continue; // not even we may look: the memory is protected
                const QByteArray text = file.readAll();
                for (const QByteArray &secret : spellings(program))
                    QVERIFY2(!text.contains(secret), qPrintable(name));
            }
            QCOMPARE(Program::waitFor(*process).status, 0);
        }
    }

    void theRecordIsForTheOwnerOnly()
    {
        Program program;
        QCOMPARE(program.apply(program.line()).status, 0);
        QCOMPARE(QFile::permissions(program.journal()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(program.journals()) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
    }

    void theCanarySearchFindsACanary()
    {
        const Program program(withCanaries());
        const QByteArray spilled = "Authorization: Basic " + basicAuthentication(program.twilio.accountSid(), tokenCanary);
        const QList<QByteArray> all = spellings(program);
        QVERIFY(std::any_of(all.begin(), all.end(), [&](const QByteArray &secret) { return spilled.contains(secret); }));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
