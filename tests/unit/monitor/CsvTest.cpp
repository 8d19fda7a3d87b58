// What a spreadsheet opens, and what it must not run.

#include "Rows.h"

#include "monitor/CallsCsv.h"

#include <QBuffer>

using namespace rows;
using monitor::CallsCsv;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void formulasAreDefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("a number") << u"+14155550190"_qs << u"+14155550190"_qs;
        QTest::newRow("a price") << u"-0.0085"_qs << u"-0.0085"_qs;
        QTest::newRow("words") << u"Gateway didn’t answer"_qs << u"Gateway didn’t answer"_qs;
        QTest::newRow("a formula") << u"=1+1"_qs << u"'=1+1"_qs;
        QTest::newRow("a call to a program") << u"=cmd|' /C calc'!A0"_qs << u"'=cmd|' /C calc'!A0"_qs;
        QTest::newRow("plus") << u"+1+cmd|x"_qs << u"'+1+cmd|x"_qs;
        QTest::newRow("minus") << u"-2+3"_qs << u"'-2+3"_qs;
        QTest::newRow("at") << u"@SUM(A1)"_qs << u"'@SUM(A1)"_qs;
        QTest::newRow("behind a tab") << u"\t=1"_qs << u"'\t=1"_qs;
        QTest::newRow("a comma") << u"a,b"_qs << u"\"a,b\""_qs;
        QTest::newRow("quotes") << u"say \"no\""_qs << u"\"say \"\"no\"\"\""_qs;
        QTest::newRow("two lines") << u"a\nb"_qs << u"\"a\nb\""_qs;
        QTest::newRow("a formula with a comma") << u"=HYPERLINK(A1,B1)"_qs << u"\"'=HYPERLINK(A1,B1)\""_qs;
        QTest::newRow("marks of direction") << u"\u2066+1 415\u2069"_qs << u"'+1 415"_qs;
    }
    void formulasAreDefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(CallsCsv::field(text), field);
    }

    void aFileBeginsWithTheMarkAndHasALineForEachCall()
    {
        qputenv("TZ", "UTC");
        CallLog calls;
        calls.setLine(line());
        twilio::CallRow call = row(1, QDateTime(QDate(2026, 6, 15), QTime(10, 49, 3), Qt::UTC), 134);
        call.price = u"-0.0085"_qs;
        call.currency = u"USD"_qs;
        twilio::CallRow evil = failed(2, QDateTime(QDate(2026, 6, 15), QTime(10, 40), Qt::UTC));
        evil.call.from = u"=HYPERLINK(\"http://203.0.113.66\",\"call me\")"_qs;
        calls.take({call, evil});
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(CallsCsv::write(buffer, calls, {0, 1}, CallsCsv::For::Scripts));
        QVERIFY(buffer.data().startsWith("\xEF\xBB\xBF"));
        const QByteArrayList lines = buffer.data().mid(3).split('\n');
        QCOMPARE(lines.at(0), "time,caller,number,seconds,result,happened,gateway,sip_code,call_sid,price,currency\r"_qba);
        QCOMPARE(lines.at(1), QByteArray("2026-06-15T10:49:03Z,+14155550190,+14155550147,134,Answered,,203.0.113.10,," + sid(u"CA"_qs, 1).toLatin1()
                                         + ",0.00850,USD\r"));
        QVERIFY2(lines.at(2).startsWith("2026-06-15T10:40:00Z,\"'=HYPERLINK(\"\"http"), lines.at(2).constData());
        QCOMPARE(lines.size(), 4);
    }

    void aDeviceThatTakesNothingIsNoticed()
    {
        CallLog calls;
        QBuffer closed;
        closed.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        QVERIFY(!CallsCsv::write(closed, calls, {}, CallsCsv::For::People));
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "CsvTest.moc"
