// What is counted, per day of the user's own zone.

#include "Rows.h"

#include "monitor/Length.h"
#include "monitor/Statistics.h"

using namespace rows;
using monitor::Statistics;
using monitor::Window;

class StatisticsTest : public QObject
{
    Q_OBJECT

private:
    /// On a day, at a time of the clock on the wall.
    static QDateTime at(const QDate &day, int hour, int minute = 0) { return QDateTime(day, QTime(hour, minute)).toUTC(); }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "America/Los_Angeles"); }
    void init() { test::failOnWarnings(); }

    void callsAreCountedPerDayAndTheMedianIsUsual()
    {
        const QDate today(2026, 6, 15);
        CallLog calls;
        calls.setLine(line());
        calls.take({row(1, at(today, 9), 60), row(2, at(today, 23, 59), 134), row(3, at(today.addDays(-1), 0), 600), failed(4, at(today, 10)),
                    failed(5, at(today.addDays(-6), 10)), failed(6, at(today.addDays(-7), 23, 59)), row(7, at(today, 11), 0, Status::Canceled)});
        const Statistics counted = Statistics::of(calls, Window::days(7, today), today);
        QCOMPARE(counted.days.size(), 7);
        QCOMPARE(counted.days.last().answered, 2);
        QCOMPARE(counted.days.last().failed, 1);
        QCOMPARE(counted.days.at(5).answered, 1);
        QCOMPARE(counted.days.first().failed, 1); // the seventh day, and not the eighth
        QCOMPARE(counted.answered, 3);
        QCOMPARE(counted.failed, 2);
        QCOMPARE(counted.failedToday, 1);
        QCOMPARE(counted.answeredPercent(), 60);
        QCOMPARE(counted.usualSeconds, 134);
    }

    void nothingHasNoPercentage()
    {
        CallLog calls;
        const Statistics counted = Statistics::of(calls, Window::days(7, QDate(2026, 6, 15)), QDate(2026, 6, 15));
        QCOMPARE(counted.answeredPercent(), -1);
        QCOMPARE(counted.usualSeconds, -1);
        QCOMPARE(counted.days.size(), 7);
    }

    /// 8 March 2026 has 23 hours there, 1 November 25.
    void aDayMayBeShorterOrLonger_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hours");
        QTest::newRow("the clock goes forward") << QDate(2026, 3, 8) << 23;
        QTest::newRow("the clock goes back") << QDate(2026, 11, 1) << 25;
        QTest::newRow("any other day") << QDate(2026, 6, 15) << 24;
    }
    void aDayMayBeShorterOrLonger()
    {
        QFETCH(QDate, day);
        QFETCH(int, hours);
        CallLog calls;
        calls.setLine(line());
        const qint64 begin = day.startOfDay().toSecsSinceEpoch();
        QVector<twilio::CallRow> hourly;
        for (int hour = -1; hour <= 25; ++hour) // from the hour before
            hourly.append(row(100 + hour, QDateTime::fromSecsSinceEpoch(begin + hour * 3600, Qt::UTC)));
        calls.take(hourly);
        const Statistics counted = Statistics::of(calls, {day, day}, day);
        QCOMPARE(counted.days.first().answered, hours);
    }

    void manyDaysAreWeeks()
    {
        QVector<Statistics::Day> days;
        for (QDate day(2026, 6, 3); day <= QDate(2026, 6, 15); day = day.addDays(1)) // Wednesday to Monday
            days.append({day, day, 1, 2});
        const auto weeks = Statistics::byWeek(days, Qt::Monday);
        QCOMPARE(weeks.size(), 3);
        QCOMPARE(weeks.first().last, QDate(2026, 6, 7));
        QCOMPARE(weeks.at(1).answered, 7);
        QCOMPARE(weeks.at(1).failed, 14);
        QCOMPARE(weeks.last().first, weeks.last().last);
    }

    void callsThatTheGatewayPlacedDoNotCount()
    {
        CallLog calls;
        calls.setLine(line());
        twilio::CallRow out = row(1, now());
        out.direction = Direction::FromGateway;
        calls.take({out});
        QCOMPARE(Statistics::of(calls, Window::days(7, QDate::currentDate()), QDate::currentDate()).all, 0);
        QVERIFY(calls.hasCallsFromGateway());
    }

    void lengthsAreReadable()
    {
        QCOMPARE(monitor::lengthText(0), u"0:00"_qs);
        QCOMPARE(monitor::lengthText(134), u"2:14"_qs);
        QCOMPARE(monitor::lengthText(3725), u"1:02:05"_qs);
    }
};

QTEST_GUILESS_MAIN(StatisticsTest)
#include "StatisticsTest.moc"
