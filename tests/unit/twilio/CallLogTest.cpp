// The call log, alerts and verified callers: read from a practice account, and from answers that it never gives.

#include "Asking.h"
#include "RawServer.h"

#include "practice/PracticeTwilio.h"

#include <QSet>

using namespace asking;
using Rows = QVector<twilio::CallRow>;
using Alerts = QVector<twilio::Alert>;
using Direction = twilio::CallRow::Direction;
using Status = twilio::Call::Status;

namespace {

std::unique_ptr<twilio::Client> clientOf(const practice::PracticeTwilio &practice)
{
    const Credentials owner{*AccountSid::parse(practice.accountSid()), {}, Secret(practice.authToken())};
    return std::make_unique<twilio::Client>(*twilio::Endpoints::fromTemplate(practice.endpointTemplate()), owner, quick());
}

Result<Rows> listCalls(twilio::Client &client, const twilio::CallQuery &query = {})
{
    return ask<Rows>([&](QObject *owner, auto then) { client.listCalls(query, owner, then); });
}

Result<Alerts> listAlerts(twilio::Client &client, const twilio::AlertQuery &query = {})
{
    return ask<Alerts>([&](QObject *owner, auto then) { client.listAlerts(query, owner, then); });
}

QByteArray callPage(const QByteArray &fields)
{
    return R"({"calls": [{"sid": "CA0123456789abcdef0123456789abcdef", )" + fields + "}]}";
}

} // namespace

class CallLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aRowSaysWhoWhenHowLongAndOnWhichTrunk()
    {
        practice::PracticeTwilio practice;
        QVERIFY(practice.start());
        const auto client = clientOf(practice);
        const auto rows = listCalls(*client);
        QVERIFY2(rows, rows ? "" : told(rows.error()));
        QCOMPARE(rows->size(), practice.account().calls.size());
        const auto onTrunk = std::find_if(rows->begin(), rows->end(), [](const auto &row) { return row.direction == Direction::ToGateway; });
        QVERIFY(onTrunk != rows->end());
        QVERIFY(onTrunk->call.to.startsWith(u"sip:+16285550106@"_qs));
        QCOMPARE(onTrunk->trunkSid, practice.account().trunks.first().sid);
        QCOMPARE(onTrunk->call.status, Status::Completed);
        QVERIFY(onTrunk->call.seconds >= 120);
        QVERIFY(onTrunk->price.startsWith(u'-'));
        QCOMPARE(onTrunk->currency, u"USD"_qs);
        QCOMPARE(onTrunk->started.secsTo(onTrunk->ended), onTrunk->call.seconds);
    }

    void onlyCallsOfTheAskedTimeAreThere()
    {
        practice::PracticeTwilio practice;
        QVERIFY(practice.start());
        const auto client = clientOf(practice);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        twilio::CallQuery query;
        query.since = now.addSecs(-76 * 60); // to the second, although Twilio is asked for days
        const auto rows = listCalls(*client, query);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2); // 40 and 75 minutes ago
        query.until = now.addSecs(-60 * 60);
        const auto earlier = listCalls(*client, query);
        QVERIFY(earlier);
        QCOMPARE(earlier->size(), 1);
        const auto &path = practice.requests().last();
        QCOMPARE(practice::firstValue(path.query, u"StartTime>"_qs), query.since.date().toString(Qt::ISODate));
    }

    void aLongLogComesPageByPageAndEachRowOnce()
    {
        practice::Options options;
        options.pastCalls = 500;
        practice::PracticeTwilio practice(options);
        QVERIFY(practice.start());
        const auto client = clientOf(practice);
        QList<qsizetype> pages;
        QSet<QString> sids;
        const auto done = ask<Nothing>([&](QObject *owner, auto then) {
            const auto page = [&](const Rows &rows) {
                pages.append(rows.size());
                for (const twilio::CallRow &row : rows)
                    sids.insert(row.call.sid);
                return true;
            };
            client->listCallsByPage({}, owner, page, then);
        });
        QVERIFY2(done, done ? "" : told(done.error()));
        QCOMPARE(pages, (QList<qsizetype>{200, 200, 117}));
        QCOMPARE(sids.size(), 517);
    }

    void whoHasSeenEnoughAsksForNoFurtherPage()
    {
        practice::Options options;
        options.pastCalls = 500;
        options.pastAlerts = 450;
        practice::PracticeTwilio practice(options);
        QVERIFY(practice.start());
        const auto client = clientOf(practice);
        const auto done = ask<Nothing>([&](QObject *owner, auto then) {
            client->listCallsByPage({}, owner, [](const Rows &) { return false; }, then);
        });
        QVERIFY(done);
        QCOMPARE(practice.requests().size(), 1);
        const auto alerts = ask<Nothing>([&](QObject *owner, auto then) {
            client->listAlertsByPage({}, owner, [](const Alerts &) { return false; }, then);
        });
        QVERIFY(alerts);
        QCOMPARE(practice.requests().size(), 2);
    }

    void aWordThatIsNewerThanTheProgramHidesNoCall()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) {
            turn.answer(200, callPage(R"("status": "parked", "direction": "sideways", "duration": "12", "end_time": null, "start_time": "")"));
        };
        const auto client = asking::clientOf(server.pattern());
        const auto rows = listCalls(*client);
        QVERIFY2(rows, rows ? "" : told(rows.error()));
        QCOMPARE(rows->first().call.status, Status::Completed);
        QVERIFY(rows->first().direction == Direction::Other);
        QVERIFY(!rows->first().started.isValid());
    }

    void aRowOfTheWrongTypeIsAnErrorAndNotAShorterList()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, callPage(R"("from": 7)")); };
        const auto client = asking::clientOf(server.pattern());
        QVERIFY(!listCalls(*client));
    }

    void anAlertIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("beside");
        QTest::newRow("a form") << "ErrorCode=32011&Msg=Got+HTTP+404+to+http%3A%2F%2Fexample.com&sipResponse=403"_qba
                                << u"Got HTTP 404 to http://example.com"_qs << u"ErrorCode=32011 sipResponse=403"_qs;
        QTest::newRow("a sentence") << "No answer, a=b & c"_qba << u"No answer, a=b & c"_qs << u""_qs;
        QTest::newRow("a form without words") << "sipResponse=403"_qba << u"sipResponse=403"_qs << u"sipResponse=403"_qs;
        QTest::newRow("nothing") << ""_qba << u""_qs << u""_qs;
        QTest::newRow("what could turn the text") << "Msg=%E2%80%AEabc%0Adef"_qba << u"abc def"_qs << u""_qs;
    }
    void anAlertIsDecoded()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, text);
        QFETCH(QString, beside);
        RawServer server;
        server.script = [&](const Heard &, const Turn &turn) {
            turn.answer(200, R"({"alerts": [{"sid": "NO0123456789abcdef0123456789abcdef", "error_code": "32011", "log_level": "warning",
                                "resource_sid": "CA0123456789abcdef0123456789abcdef", "date_generated": "2015-07-30T20:00:00Z",
                                "alert_text": ")" + raw + R"("}]})");
        };
        const auto client = asking::clientOf(server.pattern());
        const auto alerts = listAlerts(*client);
        QVERIFY2(alerts, alerts ? "" : told(alerts.error()));
        const twilio::Alert &alert = alerts->first();
        QCOMPARE(alert.text, text);
        QStringList fields;
        for (const auto &[name, value] : alert.fields)
            fields.append(QString(name + u'=' + value));
        QCOMPARE(fields.join(u' '), beside);
        QCOMPARE(alert.code, u"32011"_qs);
        QVERIFY(alert.level == twilio::Alert::Level::Warning);
        QCOMPARE(alert.generated, QDateTime(QDate(2015, 7, 30), QTime(20, 0), Qt::UTC));
    }

    void alertAndNotificationAreTheSameThing()
    {
        practice::PracticeTwilio practice;
        QVERIFY(practice.start());
        const QString call = practice.account().calls.first().sid;
        const QString sid = practice.account().addAlert(32010, u"No enabled origination URL"_qs, call).sid;
        const auto client = clientOf(practice);
        const auto alerts = listAlerts(*client);
        QVERIFY2(alerts, alerts ? "" : told(alerts.error()));
        QCOMPARE(alerts->size(), 1);
        const auto notifications = ask<Alerts>([&](QObject *owner, auto then) { client->listCallNotifications(call, owner, then); });
        QVERIFY2(notifications, notifications ? "" : told(notifications.error()));
        QCOMPARE(*notifications, *alerts);
        const auto fetched = ask<twilio::Alert>([&](QObject *owner, auto then) { client->fetchAlert(sid, owner, then); });
        QVERIFY2(fetched, fetched ? "" : told(fetched.error()));
        QCOMPARE(fetched->text, u"No enabled origination URL"_qs);
        QVERIFY(fetched->level == twilio::Alert::Level::Error);
    }

    void alertsOfTheAskedTimeOnlyAndNeverOlderThanTwilioKeeps()
    {
        practice::PracticeTwilio practice;
        QVERIFY(practice.start());
        practice.account().addAlert(32011, u"Now"_qs, {});
        practice.account().addAlert(32011, u"Then"_qs, {}).generated = practice::Account::now().addDays(-3);
        const auto client = clientOf(practice);
        twilio::AlertQuery query;
        query.since = QDateTime::currentDateTimeUtc().addDays(-1);
        const auto some = listAlerts(*client, query);
        QVERIFY2(some, some ? "" : told(some.error()));
        QCOMPARE(some->size(), 1);
        query.since = QDateTime::currentDateTimeUtc().addDays(-90);
        const auto all = listAlerts(*client, query);
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        const auto asked = QDateTime::fromString(practice::firstValue(practice.requests().last().query, u"StartDate"_qs), Qt::ISODate);
        QVERIFY(asked.isValid() && asked.daysTo(QDateTime::currentDateTimeUtc()) <= 30);
    }

    void whatIsNoSidIsNeverSent()
    {
        practice::PracticeTwilio practice;
        QVERIFY(practice.start());
        const auto client = clientOf(practice);
        for (const QString &wrong : {u"CA/../../x"_qs, u""_qs, u"NO0123456789abcdef0123456789abcdeg"_qs}) {
            QVERIFY(!ask<twilio::Alert>([&](QObject *owner, auto then) { client->fetchAlert(wrong, owner, then); }));
            QVERIFY(!ask<Alerts>([&](QObject *owner, auto then) { client->listCallNotifications(wrong, owner, then); }));
        }
        QVERIFY(practice.requests().isEmpty());
    }

    void verifiedCallersAreListed()
    {
        practice::PracticeTwilio practice;
        QVERIFY(practice.start());
        const auto client = clientOf(practice);
        const auto callers = ask<QVector<twilio::VerifiedCaller>>([&](QObject *owner, auto then) { client->listVerifiedCallers(owner, then); });
        QVERIFY2(callers, callers ? "" : told(callers.error()));
        QCOMPARE(callers->size(), 1);
        QCOMPARE(callers->first().e164, u"+14155550190"_qs);
    }
};

QTEST_GUILESS_MAIN(CallLogTest)
#include "CallLogTest.moc"
