#include "sip/SipReader.h"
#include "sip/SipRequest.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using namespace trunkline::sip;
using Found = SipReader::Found;

namespace {

const QByteArray ok = "SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP 127.0.0.1:5060;branch=z9hG4bKone;rport=7;received=127.0.0.1\r\n"
                      "From: <sip:a@b>;tag=1\r\nTo: <sip:c@d>;tag=2\r\nCall-ID: call\r\nCSeq: 1 OPTIONS\r\n"
                      "Contact: \"Box, <old>\" <sip:box@127.0.0.1;transport=tcp>;expires=60\r\nContent-Length: 5\r\n\r\nhello";

QVector<SipMessage> all(SipReader &reader)
{
    QVector<SipMessage> messages;
    SipMessage message;
    while (reader.next(message) == Found::Message)
        messages.append(message);
    return messages;
}

} // namespace

class SipReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void whateverTheCutTwoMessagesAreTwo()
    {
        const QByteArray both = "\r\n" + ok + "\r\n\r\n" + ok;
        for (qsizetype cut = 0; cut <= both.size(); ++cut) {
            SipReader reader;
            reader.feed(both.left(cut));
            QVector<SipMessage> messages = all(reader);
            reader.feed(both.mid(cut));
            messages += all(reader);
            QCOMPARE(messages.size(), 2);
            QCOMPARE(messages.at(0).body, QByteArray("hello"));
            QCOMPARE(messages.at(1).body, QByteArray("hello"));
            QVERIFY(reader.rest().isEmpty());
        }
    }

    void oneByteAtATimeIsTheSame()
    {
        SipReader reader;
        QVector<SipMessage> messages;
        for (const char byte : ok) {
            QVERIFY(messages.isEmpty());
            reader.feed(QByteArray(1, byte));
            messages += all(reader);
        }
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().status, 200);
    }

    void everyCutDatagramIsBroken()
    {
        SipMessage message;
        QCOMPARE(SipReader::readDatagram(ok, message), Found::Message);
        for (qsizetype size = 5; size < ok.size(); ++size)
            QCOMPARE(SipReader::readDatagram(ok.left(size), message), Found::Malformed);
    }

    void whatIsReadIsWhatWasWritten()
    {
        SipMessage message;
        QCOMPARE(SipReader::readDatagram(ok, message), Found::Message);
        QVERIFY(message.isAnswer() && message.isFinal());
        QCOMPARE(message.reason, QByteArray("OK"));
        QCOMPARE(message.viaParameter("branch"), QByteArray("z9hG4bKone"));
        QCOMPARE(message.viaParameter("rport"), QByteArray("7"));
        QCOMPARE(message.viaParameter("received"), QByteArray("127.0.0.1"));
        QCOMPARE(SipMessage::address(message.header("contact")), QByteArray("sip:box@127.0.0.1;transport=tcp"));
        QCOMPARE(SipMessage::address("sip:box@127.0.0.1;expires=60"), QByteArray("sip:box@127.0.0.1"));
        QVERIFY(message.answers("z9hG4bKone", "call", 1, "OPTIONS"));
        QVERIFY(!message.answers("z9hG4bKtwo", "call", 1, "OPTIONS"));
        QVERIFY(!message.answers("z9hG4bKone", "cell", 1, "OPTIONS"));
        QVERIFY(!message.answers("z9hG4bKone", "call", 2, "OPTIONS"));
        QVERIFY(!message.answers("z9hG4bKone", "call", 1, "INVITE"));
    }

    void longNamesAndShortOnesAreTheSame()
    {
        SipMessage message;
        QCOMPARE(SipReader::readDatagram("SIP/2.0 486 Busy\nv : SIP/2.0/UDP h;branch=b\nI:call\nCSEQ: 1\n OPTIONS\nl: 0\n\n", message), Found::Message);
        QVERIFY(message.answers("b", "call", 1, "OPTIONS"));
    }

    void otherProtocolsAreRecognisedByTheirFirstLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH\r\n");
        QTest::newRow("SMTP") << QByteArray("220 mail\r\n");
        QTest::newRow("binary") << QByteArray::fromHex("160301");
        QTest::newRow("a browser") << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("blanks") << QByteArray("  \r\n");
    }
    void otherProtocolsAreRecognisedByTheirFirstLine()
    {
        QFETCH(QByteArray, bytes);
        SipReader reader;
        reader.feed(bytes);
        SipMessage message;
        QCOMPARE(reader.next(message), Found::NotSip);
        reader.feed(ok); // what comes after cannot be trusted
        QCOMPARE(reader.next(message), Found::NotSip);
    }

    void theMemoryOfThisComputerIsNotFilled()
    {
        SipReader reader;
        SipMessage message;
        for (int i = 0; i < 100; ++i) {
            reader.feed("SIP/2.0 200 OK\r\nX: " + QByteArray(100'000, 'x'));
            reader.next(message);
        }
        QCOMPARE(reader.next(message), Found::Malformed);
        QVERIFY(reader.rest().size() <= 4 * SipReader::longestMessage);
    }

    void aRequestOfOursReadsBack()
    {
        SipRequest request;
        request.method = "INVITE";
        request.uri = "sip:+14155550147@203.0.113.10:5060;transport=tcp";
        request.transport = Transport::Tcp;
        request.localPlace = "127.0.0.1:40123";
        request.branch = newBranch();
        request.callId = randomWord(24);
        request.fromTag = randomWord(10);
        request.sdp = rehearsalOffer(u"127.0.0.1"_qs);
        SipReader reader;
        reader.feed(request.bytes());
        SipMessage message;
        QCOMPARE(reader.next(message), Found::Message);
        QCOMPARE(message.method, QByteArray("INVITE"));
        QCOMPARE(message.uri, request.uri);
        QCOMPARE(message.body, request.sdp);
        QCOMPARE(message.viaParameter("branch"), request.branch);
        QVERIFY(reader.rest().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SipReaderTest)
#include "SipReaderTest.moc"
