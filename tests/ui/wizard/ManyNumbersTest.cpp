#include "Person.h"

#include <QApplication>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

/// Many numbers in front of the window: from the review to the undo.
class ManyNumbersTest : public QObject
{
    Q_OBJECT

    static practice::Options account()
    {
        practice::Options options;
        options.ownedNumbers = 160;
        options.latency = std::chrono::milliseconds(10);
        return options;
    }

    static void choose(Person &person, int count)
    {
        QVector<Draft::OwnedNumber> numbers;
        for (auto one = person.twilio().numbers().crbegin(); one != person.twilio().numbers().crend() && numbers.size() < count; ++one)
            if (one->capabilities.voice && one->trunkSid.isEmpty() && one->voiceUrl().isEmpty() && one->voiceApplicationSid().isEmpty())
                numbers.append({*PhoneNumber::parse(one->phoneNumber)});
        QCOMPARE(numbers.size(), count);
        person.session().draft().setNumberFrom(Draft::NumberFrom::Owned);
        person.session().draft().setOwnedNumbers(numbers);
    }

    static int onTrunk(Person &person)
    {
        for (const practice::Trunk &trunk : person.twilio().trunks())
            if (trunk.friendlyName == u"Support line")
                return int(person.twilio().account().numbersOn(trunk.sid).size());
        return 0;
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }

    void theyAreStoppedContinuedAndTakenDownTogether()
    {
        Person person(Person::On::Twilio, account());
        person.toNumberPage();
        choose(person, 70);
        person.window().goTo(Step::Review);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QVERIFY2(person.sees(u"Connect 70 number"_qs), qPrintable(person.everythingInView())); // and not seventy rows
        person.next();
        QVERIFY(person.waitToBeAt(Step::SettingUp));
        QVERIFY(person.waitFor([&] { return onTrunk(person) >= 20; }));
        person.click(u"Stop"_qs);
        QVERIFY(person.waitToSee(u"Stopped at step"_qs));
        QVERIFY(onTrunk(person) < 70);
        QVERIFY2(person.sees(QString(QString::number(onTrunk(person)) + u" of 70"_qs)), qPrintable(person.everythingInView()));

        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(onTrunk(person), 70);
        QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
        person.click(u"Undo everything…"_qs);
        QVERIFY(person.waitForDialog());
        QVERIFY(person.waitToSee(u"Disconnect 70 number"_qs));
        QVERIFY(person.sees(u"Calls to 70 number"_qs));
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 30'000));
        QCOMPARE(onTrunk(person), 0);
    }

    void oneThatIsGoneIsNamedAndTheLineStands()
    {
        Person person(Person::On::Twilio, account());
        person.toNumberPage();
        choose(person, 12);
        const QString gone = person.session().draft().ownedNumbers().at(5).number.e164();
        person.window().goTo(Step::Review);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.twilio().account().numbers.removeIf([&](const practice::Number &one) { return one.phoneNumber == gone; });
        person.next();
        QVERIFY(person.waitToSee(PhoneNumber::parse(gone)->international(), 30'000));
        QVERIFY(person.waitFor([&] { return !person.session().run()->running(); }));
        QCOMPARE(onTrunk(person), 11);
    }
};

QTEST_MAIN(ManyNumbersTest)
#include "ManyNumbersTest.moc"
