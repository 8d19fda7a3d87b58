#include "Person.h"

using namespace trunkline;
using pages::Step;
using test::Person;

/// The gateway is tested before it is used.
class GatewayTestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void nextTestsTheAddressFirstAndGoesOnByItself()
    {
        Person person;
        toGateway(person);
        QVERIFY(person.sees(u"Not tested yet"_qs));
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        QCOMPARE(person.gateway().heard(), 0); // nobody is asked while someone types
        person.next();
        QVERIFY(person.waitToBeAt(Step::Number));
        QCOMPARE(person.gateway().heard(), 1);
        person.click(u"Back"_qs);
        QVERIFY(person.waitToSee(u"Your gateway answered in"_qs));
        person.next(); // it was tested
        QVERIFY(person.waitToBeAt(Step::Number));
        QCOMPARE(person.gateway().heard(), 1);
    }

    void aGatewayThatIsSwitchedOffKeepsThePageAndMayBePassedBy()
    {
        Person person;
        person.gateway().stop();
        toGateway(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        person.next();
        QVERIFY(person.waitToSee(u"Nothing listens on port 5060"_qs));
        QCOMPARE(person.step(), Step::Gateway);
        QVERIFY(person.waitFor([&] { return person.nextName() == u"Go on anyway"; }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Number));
    }

    void whatWasTriedIsShownToWhoWantsToKnow()
    {
        Person person;
        toGateway(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        person.click(u"Test the gateway"_qs);
        QVERIFY(person.waitToSee(u"Your gateway answered in"_qs));
        QCOMPARE(person.step(), Step::Gateway); // a test alone goes nowhere
        QVERIFY(!person.sees(u"200 OK"_qs));
        person.click(u"What was tried"_qs);
        QVERIFY2(person.waitToSee(u"200 OK"_qs), qPrintable(person.everythingInView()));
    }

    void anotherAddressMakesTheResultVoid()
    {
        Person person;
        toGateway(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        person.click(u"Test the gateway"_qs);
        QVERIFY(person.waitToSee(u"Your gateway answered in"_qs));
        person.type(u"Gateway address"_qs, u"gw2.example.com"_qs);
        QVERIFY(person.waitToSee(u"Not tested yet"_qs));
    }

private:
    static void toGateway(Person &person)
    {
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
    }
};

QTEST_MAIN(GatewayTestTest)
#include "GatewayTestTest.moc"
