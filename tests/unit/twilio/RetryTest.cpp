// Reads are tried again, with patience; writes never. Every wait is bounded.

#include "Asking.h"
#include "RawServer.h"

#include "twilio/BackOff.h"

#include <QSignalSpy>
#include <QTimer>

#include <rapidcheck.h>

using namespace asking;
using std::chrono::milliseconds;

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aReadIsTriedAgainUntilItWorks_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("why");
        QTest::newRow("429") << 429 << ErrorKind::Busy;
        QTest::newRow("500") << 500 << ErrorKind::TwilioInTrouble;
        QTest::newRow("503") << 503 << ErrorKind::TwilioInTrouble;
        QTest::newRow("408") << 408 << ErrorKind::TwilioUnreachable;
        QTest::newRow("hangs up") << 0 << ErrorKind::TwilioUnreachable;
    }
    void aReadIsTriedAgainUntilItWorks()
    {
        QFETCH(int, status);
        RawServer server;
        const int failures = status == 0 ? 3 : 2; // Qt itself asks again when the line drops
        server.script = [&](const Heard &, const Turn &turn) {
            if (server.heard.size() > failures)
                turn.answer(200, trunkJson());
            else if (status == 0)
                turn.hangUp();
            else
                turn.answer(status, "{}");
        };
        const auto client = clientOf(server.pattern());
        QSignalSpy retrying(client.get(), &twilio::Client::retrying);
        const auto trunk = fetchTrunk(*client);
        QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
        QVERIFY(status == 0 ? retrying.size() >= 1 : retrying.size() == 2);
        for (int n = 0; n < retrying.size(); ++n) {
            QTEST(retrying.at(n).at(0).value<Error>().kind, "why");
            QCOMPARE(retrying.at(n).at(2).toInt(), n + 2);
            QCOMPARE(retrying.at(n).at(3).toInt(), 4);
        }
    }

    void aReadEndsAfterItsTries()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(503, "{}"); };
        const auto client = clientOf(server.pattern());
        QSignalSpy retrying(client.get(), &twilio::Client::retrying);
        QCOMPARE(fetchTrunk(*client).error().kind, ErrorKind::TwilioInTrouble);
        QCOMPARE(server.heard.size(), 4);
        QCOMPARE(retrying.size(), 3);
    }

    void aWriteIsNeverTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void aWriteIsNeverTriedAgain()
    {
        QFETCH(int, status);
        RawServer server;
        server.script = [=](const Heard &, const Turn &turn) { turn.answer(status, "{}", "Retry-After: 0\r\n"); };
        const auto client = clientOf(server.pattern());
        QSignalSpy retrying(client.get(), &twilio::Client::retrying);
        QVERIFY(!createTrunk(*client));
        QVERIFY(!deleteTrunk(*client));
        QCOMPARE(server.heard.size(), 2);
        QCOMPARE(retrying.size(), 0);
    }

    void whatCannotPassIsNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {302, 400, 401, 403, 404, 409})
            QTest::addRow("%d", status) << status;
    }
    void whatCannotPassIsNotTriedAgain()
    {
        QFETCH(int, status);
        RawServer server;
        server.script = [=](const Heard &, const Turn &turn) { turn.answer(status, "{}"); };
        const auto client = clientOf(server.pattern());
        QVERIFY(!fetchTrunk(*client));
        QCOMPARE(server.heard.size(), 1);
    }

    void theServerSaysHowLongToWaitWithinReason()
    {
        RawServer server;
        server.script = [&](const Heard &, const Turn &turn) {
            server.heard.size() == 1 ? turn.answer(429, "{}", "Retry-After: 86400\r\n") : turn.answer(200, trunkJson());
        };
        const auto client = clientOf(server.pattern());
        QSignalSpy retrying(client.get(), &twilio::Client::retrying);
        QVERIFY(fetchTrunk(*client));
        QCOMPARE(retrying.size(), 1);
        QCOMPARE(retrying.first().at(1).value<milliseconds>(), quick().retryAfterCap);
        QCOMPARE(retrying.first().at(0).value<Error>().retryAfterSeconds, std::optional(86400));
    }

    void aDrippingAnswerEndsAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("drips");
        QTest::newRow("headers") << "HTTP/1.1 200 OK\r\nX-Long: "_qba + QByteArray(10'000, 'x');
        QTest::newRow("body") << "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"_qba + QByteArray(10'000, ' ');
    }
    void aDrippingAnswerEndsAtTheDeadline()
    {
        QFETCH(QByteArray, drips);
        RawServer server;
        QTimer drip;
        qsizetype at = 0;
        server.script = [&](const Heard &, const Turn &turn) {
            at = 0;
            drip.disconnect();
            connect(&drip, &QTimer::timeout, &drip, [&drips, &at, turn] { turn.say(drips.mid(at++, 1)); });
            drip.start(5);
        };
        twilio::Timing timing = once();
        timing.idle = milliseconds(10'000);
        timing.readDeadline = milliseconds(150);
        timing.writeDeadline = milliseconds(200);
        const auto client = clientOf(server.pattern(), timing);
        const auto read = fetchTrunk(*client);
        QVERIFY(!read);
        QVERIFY2(read.error().kind == ErrorKind::TwilioUnreachable, told(read.error()));
        QVERIFY(read.error().detail.contains(u"too slow"_qs) || read.error().httpStatus == 200);
        const auto written = createTrunk(*client);
        QVERIFY(!written);
        QVERIFY2(written.error().effect == Effect::Unknown, told(written.error()));
        QTRY_COMPARE(server.open, 0); // and the connection is not left open
    }

    void aSlowAnswerWithinTheDeadlineIsWaitedFor()
    {
        RawServer server;
        const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                  + QByteArray::number(trunkJson().size()) + "\r\n\r\n" + trunkJson();
        QTimer drip;
        server.script = [&](const Heard &, const Turn &turn) {
            connect(&drip, &QTimer::timeout, &drip, [&answer, turn, at = qsizetype(0)]() mutable {
                turn.say(answer.mid(at++, 1));
            });
            drip.start(1);
        };
        const auto client = clientOf(server.pattern());
        const auto trunk = fetchTrunk(*client);
        QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
    }

    void theBackOffStaysWithinItsBounds()
    {
        QVERIFY(rc::check("nothing … min(base · 2^(n-1), cap)", [] {
            twilio::Timing timing;
            timing.backOffBase = milliseconds(*rc::gen::inRange(0, 5'000));
            timing.backOffCap = milliseconds(*rc::gen::inRange(0, 60'000));
            const int failures = *rc::gen::inRange(-3, 1'000);
            const double random = *rc::gen::inRange(0, 1'000'000) / 1e6;
            const qint64 wait = twilio::backOff(failures, timing, {}, random).count();
            RC_ASSERT(wait >= 0);
            RC_ASSERT(wait <= timing.backOffCap.count());
            if (failures >= 1 && failures <= 20)
                RC_ASSERT(wait <= timing.backOffBase.count() << (failures - 1));
        }));
        QVERIFY(rc::check("every wait in the range can come", [] {
            const twilio::Timing timing;
            const double random = *rc::gen::inRange(0, 1'000'000) / 1e6;
            RC_ASSERT(twilio::backOff(1, timing, {}, random).count() == qint64(1'000 * random));
            RC_ASSERT(twilio::backOff(3, timing, {}, random).count() == qint64(4'000 * random));
            RC_ASSERT(twilio::backOff(9, timing, {}, random).count() == qint64(8'000 * random));
        }));
        QVERIFY(rc::check("at least what was asked for, at most what we allow", [] {
            const twilio::Timing timing;
            const int asked = *rc::gen::inRange(0, std::numeric_limits<int>::max());
            const auto wait = twilio::backOff(1, timing, asked, 0.5);
            RC_ASSERT(wait >= std::min<milliseconds>(std::chrono::seconds(asked), timing.retryAfterCap));
            RC_ASSERT(wait <= timing.retryAfterCap);
        }));
    }

    void retryAfterIsReadInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<int>>("seconds");
        const auto row = [](const char *header, std::optional<int> seconds) {
            QTest::newRow(header) << QByteArray(header) << seconds;
        };
        row("0", 0);
        row("7", 7);
        row(" 120 ", 120);
        row("86400", 86400);
        row("99999999999999999999", std::numeric_limits<int>::max());
        row("Sun, 06 Nov 1994 08:50:37 GMT", 60);
        row("Sun, 06 Nov 1994 08:49:37 GMT", 0);
        row("Sun, 06 Nov 1994 08:00:00 GMT", 0); // over already
        row("Mon, 07 Nov 1994 08:49:37 GMT", 86400);
        row("", {});
        row("-5", {});
        row("1.5", {});
        row("soon", {});
        row("Sun, 06 Nov 1994", {});
        row("Sun, 99 Nov 1994 08:49:37 GMT", {});
    }
    void retryAfterIsReadInAllItsForms()
    {
        QFETCH(QByteArray, header);
        QTEST(twilio::retryAfterSeconds(header, "Sun, 06 Nov 1994 08:49:37 GMT"), "seconds");
    }

    void aRetryAfterDateWithoutTheServersClockGoesByOurs()
    {
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(30);
        const QString text = QLocale::c().toString(soon, u"ddd, dd MMM yyyy hh:mm:ss"_qs) + u" GMT"_qs;
        const auto seconds = twilio::retryAfterSeconds(text.toLatin1());
        QVERIFY(seconds && *seconds >= 25 && *seconds <= 30);
    }
};

QTEST_GUILESS_MAIN(RetryTest)
#include "RetryTest.moc"
