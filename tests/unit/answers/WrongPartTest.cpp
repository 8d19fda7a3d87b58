#include "answers/Host.h"
#include "answers/WrongPart.h"

#include <QTest>

using namespace trunkline;

/// Exactly what is wrong in an address, so that it can be marked.
class WrongPartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void theWrongPartIsFound_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("wrong");
        const auto row = [](const QString &address, const QString &wrong) { QTest::newRow(qPrintable(address)) << address << wrong; };
        row(u"300.1.1.1"_qs, u"300"_qs);
        row(u"203.0.113.1000"_qs, u"1000"_qs);
        row(u"203.0.256.1"_qs, u"256"_qs);
        row(u"203.0.010.1"_qs, u"010"_qs);
        row(u"0x7f.0.0.0x1"_qs, u"0x7f"_qs);
        row(u"my_gateway.example.com"_qs, u"_"_qs);
        row(u"gate way.example.com"_qs, u" "_qs);
        row(u"gw$$.example.com"_qs, u"$$"_qs);
        row(u"-gw.example.com"_qs, u"-"_qs);
        row(u"gw-.example.com"_qs, u"-"_qs);
        row(u"gw..example.com"_qs, u".."_qs);
        row(u"clinic.pstn.twilio.com"_qs, u"twilio.com"_qs);
        row(u"1.2.3"_qs, {}); // about what is missing
        row(u"2001:db8::1"_qs, {});
        row(u"224.0.0.1"_qs, {});
    }
    void theWrongPartIsFound()
    {
        QFETCH(QString, address);
        const auto host = Host::parse(address);
        QVERIFY(!host);
        const auto part = WrongPart::of(address, host.error());
        const QString wrong = part ? address.mid(part->start, part->length) : QString();
        QTEST(wrong, "wrong");
    }
};

QTEST_GUILESS_MAIN(WrongPartTest)
#include "WrongPartTest.moc"
