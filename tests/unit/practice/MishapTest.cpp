// The mishaps that a user may rehearse, each told as the client lives through it.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class MishapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyMishapHasAName();
    void theNumberIsTaken();
    void theAnswerToTheTrunkIsLost();
    void theAnswerToTheUrlIsLost();
    void theAnswerToThePurchaseIsLost();
    void twilioIsBusyOnce();
    void aServerErrorOnce();
    void aServerErrorAfterBuying();
    void theTokenIsRevokedInBetween();
    void theTrunkIsDeletedMeanwhile();
    void anAddressIsNeeded();
    void theMoneyIsGone();
    void theHotelsSignInPageAnswers();

private:
    Answered createTrunk() { return m_asker->post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"New line"_qs}}); }
    Answered addUrl()
    {
        return m_asker->post(u"/v1/Trunks/"_qs + m_practice->trunks().first().sid + u"/OriginationUrls"_qs,
                             {{u"SipUrl"_qs, u"sip:203.0.113.10"_qs},
                              {u"FriendlyName"_qs, u"Gateway 1"_qs},
                              {u"Priority"_qs, u"10"_qs},
                              {u"Weight"_qs, u"10"_qs},
                              {u"Enabled"_qs, u"true"_qs}});
    }
    Answered buy(const QString &number = u"+14155550147"_qs)
    {
        return m_asker->post(m_asker->own(u"/IncomingPhoneNumbers.json"_qs), {{u"PhoneNumber"_qs, number}});
    }

    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void MishapTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void MishapTest::everyMishapHasAName()
{
    QCOMPARE(mishapNames().size(), int(Mishap::NetworkGone) + 1);
    for (const QString &name : mishapNames()) {
        QVERIFY(mishapFromName(name));
        QVERIFY(!faultsOf(*mishapFromName(name)).isEmpty());
    }
    QVERIFY(!mishapFromName(u"earthquake"_qs));
}

void MishapTest::theNumberIsTaken()
{
    m_practice->prepare(PracticeTwilio::Mishap::NumberTaken);
    const Answered answer = buy();
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 21422);
    const Answered search = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json?AreaCode=415"_qs));
    QVERIFY(!search.json()[u"available_phone_numbers"_qs].toArray().isEmpty());
    QVERIFY(!search.body.contains("+14155550147")); // gone for good
    QVERIFY(m_practice->purchases().isEmpty());
    QCOMPARE(buy(u"+14155550119"_qs).status, 201);
}

void MishapTest::theAnswerToTheTrunkIsLost()
{
    m_practice->prepare(Mishap::HangUpAfterCreatingTrunk);
    QCOMPARE(createTrunk().status, 0);
    QCOMPARE(m_practice->trunks().first().friendlyName, u"New line"_qs);
}

void MishapTest::theAnswerToTheUrlIsLost()
{
    m_practice->prepare(Mishap::HangUpAfterAddingUrl);
    QCOMPARE(addUrl().status, 0);
    QCOMPARE(m_practice->trunks().first().urls.size(), 2);
}

void MishapTest::theAnswerToThePurchaseIsLost()
{
    m_practice->prepare(Mishap::HangUpAfterBuying);
    QCOMPARE(buy().status, 0);
    QCOMPARE(m_practice->purchases().size(), 1);
}

void MishapTest::twilioIsBusyOnce()
{
    m_practice->prepare(Mishap::BusyOnce);
    QCOMPARE(m_asker->get(u"/v1/Trunks"_qs).status, 200); // reads are not touched
    const Answered answer = createTrunk();
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("Retry-After"), "1"_qba);
    QCOMPARE(createTrunk().status, 201);
}

void MishapTest::aServerErrorOnce()
{
    m_practice->prepare(Mishap::ServerErrorOnce);
    QCOMPARE(createTrunk().status, 500);
    QCOMPARE(m_practice->trunks().size(), 1);
    QCOMPARE(createTrunk().status, 201);
}

void MishapTest::aServerErrorAfterBuying()
{
    m_practice->prepare(Mishap::ServerErrorAfterBuying);
    QCOMPARE(buy().status, 500);
    QCOMPARE(m_practice->purchases().size(), 1);
}

void MishapTest::theTokenIsRevokedInBetween()
{
    m_practice->prepare(Mishap::TokenRevoked);
    QCOMPARE(createTrunk().status, 201);
    QCOMPARE(addUrl().status, 401);
    QCOMPARE(m_asker->get(u"/v1/Trunks"_qs).code(), 20003);
    m_practice->refuseEverybody(false);
    QCOMPARE(addUrl().status, 201);
}

void MishapTest::theTrunkIsDeletedMeanwhile()
{
    m_practice->prepare(Mishap::TrunkDeletedMeanwhile);
    QCOMPARE(createTrunk().status, 201);
    QCOMPARE(addUrl().status, 404);
    QCOMPARE(m_practice->trunks().size(), 1);
}

void MishapTest::anAddressIsNeeded()
{
    m_practice->prepare(Mishap::AddressNeeded);
    QCOMPARE(buy().code(), 21631);
    QCOMPARE(buy().code(), 21631); // it stays so
    QCOMPARE(buy(u"+14155550119"_qs).status, 201);
}

void MishapTest::theMoneyIsGone()
{
    m_practice->prepare(Mishap::Declined);
    const Answered answer = buy();
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), 10001);
    QVERIFY(m_practice->purchases().isEmpty());
}

void MishapTest::theHotelsSignInPageAnswers()
{
    m_practice->prepare(Mishap::SignInPage);
    for (int i = 0; i < 2; ++i) {
        const Answered answer = m_asker->get(u"/v1/Trunks"_qs);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.json().isEmpty());
    }
    QCOMPARE(createTrunk().status, 200);
    QCOMPARE(m_practice->trunks().size(), 1);
}

QTEST_GUILESS_MAIN(MishapTest)
#include "MishapTest.moc"
