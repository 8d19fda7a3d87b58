#include "Person.h"

#include <QApplication>
#include <QDesktopServices>
#include <QSettings>
#include <QUrl>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;
using practice::Mishap;

namespace {

const QString purchases = u"*/IncomingPhoneNumbers.json"_qs;

int posts(Person &person)
{
    const auto &all = person.twilio().requests();
    return int(std::count_if(all.begin(), all.end(), [](const practice::Request &one) {
        return one.method == "POST" && one.path.endsWith(u"/IncomingPhoneNumbers.json"_qs);
    }));
}

} // namespace

/// What Twilio may say to a purchase, each with the right words and a way on.
class PurchaseTest : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_qs, this, "opened"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_qs); }
    void init()
    {
        Person::letNoWarningPass();
        m_opened.clear();
    }
    void cleanup() { QSettings().clear(); }

    void eachRefusalHasItsWordsAndAWayOn_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("way"); ///< the primary button
        const QString openTwilio = u"Open Twilio"_qs;
        const QString signIn = u"Sign in again…"_qs;
        const QString address = u"Add an address…"_qs;
        QTest::newRow("21404") << 21404 << u"A trial account can’t buy this number"_qs << u"Trial accounts can’t buy phone numbers. You were not charged."_qs << openTwilio;
        QTest::newRow("10002") << 10002 << u"A trial account can’t buy this number"_qs << u"A trial account can have one number, and not of every type. You were not charged."_qs << openTwilio;
        QTest::newRow("10001, no funds") << 10001 << u"Twilio couldn’t charge the account"_qs << u"The purchase was declined. You were not charged."_qs << openTwilio;
        QTest::newRow("20005") << 20005 << u"Twilio couldn’t charge the account"_qs << u"The purchase was declined. You were not charged."_qs << openTwilio;
        QTest::newRow("20003") << 20003 << u"Sign in again"_qs << u"Twilio no longer accepts the Auth Token."_qs << signIn;
        QTest::newRow("20006") << 20006 << u"These codes may not buy a number"_qs << u"Nothing was bought, and you were not charged."_qs << signIn;
        QTest::newRow("70051") << 70051 << u"These codes may not buy a number"_qs << u"Nothing was bought, and you were not charged."_qs << signIn;
        QTest::newRow("20010") << 20010 << u"Twilio doesn’t let this account buy numbers"_qs << u"Nothing was bought, and you were not charged."_qs << openTwilio;
        QTest::newRow("20403") << 20403 << u"Twilio has suspended this account"_qs << u"Nothing was bought, and you were not charged."_qs << openTwilio;
        QTest::newRow("90010") << 90010 << u"Twilio has suspended this account"_qs << u"Nothing was bought, and you were not charged."_qs << openTwilio;
        QTest::newRow("21421") << 21421 << u"Choose another number"_qs << u"Twilio doesn’t know +1 415 555 0147 as a phone number. You were not charged."_qs << u"Choose another number"_qs;
        QTest::newRow("21422") << 21422 << u"Choose another number"_qs << u"Someone else bought it a moment ago. You were not charged."_qs << u"Buy it for US$1.15 a month"_qs;
        QTest::newRow("21451") << 21451 << u"One step didn’t work"_qs << u"Invalid area code"_qs << u"Try again"_qs;
        QTest::newRow("21613") << 21613 << u"Twilio needs an address"_qs << u"This number needs an address in the United States."_qs << address;
        QTest::newRow("21615") << 21615 << u"Twilio needs an address"_qs << u"This number needs an address in the same town."_qs << address;
        QTest::newRow("21628") << 21628 << u"Twilio needs an address"_qs << u"Twilio can’t find the address that was given for this number."_qs << address;
        QTest::newRow("21629") << 21629 << u"Twilio needs an address"_qs << u"Twilio can’t find the address that was given for this number."_qs << address;
        QTest::newRow("21631") << 21631 << u"Twilio needs an address"_qs << u"Numbers in the United States need an address."_qs << address;
        QTest::newRow("21649") << 21649 << u"Twilio must check documents first"_qs << u"Twilio wants to see documents for numbers in the United States. You were not charged."_qs << openTwilio;
        QTest::newRow("21650") << 21650 << u"Twilio wants to know who you are"_qs << u"Twilio wants a proof of identity for this number. You were not charged."_qs << openTwilio;
        QTest::newRow("21651") << 21651 << u"Twilio wants to know who you are"_qs << u"Twilio did not accept the proof of identity. You were not charged."_qs << openTwilio;
    }
    void eachRefusalHasItsWordsAndAWayOn()
    {
        QFETCH(int, code);
        QFETCH(QString, title);
        QFETCH(QString, row);
        QFETCH(QString, way);
        Person person;
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::BeforeCommit, practice::refuseAsTwilio(code)});
        person.setUp();
        QVERIFY(person.waitToSee(title, 20'000));
        QVERIFY(person.waitToSee(row));
        QVERIFY(person.waitFor([&] { return person.nextName() == way; }));
        QCOMPARE(posts(person), 1); // not sent again by itself
        QVERIFY(person.twilio().purchases().isEmpty());
        QVERIFY(person.find(u"Undo everything…"_qs)); // what is done stays, and can be taken back
        QVERIFY(person.find(u"Save and close"_qs) || person.find(u"Go on without a number"_qs));
    }

    void aBusyTwilioIsWaitedFor()
    {
        Person person;
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::OnArrival, practice::busy("1")});
        person.setUp();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000)); // a 429 was not processed, so it is sent again
        QCOMPARE(posts(person), 2);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void afterAnUpgradeTheTrialGoesOn()
    {
        Person person;
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::BeforeCommit, practice::refuseAsTwilio(21404)});
        person.setUp();
        QVERIFY(person.waitToSee(u"A trial account can’t buy this number"_qs, 20'000));
        person.click(u"Open Twilio"_qs);
        QCOMPARE(m_opened.size(), 1);
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void theMissingAddressIsAddedAndThePlanIsAgreedToAnew()
    {
        Person person;
        person.twilio().prepare(Mishap::AddressNeeded);
        person.setUp();
        QVERIFY(person.waitToSee(u"Twilio needs an address"_qs, 20'000));
        person.click(u"Add an address…"_qs);
        QVERIFY(person.waitForDialog());
        person.type(u"Person or company"_qs, u"Riverside Clinic"_qs);
        person.type(u"Street and number"_qs, u"1 Mill Lane"_qs);
        person.type(u"Postal code"_qs, u"94103"_qs);
        person.type(u"Town"_qs, u"San Francisco"_qs);
        person.type(u"State or region"_qs, u"CA"_qs);
        person.click(u"Add the address"_qs);
        QVERIFY(person.waitToBeAt(Step::Review));
        QCOMPARE(posts(person), 1);
        person.agreeAndGo(); // the same number, with an address: it is asked for again
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().purchases().size(), 1);
        QCOMPARE(person.twilio().account().numbers.first().addressSid, person.twilio().account().addresses.first().sid);
    }

    void ofSeveralTheOneThatWasTakenIsReplacedAndAgreedTo()
    {
        Person person;
        person.toNumberPage();
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(u"US$1.15"_qs));
        person.click(u"Buy several numbers"_qs);
        for (const QString &number : {u"+1 415 555 0147"_qs, u"+1 415 555 0119"_qs}) {
            person.clickRow(u"Numbers you can get"_qs, number);
            person.click(u"Add "_qs + number);
        }
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges US$2.30"_qs));
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::BeforeCommit, practice::refuseAsTwilio(21422)});
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToSee(u"Choose another number"_qs, 20'000));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled() && person.nextName() == u"Take it instead"_qs; }));
        const int before = posts(person);
        person.next();
        QVERIFY(person.waitToBeAt(Step::Review));
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(posts(person), before);
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().purchases().size(), 2);
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened += url; }
};

QTEST_MAIN(PurchaseTest)
#include "PurchaseTest.moc"
