#include "Certificates.h"
#include "Messages.h"
#include "Probing.h"
#include "StreamPeer.h"
#include "UdpPeer.h"

#include <QTcpSocket>
#include <QNetworkProxy>
#include <QTemporaryDir>

using namespace probing;
using messages::answer;
using Kind = StreamPeer::Kind;

namespace {

/// What a gateway does once the request is there.
using Act = std::function<void(const QByteArray &request, StreamPeer &peer)>;

Transport transportOf(Kind kind)
{
    return kind == Kind::Tls ? Transport::Tls : Transport::Tcp;
}

StreamPeer::Script onRequest(Act act)
{
    return [act = std::move(act)](const QByteArray &request, StreamPeer &peer) {
        if (!request.isEmpty())
            act(request, peer);
    };
}

StreamPeer::Script greeting(const QByteArray &banner)
{
    return [banner](const QByteArray &request, StreamPeer &peer) {
        if (request.isEmpty())
            peer.say(banner);
    };
}

} // namespace

Q_DECLARE_METATYPE(Act)
Q_DECLARE_METATYPE(StreamPeer::Kind)
Q_DECLARE_METATYPE(trunkline::sip::Outcome)
Q_DECLARE_METATYPE(trunkline::Transport)

/// Over TCP and TLS: bytes come in pieces of any size, and the other end may hang up at any moment.
class StreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAnswerCountsHoweverItIsCut_data()
    {
        QTest::addColumn<StreamPeer::Kind>("kind");
        QTest::addColumn<Act>("act");
        const auto both = [](const char *name, Act act) {
            QTest::addRow("TCP: %s", name) << Kind::Tcp << act;
            QTest::addRow("TLS: %s", name) << Kind::Tls << act;
        };
        both("as usual", [](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); });
        both("one byte at a time", [](const QByteArray &asked, StreamPeer &peer) { peer.sayPieces(messages::inSingleBytes(answer(asked, 200, "OK"))); });
        both("cut inside the empty line", [](const QByteArray &asked, StreamPeer &peer) {
            const QByteArray text = answer(asked, 200, "OK");
            peer.sayPieces({text.chopped(3), text.right(3)});
        });
        both("the body later", [](const QByteArray &asked, StreamPeer &peer) {
            const QByteArray text = answer(asked, 200, "OK", "Content-Type: text/plain\r\n", "0123456789");
            peer.sayPieces({text.chopped(10), text.right(10).left(4), text.right(6)});
        });
        both("100 and 200 in one piece", [](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 100, "Trying") + answer(asked, 200, "OK")); });
        both("a pong before", [](const QByteArray &asked, StreamPeer &peer) { peer.say("\r\n" + answer(asked, 200, "OK")); });
        both("a stranger's and ours in one piece", [](const QByteArray &asked, StreamPeer &peer) {
            QByteArray strange = answer(asked, 404, "Not Found");
            peer.say(strange.replace(messages::branch(asked), "z9hG4bKnotours") + answer(asked, 200, "OK"));
        });
        both("its own question before", [](const QByteArray &asked, StreamPeer &peer) { peer.say(asked + answer(asked, 200, "OK")); });
        both("bare line feeds", [](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK").replace("\r\n", "\n")); });
        both("then a polite goodbye", [](const QByteArray &asked, StreamPeer &peer) {
            peer.say(answer(asked, 200, "OK"));
            peer.hangUp();
        });
    }
    void anAnswerCountsHoweverItIsCut()
    {
        QFETCH(StreamPeer::Kind, kind);
        QFETCH(Act, act);
        StreamPeer gateway(kind, onRequest(act));
        const sip::ProbeReport report = probe(at(gateway.port(), transportOf(kind)));
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(report.attempts.size(), 1);
        QCOMPARE(report.decisive()->sent, 1);
        QCOMPARE(gateway.heard.size(), 1); // never sent again over a connection
        QVERIFY(report.decisive()->connected.has_value());
    }

    void whatIsNoAnswerIsToldForWhatItIs_data()
    {
        QTest::addColumn<StreamPeer::Kind>("kind");
        QTest::addColumn<StreamPeer::Script>("script");
        QTest::addColumn<Outcome>("outcome");
        const auto both = [](const char *name, const StreamPeer::Script &script, Outcome outcome) {
            QTest::addRow("TCP: %s", name) << Kind::Tcp << script << outcome;
            QTest::addRow("TLS: %s", name) << Kind::Tls << script << outcome;
        };
        using enum Outcome;
        both("silence", {}, ConnectedSilent);
        both("nothing but 100", onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 100, "Trying")); }), ConnectedSilent);
        both("a body that never ends", onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK", {}, "0123456789").chopped(1)); }), ConnectedSilent);
        both("hung up at once", [](const QByteArray &, StreamPeer &peer) { peer.hangUp(); }, Closed);
        both("heard, then hung up", onRequest([](const QByteArray &, StreamPeer &peer) { peer.hangUp(); }), Closed);
        both("heard, then reset", onRequest([](const QByteArray &, StreamPeer &peer) { peer.reset(); }), Closed);
        both("hung up in the headers", onRequest([](const QByteArray &asked, StreamPeer &peer) {
                 peer.say(answer(asked, 200, "OK").left(80));
                 peer.hangUp();
             }), Closed);
        both("a web server", onRequest([](const QByteArray &, StreamPeer &peer) {
                 peer.say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                 peer.hangUp();
             }), NotSip);
        both("SSH", greeting("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"), NotSip);
        both("a mail server", greeting("220 mail.example.com ESMTP\r\n"), NotSip);
        both("random bytes", greeting(QByteArray::fromHex("00ff17a0b1c2")), NotSip);
        both("a flood without a line", greeting(QByteArray(200'000, 'x')), NotSip);
        both("headers without an end", onRequest([](const QByteArray &, StreamPeer &peer) { peer.say("SIP/2.0 200 OK\r\nX: " + QByteArray(200'000, 'x')); }), Malformed);
        both("no status", onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK").replace("200 OK", "abc")); }), Malformed);
        both("a header without a colon", onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK").replace("Call-ID: ", "Call-ID ")); }), Malformed);
        both("a length that is none", onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK").replace("Length: 0", "Length: x")); }), Malformed);
        both("a length without an end", onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK").replace("Length: 0", "Length: 4000000000")); }), Malformed);
    }
    void whatIsNoAnswerIsToldForWhatItIs()
    {
        QFETCH(StreamPeer::Kind, kind);
        QFETCH(StreamPeer::Script, script);
        QFETCH(Outcome, outcome);
        StreamPeer gateway(kind, script);
        sip::ProbeOptions options = outcome == Outcome::ConnectedSilent || outcome == Outcome::Closed ? brief() : quick();
        if (outcome == Outcome::Closed) // told at once; then other connections are asked, which here never say anything
            options.timing.bound = std::chrono::milliseconds(2'000);
        const sip::ProbeReport report = probe(at(gateway.port(), transportOf(kind)), options);
        COMPARE_OUTCOME(report, outcome);
        QCOMPARE(report.verdict(), Verdict::DoesNotAnswer);
        QVERIFY(gateway.connections <= 2); // ours, and one by another way
    }

    void everyCodeIsToldOverAConnectionToo_data()
    {
        QTest::addColumn<StreamPeer::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        for (const auto &[code, outcome] : {std::pair(302, Outcome::Redirects), {401, Outcome::WantsPassword}, {403, Outcome::Refuses}, {405, Outcome::AnswersOther}, {503, Outcome::Busy}}) {
            QTest::addRow("TCP: %d", code) << Kind::Tcp << code << outcome;
            QTest::addRow("TLS: %d", code) << Kind::Tls << code << outcome;
        }
    }
    void everyCodeIsToldOverAConnectionToo()
    {
        QFETCH(StreamPeer::Kind, kind);
        QFETCH(int, status);
        QFETCH(Outcome, outcome);
        StreamPeer gateway(kind, onRequest([&](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, status, "Whatever")); }));
        COMPARE_OUTCOME(probe(at(gateway.port(), transportOf(kind))), outcome);
        QCOMPARE(gateway.heard.size(), 1); // no second try with a password
    }

    void aPortWithoutAnybodyIsRefused()
    {
        QTcpSocket kept; // bound, and nobody listens: who connects is refused, and nobody else gets the port
        QVERIFY(kept.bind(QHostAddress::LocalHost));
        const quint16 port = kept.localPort();
        for (const Transport transport : {Transport::Tcp, Transport::Tls}) {
            const sip::ProbeReport report = probe(at(port, transport));
            COMPARE_OUTCOME(report, Outcome::Refused);
            QCOMPARE(report.attempts.first().sent, 0);
        }
    }

    void aGatewayThatTakesOnlyUdpIsFound()
    {
        UdpPeer gateway([](const QByteArray &request, UdpPeer &peer) { peer.say(answer(request, 200, "OK")); });
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tcp));
        COMPARE_OUTCOME(report, Outcome::WrongTransport);
        QCOMPARE(report.other->transport, Transport::Udp);
    }

    void aGatewayWithoutEncryptionIsFound()
    {
        // Greeted with TLS, a server of plain SIP waits for the end of a line that never comes.
        StreamPeer gateway(Kind::Tcp, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }));
        sip::ProbeOptions options = quick();
        options.timing.bound = std::chrono::milliseconds(1'500);
        options.timing.otherWay = std::chrono::milliseconds(100);
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tls), options);
        COMPARE_OUTCOME(report, Outcome::NotTls);
        QCOMPARE(report.other->transport, Transport::Tcp);
        QCOMPARE(report.verdict(), Verdict::DoesNotAnswer);
    }

    void aGatewayThatTakesOnlyTlsIsFound()
    {
        StreamPeer gateway(Kind::Tls, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }));
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tcp));
        COMPARE_OUTCOME(report, Outcome::WrongTransport);
        QCOMPARE(report.other->transport, Transport::Tls);
    }

    void tlsToAWebServerIsToldAsOne()
    {
        const auto web = [](const QByteArray &, StreamPeer &peer) {
            peer.say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            peer.hangUp();
        };
        StreamPeer server(Kind::Tcp, web);
        COMPARE_OUTCOME(probe(at(server.port(), Transport::Tls)), Outcome::NotSip);
    }

    void aPortThatResetsEveryConnectionIsNotFlooded_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::newRow("TCP") << Transport::Tcp;
        QTest::newRow("TLS") << Transport::Tls;
    }
    void aPortThatResetsEveryConnectionIsNotFlooded()
    {
        QFETCH(Transport, transport);
        StreamPeer server(Kind::Tcp, [](const QByteArray &, StreamPeer &peer) { peer.reset(); });
        sip::ProbeOptions options = quick();
        options.timing.bound = std::chrono::milliseconds(2'000);
        COMPARE_OUTCOME(probe(at(server.port(), transport), options), Outcome::Closed);
        QCOMPARE(server.connections, 2); // ours, and one by another way
    }

    void aGoodCertificateIsToldWithItsDays()
    {
        StreamPeer gateway(Kind::Tls, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }));
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tls));
        COMPARE_OUTCOME(report, Outcome::Answers);
        const auto facts = report.decisive()->certificate;
        QVERIFY(facts && facts->isGood());
        QVERIFY(facts->protocol == u"TLS 1.3" || facts->protocol == u"TLS 1.2");
        QVERIFY(facts->names.contains(u"127.0.0.1"_qs));
        QCOMPARE(facts->issuer, u"Test ca"_qs);
        QVERIFY(facts->daysLeft() == 29 || facts->daysLeft() == 30);
    }

    void aBadCertificateIsToldAndTheAnswerToo_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"expired", "not-yet-valid", "self-signed", "other-name", "unknown-issuer"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << QString::fromLatin1(fault);
    }
    void aBadCertificateIsToldAndTheAnswerToo()
    {
        QFETCH(QString, which);
        QFETCH(QString, fault);
        StreamPeer gateway(Kind::Tls, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }), which);
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tls));
        COMPARE_OUTCOME(report, Outcome::Certificate);
        QCOMPARE(report.decisive()->status, 200);
        QVERIFY(!report.decisive()->certificate->faults.isEmpty());
        QCOMPARE(sip::CertificateFacts::name(report.decisive()->certificate->faults.first()), fault);
        QVERIFY(!sip::ProbeText::secondLine(report).isEmpty());
    }

    void aNameForAllNamesIsNoneForSip()
    {
        StreamPeer gateway(Kind::Tls, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }));
        sip::ProbeOptions options = quick();
        options.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, 0, gateway.port(), {}, u"gw.twilio.test"_qs}; // *.twilio.test is in it
        const sip::ProbeReport report = probe({u"gw.twilio.test"_qs, 5061, Transport::Tls}, options);
        COMPARE_OUTCOME(report, Outcome::Certificate);
        QCOMPARE(sip::CertificateFacts::name(report.decisive()->certificate->faults.first()), u"wildcard"_qs);
    }

    void anAuthorityOfTheHouseIsToldAsSuch()
    {
        QTemporaryDir house;
        QVERIFY(QFile::copy(Certificates::instance().certificateFile(u"ca"_qs), house.filePath(u"house.crt"_qs)));
        StreamPeer gateway(Kind::Tls, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }));
        sip::ProbeOptions options = quick();
        options.ownAuthoritiesFolder = house.path();
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tls), options);
        COMPARE_OUTCOME(report, Outcome::Certificate);
        QCOMPARE(sip::CertificateFacts::name(report.decisive()->certificate->faults.first()), u"only-known-here"_qs);
    }

    void noProxyStandsBetween()
    {
        StreamPeer web(Kind::Tcp);
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_qs, web.port()));
        StreamPeer gateway(Kind::Tcp, onRequest([](const QByteArray &asked, StreamPeer &peer) { peer.say(answer(asked, 200, "OK")); }));
        const sip::ProbeReport report = probe(at(gateway.port(), Transport::Tcp));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(web.connections, 0);
    }
};

QTEST_GUILESS_MAIN(StreamTest)
#include "StreamTest.moc"
