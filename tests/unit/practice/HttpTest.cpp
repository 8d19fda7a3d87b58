// The server as a socket sees it.

#include "Asker.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline::practice;

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void itListensOnTheLoopbackAddressAndNowhereElse();
    void aConnectionIsKeptForTheNextRequest();
    void aConnectionIsClosedWhenTheClientWishesSo();
    void anOldClientGetsItsAnswerAndTheEnd();
    void aRequestInSmallPiecesIsStillOneRequest();
    void twoRequestsSentAtOnceAreAnsweredInTheirOrder();
    void anEmptyLineBetweenRequestsIsForgiven();
    void aClientThatWaitsForPermissionToSendGetsIt();
    void aHugeBodyIsRefusedBeforeItIsRead();
    void endlessHeadersAreRefused();
    void whatIsNoHttpIsRefused_data();
    void whatIsNoHttpIsRefused();
    void aClientThatLeavesEarlyHarmsNobody();
    void everyAnswerHasTheHeadersOfTwiliosFrontDoor();
    void qtsOwnClientNeedsOneConnectionForManyRequests();
    void anUnreachableServerRefusesAndComesBackAtTheSamePort();
};

namespace {

QByteArray trunkList()
{
    return "GET /v1/Trunks HTTP/1.1\r\nHost: x\r\n\r\n";
}

} // namespace

void HttpTest::itListensOnTheLoopbackAddressAndNowhereElse()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    QVERIFY(practice.port() > 0);
    QCOMPARE(practice.endpointTemplate(), QString(u"http://127.0.0.1:"_qs + QString::number(practice.port())));
    // "sl local_address rem_address st": state 0A is listening, and 0100007F is 127.0.0.1.
    const QByteArray port = QByteArray::number(practice.port(), 16).toUpper().rightJustified(4, '0');
    QByteArrayList listening;
    for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList words = line.simplified().split(' ');
            if (words.value(3) == "0A" && words.value(1).endsWith(QByteArray(":" + port)))
                listening.append(words.value(1));
        }
    }
    if (listening.isEmpty())
        QSKIP("This system has no /proc/net/tcp");
    QCOMPARE(listening, QByteArrayList{"0100007F:" + port});
}

void HttpTest::aConnectionIsKeptForTheNextRequest()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    Peer peer(practice.port());
    for (int i = 0; i < 3; ++i) {
        peer.send(asker.request("GET", u"/v1/Trunks"_qs));
        const Answered answer = peer.next();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Connection"), "keep-alive"_qba);
        QVERIFY(answer.whole);
    }
    QVERIFY(peer.isOpen());
    QCOMPARE(practice.requests().size(), 3);
}

void HttpTest::aConnectionIsClosedWhenTheClientWishesSo()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Peer peer(practice.port());
    peer.send("GET /v1/Trunks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QCOMPARE(peer.next().header("Connection"), "close"_qba);
    QVERIFY(peer.closed());
}

void HttpTest::anOldClientGetsItsAnswerAndTheEnd()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Peer peer(practice.port());
    peer.send("GET /v1/Trunks HTTP/1.0\r\n\r\n");
    QCOMPARE(peer.next().status, 401);
    QVERIFY(peer.closed());
}

void HttpTest::aRequestInSmallPiecesIsStillOneRequest()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    Peer peer(practice.port());
    const QByteArray body = Asker::encoded({{u"FriendlyName"_qs, u"In pieces"_qs}});
    const QByteArray whole = asker.request("POST", u"/v1/Trunks"_qs, body);
    for (qsizetype i = 0; i < whole.size(); i += 7) {
        peer.send(whole.mid(i, 7));
        QCoreApplication::processEvents();
    }
    QCOMPARE(peer.next().status, 201);
    QCOMPARE(practice.requests().size(), 1);
    QCOMPARE(practice.trunks().first().friendlyName, u"In pieces"_qs);
}

void HttpTest::twoRequestsSentAtOnceAreAnsweredInTheirOrder()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    // The first takes longer than the others: they must not overtake it.
    practice.arrange({"POST"_qba, u"*"_qs, nth(1), Hook::BeforeCommit, Delay{std::chrono::milliseconds(30)}});
    Asker asker(practice);
    Peer peer(practice.port());
    peer.send(asker.request("POST", u"/v1/Trunks"_qs, "FriendlyName=First") + asker.request("GET", u"/v1/Trunks"_qs) +
              asker.request("DELETE", u"/v1/Trunks/TK0"_qs));
    QCOMPARE(peer.next().status, 201);
    const Answered list = peer.next();
    QCOMPARE(list.status, 200);
    QVERIFY(list.json().contains(u"trunks"_qs));
    QCOMPARE(peer.next().status, 404);
    QVERIFY(peer.unread().isEmpty());
}

void HttpTest::anEmptyLineBetweenRequestsIsForgiven()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Peer peer(practice.port());
    peer.send("\r\n\r\n" + trunkList());
    QCOMPARE(peer.next().status, 401);
}

void HttpTest::aClientThatWaitsForPermissionToSendGetsIt()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    Peer peer(practice.port());
    QByteArray head = asker.request("POST", u"/v1/Trunks"_qs, "FriendlyName=Patient");
    head.chop(int(qstrlen("FriendlyName=Patient")));
    head.insert(head.indexOf("Host:"), "Expect: 100-continue\r\n");
    peer.send(head);
    QCOMPARE(peer.next().status, 100);
    QVERIFY(practice.requests().isEmpty());
    peer.send("FriendlyName=Patient");
    QCOMPARE(peer.next().status, 201);
}

void HttpTest::aHugeBodyIsRefusedBeforeItIsRead()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Peer peer(practice.port());
    peer.send("POST /v1/Trunks HTTP/1.1\r\nHost: x\r\nContent-Length: 10485760\r\n\r\n");
    // It goes on sending for a while, as most clients would: the answer must reach it all the same.
    for (int i = 0; i < 20; ++i) {
        peer.send(QByteArray(16 * 1024, 'x'));
        QCoreApplication::processEvents();
    }
    const Answered answer = peer.next();
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.header("Connection"), "close"_qba);
    QVERIFY(practice.requests().isEmpty());
    QVERIFY(peer.closed());
}

void HttpTest::endlessHeadersAreRefused()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Peer peer(practice.port());
    peer.send("GET /v1/Trunks HTTP/1.1\r\nHost: x\r\nCookie: " + QByteArray(20000, 'c'));
    QCOMPARE(peer.next().status, 431);
    QVERIFY(practice.requests().isEmpty());
}

void HttpTest::whatIsNoHttpIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("another language") << "INVITE sip:a@b SIP/2.0\r\n\r\n"_qba << 400;
    QTest::newRow("no version") << "GET /v1/Trunks\r\n\r\n"_qba << 400;
    QTest::newRow("a version to come") << "GET /v1/Trunks HTTP/3.0\r\nHost: x\r\n\r\n"_qba << 505;
    QTest::newRow("a method with a bracket") << "G<T /v1/Trunks HTTP/1.1\r\nHost: x\r\n\r\n"_qba << 400;
    QTest::newRow("a proxy request") << "GET http://elsewhere/ HTTP/1.1\r\nHost: x\r\n\r\n"_qba << 400;
    QTest::newRow("no Host") << "GET /v1/Trunks HTTP/1.1\r\n\r\n"_qba << 400;
    QTest::newRow("a header without colon") << "GET / HTTP/1.1\r\nHost x\r\n\r\n"_qba << 400;
    QTest::newRow("a folded header") << "GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n"_qba << 400;
    QTest::newRow("a length in words") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: two\r\n\r\n"_qba << 400;
    QTest::newRow("a negative length") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -2\r\n\r\n"_qba << 400;
    QTest::newRow("two lengths") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n"_qba
                                 << 400;
    QTest::newRow("chunks") << "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"_qba << 411;
}

void HttpTest::whatIsNoHttpIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Peer peer(practice.port());
    peer.send(bytes);
    const Answered answer = peer.next();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json().value(u"status"_qs).toInt(), status);
    QVERIFY(practice.requests().isEmpty());
}

void HttpTest::aClientThatLeavesEarlyHarmsNobody()
{
    Options options;
    options.latency = std::chrono::milliseconds(20);
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    QSignalSpy answered(&practice, &PracticeTwilio::answered);
    {
        Peer peer(practice.port());
        peer.send(asker.request("POST", u"/v1/Trunks"_qs, "FriendlyName=Gone"));
        QTRY_COMPARE(practice.requests().size(), 1);
    }
    QTRY_COMPARE(answered.size(), 1); // the work is done, as a real server would have done it
    QCOMPARE(practice.trunks().first().friendlyName, u"Gone"_qs);
    QCOMPARE(asker.get(u"/v1/Trunks"_qs).status, 200);
}

void HttpTest::everyAnswerHasTheHeadersOfTwiliosFrontDoor()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const QRegularExpression form(u"^RQ[0-9a-f]{32}$"_qs);
    QSet<QByteArray> ids;
    for (const Answered &answer : {asker.get(u"/v1/Trunks"_qs), asker.get(u"/v1/None"_qs), asker.post(u"/v1/Trunks"_qs),
                                   asker.remove(u"/v1/Trunks/"_qs + practice.trunks().last().sid)}) {
        const QByteArray id = answer.header("Twilio-Request-Id");
        QVERIFY2(form.match(QString::fromLatin1(id)).hasMatch(), id.constData());
        ids.insert(id);
        QCOMPARE(answer.header("Twilio-Concurrent-Requests"), "1"_qba);
    }
    QCOMPARE(ids.size(), 4);
}

void HttpTest::qtsOwnClientNeedsOneConnectionForManyRequests()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(QString(practice.endpointTemplate() + u"/v1/Trunks"_qs)));
    const QString pair = practice.accountSid() + u":"_qs + practice.authToken();
    request.setRawHeader("Authorization", "Basic " + pair.toUtf8().toBase64());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (int i = 0; i < 10; ++i) {
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().contains("Front desk"));
    }
    QCOMPARE(practice.requests().size(), 10);
    for (const Request &arrived : practice.requests())
        QCOMPARE(arrived.connection, quint64(1));
}

void HttpTest::anUnreachableServerRefusesAndComesBackAtTheSamePort()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    Peer kept(practice.port());
    kept.send(trunkList());
    QCOMPARE(kept.next().status, 401);
    const quint16 port = practice.port();

    QVERIFY(practice.setUnreachable(true));
    QVERIFY(kept.closed());
    QVERIFY(!Peer(port).isOpen());

    QVERIFY(practice.setUnreachable(false));
    QCOMPARE(practice.port(), port);
    QCOMPARE(asker.get(u"/v1/Trunks"_qs).status, 200);
}

QTEST_GUILESS_MAIN(HttpTest)
#include "HttpTest.moc"
