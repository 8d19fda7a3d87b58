// Calls really go to a gateway, and what it answers is what the account tells.

#include "Asker.h"
#include "practice/PracticeGateway.h"

#include <QJsonArray>
#include <QTest>

using namespace trunkline::practice;

class SwitchboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theGatewayIsCalledAndHungUp_data();
    void theGatewayIsCalledAndHungUp();
    void itsRefusalIsTold_data();
    void itsRefusalIsTold();
    void silenceIsTold();
    void aGatewayThatIsOffIsTold();
    void aNameThatNobodyKnowsLeavesNoRow();
    void aTrunkWithoutAddressLeavesNoRow_data();
    void aTrunkWithoutAddressLeavesNoRow();
    void anUntrustedCertificateIsTold();
    void aGatewayWithoutTlsIsTold();
    void theNextGatewayIsTriedUnlessTheFirstSaysThatItIsFinal_data();
    void theNextGatewayIsTriedUnlessTheFirstSaysThatItIsFinal();
    void theWebAddressForThatCaseAnswersInTheEnd();
    void aPhoneCallsAndHangsUp();
    void aTrialAccountLetsInOnlyVerifiedCallers();

private:
    const QString number = u"+16285550106"_qs; // on the trunk "Front desk"

    QString place(const QString &from = u"+14155550190"_qs)
    {
        const Answered placed = m_asker->post(m_asker->own(u"/Calls.json"_qs), {{u"To"_qs, number}, {u"From"_qs, from}, {u"Twiml"_qs, u"<Response/>"_qs}});
        return placed.json()[u"uri"_qs].toString();
    }
    QString status(const QString &path) { return m_asker->get(path).json()[u"status"_qs].toString(); }
    bool becomes(const QString &path, const QString &wanted)
    {
        return QTest::qWaitFor([&] { return status(path) == wanted; }, 10'000);
    }
    /// "32011 Got SIP response 486 …": what the alerts say, newest first.
    QStringList alerts() const
    {
        QStringList all;
        for (const Alert &alert : m_practice->account().alerts)
            all += QString::number(alert.code) + u' ' + alert.message;
        return all;
    }
    const Call *leg() const
    {
        const Call &newest = m_practice->account().calls.first();
        return newest.direction == u"trunking-originating" && newest.listed ? &newest : nullptr;
    }
    void setUrls(const QStringList &urls)
    {
        Account &account = m_practice->account();
        Trunk &trunk = account.trunks.first();
        trunk.urls.clear();
        for (int i = 0; i < urls.size(); ++i)
            account.addOriginationUrl(trunk, urls.at(i), u"Gateway"_qs).priority = 10 + i;
    }

    std::unique_ptr<PracticeGateway> m_gateway;
    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void SwitchboardTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_gateway = std::make_unique<PracticeGateway>();
    QVERIFY2(m_gateway->start(), qPrintable(m_gateway->errorString()));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_practice->setGateway(GatewayPlace::of(*m_gateway));
    m_asker = std::make_unique<Asker>(*m_practice);
}

void SwitchboardTest::theGatewayIsCalledAndHungUp_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("UDP") << u"sip:203.0.113.10"_qs;
    QTest::newRow("TCP") << u"sip:203.0.113.10:5060;transport=tcp"_qs;
    QTest::newRow("TLS") << u"sip:gw.example.com;transport=tls"_qs;
}
void SwitchboardTest::theGatewayIsCalledAndHungUp()
{
    QFETCH(QString, url);
    setUrls({url});
    const QString path = place();
    QVERIFY(becomes(path, u"in-progress"_qs));
    QCOMPARE(m_gateway->heard(), 1);
    QCOMPARE(m_practice->account().calls.at(0).listed, false); // not while it runs
    QCOMPARE(m_asker->post(path, {{u"Status"_qs, u"completed"_qs}}).status, 200);
    QVERIFY(leg() && leg()->status == u"completed");
    QTRY_COMPARE(m_gateway->heard(), 2); // BYE
    QVERIFY(alerts().isEmpty());
}

void SwitchboardTest::itsRefusalIsTold_data()
{
    QTest::addColumn<int>("sip");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("reason");
    QTest::newRow("403") << 403 << u"failed"_qs << u"403 Forbidden"_qs;
    QTest::newRow("404") << 404 << u"failed"_qs << u"404 Not Found"_qs;
    QTest::newRow("480") << 480 << u"no-answer"_qs << u"480 Temporarily Unavailable"_qs;
    QTest::newRow("486") << 486 << u"busy"_qs << u"486 Busy Here"_qs;
    QTest::newRow("488") << 488 << u"failed"_qs << u"488 Not Acceptable Here"_qs;
    QTest::newRow("503") << 503 << u"failed"_qs << u"503 Service Unavailable"_qs;
}
void SwitchboardTest::itsRefusalIsTold()
{
    QFETCH(int, sip);
    QFETCH(QString, outcome);
    QFETCH(QString, reason);
    m_gateway->refuseCalls(sip);
    const QString path = place();
    QVERIFY2(becomes(path, outcome), qPrintable(status(path)));
    QVERIFY(leg() && leg()->status == outcome && leg()->seconds == 0);
    QCOMPARE(alerts(), QStringList{u"32011 Got SIP response %1 from sip:%2@198.51.100.20:5060;transport=tcp"_qs.arg(reason, number)});
    const QString notes = m_asker->own(u"/Calls/%1/Notifications.json"_qs.arg(leg()->sid));
    QCOMPARE(m_asker->get(notes).json()[u"notifications"_qs][0][u"error_code"_qs], u"32011"_qs);
    QVERIFY(m_asker->get(notes).json()[u"notifications"_qs][0][u"message_text"_qs].toString().contains(u"sipResponse="_qs + QString(reason).replace(u' ', u'+')));
}

void SwitchboardTest::silenceIsTold()
{
    GatewayPlace place = GatewayPlace::of(*m_gateway);
    place.patience = std::chrono::milliseconds(100);
    m_practice->setGateway(place);
    m_gateway->ignoreTwilio(true);
    QVERIFY(becomes(this->place(), u"failed"_qs));
    QVERIFY(leg());
    QVERIFY2(alerts().value(0).startsWith(u"32011 No response from sip:"), qPrintable(alerts().join(u'\n')));
}

void SwitchboardTest::aGatewayThatIsOffIsTold()
{
    m_gateway->stop();
    QVERIFY(becomes(place(), u"failed"_qs));
    QVERIFY2(alerts().value(0).startsWith(u"32011 Connection refused by sip:"), qPrintable(alerts().join(u'\n')));
}

void SwitchboardTest::aNameThatNobodyKnowsLeavesNoRow()
{
    setUrls({u"sip:gw.nowhere.invalid;transport=tcp"_qs});
    QVERIFY(becomes(place(), u"failed"_qs));
    QVERIFY(!leg());
    QVERIFY(alerts().value(0).startsWith(u"32011 Unable to resolve"));
    QCOMPARE(m_gateway->heard(), 0);
}

void SwitchboardTest::aTrunkWithoutAddressLeavesNoRow_data()
{
    QTest::addColumn<bool>("switchedOff");
    QTest::newRow("no address") << false;
    QTest::newRow("switched off") << true;
}
void SwitchboardTest::aTrunkWithoutAddressLeavesNoRow()
{
    QFETCH(bool, switchedOff);
    QList<OriginationUrl> &urls = m_practice->account().trunks.first().urls;
    if (switchedOff)
        urls.first().enabled = false;
    else
        urls.clear();
    QVERIFY(becomes(place(), u"failed"_qs));
    QVERIFY(!leg());
    QCOMPARE(alerts(), QStringList{u"32010 No enabled origination URL on the trunk"_qs});
}

void SwitchboardTest::anUntrustedCertificateIsTold()
{
    GatewayPlace place = GatewayPlace::of(*m_gateway);
    place.certificate.clear();
    m_practice->setGateway(place);
    setUrls({u"sip:gw.example.com;transport=tls"_qs});
    QVERIFY(becomes(this->place(), u"failed"_qs));
    QVERIFY2(alerts().value(0).startsWith(u"32011 TLS certificate is not trusted: sip:"), qPrintable(alerts().join(u'\n')));
}

void SwitchboardTest::aGatewayWithoutTlsIsTold()
{
    GatewayPlace place = GatewayPlace::of(*m_gateway);
    place.tlsPort = place.port;
    place.patience = std::chrono::milliseconds(300); // it waits for the end of what it takes for a request
    m_practice->setGateway(place);
    setUrls({u"sip:gw.example.com;transport=tls"_qs});
    QVERIFY(becomes(this->place(), u"failed"_qs));
    QCOMPARE(alerts().size(), 1);
}

void SwitchboardTest::theNextGatewayIsTriedUnlessTheFirstSaysThatItIsFinal_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<bool>("second");
    for (const int status : {403, 480, 488, 500, 503})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {404, 486, 603})
        QTest::addRow("%d", status) << status << false;
}
void SwitchboardTest::theNextGatewayIsTriedUnlessTheFirstSaysThatItIsFinal()
{
    QFETCH(int, first);
    QFETCH(bool, second);
    setUrls({u"sip:203.0.113.10;transport=tcp"_qs, u"sip:203.0.113.11;transport=tcp"_qs});
    m_gateway->refuseCallsTo(u"203.0.113.10"_qs, first);
    const QString path = place();
    QVERIFY(becomes(path, second ? u"in-progress"_qs : first == 486 ? u"busy"_qs : u"failed"_qs));
    QCOMPARE(m_gateway->heard(), second ? 2 : 1);
    QCOMPARE(alerts().size(), 1);
}

void SwitchboardTest::theWebAddressForThatCaseAnswersInTheEnd()
{
    m_practice->account().trunks.first().disasterRecoveryUrl = u"https://www.example.com/sorry"_qs;
    m_gateway->refuseCalls(503);
    QVERIFY(becomes(place(), u"in-progress"_qs));
    m_practice->account().trunks.first().disasterRecoveryUrl = u"https://www.nowhere.invalid/sorry"_qs;
    QVERIFY(becomes(place(), u"failed"_qs));
    QVERIFY(alerts().first().startsWith(u"11210 "));
}

void SwitchboardTest::aPhoneCallsAndHangsUp()
{
    m_practice->phoneCalls(u"+14155550190"_qs, number);
    QTRY_VERIFY(leg());
    QCOMPARE(leg()->status, u"completed"_qs);
    QCOMPARE(leg()->from, u"+14155550190"_qs);
    QTRY_COMPARE(m_gateway->heard(), 2); // INVITE, BYE
}

void SwitchboardTest::aTrialAccountLetsInOnlyVerifiedCallers()
{
    m_practice->account().type = Account::Type::Trial;
    m_practice->phoneCalls(u"+14155550190"_qs, number);
    QTRY_VERIFY(leg());
    m_practice->phoneCalls(u"+12065550188"_qs, number);
    QCOMPARE(alerts().size(), 1);
    QVERIFY(alerts().first().startsWith(u"32100 "));
    QCOMPARE(place(), QString()); // and it places none for a program
}

QTEST_GUILESS_MAIN(SwitchboardTest)
#include "SwitchboardTest.moc"
