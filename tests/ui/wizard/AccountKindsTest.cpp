#include "Person.h"

#include <QJsonArray>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;
using practice::Key;

/// Page "Twilio account": what kind of account and of codes it is, and what follows from that.
class AccountKindsTest : public QObject
{
    Q_OBJECT

    static void typeKey(Person &person, const Key &key)
    {
        person.click(u"Set up a new trunk"_qs);
        person.type(u"Account SID"_qs, person.twilio().accountSid());
        person.click(u"API key"_qs);
        person.type(u"API key SID"_qs, key.sid);
        person.type(u"API key secret"_qs, key.secret); // and it is checked by itself
    }

    static practice::Options withSubaccounts()
    {
        practice::Options options;
        options.subaccounts = {u"East wing"_qs, u"West wing"_qs};
        return options;
    }

    /// All but one of what a Restricted key can be given.
    static QStringList allBut(const QString &missing)
    {
        QStringList rights{u"trunks"_qs, u"numbers"_qs, u"for-sale"_qs, u"addresses"_qs, u"documents"_qs,
                           u"prices"_qs, u"calls"_qs,   u"alerts"_qs,   u"regions"_qs};
        rights.removeAll(missing);
        return rights;
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    // Subaccounts ------------------------------------------------------------------------------------------------------

    void aSubaccountIsInTheMenuOfItsParentAndTheLineIsSetUpInIt()
    {
        Person person(Person::On::Twilio, withSubaccounts());
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"This account has 2 subaccount(s)."_qs));
        person.click(u"Use a subaccount…"_qs);
        person.chooseFromMenu(u"West wing"_qs);
        QVERIFY(person.waitToSee(u"This is a subaccount of Riverside Clinic, which pays for it."_qs));
        QVERIFY(person.sees(u"West wing"_qs));
        QVERIFY(person.sees(u"Paid by its parent account"_qs)); // it has no balance of its own
        practice::Account &west = person.twilio().subaccount(1);
        QVERIFY(person.sees(west.sid)); // "Signed in as"

        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(u"gw.example.com"_qs);
        person.buyNumber();
        person.toReview();
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(west.purchases.size(), 1);
        QCOMPARE(west.trunks.size(), 1);
        QVERIFY(person.twilio().purchases().isEmpty()); // nothing happened in the parent …
        QCOMPARE(person.twilio().account().balanceCents, 4820 - 115); // … but that it paid
    }

    void fromASubaccountOneGetsBackToTheParentAndToItsSiblings()
    {
        Person person(Person::On::Twilio, withSubaccounts());
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"This account has 2 subaccount(s)."_qs));
        person.click(u"Use a subaccount…"_qs);
        person.chooseFromMenu(u"East wing"_qs);
        QVERIFY(person.waitToSee(u"Riverside Clinic has 2 subaccount(s)."_qs));
        person.click(u"Use another of them…"_qs);
        person.chooseFromMenu(u"West wing"_qs);
        QVERIFY(person.waitFor([&] { return person.sees(person.twilio().subaccount(1).sid); }));
        QVERIFY(person.waitToSee(u"Riverside Clinic has 2 subaccount(s)."_qs));
        person.click(u"Use another of them…"_qs);
        person.chooseFromMenu(u"Riverside Clinic, the account itself"_qs);
        QVERIFY(person.waitToSee(u"This account has 2 subaccount(s)."_qs));
        QVERIFY(person.sees(u"US$48.20"_qs));
    }

    void aSubaccountThatSignsInByItselfIsRecognised()
    {
        Person person(Person::On::Twilio, withSubaccounts());
        const practice::Account &east = person.twilio().subaccount(0);
        person.click(u"Set up a new trunk"_qs);
        person.type(u"Account SID"_qs, east.sid);
        person.type(u"Auth Token"_qs, east.authToken);
        QVERIFY(person.waitToSee(u"This is a subaccount. Its parent account pays for it."_qs));
        QVERIFY(person.sees(u"Paid by its parent account"_qs));
        QVERIFY(!person.find(u"Use a subaccount…"_qs));
        QVERIFY(person.nextIsEnabled());
    }

    void aSuspendedSubaccountCannotBeChosenAndAClosedOneIsNotThere()
    {
        Person person(Person::On::Twilio, withSubaccounts());
        person.twilio().subaccount(0).status = practice::Account::Status::Suspended;
        person.twilio().subaccount(1).status = practice::Account::Status::Closed;
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"This account has 1 subaccount(s)."_qs));
        const setup::Subaccounts &below = person.session().subaccounts();
        QCOMPARE(below.all().size(), 1);
        QVERIFY(!below.mayBeUsed(0));
    }

    void theTokensOfSubaccountsAreNowhereToBeSeen()
    {
        Person person(Person::On::Twilio, withSubaccounts());
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"This account has 2 subaccount(s)."_qs));
        person.click(u"Use a subaccount…"_qs);
        person.chooseFromMenu(u"East wing"_qs);
        QVERIFY(person.waitToSee(u"This is a subaccount of Riverside Clinic"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        QVERIFY(!person.everythingInView().contains(person.twilio().subaccount(0).authToken));
        QVERIFY(!person.everythingInView().contains(person.twilio().subaccount(1).authToken));
    }

    // Keys -------------------------------------------------------------------------------------------------------------

    void aMainKeyMayDoEverything()
    {
        Person person;
        typeKey(person, person.twilio().account().addKey(Key::Kind::Main, u"Main"_qs));
        QVERIFY(person.waitToSee(u"Signed in with a Main API key. It may do everything."_qs));
        QVERIFY(person.sees(u"US$48.20"_qs));
        QVERIFY(person.sees(u"Full"_qs));
    }

    void aStandardKeyDoesNotSeeTheAccount()
    {
        Person person;
        typeKey(person, person.twilio().account().addKey(Key::Kind::Standard, u"Standard"_qs));
        QVERIFY(person.waitToSee(u"Signed in with a Standard API key."_qs));
        QVERIFY(person.sees(u"Not visible with this key"_qs));
        QVERIFY(!person.sees(u"This key may not do everything"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled() || person.step() == Step::Trunk; }));
    }

    void whatARestrictedKeyMayNotDoIsNamed_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("numbers") << u"numbers"_qs << 20003 << u"This key can’t see phone numbers, so it can neither use nor buy one."_qs;
        QTest::newRow("new numbers") << u"for-sale"_qs << 20006 << u"This key can’t search for new numbers."_qs;
        QTest::newRow("addresses") << u"addresses"_qs << 70051 << u"This key can’t see addresses, which some countries ask for."_qs;
        QTest::newRow("prices") << u"prices"_qs << 20003 << u"This key can’t see prices, so you are asked to agree without an amount."_qs;
        QTest::newRow("calls") << u"calls"_qs << 20006 << u"This key can’t see calls, so it can’t place a test call."_qs;
        QTest::newRow("alerts") << u"alerts"_qs << 70051 << u"This key can’t see why calls failed."_qs;
    }
    void whatARestrictedKeyMayNotDoIsNamed()
    {
        QFETCH(QString, missing);
        QFETCH(int, code);
        QFETCH(QString, words);
        Person person;
        Key &key = person.twilio().account().addKey(Key::Kind::Restricted, u"Restricted"_qs, allBut(missing));
        key.refusedWith = code;
        typeKey(person, key);
        QVERIFY(person.waitToSee(u"This key may not do everything"_qs));
        QVERIFY(person.sees(words));
        QVERIFY(person.sees(u"Signed in with a Restricted API key."_qs));
        QCOMPARE(person.twilio().writes(), 0); // found out by reading alone
        person.click(u"Use the Auth Token"_qs);
        QVERIFY(person.waitFor([&] { return person.find(u"Auth Token"_qs) != nullptr; }));
    }

    void enterDoesNotGoOnOverWhatAKeyMayNotDo()
    {
        Person person;
        typeKey(person, person.twilio().account().addKey(Key::Kind::Restricted, u"Restricted"_qs, allBut(u"numbers"_qs)));
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"This key may not do everything"_qs));
        QCOMPARE(person.step(), Step::Account);
    }

    void aKeyWithoutTrunksIsOfNoUseHere()
    {
        Person person;
        typeKey(person, person.twilio().account().addKey(Key::Kind::Restricted, u"Restricted"_qs, allBut(u"trunks"_qs)));
        QVERIFY(person.waitToSee(u"This key may not change phone settings"_qs));
        QVERIFY(person.sees(u"This key can’t see trunks, so it can’t set up a line."_qs));
        QCOMPARE(person.step(), Step::Account);
        person.click(u"Use the Auth Token"_qs);
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    void aKeyThatMayOnlyReadIsToldWhenItIsToWrite()
    {
        Person person;
        QStringList rights = allBut(u"trunks"_qs);
        rights += u"trunks:read"_qs;
        typeKey(person, person.twilio().account().addKey(Key::Kind::Restricted, u"Reader"_qs, rights));
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        QVERIFY(person.waitFor([&] { return person.step() == Step::Trunk || person.nextIsEnabled(); }));
        if (person.step() == Step::Account)
            person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(u"gw.example.com"_qs);
        person.buyNumber();
        person.toReview();
        person.agreeAndGo();
        QVERIFY(person.waitToSee(u"One step didn’t work"_qs, 20'000));
        QVERIFY(person.sees(u"This key may not change phone settings"_qs));
        QVERIFY(person.twilio().purchases().isEmpty());
        QCOMPARE(person.nextName(), u"Sign in again…"_qs);
    }

    void anActionThatTwilioHasDisabledIsNamed()
    {
        Person person;
        person.twilio().arrange({"GET", u"/v1/Trunks"_qs, practice::always(), Hook::OnArrival, practice::refuseAsTwilio(20010)});
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Twilio doesn’t let this account use trunks"_qs));
        person.twilio().clearFaults();
        person.click(u"Check again"_qs);
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    // Money ------------------------------------------------------------------------------------------------------------

    void aBalanceThatIsUsedUpIsSaid_data()
    {
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << qint64(0) << u"The balance is used up"_qs;
        QTest::newRow("less than nothing") << qint64(-250) << u"The balance is used up"_qs;
        QTest::newRow("too little") << qint64(40) << u"The balance may not be enough"_qs;
    }
    void aBalanceThatIsUsedUpIsSaid()
    {
        QFETCH(qint64, cents);
        QFETCH(QString, words);
        Person person;
        person.twilio().account().balanceCents = cents;
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(words));
        QVERIFY(person.find(u"Open Twilio"_qs));
        QVERIFY(person.nextIsEnabled()); // a line can be built, and a number of one's own costs nothing
    }

    void theAccountsCurrencyIsTaken()
    {
        practice::Options options;
        options.currency = u"EUR"_qs;
        Person person(Person::On::Twilio, options);
        person.toNumberPage();
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(u"€1.15"_qs));
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges €1.15 today and every month"_qs));
        QVERIFY(person.sees(u"Your Twilio balance is €48.20."_qs));
    }
};

QTEST_MAIN(AccountKindsTest)
#include "AccountKindsTest.moc"
