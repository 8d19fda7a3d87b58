#include "Person.h"

#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

/// Twilio's other regions: islands with codes of their own, where some things are not there and others work in another way.
class RegionTest : public QObject
{
    Q_OBJECT

    static practice::Options inIreland()
    {
        practice::Options options;
        options.region = u"ie1"_qs;
        return options;
    }

    static void signInToIreland(Person &person)
    {
        person.click(u"Set up a new trunk"_qs);
        person.choose(u"Region"_qs, u"Ireland"_qs);
        QVERIFY(person.waitToSee(u"Use codes that were made for this region."_qs));
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    void aWholeLineIsSetUpInIreland()
    {
        Person person(Person::On::Twilio, inIreland());
        signInToIreland(person);
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(u"gw.example.com"_qs);
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"Calls to a new number are handled in the United States at first"_qs));
        QVERIFY(person.sees(u"The change takes up to five minutes."_qs));
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        const practice::Number *number = person.twilio().account().numberByPhone(u"+14155550147"_qs);
        QVERIFY(number);
        QCOMPARE(person.twilio().account().trunk(number->trunkSid)->friendlyName, u"Support line"_qs);
        QCOMPARE(person.twilio().purchases().size(), 1);
        QVERIFY(person.waitFor([&] { return !person.session().checking() && !person.session().checks().isEmpty(); }));
        QVERIFY(!person.session().checkFailed());
        for (const practice::Request &request : person.twilio().requests()) // the list that is not there was not asked for
            QVERIFY2(!(request.path.startsWith(u"/v1/Trunks/"_qs) && request.path.endsWith(u"/PhoneNumbers"_qs)), qPrintable(request.path));
    }

    void whatARegionLacksIsSaid()
    {
        Person person(Person::On::Twilio, inIreland());
        person.click(u"Set up a new trunk"_qs);
        person.choose(u"Region"_qs, u"Ireland"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        QVERIFY(person.sees(u"Twilio has no list of a trunk’s numbers in Ireland. Trunkline looks at each number instead."_qs));
        QVERIFY(person.sees(u"There are no verified callers in Ireland. A test call needs a second number of this account."_qs));
    }

    void codesOfAnotherRegionAreExplained()
    {
        Person person(Person::On::Twilio, inIreland());
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Twilio didn’t accept these codes"_qs)); // they are Ireland's
        QVERIFY(person.sees(u"If it still fails, try another region – each region has its own token."_qs));
        person.choose(u"Region"_qs, u"Australia"_qs);
        QVERIFY(person.waitToSee(u"Twilio didn’t accept these codes in Australia"_qs));
        QVERIFY(person.sees(u"Each region has codes of its own."_qs));
        person.choose(u"Region"_qs, u"Ireland"_qs);
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs)); // nothing typed was lost
    }

    void theRegionIsKnownAgainAfterAStart()
    {
        Person person(Person::On::Twilio, inIreland());
        signInToIreland(person);
        person.nameTrunk(u"Support line"_qs);
        person.vanishAndStartAgain();
        person.continueAndTypeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    void aNumberWhoseCallsComeInElsewhereIsTold()
    {
        Person person;
        person.twilio().account().voiceRegions.insert(u"+14155550132"_qs, u"ie1"_qs);
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0132"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        QVERIFY(person.waitToSee(u"Calls to +1 415 555 0132 are handled in Ireland"_qs));
        QVERIFY(person.sees(u"This line is in the United States and hears only the calls of its own region."_qs));
    }

    void whereTheRegionMayNotBeReadNothingIsSaid()
    {
        Person person;
        person.twilio().account().voiceRegions.insert(u"+14155550132"_qs, u"ie1"_qs);
        person.twilio().arrange({"GET", u"/v2/PhoneNumbers/*"_qs, practice::always(), practice::Hook::OnArrival, practice::refuseAsTwilio(20006)});
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0132"_qs);
        person.toReview();
        QVERIFY(person.waitToSee(u"Nothing to pay now."_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QVERIFY(!person.sees(u"are handled in"_qs));
    }
};

QTEST_MAIN(RegionTest)
#include "RegionTest.moc"
