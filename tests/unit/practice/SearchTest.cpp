// Looking for a number to buy.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace trunkline::practice;

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyNumberIsFromARangeKeptForFiction();
    void theCountriesSayWhichTypesTheySell();
    void aNumberForSaleIsDescribedAsTwilioDoes();
    void theSearchNarrows_data();
    void theSearchNarrows();
    void aWrongQueryIsRefused_data();
    void aWrongQueryIsRefused();
    void thereIsNoPagingAndTheSizeIsALimit();
    void whatACountryDoesNotSellIsNotFound();

private:
    QStringList search(const QString &country, const QString &query)
    {
        const Answered answer = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/"_qs + country + query));
        QStringList found;
        for (const QJsonValue &number : answer.json()[u"available_phone_numbers"_qs].toArray())
            found.append(number[u"phone_number"_qs].toString());
        return found;
    }

    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void SearchTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void SearchTest::everyNumberIsFromARangeKeptForFiction()
{
    const QRegularExpression fiction(
        u"^\\+(1[2-9]\\d\\d55501\\d\\d"                                                              // North America
        "|44(2079460\\d{3}|1[126]1496\\d{4}|1314960\\d{3}|7700900\\d{3}|808157\\d{4}|3069990\\d{3})" // Ofcom
        "|49(3023125\\d{3}|4066969\\d{3}|6990009\\d{3}|8999998\\d{3}|2214710\\d{3}|17139200\\d{2})"  // BNetzA
        "|33(19900\\d{4}|26191\\d{4}|63998\\d{4})"                                                   // ARCEP
        "|61([237]5550\\d{4}|270100\\d{3}|491570\\d{3}|1800160401)"                                  // ACMA
        "|46(84650\\d{4}|3139006\\d{2}|4062804\\d{2}|7017406\\d{2}))$"_qs);                          // PTS
    QSet<QString> seen;
    for (const StockNumber &number : m_practice->stock()) {
        QVERIFY2(fiction.match(number.phoneNumber).hasMatch(), qPrintable(number.phoneNumber));
        QVERIFY2(!seen.contains(number.phoneNumber), qPrintable(number.phoneNumber));
        QVERIFY(!m_practice->account().numberByPhone(number.phoneNumber));
        seen.insert(number.phoneNumber);
    }
    for (const Number &number : m_practice->numbers())
        QVERIFY2(fiction.match(number.phoneNumber).hasMatch(), qPrintable(number.phoneNumber));
    QVERIFY(search(u"US"_qs, u"/Local.json"_qs).size() >= 30);
}

void SearchTest::theCountriesSayWhichTypesTheySell()
{
    const Answered answer = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers.json"_qs));
    QCOMPARE(answer.status, 200);
    QSet<QString> codes;
    for (const QJsonValue &country : answer.json()[u"countries"_qs].toArray()) {
        codes.insert(country[u"country_code"_qs].toString());
        const QJsonObject links = country[u"subresource_uris"_qs].toObject();
        QVERIFY(!links.isEmpty());
        for (const QJsonValue &link : links)
            QCOMPARE(m_asker->get(link.toString()).status, 200);
        QCOMPARE(m_asker->get(country[u"uri"_qs].toString()).json(), country.toObject());
    }
    for (const QString &code : {u"US"_qs, u"CA"_qs, u"GB"_qs, u"DE"_qs, u"FR"_qs, u"AU"_qs, u"SE"_qs, u"AT"_qs})
        QVERIFY2(codes.contains(code), qPrintable(code));
    const QJsonObject britain = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/GB.json"_qs)).json();
    QCOMPARE(britain[u"subresource_uris"_qs].toObject().keys(),
             (QStringList{u"local"_qs, u"mobile"_qs, u"national"_qs, u"toll_free"_qs}));
}

void SearchTest::aNumberForSaleIsDescribedAsTwilioDoes()
{
    const Answered answer = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json?Contains=4155550163"_qs));
    const QJsonArray found = answer.json()[u"available_phone_numbers"_qs].toArray();
    QCOMPARE(found.size(), 1);
    const QJsonObject expected{
        {u"phone_number"_qs, u"+14155550163"_qs},
        {u"friendly_name"_qs, u"(415) 555-0163"_qs},
        {u"iso_country"_qs, u"US"_qs},
        {u"locality"_qs, u"San Rafael"_qs},
        {u"region"_qs, u"CA"_qs},
        {u"rate_center"_qs, u"SAN RAFAEL"_qs},
        {u"postal_code"_qs, u"94901"_qs},
        {u"lata"_qs, u"722"_qs},
        {u"latitude"_qs, u"37.973500"_qs}, // a string, as Twilio's own example
        {u"longitude"_qs, u"-122.531100"_qs},
        {u"address_requirements"_qs, u"none"_qs},
        {u"beta"_qs, false},
        {u"capabilities"_qs, QJsonObject{{u"voice"_qs, true}, {u"SMS"_qs, false}, {u"MMS"_qs, false}}}};
    QCOMPARE(found.first().toObject(), expected);
}

void SearchTest::theSearchNarrows_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const QString us = u"US"_qs;
    const QString in415 = u"+14155550147 +14155550119 +14155550163 +14155550184 +14155550123"_qs;
    QTest::newRow("area code") << us << u"/Local.json?AreaCode=415"_qs << in415;
    QTest::newRow("digits") << us << u"/Local.json?Contains=415"_qs << in415;
    QTest::newRow("from the start") << us << u"/Local.json?Contains=%2B1415"_qs << in415;
    QTest::newRow("in front of any digits") << us << u"/Local.json?Contains=415%25"_qs << in415;
    QTest::newRow("behind single digits") << us << u"/Local.json?Contains=*******0147%24"_qs << u"+14155550147"_qs;
    QTest::newRow("letters") << us << u"/Local.json?Contains=41KJJJ0147"_qs << u"+14155550147"_qs;
    QTest::newRow("to the end") << us << u"/Local.json?Contains=0147%24"_qs << u"+14155550147"_qs;
    QTest::newRow("not to the end") << us << u"/Local.json?Contains=5550%24"_qs << u""_qs;
    QTest::newRow("town") << us << u"/Local.json?InLocality=sausalito"_qs << u"+14155550184"_qs;
    QTest::newRow("town and area") << us << u"/Local.json?AreaCode=628&InLocality=San%20Francisco"_qs
                                   << u"+16285550112 +16285550155"_qs;
    QTest::newRow("a town that is not there") << us << u"/Local.json?InLocality=Springfield"_qs << u""_qs;
    QTest::newRow("with messages") << us << u"/Local.json?AreaCode=415&SmsEnabled=true"_qs
                                   << u"+14155550147 +14155550119 +14155550184"_qs;
    QTest::newRow("false excludes nothing") << us << u"/Local.json?AreaCode=415&SmsEnabled=false"_qs << in415;
    QTest::newRow("all of Oakland") << us << u"/Local.json?InLocality=Oakland"_qs
                                    << u"+15105550103 +15105550127 +15105550161 +15105550171"_qs;
    QTest::newRow("Oakland by voice") << us << u"/Local.json?InLocality=Oakland&VoiceEnabled=true"_qs
                                      << u"+15105550103 +15105550127 +15105550171"_qs;
    QTest::newRow("fax") << us << u"/Local.json?FaxEnabled=true"_qs << u""_qs;
    QTest::newRow("not beta") << us << u"/Local.json?AreaCode=206&Beta=false"_qs << u"+12065550109 +12065550158"_qs;
    QTest::newRow("postal code") << us << u"/Local.json?InPostalCode=94965"_qs << u"+14155550184"_qs;
    QTest::newRow("region") << us << u"/Local.json?InRegion=WA"_qs << u"+12065550109 +12065550158 +12065550193"_qs;
    QTest::newRow("rate center") << us << u"/Local.json?InLata=722&InRateCenter=BERKELEY"_qs << u"+15105550190"_qs;
    QTest::newRow("near a place") << us << u"/Local.json?NearLatLong=37.86,-122.48&Distance=3"_qs << u"+14155550184"_qs;
    QTest::newRow("near a number") << us << u"/Local.json?NearNumber=%2B12025550199"_qs
                                   << u"+12025550115 +12025550143"_qs;
    QTest::newRow("without address") << u"GB"_qs << u"/Local.json?ExcludeAllAddressRequired=true"_qs << u""_qs;
    QTest::newRow("without local address") << u"AU"_qs << u"/Local.json?ExcludeLocalAddressRequired=true"_qs << u""_qs;
    QTest::newRow("any address is not a local one")
        << u"GB"_qs << u"/National.json?ExcludeLocalAddressRequired=true"_qs << u"+443069990121"_qs;
    QTest::newRow("toll-free") << u"CA"_qs << u"/TollFree.json"_qs << u"+18335550172 +18555550181"_qs;
    QTest::newRow("mobile") << u"FR"_qs << u"/Mobile.json"_qs << u"+33639981207 +33639985564"_qs;
    QTest::newRow("nothing left") << u"AT"_qs << u"/Local.json"_qs << u""_qs;
}

void SearchTest::theSearchNarrows()
{
    QFETCH(QString, country);
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(search(country, query).join(u' '), expected);
}

void SearchTest::aWrongQueryIsRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("code");
    QTest::newRow("one character") << u"Contains=4"_qs << 0;
    QTest::newRow("seventeen characters") << u"Contains=12345678901234567"_qs << 0;
    QTest::newRow("a bracket") << u"Contains=%28415"_qs << 0;
    QTest::newRow("nothing but wildcards") << u"Contains=***"_qs << 0;
    QTest::newRow("a wildcard in between") << u"Contains=415*0147"_qs << 0;
    QTest::newRow("no area code") << u"AreaCode=4x5"_qs << 21451;
    QTest::newRow("a page too long") << u"PageSize=1001"_qs << 20007;
    QTest::newRow("a rate center alone") << u"InRateCenter=OAKLAND"_qs << 20001;
    QTest::newRow("too far") << u"NearLatLong=37,-122&Distance=501"_qs << 70001;
}

void SearchTest::aWrongQueryIsRefused()
{
    QFETCH(QString, query);
    QFETCH(int, code);
    const Answered answer = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json?"_qs + query));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.json().contains(u"more_info"_qs), code != 0);
}

void SearchTest::thereIsNoPagingAndTheSizeIsALimit()
{
    const Answered answer = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json?PageSize=5"_qs));
    QCOMPARE(answer.json()[u"available_phone_numbers"_qs].toArray().size(), 5);
    QCOMPARE(answer.json().keys(), (QStringList{u"available_phone_numbers"_qs, u"uri"_qs}));
}

void SearchTest::whatACountryDoesNotSellIsNotFound()
{
    for (const QString &rest : {u"/ZZ.json"_qs, u"/ZZ/Local.json"_qs, u"/US/Mobile.json"_qs, u"/us/Local.json"_qs})
        QCOMPARE(m_asker->get(m_asker->own(u"/AvailablePhoneNumbers"_qs + rest)).code(), 20404);
}

QTEST_GUILESS_MAIN(SearchTest)
#include "SearchTest.moc"
