// Owned numbers, and buying one: where money is.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class NumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theAccountOwnsFourNumbers();
    void ownedNumbersAreFoundByPartOfThem_data();
    void ownedNumbersAreFoundByPartOfThem();
    void onePurchaseBuysAndAssigns();
    void aPurchaseIsChargedOnce();
    void anOwnedNumberIsNotBoughtAgainButUpdated();
    void anOwnedNumberMayAlsoBeRefused();
    void eachPurchaseByAreaCodeBuysAnotherNumber();
    void whatCannotBeBoughtIsRefused_data();
    void whatCannotBeBoughtIsRefused();
    void aPlusThatBecameASpaceIsNoNumber();
    void withAnUnknownTrunkNothingIsBought();
    void anAddressThatIsNeededMustFit();
    void anEmptyPurseBuysNothing();
    void thePathsOfOneTypeBuyOnlyThatType();
    void theTrunkAndTheApplicationExcludeEachOther();
    void anEmptyTrunkSidChangesNothing();
    void aWrongFieldLeavesTheNumberAlone();
    void aReleasedNumberIsGone();

private:
    QString numbers() const { return m_asker->own(u"/IncomingPhoneNumbers.json"_qs); }
    QString item(const QString &sid) const { return m_asker->own(u"/IncomingPhoneNumbers/"_qs + sid + u".json"_qs); }
    QString trunk() const { return m_practice->trunks().first().sid; }
    Answered buy(const FormFields &form) { return m_asker->post(numbers(), form); }
    void startWith(const Options &options);

    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void NumberTest::startWith(const Options &options)
{
    m_practice = std::make_unique<PracticeTwilio>(options);
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void NumberTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    startWith({});
}

void NumberTest::theAccountOwnsFourNumbers()
{
    const QJsonArray owned = m_asker->get(numbers()).json()[u"incoming_phone_numbers"_qs].toArray();
    QCOMPARE(owned.size(), 4);
    QCOMPARE(owned[0][u"phone_number"_qs], u"+14155550132"_qs);
    QVERIFY(owned[0][u"voice_url"_qs].isNull());
    QVERIFY(owned[0][u"trunk_sid"_qs].isNull());
    QCOMPARE(owned[0][u"friendly_name"_qs], u"(415) 555-0132"_qs);
    QCOMPARE(owned[0][u"date_created"_qs], u"Tue, 02 Sep 2025 09:30:00 +0000"_qs);
    QCOMPARE(owned[1][u"phone_number"_qs], u"+16285550106"_qs);
    QCOMPARE(owned[1][u"trunk_sid"_qs], trunk());
    QCOMPARE(owned[2][u"phone_number"_qs], u"+14155550178"_qs);
    QCOMPARE(owned[2][u"voice_url"_qs], u"https://hooks.riverside.example/voice"_qs);
    QCOMPARE(owned[3][u"phone_number"_qs], u"+18335550141"_qs);
    QCOMPARE(owned[3][u"capabilities"_qs][u"voice"_qs], false);
    QCOMPARE(owned[3][u"capabilities"_qs][u"sms"_qs], true);
    for (const QJsonValue &number : owned)
        QCOMPARE(m_asker->get(item(number[u"sid"_qs].toString())).json(), number.toObject());
}

void NumberTest::ownedNumbersAreFoundByPartOfThem_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("the whole number") << u"PhoneNumber=%2B14155550178"_qs << 1;
    QTest::newRow("an area code") << u"PhoneNumber=%2B1415"_qs << 2;
    QTest::newRow("a part") << u"PhoneNumber=55501"_qs << 4;
    QTest::newRow("a wildcard") << u"PhoneNumber=%2B1415555*178"_qs << 1;
    QTest::newRow("a plus that is a space") << u"PhoneNumber=+14155550178"_qs << 0;
    QTest::newRow("not ours") << u"PhoneNumber=%2B14155550147"_qs << 0;
    QTest::newRow("by name") << u"FriendlyName=%28415%29+555-0132"_qs << 1;
    QTest::newRow("brought along") << u"Origin=hosted"_qs << 0;
    QTest::newRow("Twilio's") << u"Origin=twilio"_qs << 4;
}

void NumberTest::ownedNumbersAreFoundByPartOfThem()
{
    QFETCH(QString, query);
    QFETCH(int, found);
    const Answered answer = m_asker->get(numbers() + u"?"_qs + query);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"incoming_phone_numbers"_qs].toArray().size(), found);
}

void NumberTest::onePurchaseBuysAndAssigns()
{
    const Answered bought = buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}, {u"TrunkSid"_qs, trunk()}});
    QCOMPARE(bought.status, 201);
    QCOMPARE(bought.json()[u"phone_number"_qs], u"+14155550147"_qs);
    QCOMPARE(bought.json()[u"friendly_name"_qs], u"(415) 555-0147"_qs);
    QCOMPARE(bought.json()[u"trunk_sid"_qs], trunk());
    QCOMPARE(bought.json()[u"status"_qs], u"in-use"_qs);
    QCOMPARE(bought.json()[u"type"_qs], u"local"_qs);
    const QString sid = bought.json()[u"sid"_qs].toString();
    QCOMPARE(m_asker->get(u"/v1/Trunks/"_qs + trunk() + u"/PhoneNumbers/"_qs + sid).status, 200);
    QCOMPARE(m_practice->numbers().size(), 5);
    // And it is not for sale any more.
    const Answered search = m_asker->get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json?Contains=4155550147"_qs));
    QVERIFY(search.json()[u"available_phone_numbers"_qs].toArray().isEmpty());
}

void NumberTest::aPurchaseIsChargedOnce()
{
    buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}});
    buy({{u"PhoneNumber"_qs, u"+18445550138"_qs}});
    QCOMPARE(m_practice->purchases().size(), 2);
    QCOMPARE(m_practice->centsSpent(), 115 + 215);
    QCOMPARE(m_asker->get(m_asker->own(u"/Balance.json"_qs)).json()[u"balance"_qs], u"44.90"_qs);
}

void NumberTest::anOwnedNumberIsNotBoughtAgainButUpdated()
{
    const Answered first = buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}});
    const Answered second = buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}, {u"TrunkSid"_qs, trunk()}});
    QCOMPARE(second.status, 201);
    QCOMPARE(second.json()[u"sid"_qs], first.json()[u"sid"_qs]);
    QCOMPARE(second.json()[u"status"_qs], u"in-use"_qs);
    QCOMPARE(second.json()[u"trunk_sid"_qs], trunk());
    QCOMPARE(m_practice->purchases().size(), 1);
    QCOMPARE(m_practice->numbers().size(), 5);
}

void NumberTest::anOwnedNumberMayAlsoBeRefused()
{
    Options options;
    options.buyAgain = BuyAgain::Refused;
    startWith(options);
    QCOMPARE(buy({{u"PhoneNumber"_qs, u"+14155550132"_qs}}).code(), 21422);
    QVERIFY(m_practice->purchases().isEmpty());
}

void NumberTest::eachPurchaseByAreaCodeBuysAnotherNumber()
{
    const Answered first = buy({{u"AreaCode"_qs, u"415"_qs}});
    const Answered second = buy({{u"AreaCode"_qs, u"415"_qs}});
    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 201);
    QVERIFY(first.json()[u"phone_number"_qs] != second.json()[u"phone_number"_qs]);
    QCOMPARE(m_practice->purchases().size(), 2); // why a client must not buy this way
    QCOMPARE(buy({{u"AreaCode"_qs, u"999"_qs}}).code(), 21452);
    QCOMPARE(buy({{u"AreaCode"_qs, u"41"_qs}}).code(), 21451);
}

void NumberTest::whatCannotBeBoughtIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const QString number = u"PhoneNumber"_qs;
    QTest::newRow("nothing asked for") << u"FriendlyName"_qs << u"x"_qs << 20001;
    QTest::newRow("no number") << number << u"415-555-0147"_qs << 21421;
    QTest::newRow("not Twilio's") << number << u"+14155550146"_qs << 21422;
    QTest::newRow("documents needed") << number << u"+493023125012"_qs << 21649;
    QTest::newRow("address needed") << number << u"+442079460018"_qs << 21631;
    QTest::newRow("address in the country needed") << number << u"+61255500142"_qs << 21631;
}

void NumberTest::whatCannotBeBoughtIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, code);
    const Answered answer = buy({{name, value}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(m_practice->numbers().size(), 4);
    QVERIFY(m_practice->purchases().isEmpty());
}

void NumberTest::aPlusThatBecameASpaceIsNoNumber()
{
    const Answered answer = m_asker->send("POST", numbers(), "PhoneNumber=+14155550147");
    QCOMPARE(answer.code(), 21421);
    QCOMPARE(m_practice->requests().last().field(u"PhoneNumber"_qs), u" 14155550147"_qs);
    QCOMPARE(m_asker->send("POST", numbers(), "PhoneNumber=%2B14155550147").status, 201);
}

void NumberTest::withAnUnknownTrunkNothingIsBought()
{
    const Answered answer =
        buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}, {u"TrunkSid"_qs, u"TK0123456789abcdef0123456789abcdef"_qs}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 20404);
    QCOMPARE(m_practice->numbers().size(), 4);
    QVERIFY(m_practice->purchases().isEmpty());
    QCOMPARE(buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}}).status, 201); // it is still there
}

void NumberTest::anAddressThatIsNeededMustFit()
{
    const auto address = [&](const QString &country) {
        return m_asker
            ->post(m_asker->own(u"/Addresses.json"_qs), {{u"CustomerName"_qs, u"Riverside Clinic"_qs},
                                                         {u"Street"_qs, u"1 Mill Lane"_qs},
                                                         {u"City"_qs, u"Springfield"_qs},
                                                         {u"Region"_qs, u"Here"_qs},
                                                         {u"PostalCode"_qs, u"1234"_qs},
                                                         {u"IsoCountry"_qs, country}})
            .json()[u"sid"_qs]
            .toString();
    };
    const QString american = address(u"US"_qs);
    const QString australian = address(u"AU"_qs);
    const QString sydney = u"+61255500142"_qs;  // an address in Australia
    const QString london = u"+442079460018"_qs; // an address anywhere
    QCOMPARE(buy({{u"PhoneNumber"_qs, sydney}, {u"AddressSid"_qs, american}}).code(), 21631);
    QCOMPARE(buy({{u"PhoneNumber"_qs, sydney}, {u"AddressSid"_qs, u"AD0"_qs}}).code(), 21631);
    const Answered bought = buy({{u"PhoneNumber"_qs, sydney}, {u"AddressSid"_qs, australian}});
    QCOMPARE(bought.status, 201);
    QCOMPARE(bought.json()[u"address_sid"_qs], australian);
    QCOMPARE(buy({{u"PhoneNumber"_qs, london}, {u"AddressSid"_qs, american}}).status, 201);

    m_practice->stock().first().addressRequirements = u"foreign"_qs;
    const QString first = m_practice->stock().first().phoneNumber;
    QCOMPARE(buy({{u"PhoneNumber"_qs, first}, {u"AddressSid"_qs, american}}).code(), 21631);
    QCOMPARE(buy({{u"PhoneNumber"_qs, first}, {u"AddressSid"_qs, australian}}).status, 201);
}

void NumberTest::anEmptyPurseBuysNothing()
{
    Options options;
    options.variant = Variant::Poor;
    startWith(options);
    const Answered answer = buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), 10001);
    QVERIFY(m_practice->purchases().isEmpty());
    QCOMPARE(m_practice->account().balanceCents, 40);
}

void NumberTest::thePathsOfOneTypeBuyOnlyThatType()
{
    const QString tollFree = m_asker->own(u"/IncomingPhoneNumbers/TollFree.json"_qs);
    QCOMPARE(m_asker->post(tollFree, {{u"AreaCode"_qs, u"833"_qs}}).code(), 21457);
    QCOMPARE(m_asker->post(tollFree).code(), 20001);
    QCOMPARE(m_asker->post(tollFree, {{u"PhoneNumber"_qs, u"+14155550147"_qs}}).code(), 21458);
    QCOMPARE(m_asker->post(tollFree, {{u"PhoneNumber"_qs, u"+18445550138"_qs}}).status, 201);
    QCOMPARE(m_asker->get(tollFree).json()[u"incoming_phone_numbers"_qs].toArray().size(), 2);
    QCOMPARE(m_asker->get(m_asker->own(u"/IncomingPhoneNumbers/Mobile.json"_qs))
                 .json()[u"incoming_phone_numbers"_qs]
                 .toArray()
                 .size(),
             0);
}

void NumberTest::theTrunkAndTheApplicationExcludeEachOther()
{
    const QString application = m_practice->account().applicationSids.first();
    const QString sid = m_practice->account().numberByPhone(u"+14155550178"_qs)->sid;
    const Answered onApplication = m_asker->post(item(sid), {{u"VoiceApplicationSid"_qs, application}});
    QCOMPARE(onApplication.status, 200);
    QCOMPARE(onApplication.json()[u"voice_application_sid"_qs], application);

    const Answered onTrunk = m_asker->post(item(sid), {{u"TrunkSid"_qs, trunk()}});
    QCOMPARE(onTrunk.json()[u"trunk_sid"_qs], trunk());
    QCOMPARE(onTrunk.json()[u"voice_application_sid"_qs], u""_qs);
    QCOMPARE(onTrunk.json()[u"voice_url"_qs], u"https://hooks.riverside.example/voice"_qs);

    const Answered back = m_asker->post(item(sid), {{u"VoiceApplicationSid"_qs, application}});
    QVERIFY(back.json()[u"trunk_sid"_qs].isNull());
    QCOMPARE(m_asker->post(item(sid), {{u"VoiceApplicationSid"_qs, u"AP0"_qs}}).code(), 21420);
}

void NumberTest::anEmptyTrunkSidChangesNothing()
{
    const QString sid = m_practice->account().numberByPhone(u"+16285550106"_qs)->sid;
    const Answered answer = m_asker->post(item(sid), {{u"TrunkSid"_qs, u""_qs}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"trunk_sid"_qs], trunk());
}

void NumberTest::aWrongFieldLeavesTheNumberAlone()
{
    const Number before = *m_practice->account().numberByPhone(u"+14155550178"_qs);
    const auto code = [&](const QString &name, const QString &value) {
        return m_asker->post(item(before.sid), {{u"SmsUrl"_qs, u"https://riverside.example"_qs}, {name, value}}).code();
    };
    QCOMPARE(code(u"FriendlyName"_qs, QString(65, u'x')), 20002);
    QCOMPARE(code(u"VoiceMethod"_qs, u"PUT"_qs), 70001);
    QCOMPARE(code(u"VoiceCallerIdLookup"_qs, u"maybe"_qs), 70002);
    QCOMPARE(code(u"TrunkSid"_qs, u"TK0"_qs), 20404);
    QCOMPARE(code(u"AddressSid"_qs, u"AD0"_qs), 21631);
    QCOMPARE(code(u"AccountSid"_qs, u"AC0"_qs), 20404);
    QVERIFY(*m_practice->account().number(before.sid) == before);
}

void NumberTest::aReleasedNumberIsGone()
{
    const QString sid = buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}}).json()[u"sid"_qs].toString();
    QCOMPARE(m_asker->remove(item(sid)).status, 204);
    QCOMPARE(m_asker->get(item(sid)).status, 404);
    QCOMPARE(m_asker->remove(item(sid)).status, 404);
    QCOMPARE(buy({{u"PhoneNumber"_qs, u"+14155550147"_qs}}).code(), 21422); // it does not come back soon
}

QTEST_GUILESS_MAIN(NumberTest)
#include "NumberTest.moc"
