// What the server remembers of its clients.

#include "Asker.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline::practice;

class BooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void everyRequestIsKeptAsItWasMeant();
    void requestsOneAfterTheOtherAreAChain();
    void requestsAtTheSameTimeAreOneLink();
    void theLongestChainIsFoundAmongMany_data();
    void theLongestChainIsFoundAmongMany();
    void somebodyElseMayChangeTheAccount();
};

void BooksTest::everyRequestIsKeptAsItWasMeant()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    QSignalSpy requested(&practice, &PracticeTwilio::requested);
    asker.get(u"/v1/Trunks?PageSize=5&Odd%3E=%2B1+2"_qs);
    asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"A+B & C"_qs}, {u"Secure"_qs, u""_qs}});
    QCOMPARE(practice.requests().size(), 2);
    const Request read = practice.requests().first();
    QCOMPARE(read.method, "GET"_qba);
    QCOMPARE(read.path, u"/v1/Trunks"_qs);
    QCOMPARE(read.query, (Fields{{u"PageSize"_qs, u"5"_qs}, {u"Odd>"_qs, u"+1 2"_qs}}));
    QCOMPARE(read.status, 200);
    QVERIFY(read.answeredAt >= read.arrivedAt);
    const Request write = practice.requests().last();
    QVERIFY(write.isWrite() && !read.isWrite());
    QCOMPARE(write.field(u"FriendlyName"_qs), u"A+B & C"_qs);
    QVERIFY(!write.field(u"Secure"_qs).isNull() && write.field(u"DomainName"_qs).isNull());
    QCOMPARE(write.status, 400);
    QCOMPARE(practice.writes(), 1);
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested.last(), (QVariantList{"POST"_qba, u"/v1/Trunks"_qs}));
    practice.forgetRequests();
    QCOMPARE(practice.requests().size(), 0);
    QCOMPARE(practice.longestChain(), 0);
}

void BooksTest::requestsOneAfterTheOtherAreAChain()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    for (int i = 0; i < 4; ++i)
        asker.get(u"/v1/Trunks"_qs);
    QCOMPARE(practice.longestChain(), 4);
    QCOMPARE(practice.mostAtOnce(), 1);
}

void BooksTest::requestsAtTheSameTimeAreOneLink()
{
    Options options;
    options.latency = std::chrono::milliseconds(100);
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    const Asker asker(practice);
    for (int round = 1; round <= 2; ++round) {
        std::vector<std::unique_ptr<Peer>> peers;
        for (int i = 0; i < 3; ++i)
            peers.push_back(std::make_unique<Peer>(practice.port()));
        for (const auto &peer : peers)
            peer->send(asker.request("GET", u"/v1/Trunks"_qs));
        for (const auto &peer : peers)
            QCOMPARE(peer->next().status, 200);
        QCOMPARE(practice.longestChain(), round);
    }
    QCOMPARE(practice.requests().size(), 6);
    QCOMPARE(practice.mostAtOnce(), 3);
}

void BooksTest::theLongestChainIsFoundAmongMany_data()
{
    using Spans = QList<std::pair<qint64, qint64>>;
    QTest::addColumn<Spans>("spans");
    QTest::addColumn<int>("chain");
    QTest::newRow("none") << Spans{} << 0;
    QTest::newRow("one") << Spans{{1, 5}} << 1;
    QTest::newRow("a long one beside two short ones") << Spans{{1, 100}, {2, 10}, {11, 20}} << 2;
    QTest::newRow("a staircase") << Spans{{1, 10}, {5, 15}, {10, 20}, {15, 25}} << 2;
    QTest::newRow("look, trunk, url and number, read back")
        << Spans{{0, 9}, {1, 9}, {2, 9}, {10, 19}, {20, 29}, {20, 28}, {30, 39}, {30, 38}} << 4;
    QTest::newRow("one that was never answered ends a chain") << Spans{{1, 10}, {11, -1}, {20, 30}} << 2;
}

void BooksTest::theLongestChainIsFoundAmongMany()
{
    using Spans = QList<std::pair<qint64, qint64>>;
    QFETCH(Spans, spans);
    QFETCH(int, chain);
    QList<Request> requests;
    for (const auto &[arrived, answered] : spans) {
        Request request;
        request.arrivedAt = arrived;
        request.answeredAt = answered;
        requests.append(request);
    }
    QCOMPARE(Books::longestChain(requests), chain);
}

void BooksTest::somebodyElseMayChangeTheAccount()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    Trunk &foreign = practice.account().addTrunk(u"Support line"_qs);
    practice.account().addOriginationUrl(foreign, u"sip:198.51.100.99"_qs, u"Somebody's"_qs);
    const Trunk before = foreign;
    QCOMPARE(asker.get(u"/v1/Trunks/"_qs + before.sid + u"/OriginationUrls"_qs).status, 200);
    asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"Ours"_qs}});
    QVERIFY(*practice.account().trunk(before.sid) == before); // comparable, to prove that nobody touched it
    practice.account().removeTrunk(before.sid);
    QCOMPARE(asker.get(u"/v1/Trunks/"_qs + before.sid).status, 404);
}

QTEST_GUILESS_MAIN(BooksTest)
#include "BooksTest.moc"
