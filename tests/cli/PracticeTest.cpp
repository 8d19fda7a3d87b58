#include "Program.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>
#include <csignal>

using namespace trunkline;
using test::Ended;
using test::Program;

/// The simulated account: as a process of its own, inside apply and check, and where there is no display.
class PracticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aProcessOfItsOwnServesTheWholeStory()
    {
        Program program;
        const auto server = program.start({u"practice"_qs, u"--port"_qs, u"0"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(server->canReadLine(), 30'000);
        const QJsonObject where = QJsonDocument::fromJson(server->readLine()).object();
        for (const QString &key : {u"endpoint"_qs, u"account_sid"_qs, u"auth_token"_qs, u"api_key"_qs, u"api_secret"_qs})
            QVERIFY2(!where.value(key).toString().isEmpty(), qPrintable(key));
        program.environment.insert(u"TWILIO_ACCOUNT_SID"_qs, where.value(u"account_sid"_qs).toString());
        program.environment.insert(u"TWILIO_AUTH_TOKEN"_qs, where.value(u"auth_token"_qs).toString());
        program.environment.remove(u"TRUNKLINE_TWILIO_ENDPOINT"_qs);
        const QStringList endpoint{u"--twilio-endpoint"_qs, where.value(u"endpoint"_qs).toString()};

        const Ended first = program.apply(program.line(), endpoint + QStringList{u"--yes"_qs});
        QVERIFY2(first.status == 0, first.told());
        const Ended second = program.apply(program.line(), endpoint);
        QVERIFY2(second.status == 0, second.told());
        QCOMPARE(second.finished().value(u"writes"_qs).toInt(-1), 0);
        const Ended checked = program.run(QStringList{u"check"_qs, program.line(), u"--json"_qs} + endpoint);
        QCOMPARE(checked.finished().value(u"outcome"_qs).toString(), u"verified"_qs);
        QCOMPARE(program.undo(endpoint + QStringList{u"--yes"_qs}).status, 0);
        const Ended gone = program.run(QStringList{u"check"_qs, program.line(), u"--json"_qs} + endpoint);
        QCOMPARE(gone.status, 3);
        QVERIFY(program.twilio.requests().isEmpty());

        ::kill(pid_t(server->processId()), SIGTERM);
        const Ended ended = Program::waitFor(*server);
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out.isEmpty()); // one line, and that was read
    }

    void itListensOnThisComputerOnly()
    {
        Program program;
        const auto server = program.start({u"practice"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(server->canReadLine(), 30'000);
        const QUrl endpoint(QJsonDocument::fromJson(server->readLine()).object().value(u"endpoint"_qs).toString());
        QCOMPARE(endpoint.host(), u"127.0.0.1"_qs);
        QFile table(u"/proc/net/tcp"_qs);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray port = QByteArray::number(endpoint.port(), 16).toUpper().rightJustified(4, '0').prepend(':');
        int listening = 0;
        for (const QByteArray &line : table.readAll().split('\n')) {
            const QList<QByteArray> columns = line.simplified().split(' ');
            if (columns.size() < 4 || columns.at(3) != "0A" || !columns.at(1).endsWith(port))
                continue;
            ++listening;
            QCOMPARE(columns.at(1), QByteArray("0100007F" + port));
        }
        QCOMPARE(listening, 1);
        ::kill(pid_t(server->processId()), SIGINT);
        QCOMPARE(Program::waitFor(*server).status, 0);
    }

    void aPortInUseIsSaidToBeSo()
    {
        Program program;
        const Ended ended = program.run({u"practice"_qs, u"--port"_qs, QString::number(program.twilio.port())});
        QCOMPARE(ended.status, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(QByteArray::number(program.twilio.port())), ended.err);
    }

    void aMishapAndAVariantCanBeChosen()
    {
        Program program;
        const auto server = program.start({u"practice"_qs, u"--variant"_qs, u"empty"_qs, u"--mishap"_qs, u"sign-in-page"_qs, u"--latency"_qs, u"5"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(server->canReadLine(), 30'000);
        const QJsonObject where = QJsonDocument::fromJson(server->readLine()).object();
        program.environment.insert(u"TWILIO_ACCOUNT_SID"_qs, where.value(u"account_sid"_qs).toString());
        program.environment.insert(u"TWILIO_AUTH_TOKEN"_qs, where.value(u"auth_token"_qs).toString());
        program.environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, where.value(u"endpoint"_qs).toString());
        QCOMPARE(program.check(program.line()).errorKind(), u"not-twilio"_qs);
        ::kill(pid_t(server->processId()), SIGTERM);
        QCOMPARE(Program::waitFor(*server).status, 0);
    }

    void practiceInsideApplyNeedsNoAccountAndLeavesNothingBehind()
    {
        Program program;
        program.environment.remove(u"TWILIO_ACCOUNT_SID"_qs);
        program.environment.remove(u"TWILIO_AUTH_TOKEN"_qs);
        const Ended ended = program.run({u"apply"_qs, u"--practice"_qs, program.line(), u"--yes"_qs, u"--json"_qs});
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(ended.finished().value(u"practice"_qs), QJsonValue(true));
        QVERIFY(ended.finished().value(u"journal"_qs).isNull());
        QVERIFY(program.twilio.requests().isEmpty()); // an account of its own, whatever the environment says
        QVERIFY(QDir(program.folder.filePath(u"home/data"_qs)).isEmpty());

        QCOMPARE(program.run({u"check"_qs, u"--practice"_qs, program.line()}).status, 3); // a fresh account
    }

    void theNumberOfTheDocumentationCanBeBoughtForPractice()
    {
        Program program;
        const Ended ended = program.run({u"apply"_qs, u"--practice"_qs, program.line(R"({"buy": "+14155550123"})"), u"--yes"_qs, u"--json"_qs});
        QVERIFY2(ended.status == 0, ended.told());
    }

    void withoutADisplayTheWizardPractisesInTheTerminal_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("display");
        QTest::newRow("nothing set") << QStringList() << QString();
        QTest::newRow("--practice") << QStringList{u"--practice"_qs} << QString();
        QTest::newRow("nobody there") << QStringList() << u":4711"_qs;
    }
    void withoutADisplayTheWizardPractisesInTheTerminal()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, display);
        Program program;
        program.environment.insert(u"DISPLAY"_qs, display);
        const Ended ended = program.run(arguments);
        QVERIFY2(ended.status == 0, ended.told());
        QVERIFY2(ended.err.contains("display") || ended.err.contains("no window"), ended.err);
        QVERIFY2(ended.out.contains("The line is set up."), ended.out);
        QVERIFY2(ended.out.contains("+14155550147"), ended.out);
        QVERIFY2(ended.out.contains("practice"), ended.out);
        QVERIFY(program.twilio.requests().isEmpty());
    }

    void aSystemWithoutALocaleGetsNoWarning()
    {
        Program program;
        for (const QString &name : {u"LANG"_qs, u"LC_ALL"_qs, u"LC_CTYPE"_qs})
            program.environment.remove(name);
        QVERIFY(program.run({u"--version"_qs}).err.isEmpty());
        program.environment.insert(u"LC_ALL"_qs, u"C"_qs);
        QVERIFY(program.run({u"--version"_qs}).err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PracticeTest)
#include "PracticeTest.moc"
