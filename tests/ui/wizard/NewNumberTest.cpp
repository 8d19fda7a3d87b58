#include "Person.h"

#include "answers/Isolate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QSettings>
#include <QUrl>
#include <QUrlQuery>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;

namespace {

const QString addresses = u"*/Addresses.json"_qs;
const QString searches = u"*/AvailablePhoneNumbers/US/*"_qs;

int posts(Person &person, const QString &end)
{
    const auto &all = person.twilio().requests();
    return int(std::count_if(all.begin(), all.end(), [&](const practice::Request &one) { return one.method == "POST" && one.path.endsWith(end); }));
}

} // namespace

/// Tab "Get a new number": what is for sale, what it asks for, and several at once.
class NewNumberTest : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

    static void toNewNumbers(Person &person)
    {
        person.toNumberPage();
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(u"US$1.15"_qs));
    }

    static int rows(Person &person)
    {
        const auto *table = qobject_cast<QAbstractItemView *>(person.find(u"Numbers you can get"_qs));
        return table ? table->model()->rowCount() : 0;
    }

    static bool hasRow(Person &person, const QString &text)
    {
        const auto *table = qobject_cast<QAbstractItemView *>(person.find(u"Numbers you can get"_qs));
        for (int row = 0; table && row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (plain(table->model()->index(row, column).data().toString()).contains(text))
                    return true;
        return false;
    }
    /// A row with this in it, and so many rows in all.
    static bool waitForRows(Person &person, const QString &text, int count)
    {
        return person.waitFor([&] { return hasRow(person, text) && rows(person) == count; });
    }

    static void lookIn(Person &person, const QString &country, const QString &type = {})
    {
        person.choose(u"Country"_qs, country);
        if (!type.isEmpty())
            person.choose(u"Type of number"_qs, type);
    }

    static void typeAddress(Person &person)
    {
        QVERIFY(person.waitForDialog());
        person.type(u"Person or company"_qs, u"Riverside Clinic"_qs);
        person.type(u"Street and number"_qs, u"1 Mill Lane"_qs);
        person.type(u"Postal code"_qs, u"2000"_qs);
        person.type(u"Town"_qs, u"Sydney"_qs);
        person.type(u"State or region"_qs, u"NSW"_qs);
    }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_qs, this, "opened"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_qs); }
    void init()
    {
        Person::letNoWarningPass();
        m_opened.clear();
    }
    void cleanup() { QSettings().clear(); }

    // Searching --------------------------------------------------------------------------------------------------------

    void everyTypeThatACountryHasIsOffered()
    {
        Person person;
        toNewNumbers(person);
        lookIn(person, u"United Kingdom"_qs);
        for (const QString &type : {u"Local"_qs, u"Toll-free"_qs, u"Mobile"_qs, u"National"_qs})
            person.choose(u"Type of number"_qs, type);
        QVERIFY(person.waitToSee(u"A national number belongs to the whole country and to no town."_qs));
        person.choose(u"Type of number"_qs, u"Toll-free"_qs);
        QVERIFY(person.waitToSee(u"Callers pay nothing for a toll-free number: you pay more for each minute."_qs));
        QVERIFY(person.waitToSee(u"Each minute of a call costs US$0.069."_qs));
    }

    void lettersStandForTheKeysOfAPhone()
    {
        Person person;
        person.twilio().stock()[0].phoneNumber = u"+14152546420"_qs; // 415 CLINIC 0, more or less
        toNewNumbers(person);
        person.type(u"Area code or digits"_qs, u"clinic"_qs);
        QVERIFY(person.waitToSee(u"On the keys of a phone that is 254642."_qs));
        person.press(Qt::Key_Return);
        QVERIFY(waitForRows(person, u"+1 415 254 6420"_qs, 1));
    }

    void aStarStandsForAnyDigitBeforeOrAfterTheOthers()
    {
        Person person;
        toNewNumbers(person);
        person.type(u"Area code or digits"_qs, u"4*5"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"Put * only before or after the digits."_qs));
        person.type(u"Area code or digits"_qs, u"**147"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(waitForRows(person, u"+1 415 555 0147"_qs, 1));
    }

    void aStateAndAPostalCodeNarrowTheSearch()
    {
        Person person;
        toNewNumbers(person);
        person.click(u"By state or postal code"_qs);
        person.type(u"State, two letters"_qs, u"wa"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(waitForRows(person, u"+1 206 555 0109"_qs, 3));
        person.type(u"State, two letters"_qs, {});
        person.type(u"Postal code"_qs, u"94103"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(waitForRows(person, u"+1 415 555 0147"_qs, 2));
        lookIn(person, u"Sweden"_qs); // Twilio looks so nowhere else
        QVERIFY(person.waitFor([&] { return !person.find(u"State, two letters"_qs) && !person.find(u"By state or postal code"_qs); }));
    }

    void whatIsNewAtTwilioIsMarked()
    {
        Person person;
        toNewNumbers(person);
        person.type(u"Area code or digits"_qs, u"206"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitFor([&] { return hasRow(person, u"Seattle – new at Twilio"_qs); }));
        QVERIFY(person.waitToSee(u"“New at Twilio” marks numbers that Twilio has sold for a short time only."_qs));
    }

    void whatASearchIsRefusedWithIsSaid_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("passes");
        QTest::newRow("21451") << 21451 << u"No numbers in the United States right now"_qs << false;
        QTest::newRow("21452") << 21452 << u"No numbers in the United States right now"_qs << false;
        QTest::newRow("20429") << 20429 << u"Twilio is busy"_qs << true;
        QTest::newRow("20003") << 20003 << u"Twilio didn’t accept these codes"_qs << true;
        QTest::newRow("20006") << 20006 << u"This account may not buy numbers in the United States"_qs << false;
        QTest::newRow("20010") << 20010 << u"This account may not buy numbers in the United States"_qs << false;
        QTest::newRow("20403") << 20403 << u"Twilio has suspended this account"_qs << true;
        QTest::newRow("20404") << 20404 << u"Twilio sells no such numbers in the United States"_qs << false;
        QTest::newRow("21404") << 21404 << u"A trial account can’t buy numbers"_qs << false;
    }
    void whatASearchIsRefusedWithIsSaid()
    {
        QFETCH(int, code);
        QFETCH(QString, words);
        QFETCH(bool, passes);
        Person person;
        person.toNumberPage();
        person.twilio().arrange({"GET", searches, practice::always(), Hook::OnArrival, practice::refuseAsTwilio(code)});
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(words));
        QCOMPARE(person.find(u"Try again"_qs) != nullptr, passes);
        QVERIFY(!person.nextIsEnabled());
        person.twilio().clearFaults();
        lookIn(person, u"Sweden"_qs); // another country is a way on
        QVERIFY(person.waitFor([&] { return hasRow(person, u"Stockholm"_qs); }));
    }

    // Addresses --------------------------------------------------------------------------------------------------------

    void anAddressOfTheAccountThatFitsIsTaken()
    {
        Person person;
        person.twilio().account().addAddress(u"SE"_qs, u"Clinic Stockholm"_qs, u"Stockholm"_qs);
        const QString home = person.twilio().account().addAddress(u"AU"_qs, u"Clinic Sydney"_qs, u"Sydney"_qs).sid;
        toNewNumbers(person);
        lookIn(person, u"Australia"_qs);
        QVERIFY(person.waitToSee(u"Twilio needs an address in Australia for these numbers."_qs));
        person.clickRow(u"Numbers you can get"_qs, u"Brisbane"_qs);
        QVERIFY(person.waitToSee(u"Clinic Sydney, 1 Mill Lane, Sydney"_qs));
        QVERIFY(!person.sees(u"Clinic Stockholm"_qs)); // it is elsewhere
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().account().numbers.first().addressSid, home);
    }

    void anAddressThatIsMissingIsAddedHere()
    {
        Person person;
        toNewNumbers(person);
        lookIn(person, u"Australia"_qs);
        person.clickRow(u"Numbers you can get"_qs, u"Brisbane"_qs);
        QVERIFY(person.waitToSee(u"Your account has no address in Australia yet"_qs));
        QCOMPARE(person.reason(), u"Add an address first"_qs);
        person.click(u"Add an address…"_qs);
        QVERIFY(person.waitForDialog());
        person.click(u"Add the address"_qs);
        QVERIFY(person.waitToSee(u"Enter the name of a person or a company."_qs)); // nothing was sent
        QCOMPARE(posts(person, u"/Addresses.json"_qs), 0);
        typeAddress(person);
        person.click(u"Add the address"_qs);
        QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); }));
        QCOMPARE(posts(person, u"/Addresses.json"_qs), 1);
        QCOMPARE(person.twilio().account().addresses.first().isoCountry, u"AU"_qs);
        QVERIFY(person.waitToSee(u"Riverside Clinic, 1 Mill Lane, Sydney"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    }

    void anAddressThatTwilioCannotFindIsToldAndMayBeMeantSo_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("21628") << 21628 << u"Check the street, the town and the postal code."_qs;
        QTest::newRow("21629") << 21629 << u"Did you mean: 1 Mill Lane, London SW1A 1AA?"_qs; // Twilio's own suggestion
    }
    void anAddressThatTwilioCannotFindIsToldAndMayBeMeantSo()
    {
        QFETCH(int, code);
        QFETCH(QString, words);
        Person person;
        person.twilio().arrange({"POST", addresses, practice::nth(1), Hook::BeforeCommit, practice::refuseAsTwilio(code)});
        toNewNumbers(person);
        lookIn(person, u"Australia"_qs);
        person.clickRow(u"Numbers you can get"_qs, u"Brisbane"_qs);
        person.click(u"Add an address…"_qs);
        typeAddress(person);
        person.click(u"Add the address"_qs);
        QVERIFY(person.waitToSee(u"Twilio can’t find this address"_qs));
        QVERIFY(person.sees(words));
        QVERIFY(person.twilio().account().addresses.isEmpty());
        person.click(u"Add it as it is"_qs);
        QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); }));
        QCOMPARE(person.twilio().account().addresses.size(), 1);
    }

    void anAddressWhoseAnswerGotLostIsNotAddedTwice()
    {
        Person person;
        person.twilio().arrange({"POST", addresses, practice::nth(1), Hook::AfterCommit, practice::HangUp{}});
        toNewNumbers(person);
        lookIn(person, u"Australia"_qs);
        person.clickRow(u"Numbers you can get"_qs, u"Brisbane"_qs);
        person.click(u"Add an address…"_qs);
        typeAddress(person);
        person.click(u"Add the address"_qs);
        QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); })); // the list has it
        QCOMPARE(posts(person, u"/Addresses.json"_qs), 1);
        QCOMPARE(person.twilio().account().addresses.size(), 1);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    }

    void anAddressMayHaveToBeAbroad()
    {
        Person person;
        for (practice::StockNumber &number : person.twilio().stock())
            if (number.country == u"SE")
                number.addressRequirements = u"foreign"_qs;
        person.twilio().account().addAddress(u"SE"_qs, u"Clinic Stockholm"_qs, u"Stockholm"_qs);
        toNewNumbers(person);
        lookIn(person, u"Sweden"_qs);
        QVERIFY(person.waitToSee(u"Twilio needs an address outside Sweden for these numbers."_qs));
        person.clickRow(u"Numbers you can get"_qs, u"Stockholm"_qs);
        QVERIFY(person.waitToSee(u"Your account has no address outside Sweden yet"_qs));
        person.twilio().account().addAddress(u"DE"_qs, u"Praxis Berlin"_qs, u"Berlin"_qs);
        person.click(u"Look again"_qs);
        QVERIFY(person.waitToSee(u"Praxis Berlin, 1 Mill Lane, Berlin"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    }

    // Documents --------------------------------------------------------------------------------------------------------

    void whereDocumentsAreMissingTheSetUpWaitsAndGoesOnWhenTheyAreApproved()
    {
        Person person;
        toNewNumbers(person);
        lookIn(person, u"Germany"_qs);
        QVERIFY(person.waitToSee(u"Twilio must check documents before you get a number in Germany"_qs));
        QVERIFY(person.sees(u"come back when they are approved, and choose the number here."_qs));
        QVERIFY(!person.nextIsEnabled());
        person.click(u"Open Twilio"_qs);
        QCOMPARE(m_opened.size(), 1);
        person.click(u"Save and close"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));

        practice::Account &account = person.twilio().account();
        const QString bundle = account.addBundle(u"DE"_qs, practice::NumberType::Local, u"Berlin papers"_qs).sid;
        account.addAddress(u"DE"_qs, u"Praxis Berlin"_qs, u"Berlin"_qs);
        person.startAgain();
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::Number));
        QVERIFY(person.waitToSee(u"Berlin papers"_qs)); // Germany, still
        person.clickRow(u"Numbers you can get"_qs, u"+49 30 23125012"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(account.numbers.first().bundleSid, bundle);
        QCOMPARE(account.numbers.first().phoneNumber, u"+493023125012"_qs);
    }

    void provisionallyApprovedDocumentsAreExplained()
    {
        Person person;
        practice::Bundle &bundle = person.twilio().account().addBundle(u"GB"_qs, practice::NumberType::Mobile, u"London papers"_qs);
        bundle.status = u"provisionally-approved"_qs;
        bundle.validUntil = QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);
        practice::Bundle &rejected = person.twilio().account().addBundle(u"GB"_qs, practice::NumberType::Mobile, u"Old papers"_qs);
        rejected.status = u"twilio-rejected"_qs;
        toNewNumbers(person);
        lookIn(person, u"United Kingdom"_qs, u"Mobile"_qs);
        QVERIFY(person.waitToSee(u"These documents are approved for the time being"_qs));
        QVERIFY(person.sees(u"without a final approval it is lost after "_qs));
        QVERIFY(!person.sees(u"Old papers"_qs));
        person.clickRow(u"Numbers you can get"_qs, u"+44 7700 900123"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    }

    // Several ----------------------------------------------------------------------------------------------------------

    void severalNumbersAreChosenAndBoughtTogether()
    {
        Person person;
        toNewNumbers(person);
        person.type(u"Area code or digits"_qs, u"415"_qs);
        person.press(Qt::Key_Return);
        person.clickRow(u"Numbers you can get"_qs, u"+1 415 555 0147"_qs);
        person.click(u"Buy several numbers"_qs);
        QVERIFY(person.waitToSee(u"1 number(s) chosen, US$1.15 a month"_qs)); // the one that was chosen before
        for (const QString &number : {u"+1 415 555 0119"_qs, u"+1 415 555 0163"_qs}) {
            person.clickRow(u"Numbers you can get"_qs, number);
            person.click(u"Add "_qs + number);
        }
        QVERIFY(person.waitToSee(u"3 number(s) chosen, US$3.45 a month"_qs));
        person.click(u"Remove +1 415 555 0163"_qs);
        QVERIFY(person.waitToSee(u"2 number(s) chosen, US$2.30 a month"_qs));
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges US$2.30 today and every month for +1 415 555 0147 and +1 415 555 0119, until I cancel them."_qs));
        QVERIFY(person.sees(u"US$2.30 today, then US$2.30 a month plus call minutes"_qs));
        QVERIFY(!person.nextIsEnabled());
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QCOMPARE(person.nextName(), u"Buy numbers and set up"_qs);
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().purchases().size(), 2);
        QCOMPARE(person.twilio().account().numbersOn(person.twilio().account().numbers.first().trunkSid).size(), 2);
    }

    void aListOfNumbersIsStillThereAfterAStart()
    {
        Person person;
        toNewNumbers(person);
        person.click(u"Buy several numbers"_qs);
        QCOMPARE(person.reason(), u"Add a number"_qs);
        for (const QString &number : {u"+1 415 555 0147"_qs, u"+1 415 555 0119"_qs}) {
            person.clickRow(u"Numbers you can get"_qs, number);
            person.click(u"Add "_qs + number);
        }
        person.toReview();
        person.vanishAndStartAgain();
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::Review) || person.step() == Step::Number);
        if (person.step() == Step::Number)
            person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges US$2.30 today and every month"_qs));
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened += url; }
};

QTEST_MAIN(NewNumberTest)
#include "NewNumberTest.moc"
