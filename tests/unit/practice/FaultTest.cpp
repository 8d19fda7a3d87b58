// What can be made to go wrong, at each moment of a request. Each story looks at the wire and at the account.

#include "Asker.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline::practice;
using namespace std::chrono_literals;

class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anAnswerBeforeTheCommitMeansThatNothingWasDone();
    void anAnswerAfterTheCommitHidesThatItWasDone();
    void hangingUpLeavesNoAnswer_data();
    void hangingUpLeavesNoAnswer();
    void aResetIsAReset();
    void silenceKeepsTheConnection();
    void anAnswerIsCutWhereverOneWishes_data();
    void anAnswerIsCutWhereverOneWishes();
    void anAnswerMayDrip();
    void theBodyMayBeWrongInManyWays_data();
    void theBodyMayBeWrongInManyWays();
    void aDelayBeforeTheCommitIsWorkDoneLate();
    void latencyIsAfterTheCommit();
    void anyoneMayBeSentElsewhere();
    void tooManyRequestsSaysWhenToComeBack();
    void aSignInPageHasNoTwilioHeaders();
    void aListMayLagBehind();
    void aPageMayPointToAnotherHost();
    void faultsStrikeTheRequestsTheyName_data();
    void faultsStrikeTheRequestsTheyName();
    void severalFaultsMayStrikeOneRequest();
    void whatIsNotAdmittedIsNotStruckAtTheCommit();

private:
    void arrange(Hook hook, const Action &action)
    {
        m_fault = m_practice->arrange({"POST"_qba, u"/v1/Trunks"_qs, nth(1), hook, action});
    }
    Answered create() { return m_asker->post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"New line"_qs}}); }
    bool wasMade() const { return m_practice->trunks().first().friendlyName == u"New line"_qs; }

    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
    int m_fault = 0;
};

void FaultTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void FaultTest::anAnswerBeforeTheCommitMeansThatNothingWasDone()
{
    arrange(Hook::BeforeCommit, serverError());
    const Answered answer = create();
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.code(), 20500);
    QVERIFY(!wasMade());
    QCOMPARE(m_practice->timesStruck(m_fault), 1);
    QCOMPARE(create().status, 201); // it strikes once
    QVERIFY(wasMade());
    QCOMPARE(m_practice->timesStruck(m_fault), 1);
}

void FaultTest::anAnswerAfterTheCommitHidesThatItWasDone()
{
    arrange(Hook::AfterCommit, serverError(503));
    const Answered answer = create();
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.code(), 20503);
    QVERIFY(wasMade());
}

void FaultTest::hangingUpLeavesNoAnswer_data()
{
    QTest::addColumn<Hook>("hook");
    QTest::addColumn<bool>("made");
    QTest::newRow("on arrival") << Hook::OnArrival << false;
    QTest::newRow("before the commit") << Hook::BeforeCommit << false;
    QTest::newRow("after the commit") << Hook::AfterCommit << true;
    QTest::newRow("while answering") << Hook::WhileAnswering << true;
}

void FaultTest::hangingUpLeavesNoAnswer()
{
    QFETCH(Hook, hook);
    QFETCH(bool, made);
    arrange(hook, HangUp{});
    QSignalSpy answered(m_practice.get(), &PracticeTwilio::answered);
    Peer peer(m_practice->port());
    peer.send(m_asker->request("POST", u"/v1/Trunks"_qs, "FriendlyName=New+line"));
    const Answered answer = peer.next();
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(peer.closed());
    QCOMPARE(peer.error(), QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(wasMade(), made);
    QCOMPARE(m_practice->requests().last().status, 0);
    QVERIFY(m_practice->requests().last().answeredAt > 0);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(2).toInt(), 0);
}

void FaultTest::aResetIsAReset()
{
    arrange(Hook::AfterCommit, Reset{});
    QTcpSocket socket;
    QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_practice->port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(m_asker->request("POST", u"/v1/Trunks"_qs, "FriendlyName=New+line"));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(socket.bytesAvailable() == 0);
    QVERIFY(wasMade());
}

void FaultTest::silenceKeepsTheConnection()
{
    arrange(Hook::BeforeCommit, StaySilent{});
    Peer peer(m_practice->port());
    peer.send(m_asker->request("POST", u"/v1/Trunks"_qs, "FriendlyName=New+line"));
    QTRY_COMPARE(m_practice->requests().size(), 1);
    QCOMPARE(m_asker->get(u"/v1/Trunks"_qs).status, 200); // others are served
    QVERIFY(peer.isOpen());
    QVERIFY(peer.unread().isEmpty());
    QVERIFY(!wasMade());
    QCOMPARE(m_practice->requests().first().answeredAt, -1);
    QCOMPARE(m_practice->longestChain(), 1);
}

void FaultTest::anAnswerIsCutWhereverOneWishes_data()
{
    QTest::addColumn<Cut::After>("after");
    QTest::addColumn<QByteArray>("begins");
    using enum Cut::After;
    QTest::newRow("half a status line") << HalfStatusLine << "HTTP/1.1 201"_qba;
    QTest::newRow("half the headers") << HalfHeaders << "HTTP/1.1 201 Created\r\nContent-Type"_qba;
    QTest::newRow("headers") << AllHeaders << "{"_qba;
    QTest::newRow("half the body") << HalfBody << "{"_qba;
    QTest::newRow("half a chunk") << HalfChunk << "{"_qba;
    QTest::newRow("without length") << WithoutLength << "{"_qba;
}

void FaultTest::anAnswerIsCutWhereverOneWishes()
{
    QFETCH(Cut::After, after);
    QFETCH(QByteArray, begins);
    arrange(Hook::WhileAnswering, Cut{after});
    Peer peer(m_practice->port());
    peer.send(m_asker->request("POST", u"/v1/Trunks"_qs, "FriendlyName=New+line"));
    QVERIFY(peer.closed());
    QVERIFY(wasMade());
    const QByteArray wire = peer.unread();
    const qsizetype end = wire.indexOf("\r\n\r\n");
    switch (after) {
    case Cut::After::HalfStatusLine:
        QCOMPARE(wire, begins);
        return;
    case Cut::After::HalfHeaders:
        QVERIFY(wire.startsWith(begins));
        QCOMPARE(end, -1);
        return;
    case Cut::After::AllHeaders:
        QCOMPARE(wire.size(), end + 4);
        return;
    case Cut::After::HalfBody:
    case Cut::After::HalfChunk:
    case Cut::After::WithoutLength:
        break;
    }
    const QByteArray head = wire.left(end);
    QVERIFY(wire.indexOf(begins, end) > 0);
    QCOMPARE(head.contains("Content-Length"), after == Cut::After::HalfBody);
    QCOMPARE(head.contains("chunked"), after == Cut::After::HalfChunk);
    QVERIFY(QJsonDocument::fromJson(wire.mid(wire.indexOf('{'))).isNull()); // half of it is no JSON
}

void FaultTest::anAnswerMayDrip()
{
    arrange(Hook::WhileAnswering, Drip{0ms, 100});
    const Answered answer = create();
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json()[u"friendly_name"_qs], u"New line"_qs);
}

void FaultTest::theBodyMayBeWrongInManyWays_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("kind");
    QTest::newRow("empty") << emptyBody() << u"empty"_qs;
    QTest::newRow("not JSON") << brokenJson() << u"broken"_qs;
    QTest::newRow("wrong types") << wrongTypes() << u"types"_qs;
    QTest::newRow("another object") << Action(Rewrite{[](QJsonObject &body) {
        body.insert(u"sid"_qs, u"TKffffffffffffffffffffffffffffffff"_qs);
    }}) << u"other"_qs;
    QTest::newRow("null") << Action(ReplaceBody{"null"_qba, "application/json"_qba}) << u"broken"_qs;
    QTest::newRow("ten megabytes") << Action(ReplaceBody{QByteArray(10'000'000, ' '), "application/json"_qba})
                                   << u"broken"_qs;
}

void FaultTest::theBodyMayBeWrongInManyWays()
{
    QFETCH(Action, action);
    QFETCH(QString, kind);
    arrange(Hook::AfterCommit, action);
    const Answered answer = create();
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.whole);
    QVERIFY(wasMade());
    if (kind == u"empty"_qs)
        QVERIFY(answer.body.isEmpty());
    if (kind == u"broken"_qs)
        QVERIFY(answer.json().isEmpty());
    if (kind == u"types"_qs) {
        QCOMPARE(answer.json()[u"sid"_qs], 42);
        QVERIFY(answer.json()[u"secure"_qs].isString());
        QVERIFY(answer.json()[u"auth_type_set"_qs].isObject());
    }
    if (kind == u"other"_qs)
        QCOMPARE(answer.json()[u"sid"_qs], u"TKffffffffffffffffffffffffffffffff"_qs);
}

void FaultTest::aDelayBeforeTheCommitIsWorkDoneLate()
{
    arrange(Hook::BeforeCommit, Delay{80ms});
    {
        QSignalSpy requested(m_practice.get(), &PracticeTwilio::requested);
        Peer impatient(m_practice->port());
        impatient.send(m_asker->request("POST", u"/v1/Trunks"_qs, "FriendlyName=New+line"));
        QVERIFY(requested.wait());
        QVERIFY(!wasMade());
    }
    QTRY_VERIFY(wasMade()); // the client gave up; the server did it all the same
}

void FaultTest::latencyIsAfterTheCommit()
{
    Options options;
    options.latency = 50ms;
    m_practice = std::make_unique<PracticeTwilio>(options);
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(create().status, 201);
    QVERIFY(timer.elapsed() >= 49); // never earlier; how much later is the machine's business
}

void FaultTest::anyoneMayBeSentElsewhere()
{
    arrange(Hook::OnArrival, redirectTo("http://127.0.0.1:9/elsewhere"_qba, 308));
    const Answered answer = create();
    QCOMPARE(answer.status, 308);
    QCOMPARE(answer.header("Location"), "http://127.0.0.1:9/elsewhere"_qba);
    QVERIFY(!wasMade());
}

void FaultTest::tooManyRequestsSaysWhenToComeBack()
{
    arrange(Hook::OnArrival, busy("2"_qba));
    const Answered answer = create();
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.code(), 20429);
    QCOMPARE(answer.header("Retry-After"), "2"_qba);
    QVERIFY(!wasMade());
    arrange(Hook::OnArrival, busy());
    QVERIFY(create().header("Retry-After").isEmpty());
}

void FaultTest::aSignInPageHasNoTwilioHeaders()
{
    arrange(Hook::OnArrival, signInPage());
    const Answered answer = create();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header("Content-Type").startsWith("text/html"));
    QVERIFY(answer.body.contains("<form"));
    QVERIFY(answer.header("Twilio-Request-Id").isEmpty());
}

void FaultTest::aListMayLagBehind()
{
    arrange(Hook::AfterCommit, Lag{2});
    const QString sid = create().json()[u"sid"_qs].toString();
    QCOMPARE(m_asker->get(u"/v1/Trunks/"_qs + sid).status, 200); // it is there
    for (const int listed : {1, 1, 2, 2})
        QCOMPARE(m_asker->get(u"/v1/Trunks"_qs).json()[u"trunks"_qs].toArray().size(), listed);
}

void FaultTest::aPageMayPointToAnotherHost()
{
    m_practice->arrange({"GET"_qba, u"*"_qs, always(), Hook::AfterCommit, nextPageAt(u"http://127.0.0.1:9/"_qs)});
    QCOMPARE(m_asker->get(u"/v1/Trunks"_qs).json()[u"meta"_qs][u"next_page_url"_qs], u"http://127.0.0.1:9/"_qs);
    QCOMPARE(m_asker->get(m_asker->own(u"/Calls.json"_qs)).json()[u"next_page_uri"_qs], u"http://127.0.0.1:9/"_qs);
}

void FaultTest::faultsStrikeTheRequestsTheyName_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("struck"); // of: GET trunks, POST trunks, GET trunks, GET the front desk's URLs
    QTest::newRow("any, once") << u""_qs << u"*"_qs << 1 << 1 << u"x---"_qs;
    QTest::newRow("any, always") << u""_qs << u"*"_qs << 1 << 99 << u"xxxx"_qs;
    QTest::newRow("a method") << u"GET"_qs << u"*"_qs << 1 << 99 << u"x-xx"_qs;
    QTest::newRow("a path") << u""_qs << u"/v1/Trunks"_qs << 1 << 99 << u"xxx-"_qs;
    QTest::newRow("the second of a kind") << u"GET"_qs << u"/v1/Trunks"_qs << 2 << 2 << u"--x-"_qs;
    QTest::newRow("a pattern") << u"GET"_qs << u"/v1/Trunks/*/OriginationUrls"_qs << 1 << 1 << u"---x"_qs;
    QTest::newRow("a beginning is not enough") << u""_qs << u"/v1"_qs << 1 << 99 << u"----"_qs;
    QTest::newRow("a dot is a dot") << u""_qs << u"/v1.Trunks"_qs << 1 << 99 << u"----"_qs;
}

void FaultTest::faultsStrikeTheRequestsTheyName()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QString, struck);
    const QString urls = u"/v1/Trunks/"_qs + m_practice->trunks().first().sid + u"/OriginationUrls"_qs;
    m_practice->arrange({method.toLatin1(), path, {first, last}, Hook::OnArrival, serverError()});
    QString seen;
    for (const int status : {m_asker->get(u"/v1/Trunks"_qs).status, create().status,
                             m_asker->get(u"/v1/Trunks"_qs).status, m_asker->get(urls).status})
        seen += status == 500 ? u'x' : u'-';
    QCOMPARE(seen, struck);
    m_practice->clearFaults();
    QCOMPARE(m_asker->get(u"/v1/Trunks"_qs).status, 200);
}

void FaultTest::severalFaultsMayStrikeOneRequest()
{
    int happened = 0;
    arrange(Hook::BeforeCommit, Meanwhile{[&](PracticeTwilio &practice, const Request &request) {
                ++happened;
                QCOMPARE(request.field(u"FriendlyName"_qs), u"New line"_qs);
                practice.account().addTrunk(u"Somebody's"_qs);
            }});
    arrange(Hook::BeforeCommit, Delay{1ms});
    arrange(Hook::AfterCommit, Rewrite{[](QJsonObject &body) { body.insert(u"secure"_qs, true); }});
    arrange(Hook::WhileAnswering, Drip{0ms, 100});
    const Answered answer = create();
    QCOMPARE(happened, 1);
    QCOMPARE(answer.json()[u"secure"_qs], true);
    QCOMPARE(m_practice->trunks().size(), 3);
    QVERIFY(wasMade());
}

void FaultTest::whatIsNotAdmittedIsNotStruckAtTheCommit()
{
    arrange(Hook::BeforeCommit, HangUp{});
    m_asker->signOut();
    QCOMPARE(create().status, 401);
}

QTEST_GUILESS_MAIN(FaultTest)
#include "FaultTest.moc"
