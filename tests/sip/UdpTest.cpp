#include "Messages.h"
#include "Probing.h"
#include "StreamPeer.h"
#include "UdpPeer.h"

using namespace probing;
using messages::answer;

namespace {

/// The datagrams that come back for a request.
using Reply = std::function<QList<QByteArray>(const QByteArray &request)>;

QByteArray changed(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    return text.replace(before, after);
}

} // namespace

Q_DECLARE_METATYPE(Reply)
Q_DECLARE_METATYPE(trunkline::sip::Outcome)

/// Over UDP: anybody may send anything, everything may get lost, and the system tells of refusals late.
class UdpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAnswerCountsInEveryShapeThatIsAllowed_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<int>("status");
        const auto one = [](const char *name, Reply reply, int status = 200) { QTest::newRow(name) << reply << status; };
        one("as usual", [](const QByteArray &asked) { return QList{answer(asked, 200, "OK")}; });
        one("no Content-Length", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "Content-Length: 0\r\n", "")}; });
        one("no reason", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "200 OK", "200")}; });
        one("compact names", [](const QByteArray &asked) {
            QByteArray text = answer(asked, 200, "OK");
            for (const auto &[name, letter] : {std::pair("Via:", "v:"), {"From:", "f:"}, {"To:", "t:"}, {"Call-ID:", "i:"}, {"Content-Length:", "l:"}})
                text.replace(name, letter);
            return QList{text};
        });
        one("small letters and bare line feeds", [](const QByteArray &asked) {
            QByteArray text = answer(asked, 200, "OK");
            for (const char *name : {"Via", "Call-ID", "CSeq"})
                text.replace(name, QByteArray(name).toLower());
            return QList{changed(text, "\r\n", "\n")};
        });
        one("a folded header", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), ";branch=", "\r\n ;branch=")}; });
        one("a blank before the colon", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "Call-ID:", "Call-ID \t:")}; });
        one("two Via", [](const QByteArray &asked) { return QList{answer(asked, 200, "OK", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKother\r\n")}; });
        one("two Via in one line", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), ";rport", ";rport, SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKother")}; });
        one("a body", [](const QByteArray &asked) { return QList{answer(asked, 200, "OK", "Content-Type: application/sdp\r\n", "v=0\r\n")}; });
        one("a reason in another script", [](const QByteArray &asked) { return QList{answer(asked, 200, "好的")}; });
        one("60 kB", [](const QByteArray &asked) { return QList{answer(asked, 200, "OK", "X-Filler: " + QByteArray(60'000, 'x') + "\r\n")}; });
        one("a 100 before", [](const QByteArray &asked) { return QList{answer(asked, 100, "Trying"), answer(asked, 200, "OK")}; });
        one("two final ones: the first counts", [](const QByteArray &asked) { return QList{answer(asked, 404, "Not Found"), answer(asked, 200, "OK")}; }, 404);
        one("strangers' answers before", [](const QByteArray &asked) {
            const QByteArray good = answer(asked, 404, "Not Found");
            return QList{changed(good, messages::branch(asked), "z9hG4bKnotours"), changed(good, messages::header(asked, "Call-ID"), "notours"),
                         changed(good, "CSeq: 1 OPTIONS", "CSeq: 2 OPTIONS"), changed(good, "CSeq: 1 OPTIONS", "CSeq: 1 INVITE"), answer(asked, 200, "OK")};
        });
        one("random bytes, STUN and DNS before", [](const QByteArray &asked) {
            return QList<QByteArray>{QByteArray::fromHex("00ff17a0"), QByteArray::fromHex("000100002112a442") + QByteArray(12, 'x'), QByteArray(512, '\0'), answer(asked, 200, "OK")};
        });
        one("nothing and keep-alives before", [](const QByteArray &asked) { return QList<QByteArray>{"", "\r\n\r\n", answer(asked, 200, "OK")}; });
        one("its own question before", [](const QByteArray &asked) { return QList<QByteArray>{asked, answer(asked, 200, "OK")}; });
    }
    void anAnswerCountsInEveryShapeThatIsAllowed()
    {
        QFETCH(Reply, reply);
        QFETCH(int, status);
        UdpPeer gateway([&](const QByteArray &request, UdpPeer &peer) {
            for (const QByteArray &datagram : reply(request))
                peer.say(datagram);
        });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp));
        QCOMPARE(report.verdict(), Verdict::Answers);
        QCOMPARE(report.decisive()->status, status);
        QVERIFY(report.decisive()->answered.has_value());
    }

    void whatIsNoAnswerDoesNotCount_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<Outcome>("outcome");
        const auto one = [](const char *name, Reply reply, Outcome outcome) { QTest::newRow(name) << reply << outcome; };
        using enum Outcome;
        one("silence", [](const QByteArray &) { return QList<QByteArray>{}; }, NoAnswer);
        one("nothing but 100", [](const QByteArray &asked) { return QList{answer(asked, 100, "Trying")}; }, NoAnswer);
        one("an answer to somebody else", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), messages::branch(asked), "z9hG4bKnotours")}; }, NoAnswer);
        one("an echo", [](const QByteArray &asked) { return QList{asked}; }, NoAnswer);
        one("random bytes", [](const QByteArray &) { return QList{QByteArray::fromHex("00ff17a0b1")}; }, NotSip);
        one("HTTP", [](const QByteArray &) { return QList<QByteArray>{"HTTP/1.1 400 Bad Request\r\n\r\n"}; }, NotSip);
        one("no status", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "200 OK", "abc")}; }, Malformed);
        one("a status there is not", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "200", "999")}; }, Malformed);
        one("another version", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "SIP/2.0 200", "SIP/3.0 200")}; }, Malformed);
        one("a header without a colon", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "Call-ID: ", "Call-ID ")}; }, Malformed);
        one("longer than it is", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "Content-Length: 0", "Content-Length: 10")}; }, Malformed);
        one("shorter than nothing", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "Content-Length: 0", "Content-Length: -1")}; }, Malformed);
        one("two lengths", [](const QByteArray &asked) { return QList{changed(answer(asked, 200, "OK"), "Content-Length: 0", "Content-Length: 0\r\nl: 1")}; }, Malformed);
        one("cut off", [](const QByteArray &asked) { return QList{answer(asked, 200, "OK").left(120)}; }, Malformed);
    }
    void whatIsNoAnswerDoesNotCount()
    {
        QFETCH(Reply, reply);
        QFETCH(Outcome, outcome);
        UdpPeer gateway([&](const QByteArray &request, UdpPeer &peer) {
            for (const QByteArray &datagram : reply(request))
                peer.say(datagram);
        });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp), brief());
        COMPARE_OUTCOME(report, outcome);
        QCOMPARE(report.verdict(), Verdict::DoesNotAnswer);
        QCOMPARE(report.attempts.first().opening.isEmpty(), outcome == Outcome::NoAnswer);
    }

    void everyCodeIsToldForWhatItIs_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        const auto all = [](Outcome outcome, std::initializer_list<int> codes) {
            for (const int code : codes)
                QTest::addRow("%d", code) << code << outcome;
        };
        using enum Outcome;
        all(Answers, {200, 202});
        all(Redirects, {300, 301, 302, 305, 380});
        all(WantsPassword, {401, 407});
        all(Refuses, {403});
        all(AnswersOther, {400, 404, 405, 406, 408, 410, 413, 414, 415, 416, 420, 421, 423, 480, 481, 482, 483, 484, 485, 486, 487, 488, 491, 493, 501, 600, 603, 604, 606});
        all(Busy, {500, 502, 503, 504, 505, 513});
    }
    void everyCodeIsToldForWhatItIs()
    {
        QFETCH(int, status);
        QFETCH(Outcome, outcome);
        UdpPeer gateway([&](const QByteArray &request, UdpPeer &peer) {
            peer.say(answer(request, status, "Whatever", "Contact: <sip:gw2.example.com:5080>;q=1\r\nRetry-After: 120 (soon);duration=5\r\nServer: Box/1.0\r\n"));
        });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp));
        COMPARE_OUTCOME(report, outcome);
        QCOMPARE(report.verdict(), Verdict::Answers);
        QCOMPARE(report.decisive()->status, status);
        QCOMPARE(report.decisive()->server, u"Box/1.0"_qs);
        QCOMPARE(report.decisive()->retryAfter, 120);
        QCOMPARE(report.decisive()->contact, outcome == Outcome::Redirects ? u"sip:gw2.example.com:5080"_qs : QString());
    }

    void aLostRequestIsSentAgainUnchanged()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) {
            if (peer.heard.size() == 3)
                peer.say(answer(request, 200, "OK"));
        });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp));
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(report.decisive()->sent, 3);
        QCOMPARE(gateway.heard.size(), 3);
        QCOMPARE(gateway.heard.at(1), gateway.heard.at(0)); // one transaction: a repetition is no new request
        QCOMPARE(gateway.heard.at(2), gateway.heard.at(0));
    }

    void itAsksAgainAndDoesNotFlood()
    {
        sip::ProbeOptions options = quick(); // 0, T1, 3·T1, 7·T1; the next one would be at 15·T1
        options.timing.t1 = std::chrono::milliseconds(300);
        options.timing.t2 = std::chrono::milliseconds(2'400);
        options.timing.bound = std::chrono::milliseconds(3'000);
        UdpPeer gateway;
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp), options);
        QVERIFY2(report.attempts.first().sent >= 2, "it asks only once");
        QVERIFY2(report.attempts.first().sent <= 4, "it floods");
        QCOMPARE(qsizetype(report.attempts.first().sent), gateway.heard.size());
    }

    void aRefusalIsToldAndIsNotFinal()
    {
        auto closed = std::make_unique<UdpPeer>();
        const quint16 port = closed->port();
        closed.reset();
        const sip::ProbeReport report = probe(at(port, Transport::Udp));
        COMPARE_OUTCOME(report, Outcome::Refused);
        QCOMPARE(report.attempts.first().sent, 3);
    }

    void aGatewayThatJustStartsAnswersTheThirdTime()
    {
        QUdpSocket late;
        QVERIFY(late.bind(QHostAddress::LocalHost, 0));
        const quint16 port = late.localPort();
        late.close();
        sip::ProbeOptions options = quick();
        options.timing.t1 = std::chrono::milliseconds(150);
        sip::GatewayProbe probe(options);
        QSignalSpy finished(&probe, &sip::GatewayProbe::finished);
        probe.start(at(port, Transport::Udp)); // the first request leaves at once, to nobody
        QVERIFY(late.bind(QHostAddress::LocalHost, port));
        connect(&late, &QUdpSocket::readyRead, &late, [&] {
            QByteArray request(2048, '\0');
            QHostAddress from;
            quint16 fromPort = 0;
            request.resize(late.readDatagram(request.data(), request.size(), &from, &fromPort));
            late.writeDatagram(answer(request, 200, "OK"), from, fromPort);
        });
        QVERIFY(finished.wait(20'000));
        COMPARE_OUTCOME(probe.report(), Outcome::Answers);
        QVERIFY(probe.report().decisive()->sent >= 2);
    }

    void anAnswerFromAnotherPortDoesNotArrive()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) { peer.sayFromElsewhere(answer(request, 200, "OK")); });
        COMPARE_OUTCOME(probe(at(gateway.port(), Transport::Udp), brief()), Outcome::NoAnswer);
    }

    void aGatewayThatTakesOnlyTcpIsFound()
    {
        StreamPeer gateway(StreamPeer::Kind::Tcp, [](const QByteArray &request, StreamPeer &peer) {
            if (!request.isEmpty())
                peer.say(answer(request, 200, "OK"));
        });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp));
        COMPARE_OUTCOME(report, Outcome::WrongTransport);
        QCOMPARE(report.verdict(), Verdict::DoesNotAnswer);
        QVERIFY(report.other.has_value());
        QCOMPARE(report.other->transport, Transport::Tcp);
        QCOMPARE(report.other->port, int(gateway.port()));
        QCOMPARE(report.decisive()->transport, Transport::Tcp);
        QCOMPARE(gateway.heard.size(), 1); // asked once
    }

    void theGatewaySaysHowItSeesUs()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) {
            peer.say(changed(answer(request, 200, "OK"), ";rport", ";received=198.51.100.7;rport=40123"));
        });
        QCOMPARE(probe(at(gateway.port(), Transport::Udp)).decisive()->seenAs, u"198.51.100.7:40123"_qs);
    }

    void nothingInAnAnswerReachesTheScreenUncleaned()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) {
            peer.say(answer(request, 200, "O\x1b[31mK\xe2\x80\xae" + QByteArray(500, 'k'), "Server: a\tb\x07" "c\r\n"));
        });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Udp));
        const QString reason = report.decisive()->reason;
        QVERIFY(!reason.contains(QChar(0x1b)) && !reason.contains(QChar(0x202e)));
        QVERIFY(reason.size() <= 121);
        QVERIFY(!report.decisive()->server.contains(QChar(0x07)));
    }

    void whatIsSentIsWhatTheStandardAsksFor()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) { peer.say(answer(request, 200, "OK")); });
        probe(at(gateway.port(), Transport::Udp));
        probe(at(gateway.port(), Transport::Udp));
        QCOMPARE(gateway.heard.size(), 2);
        const QByteArray request = gateway.heard.first();
        const QByteArray place = "127.0.0.1:" + QByteArray::number(gateway.port());
        QVERIFY(request.startsWith(QByteArray("OPTIONS sip:" + place + ";transport=udp SIP/2.0\r\n")));
        QVERIFY(messages::header(request, "Via").startsWith("SIP/2.0/UDP 127.0.0.1:"));
        QVERIFY(messages::header(request, "Via").endsWith(";rport"));
        QVERIFY(messages::branch(request).startsWith("z9hG4bK"));
        QCOMPARE(messages::header(request, "Max-Forwards"), QByteArray("70"));
        QCOMPARE(messages::header(request, "CSeq"), QByteArray("1 OPTIONS"));
        QCOMPARE(messages::header(request, "Content-Length"), QByteArray("0"));
        QVERIFY(request.endsWith("\r\n\r\n"));
        QVERIFY(!request.contains("Authorization"));
        for (const char *name : {"Call-ID", "From"}) // nothing of one question in the next
            QVERIFY(messages::header(gateway.heard.at(1), name) != messages::header(request, name));
        QVERIFY(messages::branch(gateway.heard.at(1)) != messages::branch(request));
    }

    void stoppedMeansQuiet()
    {
        UdpPeer gateway;
        sip::GatewayProbe probe(quick());
        QSignalSpy finished(&probe, &sip::GatewayProbe::finished);
        probe.start(at(gateway.port(), Transport::Udp));
        QTRY_VERIFY(!gateway.heard.isEmpty());
        probe.stop();
        QTRY_COMPARE(finished.size(), 1);
        COMPARE_OUTCOME(probe.report(), Outcome::Stopped);
        QCOMPARE(probe.report().verdict(), Verdict::CannotTell);
        QVERIFY(!probe.isRunning());
    }

    void nothingIsSaidAfterTheOwnerIsGone()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) { peer.say(answer(request, 200, "OK")); });
        int said = 0;
        {
            QObject owner;
            auto *probe = new sip::GatewayProbe(quick(), &owner);
            connect(probe, &sip::GatewayProbe::finished, this, [&said] { ++said; });
            probe->start(at(gateway.port(), Transport::Udp));
        }
        QTRY_VERIFY(!gateway.heard.isEmpty()); // it was asked, and answered to nobody
        QCOMPARE(said, 0);
    }

    void askingAnewDropsTheOneBefore()
    {
        UdpPeer silent;
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) { peer.say(answer(request, 200, "OK")); });
        sip::GatewayProbe probe(quick());
        QSignalSpy finished(&probe, &sip::GatewayProbe::finished);
        probe.start(at(silent.port(), Transport::Udp));
        probe.start(at(gateway.port(), Transport::Udp));
        QVERIFY(finished.wait(20'000));
        COMPARE_OUTCOME(probe.report(), Outcome::Answers);
        QCOMPARE(finished.size(), 1);
    }

    void anOfflineComputerSendsNothing()
    {
        sip::ProbeOptions options = quick();
        options.isNetworkUp = [] { return false; };
        const sip::ProbeReport report = probe(at(5060, Transport::Udp, u"gateway.invalid"_qs), options);
        COMPARE_OUTCOME(report, Outcome::Offline);
        QCOMPARE(report.verdict(), Verdict::CannotTell);
        QVERIFY(report.attempts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(UdpTest)
#include "UdpTest.moc"
