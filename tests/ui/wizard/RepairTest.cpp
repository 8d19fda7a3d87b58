#include "Person.h"

#include "answers/Isolate.h"
#include "widgets/CallPathView.h"

#include <QApplication>
#include <QDialog>
#include <QTableView>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

/// "Check or repair an existing set-up": from the welcome page to a line that is verified again.
class RepairTest : public QObject
{
    Q_OBJECT

    /// A trunk that somebody made elsewhere, with a number and a gateway.
    static practice::Trunk &someLine(Person &person)
    {
        practice::Account &account = person.twilio().account();
        practice::Trunk &trunk = account.addTrunk(u"Riverside Clinic line"_qs);
        const QString sid = trunk.sid;
        account.addOriginationUrl(trunk, u"sip:203.0.113.10:5060;transport=tcp"_qs, u"Gateway"_qs);
        account.assign(account.addNumber(u"+14155550147"_qs), sid);
        return *account.trunk(sid);
    }
    static practice::Trunk &line(Person &person)
    {
        for (practice::Trunk &one : person.twilio().account().trunks)
            if (one.friendlyName == u"Riverside Clinic line")
                return one;
        qFatal("the trunk is gone");
    }
    static practice::Number &number(Person &person) { return *person.twilio().account().numberByPhone(u"+14155550147"_qs); }

    static void toChoice(Person &person)
    {
        person.click(u"Check or repair an existing set-up"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
        person.typeCodes();
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::ChooseTrunk));
        QVERIFY(person.waitToSee(u"Riverside Clinic line"_qs));
    }

    /// Each as it is read aloud.
    static QStringList rows(Person &person)
    {
        QStringList all;
        const auto *table = person.window().page(Step::ChooseTrunk)->findChild<QTableView *>();
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all += plain(table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return all;
    }

    static void toCheck(Person &person)
    {
        toChoice(person);
        person.clickRow(u"Trunks"_qs, u"Riverside Clinic line"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QCOMPARE(person.nextName(), u"Check it"_qs);
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check));
        QVERIFY(person.waitFor([&] { return !person.session().checking() && !person.session().checks().isEmpty(); }));
    }

    static void agree(Person &person)
    {
        QVERIFY(person.waitToSee(u"Fix the line?"_qs));
        QVERIFY(person.waitForDialog());
        person.click(u"Fix it"_qs);
        QVERIFY(person.waitFor([&] { return !QApplication::activeModalWidget() && !person.session().repairing() && !person.session().checking(); }));
    }

    static void again(Person &person)
    {
        person.press(Qt::Key_F5);
        QVERIFY(person.waitFor([&] { return !person.session().checking(); }));
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }

    void aLineThatIsWellLooksRightAndCanBeFinished()
    {
        Person person;
        someLine(person);
        const int writes = person.twilio().writes();
        toCheck(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
        QVERIFY(person.sees(u"All settings are right. Place a test call to be sure."_qs));
        QVERIFY(person.sees(u"Check and repair"_qs)); // the rail of a repair
        QVERIFY(person.sees(u"Number is connected to the trunk"_qs));
        QCOMPARE(person.nextName(), u"Finish"_qs);
        QVERIFY(person.nextIsEnabled());
        person.next();
        QVERIFY(person.waitToBeAt(Step::Welcome));
        QCOMPARE(person.twilio().writes(), writes);
    }

    void aNumberThatAWebsiteTookIsConnectedAgain()
    {
        Person person;
        someLine(person);
        toCheck(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
        number(person).trunkSid.clear();
        number(person).settings.insert(u"voice_url"_qs, u"https://hooks.example/voice"_qs);
        number(person).updated = practice::Account::now();
        again(person);
        QVERIFY(person.waitToSee(u"We found why calls don’t arrive"_qs));
        QVERIFY(person.sees(u"One part of the line is broken, and Trunkline can fix it."_qs));
        QVERIFY(person.sees(u"Phone number → Twilio trunk: not connected"_qs));
        QVERIFY(person.sees(u"was moved to a website on"_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Fix the line first"_qs);
        const int writes = person.twilio().writes();

        person.click(u"Connect it again"_qs);
        QVERIFY(person.waitToSee(u"Fix the line?"_qs));
        QVERIFY(person.waitForDialog());
        QVERIFY(person.sees(u"from the website hooks.example"_qs));
        QCOMPARE(person.twilio().writes(), writes); // shown first
        person.press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(person.twilio().writes(), writes);

        person.click(u"Connect it again"_qs);
        agree(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
        QCOMPARE(number(person).trunkSid, line(person).sid);
        QCOMPARE(person.twilio().writes(), writes + 1);
        QVERIFY(person.nextIsEnabled());
    }

    void whatChangedSinceTheLastStartIsNamed()
    {
        Person person;
        someLine(person);
        toCheck(person);
        person.startAgain();
        number(person).trunkSid.clear();
        number(person).settings.insert(u"voice_application_sid"_qs, u"AP0123456789abcdef0123456789abcdef"_qs);
        number(person).updated = practice::Account::now();
        toCheck(person);
        QVERIFY(person.waitToSee(u"Another program took"_qs));
        person.click(u"Connect it again"_qs);
        agree(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
    }

    void whatIsMeantToBeSoIsAccepted()
    {
        Person person;
        someLine(person);
        toCheck(person);
        number(person).trunkSid.clear();
        number(person).updated = practice::Account::now();
        again(person);
        QVERIFY(person.waitToSee(u"was taken off this trunk"_qs));
        const int writes = person.twilio().writes();
        person.click(u"It’s meant to be so"_qs);
        QVERIFY(person.waitToSee(u"The line is built and waits for a number"_qs));
        QCOMPARE(person.twilio().writes(), writes);
    }

    void severalFindingsAreFixedTogether()
    {
        Person person;
        practice::Trunk &trunk = someLine(person);
        trunk.urls.first().enabled = false;
        trunk.urls.first().sipUrl = u"sip:203.0.113.10:5060;transport=udp"_qs;
        toCheck(person);
        QVERIFY(person.waitToSee(u"We found why calls don’t arrive"_qs));
        QVERIFY(person.sees(u"(1 of 2)"_qs));
        person.click(u"Next problem"_qs);
        QVERIFY(person.waitToSee(u"UDP can lose calls."_qs));
        person.click(u"Fix all (2)"_qs);
        agree(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
        QVERIFY(line(person).urls.first().enabled);
        QVERIFY(line(person).urls.first().sipUrl.contains(u"tcp"_qs));
    }

    void aRepairThatTwilioRefusesIsToldAndCanBeTriedAgain()
    {
        Person person;
        someLine(person).urls.first().enabled = false;
        toCheck(person);
        QVERIFY(person.waitToSee(u"is switched off"_qs));
        person.twilio().refuseEverybody(true);
        person.click(u"Switch it on"_qs);
        QVERIFY(person.waitToSee(u"Fix the line?"_qs));
        QVERIFY(person.waitForDialog());
        person.click(u"Fix it"_qs);
        QVERIFY(person.waitToSee(u"Try again"_qs));
        QVERIFY(!line(person).urls.first().enabled);
        person.twilio().refuseEverybody(false);
        person.click(u"Try again"_qs);
        QVERIFY(person.waitToSee(u"Switch it on"_qs));
        person.click(u"Switch it on"_qs);
        agree(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
    }

    void aGatewayThatIsOffIsNoFaultOfTheTrunk()
    {
        Person person;
        someLine(person);
        person.gateway().stop();
        toCheck(person);
        QVERIFY(person.waitToSee(u"We found why calls don’t arrive"_qs));
        QVERIFY(person.sees(u"you can fix it with your network team"_qs));
        QVERIFY(person.find(u"For your network team…"_qs));
        QVERIFY(person.gateway().start());
        QVERIFY(!person.nextIsEnabled());
    }

    void anotherNumberIsChosenOnThePagesOfASetUp()
    {
        Person person;
        someLine(person);
        toCheck(person);
        person.twilio().account().numbers.removeIf([](const practice::Number &one) { return one.phoneNumber == u"+14155550147"; });
        again(person);
        QVERIFY(person.waitToSee(u"is no longer in your account"_qs));
        person.click(u"Choose another number"_qs);
        QVERIFY(person.waitToBeAt(Step::Number));
        QCOMPARE(person.session().draft().text(Field::TrunkName), u"Riverside Clinic line"_qs);
        QVERIFY(person.sees(u"Review"_qs)); // the rail of a set-up
    }

    void trunksAreFoundByNameAndNumber()
    {
        Person person;
        someLine(person);
        toChoice(person);
        QVERIFY(person.waitToSee(u"2 trunk(s)"_qs));
        QVERIFY(person.waitFor([&] { return rows(person).contains(u"Riverside Clinic line, 1 number(s), 203.0.113.10, No calls yet"_qs); }));
        person.type(u"Search"_qs, u"555-0147"_qs);
        QVERIFY(person.waitFor([&] { return rows(person).size() == 1; }));
        QVERIFY(rows(person).first().startsWith(u"Riverside Clinic line"_qs));
        person.type(u"Search"_qs, u"nobody"_qs);
        QVERIFY(person.waitToSee(u"No trunk matches “nobody”."_qs));
        QVERIFY(!person.nextIsEnabled());
        person.click(u"Clear search"_qs);
        QVERIFY(person.waitFor([&] { return rows(person).size() == 2; }));
        QVERIFY(person.nextIsEnabled());
    }

    void theTrunkWhoseCallsFailIsChosenFirst()
    {
        Person person;
        someLine(person);
        practice::Call call;
        call.sid = person.twilio().account().newSid(QLatin1String("CA"));
        call.trunkSid = line(person).sid;
        call.direction = u"trunking-originating"_qs;
        call.status = u"failed"_qs;
        call.started = practice::Account::now();
        person.twilio().account().calls.prepend(call);
        toChoice(person);
        QVERIFY(person.waitFor([&] { return rows(person).join(u'\n').contains(u"Calls failed today"_qs); }));
        QVERIFY(rows(person).join(u'\n').contains(u"Calls arrive"_qs)); // on Front desk
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check));
        QVERIFY(person.session().trunkInRepair());
        QCOMPARE(person.session().trunkInRepair()->name, u"Riverside Clinic line"_qs);
    }

    void aRegionWithoutTrunksOffersTheOthers()
    {
        practice::Options options;
        options.variant = practice::Variant::Empty;
        Person person(Person::On::Twilio, options);
        person.click(u"Check or repair an existing set-up"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
        person.typeCodes();
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::ChooseTrunk));
        QVERIFY(person.waitToSee(u"No trunks in the United States"_qs));
        QVERIFY(person.find(u"Set up a new trunk"_qs));
        person.click(u"Look in Ireland"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
        QCOMPARE(person.session().draft().region(), u"ie1"_qs);
    }

    void theJointsAreReachedByKeyboardAndToldToReaders()
    {
        Person person;
        someLine(person).urls.first().enabled = false;
        toCheck(person);
        QVERIFY(person.waitToSee(u"Switched off"_qs));
        auto *path = person.window().page(Step::Check)->findChild<widgets::CallPathView *>();
        QVERIFY(path);
        path->setFocus();
        person.press(Qt::Key_Right);
        person.press(Qt::Key_Right);
        QCOMPARE(path->currentLeg(), 2);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"Twilio trunk → Internet: switched off"_qs));
        QVERIFY(path->wholeDescription().contains(u"Twilio trunk to Internet: Switched off. The gateway address on the trunk is switched off."_qs));
    }

    void anUnfinishedSetUpIsLeftAlone()
    {
        Person person;
        someLine(person);
        person.signIn();
        person.nameTrunk(u"Half a line"_qs);
        person.startAgain();
        toCheck(person);
        QVERIFY(person.waitToSee(u"Everything looks right"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Welcome));
        QVERIFY(person.sees(u"Continue where you left off"_qs));
        QVERIFY(person.sees(u"Half a line"_qs));
    }
};

QTEST_MAIN(RepairTest)
#include "RepairTest.moc"
