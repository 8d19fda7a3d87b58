// Where credentials may go, and nowhere else.

#include "Asking.h"

using namespace asking;
using twilio::Endpoints;
using twilio::Product;

class EndpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aTemplateIsTakenOrRefused_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *pattern, bool taken) { QTest::newRow(pattern) << QString::fromUtf8(pattern) << taken; };
        row("http://localhost", true);
        row("http://LOCALHOST:8080", true);
        row("http://127.0.0.1:8080", true);
        row("http://127.0.0.2:8080", true);
        row("http://[::1]:1", true);
        row("  http://127.0.0.1:8080/  ", true);
        row("https://example.com", true);
        row("https://{product}.twilio.com", true);
        row("https://{product}.{edge}.{region}.twilio.com", true);
        row("https://{product}.dublin.ie1.twilio.com", true);
        row("https://mock.example.com:4010/{product}", true);
        row("http://127.0.0.1:8080/{product}", true);

        row("", false);
        row("   ", false);
        row("127.0.0.1:8080", false);
        row("localhost", false);
        row("//localhost", false);
        row("http://", false);
        row("https://", false);
        row("http://example.com", false);
        row("http://127.0.0.1.evil.com", false);
        row("http://localhost.evil.com", false);
        row("http://{product}.localhost", false);
        row("http://{product}.twilio.com", false);
        row("http://10.0.0.1", false);
        row("http://0.0.0.0", false);
        row("http://[::]", false);
        row("http://169.254.1.1", false);
        row("http://[fe80::1]", false);
        row("http://2130706432.evil.com", false);
        row("http://evil.com#127.0.0.1", false);
        row("http://evil.com?127.0.0.1", false);
        row("http://127.0.0.1@evil.com", false);
        row("http://user:secret@127.0.0.1", false);
        row("https://user:secret@example.com", false);
        row("https://user@example.com", false);
        row("https://@example.com", false);
        row("https://example.com?x=1", false);
        row("https://example.com?", false);
        row("https://example.com#x", false);
        row("https://example.com:0", false);
        row("https://example.com:99999", false);
        row("https://exa mple.com", false);
        row("https://{host}.example.com", false);
        row("ftp://127.0.0.1", false);
        row("file:///etc/passwd", false);
        row("javascript:alert(1)", false);
        row("ws://127.0.0.1", false);
    }
    void aTemplateIsTakenOrRefused()
    {
        QFETCH(QString, pattern);
        const auto endpoints = Endpoints::fromTemplate(pattern);
        QTEST(bool(endpoints), "taken");
        if (!endpoints) {
            QCOMPARE(endpoints.error().kind, ErrorKind::BadEndpoint);
            QVERIFY(!endpoints.error().message.contains(u"secret"_qs));
        }
    }

    void theRealOneIsTwilio()
    {
        const Endpoints real;
        QCOMPARE(real.url(Product::Api, u"/2010-04-01/Accounts.json"_qs),
                 QUrl(u"https://api.twilio.com/2010-04-01/Accounts.json"_qs));
        QCOMPARE(real.url(Product::Trunking, u"/v1/Trunks"_qs), QUrl(u"https://trunking.twilio.com/v1/Trunks"_qs));
        QCOMPARE(real.url(Product::Pricing, u"/v1"_qs).host(), u"pricing.twilio.com"_qs);
        QCOMPARE(real.url(Product::Numbers, u"/v1"_qs).host(), u"numbers.twilio.com"_qs);
        QCOMPARE(real.url(Product::Monitor, u"/v1"_qs).host(), u"monitor.twilio.com"_qs);
        QCOMPARE(real.region(), u"us1"_qs);
        QVERIFY(real.isTwilio() && real.hasTrunkNumberList());
    }

    void aPracticeServerHasAllProductsOnOnePort()
    {
        const Endpoints practice = *Endpoints::fromTemplate(u"http://127.0.0.1:4010"_qs);
        QCOMPARE(practice.url(Product::Api, u"/a"_qs), QUrl(u"http://127.0.0.1:4010/a"_qs));
        QCOMPARE(practice.url(Product::Trunking, u"/b"_qs), QUrl(u"http://127.0.0.1:4010/b"_qs));
        QVERIFY(!practice.isTwilio());
        const Endpoints apart = *Endpoints::fromTemplate(u"https://mock.example.com/{product}/"_qs);
        QCOMPARE(apart.url(Product::Trunking, u"/v1/Trunks"_qs), QUrl(u"https://mock.example.com/trunking/v1/Trunks"_qs));
    }

    void regionsHaveTheirHosts_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("edge");
        QTest::addColumn<QString>("host");
        QTest::newRow("none") << QString() << QString() << u"api.twilio.com"_qs;
        QTest::newRow("us1") << u"us1"_qs << QString() << u"api.twilio.com"_qs;
        QTest::newRow("us1 by an edge") << u"us1"_qs << u"ashburn"_qs << u"api.ashburn.us1.twilio.com"_qs;
        QTest::newRow("an edge alone") << QString() << u"umatilla"_qs << u"api.umatilla.us1.twilio.com"_qs;
        QTest::newRow("ie1") << u"ie1"_qs << QString() << u"api.dublin.ie1.twilio.com"_qs;
        QTest::newRow("au1") << u"au1"_qs << QString() << u"api.sydney.au1.twilio.com"_qs;
        QTest::newRow("au1 by another edge") << u"au1"_qs << u"singapore"_qs << u"api.singapore.au1.twilio.com"_qs;
    }
    void regionsHaveTheirHosts()
    {
        QFETCH(QString, region);
        QFETCH(QString, edge);
        const auto endpoints = Endpoints::forRegion(region, edge);
        QVERIFY(endpoints);
        QTEST(endpoints->url(Product::Api, {}).host(), "host");
        QCOMPARE(endpoints->region(), region.isEmpty() ? u"us1"_qs : region);
        QCOMPARE(endpoints->hasTrunkNumberList(), endpoints->region() == u"us1");
        QVERIFY(endpoints->isTwilio());
        // The same as a template: a region is known by its host.
        QCOMPARE(Endpoints::fromTemplate(endpoints->pattern())->region(), endpoints->region());
    }

    void whatIsNoRegionIsRefusedNamingThoseThatAre()
    {
        const auto region = Endpoints::forRegion(u"br1"_qs);
        QVERIFY(!region);
        QCOMPARE(region.error().kind, ErrorKind::BadEndpoint);
        for (const QString &known : {u"br1"_qs, u"us1"_qs, u"ie1"_qs, u"au1"_qs})
            QVERIFY2(region.error().message.contains(known), qPrintable(region.error().message));
        const auto edge = Endpoints::forRegion(u"us1"_qs, u"evil.com/"_qs);
        QVERIFY(!edge);
        QVERIFY(edge.error().message.contains(u"ashburn"_qs));
        QVERIFY(!Endpoints::forRegion(u"us1.evil"_qs));
    }

    void aTemplateMayHaveAPlaceForTheRegion()
    {
        const Endpoints here = *Endpoints::fromTemplate(u"http://127.0.0.1:4010/{edge}/{region}"_qs);
        QCOMPARE(here.region(), u"us1"_qs);
        QVERIFY(here.hasRegions() && here.hasTrunkNumberList());
        const Endpoints there = *here.inRegion(u"ie1"_qs);
        QCOMPARE(there.region(), u"ie1"_qs);
        QVERIFY(!there.hasTrunkNumberList());
        QCOMPARE(there.url(Product::Api, u"/a"_qs), QUrl(u"http://127.0.0.1:4010/dublin/ie1/a"_qs));
        QCOMPARE(there.inRegion(u"au1"_qs)->url(Product::Api, u"/a"_qs), QUrl(u"http://127.0.0.1:4010/sydney/au1/a"_qs));
        QVERIFY(!there.inRegion(u"br1"_qs));
        QVERIFY(!Endpoints::fromTemplate(u"http://127.0.0.1:4010"_qs)->hasRegions());
    }

    void twiliosOwnRegionsAreReachedFromEachOther()
    {
        const Endpoints real;
        QVERIFY(real.hasRegions());
        QCOMPARE(real.inRegion(u"ie1"_qs)->url(Product::Routes, {}).host(), u"routes.dublin.ie1.twilio.com"_qs);
        QCOMPARE(real.inRegion(u"ie1"_qs)->inRegion(u"us1"_qs)->url(Product::Api, {}).host(), u"api.twilio.com"_qs);
    }

    void onlyTheVeryOriginIsTheSame_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *url, bool same) { QTest::newRow(url) << QString::fromUtf8(url) << same; };
        row("https://trunking.twilio.com/v1/Trunks?Page=1", true);
        row("https://trunking.twilio.com:443/", true);
        row("https://TRUNKING.twilio.com/", true);
        row("https://api.twilio.com/", false); // another product
        row("http://trunking.twilio.com/", false);
        row("https://trunking.twilio.com:444/", false);
        row("https://trunking.twilio.com.evil.com/", false);
        row("https://trunking.twilio.com@evil.com/", false);
        row("https://user:pw@trunking.twilio.com/", false);
        row("https://evil.com/trunking.twilio.com", false);
        row("//trunking.twilio.com/", false);
        row("/v1/Trunks", false);
        row("", false);
    }
    void onlyTheVeryOriginIsTheSame()
    {
        QFETCH(QString, url);
        QTEST(Endpoints().sameOrigin(Product::Trunking, QUrl(url)), "same");
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "EndpointsTest.moc"
