// The account's price lists.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class PriceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aNumberCostsWhatTheListSays();
    void everyCountryThatSellsHasPrices();
    void trunkMinutesHaveNoBasePrice();
    void minutesOfOneNumber();
    void anUnknownCountryHasNoPrices();

private:
    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void PriceTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void PriceTest::aNumberCostsWhatTheListSays()
{
    const QJsonObject json = m_asker->get(u"/v1/PhoneNumbers/Countries/US"_qs).json();
    QCOMPARE(json[u"country"_qs], u"United States"_qs);
    QCOMPARE(json[u"price_unit"_qs], u"USD"_qs);
    const QJsonArray prices = json[u"phone_number_prices"_qs].toArray();
    QCOMPARE(prices[0].toObject(), (QJsonObject{{u"number_type"_qs, u"local"_qs},
                                                {u"base_price"_qs, u"1.15"_qs}, // strings
                                                {u"current_price"_qs, u"1.15"_qs}}));
    QCOMPARE(prices[1][u"number_type"_qs], u"toll free"_qs); // with a space
    QCOMPARE(prices[1][u"current_price"_qs], u"2.15"_qs);
}

void PriceTest::everyCountryThatSellsHasPrices()
{
    const QJsonArray sold =
        m_asker->get(m_asker->own(u"/AvailablePhoneNumbers.json"_qs)).json()[u"countries"_qs].toArray();
    for (const QString &path :
         {u"/v1/PhoneNumbers/Countries"_qs, u"/v1/Voice/Countries"_qs, u"/v2/Trunking/Countries"_qs}) {
        const QJsonObject list = m_asker->get(path).json();
        QCOMPARE(list[u"meta"_qs][u"key"_qs], u"countries"_qs);
        QCOMPARE(list[u"countries"_qs].toArray().size(), sold.size());
        for (const QJsonValue &country : sold) {
            const Answered answer = m_asker->get(path + u"/"_qs + country[u"country_code"_qs].toString());
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.json()[u"country"_qs], country[u"country"_qs]);
            QVERIFY(answer.json()[u"url"_qs].toString().startsWith(m_practice->endpointTemplate() + path));
        }
    }
}

void PriceTest::trunkMinutesHaveNoBasePrice()
{
    const QJsonObject json = m_asker->get(u"/v2/Trunking/Countries/US"_qs).json();
    const QJsonValue local = json[u"originating_call_prices"_qs][0];
    QCOMPARE(local[u"number_type"_qs], u"local"_qs);
    QVERIFY(local[u"base_price"_qs].isNull());
    QCOMPARE(local[u"current_price"_qs], u"0.0045"_qs);
    QCOMPARE(json[u"terminating_prefix_prices"_qs][0][u"origination_prefixes"_qs][0], u"ALL"_qs);
}

void PriceTest::minutesOfOneNumber()
{
    const Answered ours = m_asker->get(u"/v2/Trunking/Numbers/+14155550132?OriginationNumber=%2B12065550188"_qs);
    QCOMPARE(ours.status, 200);
    QCOMPARE(ours.json()[u"destination_number"_qs], u"+14155550132"_qs);
    QCOMPARE(ours.json()[u"origination_number"_qs], u"+12065550188"_qs);
    QCOMPARE(ours.json()[u"originating_call_price"_qs][u"current_price"_qs], u"0.0045"_qs);
    const Answered strange = m_asker->get(u"/v1/Voice/Numbers/%2B442079460018"_qs);
    QCOMPARE(strange.json()[u"iso_country"_qs], u"GB"_qs);
    QVERIFY(strange.json()[u"inbound_call_price"_qs][u"current_price"_qs].isNull());
    QCOMPARE(m_asker->get(u"/v1/Voice/Numbers/+14165550116"_qs).json()[u"iso_country"_qs], u"CA"_qs);
}

void PriceTest::anUnknownCountryHasNoPrices()
{
    for (const QString &path :
         {u"/v1/PhoneNumbers/Countries/ZZ"_qs, u"/v1/Voice/Countries/ZZ"_qs, u"/v2/Trunking/Countries/ZZ"_qs,
          u"/v2/Trunking/Numbers/+999"_qs, u"/v1/Voice/Numbers/hello"_qs})
        QCOMPARE(m_asker->get(path).code(), 20404);
}

QTEST_GUILESS_MAIN(PriceTest)
#include "PriceTest.moc"
