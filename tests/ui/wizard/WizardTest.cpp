#include "Person.h"

#include "widgets/ButtonBar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QHostAddress>
#include <QLineEdit>
#include <QSettings>
#include <QTcpServer>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Fault;
using practice::Hook;
using practice::Mishap;

/// The main job, in the real window.
class WizardTest : public QObject
{
    Q_OBJECT

    static void callAndFinish(Person &person)
    {
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
        person.session().testCall().setPace(std::chrono::milliseconds(60), std::chrono::seconds(0));
        person.click(u"Place a test call"_qs);
        QVERIFY(person.waitToSee(u"Your line works"_qs, 20'000));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
        QVERIFY(person.waitToSee(u"Your line is ready"_qs));
    }

    static const practice::Trunk *trunk(Person &person)
    {
        for (const practice::Trunk &one : person.twilio().trunks())
            if (one.friendlyName == u"Support line")
                return &one;
        return nullptr;
    }

private Q_SLOTS:
    void cleanup() { QSettings().clear(); } // the next story begins on a fresh computer

    void aNumberIsBoughtAndTheLineWorks()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QCOMPARE(person.twilio().writes(), 0); // nothing has been changed up to here
        QVERIFY(person.waitToSee(u"Create the trunk Support line"_qs));
        person.agreeAndGo();
        callAndFinish(person);
        QVERIFY(trunk(person));
        QCOMPARE(trunk(person)->urls.size(), 1);
        QCOMPARE(person.twilio().purchases().size(), 1);
        QCOMPARE(person.twilio().account().numberByPhone(u"+14155550147"_qs)->trunkSid, trunk(person)->sid);
        QVERIFY(person.sees(u"+1 415 555 0147"_qs));
        QVERIFY(person.sees(trunk(person)->sid));
    }

    void anOwnedNumberIsPicked()
    {
        Person person;
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0132"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        QVERIFY(person.waitToSee(u"Nothing to pay now."_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        callAndFinish(person);
        QCOMPARE(person.twilio().account().numberByPhone(u"+14155550132"_qs)->trunkSid, trunk(person)->sid);
        QVERIFY(person.twilio().purchases().isEmpty());
    }

    void aNumberInUseIsMovedOnlyWithAYes()
    {
        Person person;
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0178"_qs);
        QVERIFY(person.waitToSee(u"hooks.riverside.example"_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Tick the box to move the number"_qs);
        person.click(u"Move +1 415 555 0178 to my gateway"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        QVERIFY(person.waitToSee(u"Move +1 415 555 0178 from the website hooks.riverside.example to the trunk"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QCOMPARE(person.twilio().account().numberByPhone(u"+14155550178"_qs)->trunkSid, trunk(person)->sid);
    }

    void theNumberCanWait()
    {
        Person person;
        person.toNumberPage();
        person.clickTab(u"Decide later"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        QVERIFY(person.waitToSee(u"No number for now"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QVERIFY(person.waitToSee(u"The line is built and waits for a number"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
        QVERIFY(person.waitToSee(u"Your trunk is ready"_qs));
        QCOMPARE(trunk(person)->urls.size(), 1);
    }

    void itWorksWithTheKeyboardAlone()
    {
        Person person;
        person.press(Qt::Key_Return); // "Set up a new trunk" has the focus
        QVERIFY(person.waitToBeAt(Step::Account));
        QTest::keyClicks(QApplication::focusWidget(), person.twilio().accountSid());
        person.press(Qt::Key_Tab);
        while (!qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            person.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), person.twilio().authToken());
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Support line"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToBeAt(Step::Gateway));
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"gw.example.com"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToBeAt(Step::Number));
        person.press(Qt::Key_B, Qt::AltModifier);
        QVERIFY(person.waitToBeAt(Step::Gateway));
        QVERIFY(person.sees(u"gw.example.com"_qs)); // Back loses nothing
        person.press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(person.waitToBeAt(Step::Number));
        for (const Step step : {Step::Gateway, Step::Trunk, Step::Account}) {
            person.press(Qt::Key_B, Qt::AltModifier);
            QVERIFY(person.waitToBeAt(step));
        }
        person.press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(person.waitToBeAt(Step::Trunk));
    }

    void enterInAFieldNeverBuys()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
        for (int i = 0; i < 5; ++i)
            person.press(Qt::Key_Return);
        person.click(u"I agree"_qs);
        person.press(Qt::Key_Return);
        QCOMPARE(person.step(), Step::Review);
        QCOMPARE(person.twilio().writes(), 0);
    }

    void backKeepsEverything()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
        person.click(u"I agree"_qs);
        for (const Step step : {Step::Number, Step::Gateway, Step::Trunk}) {
            person.click(u"Back"_qs);
            QVERIFY(person.waitToBeAt(step));
        }
        QVERIFY(person.sees(u"Support line"_qs));
        for (const Step step : {Step::Gateway, Step::Number, Step::Review}) {
            QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
            person.next();
            QVERIFY(person.waitToBeAt(step));
        }
        QVERIFY(person.waitToSee(u"Buy the number +1 415 555 0147"_qs));
        QVERIFY(!person.nextIsEnabled()); // but the consent is asked for again
    }

    void practiceIsMarkedAndReachesNobody()
    {
        Person person(Person::On::Practice);
        QVERIFY(person.waitToBeAt(Step::Account));
        QVERIFY(person.window().windowTitle().contains(u"practice"_qs));
        QVERIFY(person.waitToSee(u"Practice account"_qs));
        person.signIn();
        person.nameTrunk(u"Rehearsal"_qs);
        person.giveGateway(u"203.0.113.10"_qs);
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"This is practice"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QCOMPARE(person.nextName(), u"Run the practice"_qs);
        person.next();
        callAndFinish(person);
        QVERIFY(person.twilio().requests().isEmpty()); // the other account heard nothing
        QVERIFY(person.window().windowTitle().contains(u"practice"_qs));
    }

    void whatWentWrongIsSaidWhereItCanBeMended_data()
    {
        QTest::addColumn<practice::Options>("options");
        QTest::addColumn<QString>("words");
        practice::Options suspended, closed, trial;
        suspended.variant = practice::Variant::Suspended;
        closed.variant = practice::Variant::Closed;
        trial.variant = practice::Variant::Trial;
        QTest::newRow("suspended") << suspended << u"Twilio has suspended this account"_qs;
        QTest::newRow("closed") << closed << u"This account is closed"_qs;
        QTest::newRow("trial") << trial << u"This is a trial account"_qs;
    }
    void whatWentWrongIsSaidWhereItCanBeMended()
    {
        QFETCH(practice::Options, options);
        QFETCH(QString, words);
        Person person(Person::On::Twilio, options);
        person.click(u"Set up a new trunk"_qs);
        person.type(u"Account SID"_qs, person.twilio().accountSid());
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(words));
        QCOMPARE(person.step(), Step::Account);
        QVERIFY(!person.nextIsEnabled() || person.nextName() != u"Next"_qs);
    }

    void aTrialThatHasRunOutIsToldFromAnUnpaidBill()
    {
        practice::Options trial;
        trial.variant = practice::Variant::Trial;
        Person person(Person::On::Twilio, trial);
        person.twilio().account().status = practice::Account::Status::Suspended;
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"This trial account has run out"_qs));
        QVERIFY(person.find(u"Upgrade at Twilio"_qs));
        person.twilio().account().status = practice::Account::Status::Active;
        person.twilio().account().type = practice::Account::Type::Full;
        person.click(u"Check again"_qs);
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    void onATrialTheFocusIsWhereOneCanGoOn()
    {
        practice::Options trial;
        trial.variant = practice::Variant::Trial;
        Person person(Person::On::Twilio, trial);
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"This is a trial account"_qs));
        const auto isOnThePage = [&] { return person.window().page(Step::Account)->isAncestorOf(person.window().focusWidget()); };
        QTRY_VERIFY(isOnThePage()); // and not at "Save and close"
        person.vanishAndStartAgain();
        person.continueAndTypeCodes();
        QVERIFY(person.waitToSee(u"This is a trial account"_qs));
        QTRY_VERIFY(isOnThePage());
    }

    void aNameThatNobodyKnowsIsSaidAndTheNetworkIsAtHand()
    {
        Person person(Person::On::Twilio, {}, [](pages::Wiring &wiring) {
            wiring.service.endpoints = *twilio::Endpoints::fromTemplate(u"https://{product}.twilio.invalid"_qs);
        });
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitFor([&] {
            return person.sees(u"Twilio can’t be found on the network"_qs) || person.sees(u"This computer can’t reach the internet"_qs);
        }));
        QVERIFY(person.find(u"Try again"_qs));
        QVERIFY(person.find(u"Network settings…"_qs));
        QVERIFY(!person.nextIsEnabled() || person.nextName() == u"Try again"_qs);
    }

    void aProxyThatDoesNotAnswerIsChangedInTheNetworkSettings()
    {
        // What is on this computer needs no proxy, so the service is said to be elsewhere.
        Person person(Person::On::Twilio, {}, [](pages::Wiring &wiring) {
            wiring.service.endpoints = *twilio::Endpoints::fromTemplate(u"https://{product}.twilio.invalid"_qs);
        });
        QTcpServer gone; // a port where nobody listens any more
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString port = QString::number(gone.serverPort());
        gone.close();
        person.click(u"Set up a new trunk"_qs);
        person.click(u"Network settings…"_qs);
        QVERIFY(person.waitForDialog());
        person.click(u"This proxy"_qs);
        person.type(u"Address"_qs, u"127.0.0.1"_qs);
        person.type(u"Port"_qs, port);
        person.click(u"Use these settings"_qs);
        QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); }));
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Your proxy doesn’t answer"_qs));
        QVERIFY(person.sees(u"Check the proxy in the network settings, then try again."_qs));
        person.click(u"Network settings…"_qs);
        QVERIFY(person.waitForDialog());
        person.click(u"No proxy"_qs);
        person.click(u"Use these settings"_qs);
        QVERIFY(person.waitFor([&] { return !person.sees(u"Your proxy doesn’t answer"_qs); })); // used at once
    }

    void aWrongTokenIsSaidAndMended()
    {
        Person person;
        person.click(u"Set up a new trunk"_qs);
        person.type(u"Account SID"_qs, person.twilio().accountSid());
        person.type(u"Auth Token"_qs, u"0123456789abcdef0123456789abcdef"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"Twilio didn’t accept these codes"_qs));
        QVERIFY(person.sees(person.twilio().accountSid())); // nothing typed is lost
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    void malformedCodesAreNamedAtTheField()
    {
        Person person;
        person.click(u"Set up a new trunk"_qs);
        person.type(u"Account SID"_qs, u"SK0123456789abcdef0123456789abcdef"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"This is an API key."_qs));
        person.type(u"Account SID"_qs, u"AC0123"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"An Account SID has 34 characters. This one has 6."_qs));
        QVERIFY(person.twilio().requests().isEmpty());
    }

    void whatAnswersInsteadOfTwilioIsSaid_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody") << 0 << u"Twilio doesn’t answer"_qs;
        QTest::newRow("a sign-in page") << 1 << u"Something other than Twilio answered"_qs;
        QTest::newRow("503") << 2 << u"Twilio had a fault"_qs;
        QTest::newRow("429") << 3 << u"Twilio is busy"_qs;
        QTest::newRow("403") << 4 << u"This key may not change phone settings"_qs;
        QTest::newRow("404") << 5 << u"The service doesn’t know this account"_qs;
    }
    void whatAnswersInsteadOfTwilioIsSaid()
    {
        QFETCH(int, what);
        QFETCH(QString, words);
        Person person;
        const auto always = [&](practice::Action action) {
            person.twilio().arrange({{}, u"*"_qs, practice::always(), Hook::OnArrival, std::move(action)});
        };
        switch (what) {
        case 0:
            person.twilio().setUnreachable(true);
            break;
        case 1:
            always(practice::signInPage());
            break;
        case 2:
            always(practice::serverError(503));
            break;
        case 3:
            always(practice::busy("1"));
            break;
        case 4:
            always(practice::refuseWith(403, 20006, u"no"_qs));
            break;
        case 5:
            always(practice::refuseWith(404, 20404, u"no"_qs));
            break;
        }
        person.click(u"Set up a new trunk"_qs);
        person.type(u"Account SID"_qs, person.twilio().accountSid());
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(words));
        // It passes: the same codes, still there, work.
        person.twilio().clearFaults();
        person.twilio().setUnreachable(false);
        person.press(Qt::Key_F5);
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    void aNumberTakenMeanwhileIsReplacedByAnother()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        person.twilio().prepare(Mishap::NumberTaken);
        person.agreeAndGo();
        QVERIFY(person.waitToSee(u"Choose another number"_qs, 20'000));
        QVERIFY(person.waitToSee(u"You were not charged."_qs));
        QVERIFY(person.twilio().purchases().isEmpty());
        QVERIFY(person.waitToSee(u"+1 415 555 0119"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next(); // "Buy it for US$1.15 a month": the label carries the price
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QCOMPARE(person.twilio().purchases().size(), 1);
        QCOMPARE(trunk(person)->urls.size(), 1);
    }

    void aLostConnectionIsContinuedAndNothingIsBoughtTwice()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        person.twilio().arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::AfterCommit,
                                 practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) {
                                     QMetaObject::invokeMethod(&twilio, [&twilio] { twilio.setUnreachable(true); }, Qt::QueuedConnection);
                                 }}});
        person.twilio().arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::WhileAnswering, practice::StaySilent{}});
        person.agreeAndGo();
        QVERIFY(person.waitToSee(u"Continue"_qs, 20'000));
        QVERIFY(person.twilio().setUnreachable(false));
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QCOMPARE(person.twilio().purchases().size(), 1);
        QCOMPARE(person.twilio().trunks().size(), 2); // ours and the one that was there
    }

    void aNameInUseIsTakenUpOrChanged()
    {
        Person person;
        person.twilio().account().addTrunk(u"Support line"_qs);
        person.signIn();
        person.type(u"Trunk name"_qs, u"support line"_qs);
        QVERIFY(person.waitToSee(u"You already have a trunk with this name"_qs));
        person.click(u"Create “support line 2”"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Gateway));
        person.giveGateway(u"gw.example.com"_qs);
        person.clickTab(u"Decide later"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        QVERIFY(person.waitToSee(u"Create the trunk support line 2"_qs));
    }

    void aPrivateAddressIsNotTakenWithoutAWord()
    {
        Person person;
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
        person.type(u"Gateway address"_qs, u"192.168.1.20"_qs);
        person.press(Qt::Key_Tab);
        QVERIFY(person.waitToSee(u"Twilio can’t reach this address"_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Enter a public address first"_qs);
        person.click(u"Use it anyway"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    }

    void aNumberThatNeedsAnAddressSaysSo()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        person.twilio().prepare(Mishap::AddressNeeded);
        person.agreeAndGo();
        QVERIFY(person.waitToSee(u"Twilio needs an address"_qs, 20'000));
        QVERIFY(person.twilio().purchases().isEmpty());
    }

    void closingAndStartingAgainGoesOn()
    {
        Person person;
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        person.click(u"Save and close"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        person.startAgain();
        QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Account)); // the codes were not kept
        QVERIFY(person.sees(person.twilio().accountSid()));
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.next();
        QVERIFY(person.waitFor([&] { return person.step() == Step::Gateway || person.step() == Step::Trunk; }));
        if (person.step() == Step::Trunk)
            person.next();
        QVERIFY(person.waitToBeAt(Step::Gateway));
        QVERIFY(person.sees(u"gw.example.com"_qs));
    }

    void undoTakesTheLineDownAndKeepsTheNumber()
    {
        Person person;
        const auto before = person.twilio().trunks();
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        person.agreeAndGo();
        callAndFinish(person);
        QMetaObject::invokeMethod(&person.window(), [&] { person.click(u"Undo everything"_qs); }, Qt::QueuedConnection);
        QVERIFY(person.waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        QCOMPARE(person.twilio().trunks(), before);
        QVERIFY(person.twilio().account().numberByPhone(u"+14155550147"_qs));
    }

    void theTokenIsNowhereToBeSeen()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        person.agreeAndGo();
        callAndFinish(person);
        QVERIFY(!person.everythingInView().contains(person.twilio().authToken()));
        person.window().close();
        QDirIterator files(person.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++read;
            QVERIFY2(!bytes.contains(person.twilio().authToken().toUtf8()), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(person.twilio().authToken().toUtf8().toBase64()), qPrintable(file.fileName()));
            QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
        }
        QVERIFY(read > 0); // the journal at least
    }
};

QTEST_MAIN(WizardTest)
#include "WizardTest.moc"
