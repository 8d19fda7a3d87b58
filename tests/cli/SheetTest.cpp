#include "Program.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

/// `trunkline sheet`: what a firewall has to let in, without an account and without a network.
class SheetTest : public QObject
{
    Q_OBJECT

    static Ended sheet(Program &program, const QStringList &arguments) { return program.run(QStringList{u"sheet"_qs} + arguments); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAddressIsEnough()
    {
        Program program;
        program.environment.remove(u"TWILIO_ACCOUNT_SID"_qs);
        program.environment.remove(u"TWILIO_AUTH_TOKEN"_qs);
        const Ended ended = sheet(program, {u"203.0.113.10"_qs});
        QVERIFY2(ended.status == 0, ended.err);
        for (const QByteArray &part : {"203.0.113.10, port 5060, TCP"_qba, "177.71.206.192/30"_qba, "168.86.128.0/18"_qba, "TCP port 5060"_qba})
            QVERIFY2(ended.out.contains(part), ended.out);
        QVERIFY(!ended.out.contains("\xe2\x81\xa6")); // marks for the screen
        QVERIFY(program.twilio.requests().isEmpty());
    }

    void theConnectionComesFromTheAddressOrTheOption()
    {
        Program program;
        QVERIFY(sheet(program, {u"sip:voice.example.com:5070;transport=udp"_qs, u"--format"_qs, u"ufw"_qs}).out.contains("proto udp from 54.172.60.0/30 to any port 5070 "));
        QVERIFY(sheet(program, {u"voice.example.com"_qs, u"--transport"_qs, u"tls"_qs, u"--format"_qs, u"ufw"_qs}).out.contains("proto tcp from 54.172.60.0/30 to any port 5061 "));
        QVERIFY(sheet(program, {u"203.0.113.10"_qs, u"--sound-ports"_qs, u"40000-40100"_qs, u"--format"_qs, u"ufw"_qs}).out.contains("port 40000:40100"));
        QVERIFY(sheet(program, {u"203.0.113.10"_qs, u"--ibm"_qs, u"--format"_qs, u"message"_qs}).out.contains("RTP_UDP_PORT_RANGE=16384-16394"));
    }

    void aSetUpFileSaysAllOfIt()
    {
        Program program;
        const Ended ended = sheet(program, {program.line(), u"--format"_qs, u"message"_qs});
        QVERIFY2(ended.status == 0, ended.err);
        QVERIFY2(ended.out.contains("+1 415 555 0147"), ended.out);
        QCOMPARE(sheet(program, {program.line(), u"--transport"_qs, u"tls"_qs}).status, 2);
        const Ended none = sheet(program, {program.file(R"({"version": 1, "trunk": {"name": "A"}})")});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.err.contains("names no gateway"), none.err);
    }

    void awsGetsNothingButJson()
    {
        Program program;
        const Ended ended = sheet(program, {u"203.0.113.10"_qs, u"--format"_qs, u"aws"_qs});
        QCOMPARE(QJsonDocument::fromJson(ended.out).array().size(), 2);
    }

    void anAddressThatIsNoneIsRefused()
    {
        Program program;
        const Ended ended = sheet(program, {u"203.0.113.300"_qs});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains("255 or less"), ended.err);
    }
};

QTEST_GUILESS_MAIN(SheetTest)
#include "SheetTest.moc"
