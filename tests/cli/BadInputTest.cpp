#include "Program.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

class BadInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void wrongArgumentsEndWithTwoAndSayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no file") << QStringList{u"apply"_qs} << "needs the name of a file"_qba;
        QTest::newRow("unknown option") << QStringList{u"apply"_qs, u"x"_qs, u"--auth-token=0123456789abcdef0123456789abcdef"_qs} << "auth-token"_qba;
        QTest::newRow("unknown command") << QStringList{u"destroy"_qs} << "destroy"_qba;
        QTest::newRow("too many") << QStringList{u"check"_qs, u"x"_qs, u"y"_qs} << "one argument too many"_qba;
        QTest::newRow("another's option") << QStringList{u"check"_qs, u"x"_qs, u"--yes"_qs} << "no option --yes"_qba;
        QTest::newRow("option without command") << QStringList{u"--json"_qs} << "needs a command"_qba;
        QTest::newRow("value missing") << QStringList{u"apply"_qs, u"x"_qs, u"--journal-dir"_qs} << "journal-dir"_qba;
        QTest::newRow("port") << QStringList{u"practice"_qs, u"--port"_qs, u"99999"_qs} << "from 0 to 65535"_qba;
        QTest::newRow("variant") << QStringList{u"practice"_qs, u"--variant"_qs, u"rich"_qs} << "full, trial"_qba;
        QTest::newRow("no gateway") << QStringList{u"sheet"_qs} << "the address of a gateway"_qba;
        QTest::newRow("format") << QStringList{u"sheet"_qs, u"203.0.113.10"_qs, u"--format"_qs, u"pdf"_qs} << "message, text, nftables, ufw, aws, kubernetes"_qba;
        QTest::newRow("transport") << QStringList{u"sheet"_qs, u"203.0.113.10"_qs, u"--transport"_qs, u"sctp"_qs} << "udp, tcp, tls"_qba;
        QTest::newRow("ports") << QStringList{u"sheet"_qs, u"203.0.113.10"_qs, u"--sound-ports"_qs, u"9-1"_qs} << "16384-16394"_qba;
        QTest::newRow("both accounts") << QStringList{u"apply"_qs, u"x"_qs, u"--practice"_qs, u"--twilio-endpoint"_qs, u"https://x.example"_qs}
                                       << "cannot be used together"_qba;
    }
    void wrongArgumentsEndWithTwoAndSayWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        Program program;
        const Ended ended = program.run(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(says), ended.err);
        QVERIFY2(ended.err.contains("--help"), ended.err);
        QVERIFY2(!ended.err.contains("0123456789abcdef"), ended.err); // what may be a secret is not repeated
        QVERIFY(program.twilio.requests().isEmpty());
    }

    void helpAndVersionAreThere()
    {
        Program program;
        const Ended help = program.run({u"apply"_qs, u"--help"_qs});
        QCOMPARE(help.status, 0);
        for (const QByteArray &word : {"apply FILE"_qba, "--journal-dir"_qba, "TWILIO_AUTH_TOKEN"_qba, "Exit status"_qba})
            QVERIFY2(help.out.contains(word), word);
        const Ended version = program.run({u"--version"_qs});
        QCOMPARE(version.status, 0);
        QVERIFY(QRegularExpression(u"^trunkline \\d+\\.\\d+\\.\\d+\n$"_qs).match(QString::fromUtf8(version.out)).hasMatch());
    }

    void optionsMayStandAnywhere()
    {
        Program program;
        const Ended ended = program.run({u"--json"_qs, u"--journal-dir"_qs, program.journals(), u"apply"_qs, u"--yes"_qs, program.line()});
        QVERIFY2(ended.status == 0, ended.err);
    }

    void aBadFileIsRefusedWithItsLineBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("not JSON") << "{\n \"version\": 1,\n oops\n}"_qba << "line.json:3"_qba << "missing"_qba;
        QTest::newRow("unknown key") << "{\"version\": 1,\n \"trunk\": {\"name\": \"A\",\n \"colour\": \"red\"}}"_qba << "line.json:3"_qba << "colour"_qba;
        QTest::newRow("wrong type") << "{\"version\": 1,\n \"trunk\": {\"name\": \"A\",\n\n \"secure\": \"yes\"}}"_qba << "line.json:4"_qba << "secure"_qba;
        QTest::newRow("impossible value") << "{\"version\": 1, \"trunk\": {\"name\": \"A\"},\n\"gateways\": [\n{\"uri\": \"sip:203.0.113.10\",\n \"weight\": 0}]}"_qba
                                          << "line.json:4"_qba << "1 to 65535"_qba;
        QTest::newRow("not E.164") << "{\"version\": 1, \"trunk\": {\"name\": \"A\"},\n\"number\": {\"buy\": \"4155550147\"}}"_qba << "line.json:2"_qba << "buy"_qba;
        QTest::newRow("newer version") << "{\"version\": 2,\n \"trunk\": {\"name\": \"A\"}}"_qba << "line.json:1"_qba << "version"_qba;
        QTest::newRow("no name") << "{\"version\": 1,\n \"trunk\": {}}"_qba << "line.json:2"_qba << "name"_qba;
        QTest::newRow("empty") << ""_qba << "line.json"_qba << "empty"_qba;
    }
    void aBadFileIsRefusedWithItsLineBeforeAnythingIsSent()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, says);
        Program program;
        const QString file = program.file(json);
        for (const QString &command : {u"apply"_qs, u"check"_qs}) {
            const Ended ended = program.run({command, file});
            QCOMPARE(ended.status, 2);
            QVERIFY2(ended.err.contains(place), ended.err);
            QVERIFY2(ended.err.contains(says), ended.err);
            const Ended machine = program.run({command, file, u"--json"_qs});
            QCOMPARE(machine.status, 2);
            QCOMPARE(machine.events().size(), 1);
            QCOMPARE(machine.finished().value(u"outcome"_qs).toString(), u"failed"_qs);
            QCOMPARE(machine.errorKind(), u"bad-file"_qs);
        }
        QVERIFY(program.twilio.requests().isEmpty());
        QVERIFY(!QDir(program.journals()).exists());
    }

    void aFileThatIsNotThereIsSaidToBeSo()
    {
        Program program;
        const Ended ended = program.check(program.folder.filePath(u"no.json"_qs));
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.errorKind(), u"bad-file"_qs);
    }

    void anEndpointThatWouldLeakTheSecretIsRefused_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("plain http") << u"http://api.example.com"_qs;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.com"_qs;
        QTest::newRow("user in front") << u"http://127.0.0.1@example.com"_qs;
        QTest::newRow("no scheme") << u"example.com"_qs;
        QTest::newRow("file") << u"file:///etc/passwd"_qs;
    }
    void anEndpointThatWouldLeakTheSecretIsRefused()
    {
        QFETCH(QString, endpoint);
        Program program;
        const Ended byOption = program.run({u"check"_qs, program.line(), u"--json"_qs, u"--twilio-endpoint"_qs, endpoint});
        QCOMPARE(byOption.status, 2);
        QCOMPARE(byOption.errorKind(), u"bad-endpoint"_qs);
        program.environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, endpoint);
        const Ended byEnvironment = program.run({u"check"_qs, program.line()});
        QCOMPARE(byEnvironment.status, 2);
        QVERIFY2(byEnvironment.err.contains("https"), byEnvironment.err);
    }

    void anUnknownRegionIsRefused()
    {
        Program program;
        program.environment.remove(u"TRUNKLINE_TWILIO_ENDPOINT"_qs);
        program.environment.insert(u"TWILIO_REGION"_qs, u"mars1"_qs);
        const Ended ended = program.check(program.line());
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.errorKind(), u"bad-endpoint"_qs);
    }

    void credentialsThatAreMissingOrMalformedAreNamed_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no account") << u"TWILIO_ACCOUNT_SID"_qs << QString() << u"credentials-missing"_qs;
        QTest::newRow("no token") << u"TWILIO_AUTH_TOKEN"_qs << QString() << u"credentials-missing"_qs;
        QTest::newRow("account too short") << u"TWILIO_ACCOUNT_SID"_qs << u"AC0123"_qs << u"credentials-malformed"_qs;
        QTest::newRow("key for account") << u"TWILIO_ACCOUNT_SID"_qs << u"SK00000000000000000000000000000000"_qs << u"credentials-malformed"_qs;
        QTest::newRow("token too short") << u"TWILIO_AUTH_TOKEN"_qs << u"0badf00d"_qs << u"credentials-malformed"_qs;
    }
    void credentialsThatAreMissingOrMalformedAreNamed()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, kind);
        Program program;
        program.environment.insert(variable, value);
        const Ended ended = program.check(program.line());
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.errorKind(), kind);
        QVERIFY(ended.finished().value(u"error"_qs).toObject().value(u"what"_qs).toString().contains(variable));
        QVERIFY(!ended.out.contains("0badf00d"));
        QVERIFY(program.twilio.requests().isEmpty());
    }

    void wrongCredentialsEndWithFiveAndNothingIsWritten()
    {
        Program program;
        program.environment.insert(u"TWILIO_AUTH_TOKEN"_qs, u"00000000000000000000000000000000"_qs);
        for (const Ended &ended : {program.apply(program.line()), program.check(program.line())}) {
            QCOMPARE(ended.status, 5);
            QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"refused"_qs);
            QCOMPARE(ended.errorKind(), u"sign-in-refused"_qs);
        }
        QCOMPARE(program.twilio.writes(), 0);
    }

    void aRecordThatCannotBeWrittenMeansThatNothingIsSent()
    {
        Program program;
        const QString notAFolder = program.file("", u"journals"_qs);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.errorKind(), u"journal-unwritable"_qs);
        QCOMPARE(program.twilio.writes(), 0);
        QVERIFY(QFile::exists(notAFolder));
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
