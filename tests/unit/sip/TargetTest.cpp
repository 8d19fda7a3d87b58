#include "sip/Target.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using sip::Target;

class TargetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void isReadFromWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("uri");
        const auto row = [](const QString &typed, const QString &uri) { QTest::newRow(qPrintable(typed)) << typed << uri; };
        row(u"203.0.113.10"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs);
        row(u"GW.example.com."_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"gw.example.com:5080"_qs, u"sip:gw.example.com:5080;transport=tcp"_qs);
        row(u"sip:alice@gw.example.com;transport=udp"_qs, u"sip:alice@gw.example.com:5060;transport=udp"_qs);
        row(u"<sips:gw.example.com>"_qs, u"sip:gw.example.com:5061;transport=tls"_qs);
        row(u"udp://127.0.0.1:5099"_qs, u"sip:127.0.0.1:5099;transport=udp"_qs);
        row(u"::1"_qs, u"sip:[::1]:5060;transport=tcp"_qs);
        row(u"[::1]"_qs, u"sip:[::1]:5060;transport=tcp"_qs);
        row(u"[2001:DB8::7]:5070"_qs, u"sip:[2001:db8::7]:5070;transport=tcp"_qs);
        row(u"sip:[::1]:5070;transport=udp"_qs, u"sip:[::1]:5070;transport=udp"_qs);
    }
    void isReadFromWhatPeopleWrite()
    {
        QFETCH(QString, typed);
        QFETCH(QString, uri);
        const auto target = Target::read(typed);
        QVERIFY2(target, qPrintable(target ? QString() : target.error().sentence()));
        QCOMPARE(target->uri(), uri);
    }

    void theConnectionThatWasChosenGoesFirst()
    {
        const auto target = Target::read(u"sip:gw.example.com;transport=tcp"_qs, Transport::Tls);
        QVERIFY(target);
        QCOMPARE(target->uri(), u"sip:gw.example.com:5061;transport=tls"_qs);
        QVERIFY(!target->port); // so that service records count
    }

    void whatIsNoAddressIsRefusedWithAReason_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "   ", "gw example com", "256.1.1.1", "1.2.3", "010.1.1.1", "gw.example.com:0", "gw.example.com:70000", "0.0.0.0", ":::", "fe80::1%eth0", "[::1", "sip:"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void whatIsNoAddressIsRefusedWithAReason()
    {
        QFETCH(QString, typed);
        const auto target = Target::read(typed);
        QVERIFY2(!target, qPrintable(target ? target->uri() : QString()));
        QVERIFY(!target.error().sentence().isEmpty());
    }

    void knowsWhatIsNear()
    {
        QVERIFY(Target::read(u"127.0.0.1"_qs)->isLoopback());
        QVERIFY(Target::read(u"::1"_qs)->isLoopback());
        QVERIFY(Target::read(u"localhost"_qs)->isLoopback());
        QVERIFY(!Target::read(u"10.0.0.1"_qs)->isLoopback());
        QVERIFY(Target::read(u"10.0.0.1"_qs)->isPrivate());
        QVERIFY(!Target::read(u"gw.example.com"_qs)->isPrivate());
    }
};

QTEST_GUILESS_MAIN(TargetTest)
#include "TargetTest.moc"
