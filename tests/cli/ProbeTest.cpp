#include "Messages.h"
#include "Program.h"
#include "StreamPeer.h"
#include "UdpPeer.h"
#include "practice/PracticeGateway.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

namespace {

QString place(quint16 port)
{
    return u"127.0.0.1:"_qs + QString::number(port);
}

/// The set-up file with its gateway at this port of this computer.
QString lineTo(Program &program, quint16 port)
{
    return program.file("{\"version\": 1, \"trunk\": {\"name\": \"Support line\"}, \"gateways\": [{\"uri\": \"sip:127.0.0.1:" + QByteArray::number(port)
                        + ";transport=tcp\"}]}");
}

QJsonObject gatewayCheck(const Ended &ended)
{
    for (const QJsonValue &check : ended.finished().value(u"checks"_qs).toArray())
        if (check.toObject().value(u"subject"_qs).toString() == u"gateway")
            return check.toObject();
    return {};
}

} // namespace

class ProbeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_gateway.start(), qPrintable(m_gateway.errorString())); }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aGatewayThatAnswersIsZero()
    {
        Program program;
        for (const QString &transport : {u"udp"_qs, u"tcp"_qs}) {
            const Ended ended = program.run({u"probe"_qs, place(m_gateway.port()), u"--transport"_qs, transport});
            QVERIFY2(ended.status == 0, ended.told().constData());
            QVERIFY(ended.out.contains("Your gateway answered in"));
            QVERIFY(ended.out.contains("Tested from this computer."));
            QVERIFY(ended.out.contains("SIP answer: "));
        }
    }

    void inJsonTheLastLineTellsAll()
    {
        Program program;
        const Ended ended = program.run({u"probe"_qs, place(m_gateway.port()), u"--json"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        const QJsonObject last = ended.finished();
        QCOMPARE(last.value(u"event"_qs).toString(), u"finished"_qs);
        QCOMPARE(last.value(u"outcome"_qs).toString(), u"answers"_qs);
        const QJsonObject probe = last.value(u"probe"_qs).toObject();
        QCOMPARE(probe.value(u"outcome"_qs).toString(), u"answers"_qs);
        QCOMPARE(probe.value(u"tested_from"_qs).toString(), u"this-computer"_qs);
        QCOMPARE(probe.value(u"attempts"_qs).toArray().first().toObject().value(u"status"_qs).toInt(), 200);
    }

    void aCallForANumberIsRehearsed()
    {
        Program program;
        const Ended ended = program.run({u"probe"_qs, place(m_gateway.port()), u"--number"_qs, u"+14155550147"_qs, u"--json"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        const QJsonObject call = ended.finished().value(u"probe"_qs).toObject().value(u"rehearsal"_qs).toObject();
        QCOMPARE(call.value(u"outcome"_qs).toString(), u"taken"_qs);
        QVERIFY(call.value(u"hung_up"_qs).toBool());
    }

    void aCallThatIsRefusedIsThree()
    {
        Program program;
        practice::PracticeGateway strict;
        QVERIFY(strict.start());
        strict.refuseCalls(404);
        const Ended ended = program.run({u"probe"_qs, place(strict.port()), u"--number"_qs, u"+14155550147"_qs});
        QCOMPARE(ended.status, 3);
        QVERIFY(ended.out.contains("know"));
        QVERIFY(ended.out.contains("Rehearsal call: 404 Not Found"));
    }

    void nobodyThereIsThree()
    {
        Program program;
        QTcpSocket kept; // bound, and nobody listens: who connects is refused, and nobody else gets the port
        QVERIFY(kept.bind(QHostAddress::LocalHost));
        const quint16 port = kept.localPort();
        const Ended ended = program.run({u"probe"_qs, place(port), u"--json"_qs});
        QVERIFY2(ended.status == 3, ended.told().constData());
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"does-not-answer"_qs);
    }

    void anotherConnectionThatAnswersIsNamed()
    {
        Program program;
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) { peer.say(messages::answer(request, 200, "OK")); });
        const Ended ended = program.run({u"probe"_qs, place(gateway.port()), u"--transport"_qs, u"tcp"_qs});
        QCOMPARE(ended.status, 3);
        QVERIFY(ended.out.contains("No answer on TCP, but on UDP"));
        QVERIFY(ended.out.contains(QByteArray("trunkline probe sip:127.0.0.1:" + QByteArray::number(gateway.port()) + ";transport=udp")));
    }

    void stoppedBeforeAnythingIsKnownIsSix()
    {
        Program program;
        UdpPeer silent;
        const auto process = program.start({u"probe"_qs, place(silent.port()), u"--transport"_qs, u"udp"_qs, u"--json"_qs});
        QTRY_VERIFY(!silent.heard.isEmpty());
        process->terminate();
        const Ended ended = Program::waitFor(*process);
        QVERIFY2(ended.status == 6, ended.told().constData());
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"cannot-tell"_qs);
    }

    void aSampleAddressIsNotAsked()
    {
        Program program;
        const Ended ended = program.run({u"probe"_qs, u"203.0.113.10"_qs, u"--json"_qs});
        QCOMPARE(ended.status, 3);
        const QJsonObject probe = ended.finished().value(u"probe"_qs).toObject();
        QCOMPARE(probe.value(u"outcome"_qs).toString(), u"sample-address"_qs);
        QVERIFY(probe.value(u"attempts"_qs).toArray().isEmpty());
    }

    void whereThereIsNoNetworkNothingIsClaimed()
    {
        // In a network of its own, that has nothing in it: not even this computer can be asked.
        const auto alone = [](const QString &address) {
            Program program;
            QProcess process;
            process.setProcessEnvironment(program.environment);
            process.start(u"unshare"_qs, {u"--map-root-user"_qs, u"--net"_qs, QStringLiteral(TRUNKLINE_PROGRAM), u"probe"_qs, address, u"--json"_qs});
            return Program::waitFor(process);
        };
        QProcess may;
        may.start(u"unshare"_qs, {u"--map-root-user"_qs, u"--net"_qs, u"true"_qs});
        if (!may.waitForFinished() || may.exitCode() != 0)
            QSKIP("No network of its own can be made here: NOTHING about a blocked network was tested.");
        const Ended blocked = alone(u"127.0.0.1"_qs);
        QVERIFY2(blocked.status == 6, blocked.told().constData());
        QCOMPARE(blocked.finished().value(u"probe"_qs).toObject().value(u"outcome"_qs).toString(), u"blocked"_qs);
        const Ended offline = alone(u"gateway.invalid"_qs);
        QVERIFY2(offline.status == 6, offline.told().constData());
        QCOMPARE(offline.finished().value(u"probe"_qs).toObject().value(u"outcome"_qs).toString(), u"offline"_qs);
    }

    void whatIsNoAddressIsTwo()
    {
        Program program;
        QCOMPARE(program.run({u"probe"_qs, u"256.1.1.1"_qs}).status, 2);
        QCOMPARE(program.run({u"probe"_qs}).status, 2);
    }

    void withoutBeingAskedNothingIsSent()
    {
        Program program;
        const int before = m_gateway.heard();
        const QString file = lineTo(program, m_gateway.port());
        QCOMPARE(program.apply(file).status, 0);
        const Ended checked = program.check(file);
        QCOMPARE(checked.status, 0);
        QCOMPARE(gatewayCheck(checked).value(u"text"_qs).toString(), u"Gateway answers"_qs);
        QVERIFY(gatewayCheck(checked).value(u"state"_qs).toString() != u"likely");
        QCOMPARE(m_gateway.heard(), before);
    }

    void whenAskedTheAnswerJoinsTheChecks()
    {
        Program program;
        const QString file = lineTo(program, m_gateway.port());
        const int before = m_gateway.heard();
        const Ended applied = program.apply(file, {u"--probe"_qs});
        QVERIFY2(applied.status == 0, applied.told().constData());
        QCOMPARE(m_gateway.heard(), before + 1);
        const Ended checked = program.run({u"check"_qs, file, u"--probe"_qs, u"--json"_qs});
        QVERIFY2(checked.status == 0, checked.told().constData());
        QCOMPARE(m_gateway.heard(), before + 2);
    }

    void aGatewayThatIsSilentMakesTheCheckThree()
    {
        Program program;
        QTcpSocket kept; // bound, and nobody listens: who connects is refused, and nobody else gets the port
        QVERIFY(kept.bind(QHostAddress::LocalHost));
        const quint16 port = kept.localPort();
        const QString file = lineTo(program, port);
        QCOMPARE(program.apply(file, {u"--probe"_qs}).status, 3);
        const Ended checked = program.run({u"check"_qs, file, u"--probe"_qs, u"--json"_qs});
        QVERIFY2(checked.status == 3, checked.told().constData());
        QCOMPARE(gatewayCheck(checked).value(u"state"_qs).toString(), u"failed"_qs);
        QVERIFY(gatewayCheck(checked).value(u"finding"_qs).toString().startsWith(u"Nothing listens on port"));
        const Ended words = program.run({u"check"_qs, file, u"--probe"_qs});
        QVERIFY2(words.out.contains("a gateway does not answer this computer"), words.told().constData());
    }

    void inPracticeThePracticeGatewayAnswers()
    {
        Program program;
        const Ended ended = program.run({u"apply"_qs, program.line(), u"--practice"_qs, u"--yes"_qs, u"--probe"_qs, u"--json"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        QCOMPARE(gatewayCheck(ended).value(u"state"_qs).toString(), u"likely"_qs);
    }

private:
    practice::PracticeGateway m_gateway;
};

QTEST_GUILESS_MAIN(ProbeTest)
#include "ProbeTest.moc"
