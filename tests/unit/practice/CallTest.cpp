// The call log.

#include "Asker.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class CallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theWebsiteGotTwelveCallsInTheLastWeek();
    void aTrunkCallIsListedUnderASipAddress();
    void callsAreFoundByTime();
    void anUnansweredCallHasNoDurationAndNoPrice();
    void aCallIsFetchedAndDeleted();
    void nothingIsReportedAboutCalls();
    void verifiedCallersAreListed();
    void aTestCallReachesTheGateway();
    void aCallToANumberThatNobodyAnswersFails();
    void aCallThatIsHungUpWhileItRingsIsCancelled();
    void aCallStaysInTheLogWhateverBecomesOfTheTrunk();
    void whatIsNoCallIsRefused_data();
    void whatIsNoCallIsRefused();

private:
    Answered call(const QString &to, const QString &from = u"+14155550190"_qs)
    {
        return m_asker->post(m_asker->own(u"/Calls.json"_qs),
                             {{u"To"_qs, to}, {u"From"_qs, from}, {u"Twiml"_qs, u"<Response><Pause/></Response>"_qs}});
    }
    QString status(const QString &path) { return m_asker->get(path).json()[u"status"_qs].toString(); }
    int trunkCalls()
    {
        int found = 0;
        for (const QJsonValue &one : calls({}))
            found += one[u"direction"_qs] == u"trunking-originating"_qs ? 1 : 0;
        return found;
    }

    QJsonArray calls(const QString &query)
    {
        const Answered answer = m_asker->get(m_asker->own(u"/Calls.json?"_qs + query));
        return answer.json()[u"calls"_qs].toArray();
    }

    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void CallTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void CallTest::theWebsiteGotTwelveCallsInTheLastWeek()
{
    const QString to = u"To=%2B14155550178"_qs;
    QCOMPARE(calls(to).size(), 14);
    const QDateTime weekAgo = QDateTime::currentDateTimeUtc().addDays(-7);
    for (const QString &since :
         {weekAgo.toString(u"yyyy-MM-dd"_qs), weekAgo.toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_qs)}) {
        const QJsonArray found = calls(to + u"&StartTime%3E="_qs + since);
        QCOMPARE(found.size(), 12);
        for (const QJsonValue &call : found)
            QCOMPARE(call[u"direction"_qs], u"inbound"_qs);
    }
    QCOMPARE(calls(to + u"&StartTime%3C="_qs + weekAgo.toString(u"yyyy-MM-dd"_qs)).size(), 2);
}

void CallTest::aTrunkCallIsListedUnderASipAddress()
{
    QVERIFY(calls(u"To=%2B16285550106"_qs).isEmpty());
    int onTrunk = 0;
    for (const QJsonValue &call : calls({})) {
        if (call[u"direction"_qs] != u"trunking-originating"_qs)
            continue;
        ++onTrunk;
        QVERIFY(call[u"to"_qs].toString().startsWith(u"sip:+16285550106@"_qs));
        QCOMPARE(call[u"trunk_sid"_qs], m_practice->trunks().first().sid);
    }
    QCOMPARE(onTrunk, 3);
}

void CallTest::callsAreFoundByTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString tomorrow = now.addDays(1).toString(u"yyyy-MM-dd"_qs);
    QVERIFY(calls(u"StartTime%3E="_qs + tomorrow).isEmpty());
    QCOMPARE(calls(u"StartTime%3C="_qs + tomorrow).size(), 17);
    const QDate dayOfOne =
        QDateTime::fromString(calls({})[0][u"start_time"_qs].toString(), Qt::RFC2822Date).toUTC().date();
    QVERIFY(!calls(u"StartTime="_qs + dayOfOne.toString(Qt::ISODate)).isEmpty());
    QVERIFY(calls(u"Status=busy"_qs).isEmpty());
    QVERIFY(calls(u"From=%2B15105550125"_qs).size() > 3);
}

void CallTest::anUnansweredCallHasNoDurationAndNoPrice()
{
    const QJsonArray missed = calls(u"Status=no-answer"_qs);
    QCOMPARE(missed.size(), 2);
    QCOMPARE(missed[0][u"duration"_qs], u""_qs);
    QVERIFY(missed[0][u"price"_qs].isNull());
    const QJsonValue answered = calls(u"Status=completed"_qs)[0];
    QVERIFY(answered[u"duration"_qs].isString());
    QVERIFY(answered[u"price"_qs].toString().startsWith(u"-0.0"_qs));
}

void CallTest::aCallIsFetchedAndDeleted()
{
    const QJsonValue call = calls({})[0];
    const QString path = call[u"uri"_qs].toString();
    QCOMPARE(m_asker->get(path).json(), call.toObject());
    QCOMPARE(m_asker->remove(path).status, 204);
    QCOMPARE(m_asker->get(path).status, 404);
    QCOMPARE(m_asker->remove(path).status, 404);
}

void CallTest::nothingIsReportedAboutCalls()
{
    const QJsonValue links = calls({})[0][u"subresource_uris"_qs];
    QVERIFY(m_asker->get(links[u"notifications"_qs].toString()).json()[u"notifications"_qs].toArray().isEmpty());
    QVERIFY(m_asker->get(links[u"events"_qs].toString()).json()[u"events"_qs].toArray().isEmpty());
    QCOMPARE(m_asker->get(m_asker->own(u"/Calls/CA0/Notifications.json"_qs)).status, 404);
    const Answered alerts = m_asker->get(u"/v1/Alerts?LogLevel=warning&StartDate=2026-01-01"_qs);
    QCOMPARE(alerts.status, 200);
    QVERIFY(alerts.json()[u"alerts"_qs].toArray().isEmpty());
    QCOMPARE(m_asker->get(u"/v1/Alerts?LogLevel=loud"_qs).status, 400);
    QCOMPARE(m_asker->get(u"/v1/Alerts/NO0"_qs).status, 404);
}

void CallTest::verifiedCallersAreListed()
{
    const QString path = m_asker->own(u"/OutgoingCallerIds.json"_qs);
    const QJsonArray all = m_asker->get(path).json()[u"outgoing_caller_ids"_qs].toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0][u"phone_number"_qs], u"+14155550190"_qs);
    QCOMPARE(m_asker->get(all[0][u"uri"_qs].toString()).json(), all[0].toObject());
    QVERIFY(m_asker->get(path + u"?PhoneNumber=%2B1999"_qs).json()[u"outgoing_caller_ids"_qs].toArray().isEmpty());
    QCOMPARE(m_asker->get(m_asker->own(u"/OutgoingCallerIds/PN0.json"_qs)).status, 404);
}

void CallTest::aTestCallReachesTheGateway()
{
    const Answered placed = call(u"+16285550106"_qs);
    QCOMPARE(placed.status, 201);
    QCOMPARE(placed.json()[u"status"_qs], u"queued"_qs);
    QCOMPARE(placed.json()[u"direction"_qs], u"outbound-api"_qs);
    const QString path = placed.json()[u"uri"_qs].toString();
    QCOMPARE(status(path), u"ringing"_qs);
    QCOMPARE(status(path), u"in-progress"_qs);
    QCOMPARE(status(path), u"in-progress"_qs);
    QCOMPARE(trunkCalls(), 3); // a trunk call is not listed while it runs

    const Answered ended = m_asker->post(path, {{u"Status"_qs, u"completed"_qs}});
    QCOMPARE(ended.status, 200);
    QCOMPARE(ended.json()[u"status"_qs], u"completed"_qs);
    QVERIFY(ended.json()[u"duration"_qs].toString().toInt() >= 1);
    const QJsonValue leg = calls({})[0];
    QCOMPARE(leg[u"direction"_qs], u"trunking-originating"_qs);
    QCOMPARE(leg[u"to"_qs], u"sip:+16285550106@198.51.100.20:5060"_qs);
    QCOMPARE(leg[u"trunk_sid"_qs], m_practice->trunks().first().sid);
}

void CallTest::aCallToANumberThatNobodyAnswersFails()
{
    const QString path = call(u"+14155550132"_qs).json()[u"uri"_qs].toString();
    QCOMPARE(status(path), u"ringing"_qs);
    QCOMPARE(status(path), u"failed"_qs);
    QCOMPARE(m_asker->post(path, {{u"Status"_qs, u"completed"_qs}}).json()[u"status"_qs], u"failed"_qs);
    QCOMPARE(trunkCalls(), 3);
}

void CallTest::aCallThatIsHungUpWhileItRingsIsCancelled()
{
    const QString path = call(u"+16285550106"_qs).json()[u"uri"_qs].toString();
    QCOMPARE(m_asker->post(path, {{u"Status"_qs, u"canceled"_qs}}).json()[u"status"_qs], u"canceled"_qs);
    QCOMPARE(status(path), u"canceled"_qs);
    QCOMPARE(m_asker->post(path, {{u"Status"_qs, u"over"_qs}}).status, 400);
}

void CallTest::aCallStaysInTheLogWhateverBecomesOfTheTrunk()
{
    const QString path = call(u"+16285550106"_qs).json()[u"uri"_qs].toString();
    QCOMPARE(status(path), u"ringing"_qs);
    QCOMPARE(status(path), u"in-progress"_qs);
    m_practice->account().trunks.first().urls.clear();
    QCOMPARE(m_asker->post(path, {{u"Status"_qs, u"completed"_qs}}).status, 200);
    QCOMPARE(trunkCalls(), 4);
}

void CallTest::whatIsNoCallIsRefused_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("says");
    QTest::addColumn<int>("code");
    const QString ours = u"+16285550106"_qs;
    const QString verified = u"+14155550190"_qs;
    QTest::newRow("to nobody") << u""_qs << verified << true << 21201;
    QTest::newRow("from nobody") << ours << u""_qs << true << 21213;
    QTest::newRow("to itself") << ours << ours << true << 21211;
    QTest::newRow("from a stranger") << ours << u"+12065550188"_qs << true << 21210;
    QTest::newRow("with nothing to say") << ours << verified << false << 21205;
}

void CallTest::whatIsNoCallIsRefused()
{
    QFETCH(QString, to);
    QFETCH(QString, from);
    QFETCH(bool, says);
    QFETCH(int, code);
    FormFields form{{u"To"_qs, to}, {u"From"_qs, from}};
    if (says)
        form.append({u"Twiml"_qs, u"<Response/>"_qs});
    const Answered answer = m_asker->post(m_asker->own(u"/Calls.json"_qs), form);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(m_practice->account().calls.size(), 17);
}

QTEST_GUILESS_MAIN(CallTest)
#include "CallTest.moc"
