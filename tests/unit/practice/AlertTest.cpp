// What the account was told about calls, and a past that is made up.

#include "Asker.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace trunkline::practice;

class AlertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAlertAboutACallIsAlsoANotificationOfIt();
    void alertsAreFoundByTimeAndLevel();
    void nothingIsKeptForMoreThanThirtyDays();
    void aPastHasItsCallsAndAlertsOnPages();
    void aPastIsTheSameEveryTime();
};

void AlertTest::anAlertAboutACallIsAlsoANotificationOfIt()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const QString call = practice.account().calls.first().sid;
    practice.account().addAlert(32011, u"Gateway answered with an error & gave up"_qs, call).more = {{u"sipResponse"_qs, u"403 Forbidden"_qs}};
    const QJsonObject alert = asker.get(u"/v1/Alerts"_qs).json()[u"alerts"_qs][0].toObject();
    QCOMPARE(alert[u"error_code"_qs], u"32011"_qs);
    QCOMPARE(alert[u"log_level"_qs], u"warning"_qs);
    QCOMPARE(alert[u"resource_sid"_qs], call);
    QCOMPARE(alert[u"alert_text"_qs], u"ErrorCode=32011&LogLevel=WARN&sipResponse=403+Forbidden&Msg=Gateway+answered+with+an+error+%26+gave+up"_qs);
    QCOMPARE(asker.get(u"/v1/Alerts/"_qs + alert[u"sid"_qs].toString()).json()[u"alert_text"_qs], alert[u"alert_text"_qs]);

    const QString list = asker.own(u"/Calls/"_qs + call + u"/Notifications.json"_qs);
    const QJsonObject notification = asker.get(list).json()[u"notifications"_qs][0].toObject();
    QCOMPARE(notification[u"sid"_qs], alert[u"sid"_qs]);
    QCOMPARE(notification[u"log"_qs], u"1"_qs);
    QCOMPARE(asker.get(notification[u"uri"_qs].toString()).json()[u"message_text"_qs], notification[u"message_text"_qs]);
    QVERIFY(asker.get(list + u"?Log=0"_qs).json()[u"notifications"_qs].toArray().isEmpty());
    QVERIFY(asker.get(asker.own(u"/Calls/"_qs + practice.account().calls.last().sid + u"/Notifications.json"_qs))
                .json()[u"notifications"_qs].toArray().isEmpty());
}

void AlertTest::alertsAreFoundByTimeAndLevel()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    practice.account().addAlert(32010, u"Without address"_qs, {});
    practice.account().addAlert(32011, u"Without answer"_qs, {}).generated = Account::now().addDays(-2);
    const auto found = [&](const QString &query) { return asker.get(u"/v1/Alerts?"_qs + query).json()[u"alerts"_qs].toArray().size(); };
    const QString yesterday = Account::now().addDays(-1).toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_qs);
    QCOMPARE(found({}), 2);
    QCOMPARE(found(u"LogLevel=error"_qs), 1);
    QCOMPARE(found(u"LogLevel=warning"_qs), 1);
    QCOMPARE(found(u"StartDate="_qs + yesterday), 1);
    QCOMPARE(found(u"EndDate="_qs + yesterday), 1);
}

void AlertTest::nothingIsKeptForMoreThanThirtyDays()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    practice.account().addAlert(32011, u"Long ago"_qs, {}).generated = Account::now().addDays(-31);
    QVERIFY(asker.get(u"/v1/Alerts"_qs).json()[u"alerts"_qs].toArray().isEmpty());
}

void AlertTest::aPastHasItsCallsAndAlertsOnPages()
{
    Options options;
    options.pastCalls = 1000;
    options.pastAlerts = 60;
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    QSet<QString> calls;
    QDateTime before = QDateTime::currentDateTimeUtc();
    for (QString path = asker.own(u"/Calls.json?PageSize=150"_qs); !path.isEmpty();) {
        const QJsonObject page = asker.get(path).json();
        for (const QJsonValue &call : page[u"calls"_qs].toArray()) {
            calls.insert(call[u"sid"_qs].toString());
            const QDateTime started = QDateTime::fromString(call[u"start_time"_qs].toString(), Qt::RFC2822Date);
            QVERIFY(started <= before);
            before = started;
        }
        path = page[u"next_page_uri"_qs].toString();
    }
    QCOMPARE(calls.size(), 1000 - 3 + 17); // three left no row; the account had 17 before

    int alerts = 0, withoutRow = 0;
    for (QString path = u"/v1/Alerts?PageSize=25"_qs; !path.isEmpty();) {
        const QJsonObject page = asker.get(path).json();
        for (const QJsonValue &alert : page[u"alerts"_qs].toArray()) {
            ++alerts;
            withoutRow += calls.contains(alert[u"resource_sid"_qs].toString()) ? 0 : 1;
        }
        path = QUrl(page[u"meta"_qs][u"next_page_url"_qs].toString()).toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    QCOMPARE(withoutRow, 3);
    QCOMPARE(alerts, 60);
}

void AlertTest::aPastIsTheSameEveryTime()
{
    Options options;
    options.seed = 7;
    options.pastCalls = 50;
    options.pastAlerts = 5;
    const PracticeTwilio one(options), other(options);
    QCOMPARE(one.account().calls.size(), other.account().calls.size());
    for (qsizetype i = 0; i < one.account().calls.size(); ++i) {
        QCOMPARE(one.account().calls.at(i).sid, other.account().calls.at(i).sid);
        QCOMPARE(one.account().calls.at(i).status, other.account().calls.at(i).status);
    }
    QCOMPARE(one.account().alerts.size(), 5);
}

QTEST_GUILESS_MAIN(AlertTest)
#include "AlertTest.moc"
