#include "Person.h"

#include "answers/Isolate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QJsonArray>
#include <QUrl>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;
using practice::Mishap;

namespace {

const QString trunks = u"/v1/Trunks"_qs;
const QString urls = u"/v1/Trunks/*/OriginationUrls"_qs;
const QString purchases = u"*/IncomingPhoneNumbers.json"_qs;

/// At the moment in which the account changes somebody does something at the window; the answer comes a little later.
void whenItArrives(Person &person, const QString &path, std::function<void()> then)
{
    person.twilio().arrange({"POST", path, practice::nth(1), Hook::AfterCommit,
                             practice::Meanwhile{[&person, then](practice::PracticeTwilio &, const practice::Request &) {
                                 QMetaObject::invokeMethod(&person.window(), then, Qt::QueuedConnection);
                             }}});
    person.twilio().arrange({"POST", path, practice::nth(1), Hook::WhileAnswering, practice::Delay{std::chrono::milliseconds(300)}});
}

/// The price list says another price from now on.
void raisePrices(Person &person)
{
    person.twilio().arrange({"GET", u"/v1/PhoneNumbers/Countries/*"_qs, practice::always(), Hook::WhileAnswering,
                             practice::Rewrite{[](QJsonObject &json) {
                                 QJsonArray prices = json[u"phone_number_prices"_qs].toArray();
                                 for (QJsonValueRef one : prices) {
                                     QJsonObject price = one.toObject();
                                     price[u"current_price"_qs] = u"1.50"_qs;
                                     one = price;
                                 }
                                 json[u"phone_number_prices"_qs] = prices;
                             }}});
}

int posts(Person &person, const QString &end)
{
    const auto &all = person.twilio().requests();
    return int(std::count_if(all.begin(), all.end(), [&](const practice::Request &one) { return one.method == "POST" && one.path.endsWith(end); }));
}

} // namespace

/// Page "Setting up": what can happen on the way, seen and mended in the window.
class SettingUpTest : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

    static void everythingIsThereOnce(Person &person)
    {
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        int ours = 0;
        for (const practice::Trunk &trunk : person.twilio().trunks()) {
            if (trunk.friendlyName != u"Support line")
                continue;
            ++ours;
            QCOMPARE(trunk.urls.size(), 1);
            QCOMPARE(person.twilio().account().numbersOn(trunk.sid).size(), person.twilio().purchases().size());
        }
        QCOMPARE(ours, 1);
    }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_qs, this, "opened"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_qs); }
    void init()
    {
        Person::letNoWarningPass();
        m_opened.clear();
    }

    // Stopping ---------------------------------------------------------------------------------------------------------

    void aStopIsHeardAtOnceAndEndsAtASafePoint()
    {
        Person person;
        bool heard = false;
        whenItArrives(person, trunks, [&] {
            person.click(u"Stop"_qs);
            heard = person.sees(u"Stopping after step"_qs);
        });
        person.setUp();
        QVERIFY(person.waitToSee(u"Stopped at step"_qs, 20'000));
        QVERIFY(heard);
        QVERIFY(person.sees(u"Done, and stays in place: Create the trunk"_qs));
        QVERIFY(person.sees(u"Still to do: "_qs));
        QVERIFY(person.sees(u"Not done"_qs));
        QVERIFY(person.find(u"Undo everything…"_qs));
        QVERIFY(person.find(u"Save and close"_qs));
        QVERIFY(person.twilio().purchases().isEmpty());
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void duringAPurchaseStopSaysThatItWaitsForIt()
    {
        Person person;
        bool said = false;
        whenItArrives(person, purchases, [&] {
            said = person.find(u"Stop after buying"_qs);
            person.click(u"Stop after buying"_qs);
        });
        person.setUp();
        QVERIFY(person.waitToSee(u"Stopped at step"_qs, 20'000));
        QVERIFY(said);
        QCOMPARE(person.twilio().purchases().size(), 1); // the running purchase was waited for
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void aServerThatSaysNothingDoesNotHoldAStopForEver()
    {
        Person person;
        person.twilio().arrange({"POST", trunks, practice::nth(1), Hook::BeforeCommit,
                                 practice::Meanwhile{[&](practice::PracticeTwilio &, const practice::Request &) {
                                     QMetaObject::invokeMethod(&person.window(), [&] { person.click(u"Stop"_qs); }, Qt::QueuedConnection);
                                 }}});
        person.twilio().arrange({"POST", trunks, practice::nth(1), Hook::BeforeCommit, practice::StaySilent{}});
        person.setUp();
        QVERIFY(person.waitToSee(u"Stopped at step"_qs, 20'000));
        QVERIFY(person.sees(u"Unclear"_qs));
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person);
    }

    void closingDuringTheWorkAsksAndKeepGoingGoesOn()
    {
        Person person;
        whenItArrives(person, trunks, [&] {
            person.window().close();
            QVERIFY(person.waitForDialog());
            QVERIFY(person.sees(u"Still working"_qs));
            QVERIFY(person.sees(u"Trunkline finishes the current step and remembers where it was."_qs));
            person.press(Qt::Key_Return); // "Keep going" is the default
        });
        person.setUp();
        everythingIsThereOnce(person);
        QVERIFY(person.window().isVisible());
    }

    void closingDuringTheWorkFinishesTheRequestAndTheNextStartGoesOn()
    {
        Person person;
        whenItArrives(person, trunks, [&] {
            person.press(Qt::Key_Q, Qt::ControlModifier);
            person.click(u"Close"_qs);
            QVERIFY(person.window().isVisible()); // not before the answer is there
            QVERIFY(person.sees(u"Trunkline closes after step"_qs));
        });
        person.setUp();
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        QVERIFY(person.twilio().purchases().isEmpty());
        person.startAgain();
        QVERIFY(person.waitToSee(u"some steps are missing"_qs));
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::Review)); // the purchase is agreed to anew
        person.agreeAndGo();
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    // Faults -----------------------------------------------------------------------------------------------------------

    void anAnswerThatIsBusyIsWaitedForWithACountdown()
    {
        Person person;
        person.twilio().arrange({"POST", trunks, practice::firstFew(2), Hook::OnArrival, practice::busy("30")});
        person.setUp();
        for (const QString &count : {u"(1 of 5)"_qs, u"(2 of 5)"_qs}) {
            QVERIFY(person.waitToSee(count, 20'000));
            QVERIFY(person.sees(u"Twilio is busy and asked us to wait. Trying again in "_qs)); // and how long
            person.click(u"Try now"_qs);
        }
        everythingIsThereOnce(person);
    }

    void aTakenNumberIsReplacedByOneOfThree()
    {
        Person person;
        person.twilio().prepare(Mishap::NumberTaken);
        person.setUp();
        QVERIFY(person.waitToSee(u"Choose another number"_qs, 20'000));
        QVERIFY(person.sees(u"The number was taken in the meantime. Everything before it is done and stays in place."_qs));
        QVERIFY(person.sees(u"Someone else bought it a moment ago. You were not charged."_qs));
        QVERIFY(person.waitToSee(u"+1 415 555 0119"_qs));
        const auto *table = qobject_cast<QAbstractItemView *>(person.find(u"Similar numbers at the same price"_qs));
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(person.nextName(), u"Buy it for US$1.15 a month"_qs); // the label carries the price
        const QString other = table->model()->index(1, 0).data().toString();
        person.clickRow(u"Similar numbers at the same price"_qs, plain(other));
        QVERIFY(person.twilio().purchases().isEmpty());
        person.next();
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
        QCOMPARE(person.twilio().purchases().first().phoneNumber, QString(plain(other)).remove(u' '));
    }

    void withoutTheTakenNumberOneCanGoOn()
    {
        Person person;
        person.twilio().prepare(Mishap::NumberTaken);
        person.setUp();
        QVERIFY(person.waitToSee(u"Choose another number"_qs, 20'000));
        person.click(u"Go on without a number"_qs);
        everythingIsThereOnce(person);
        QVERIFY(person.twilio().purchases().isEmpty());
        QVERIFY(person.waitToSee(u"The line is built and waits for a number"_qs));
    }

    void aDearerReplacementIsAnotherQuestion()
    {
        Person person;
        person.twilio().prepare(Mishap::NumberTaken);
        person.setUp();
        QVERIFY(person.waitToSee(u"Choose another number"_qs, 20'000));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        raisePrices(person);
        person.next();
        QVERIFY(person.waitToSee(u"The price has changed"_qs));
        QCOMPARE(person.nextName(), u"Buy it for US$1.50 a month"_qs);
        QCOMPARE(posts(person, u"IncomingPhoneNumbers.json"_qs), 1); // the one that was refused
        person.next();
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void aDeclinedPurchaseIsPaidForAndGoesOn()
    {
        Person person;
        person.twilio().prepare(Mishap::Declined);
        person.setUp();
        QVERIFY(person.waitToSee(u"Twilio couldn’t charge the account"_qs, 20'000));
        QVERIFY(person.sees(u"Add money or another card in Twilio, then continue."_qs));
        QVERIFY(person.sees(u"The purchase was declined. You were not charged."_qs));
        QVERIFY(person.find(u"Save and close"_qs));
        person.click(u"Open Twilio"_qs);
        QCOMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().host().endsWith(u"twilio.com"_qs));
        person.twilio().account().balanceCents = 5000;
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void newCodesAreAskedForInADialogAndTheWorkGoesOn()
    {
        Person person;
        person.twilio().prepare(Mishap::TokenRevoked);
        person.setUp();
        QVERIFY(person.waitToSee(u"Someone made a new Auth Token."_qs, 20'000));
        QVERIFY(person.sees(u"Twilio no longer accepts the Auth Token."_qs));
        QVERIFY(person.sees(u"Create the trunk"_qs)); // what is done stays in sight
        const QString fresh = u"fedcba9876543210fedcba9876543210"_qs;
        person.twilio().account().authToken = fresh;
        person.twilio().refuseEverybody(false);
        person.click(u"Sign in again…"_qs);
        QVERIFY(person.waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        QVERIFY(person.waitToSee(u"Twilio didn’t accept these codes"_qs));
        person.type(u"Auth Token"_qs, fresh);
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person); // without another question: the consent was given
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void aTrunkThatSomebodyDeletedIsCreatedAgain()
    {
        Person person;
        person.twilio().prepare(Mishap::TrunkDeletedMeanwhile);
        person.setUp();
        QVERIFY(person.waitToSee(u"The trunk is gone"_qs, 20'000));
        QVERIFY(person.sees(u"Someone deleted it while Trunkline was working."_qs));
        person.click(u"Create it again"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void whateverElseTwilioSaysIsShown()
    {
        Person person;
        person.twilio().arrange({"POST", urls, practice::nth(1), Hook::BeforeCommit, practice::refuseWith(400, 60200, u"The moon is full."_qs)});
        person.setUp();
        QVERIFY(person.waitToSee(u"One step didn’t work"_qs, 20'000));
        QVERIFY(person.sees(u"Everything before it is done and stays in place."_qs));
        QVERIFY(person.sees(u"The moon is full. For support: code 60200."_qs));
        QVERIFY(person.find(u"Save and close"_qs));
        person.click(u"Try again"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void aLostConnectionIsLookedIntoBeforeAnythingElse()
    {
        Person person;
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::AfterCommit,
                                 practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) {
                                     QMetaObject::invokeMethod(&twilio, [&twilio] { twilio.setUnreachable(true); }, Qt::QueuedConnection);
                                 }}});
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::WhileAnswering, practice::StaySilent{}});
        person.setUp();
        QVERIFY(person.waitToSee(u"The connection dropped"_qs, 30'000));
        QVERIFY(person.waitToSee(u"When you continue, Trunkline first looks what is already there. It never buys twice."_qs, 30'000));
        QVERIFY(person.sees(u"The connection dropped before Twilio answered. It may or may not be bought."_qs));
        QVERIFY(person.sees(u"Unclear"_qs));
        QVERIFY(person.sees(u"Nothing is lost"_qs));
        QVERIFY(person.twilio().setUnreachable(false));
        person.twilio().forgetRequests();
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
        QCOMPARE(posts(person, u"IncomingPhoneNumbers.json"_qs), 0);
    }

    void aPurchaseThatNobodyCanSettleIsAskedAbout()
    {
        Person person;
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::BeforeCommit, practice::HangUp{}});
        person.setUp();
        QVERIFY(person.waitToSee(u"Unclear"_qs, 20'000));
        QVERIFY(person.waitFor([&] { return person.find(u"Continue"_qs) != nullptr; }));
        QVERIFY(person.sees(u"It may or may not be bought."_qs));
        QCOMPARE(posts(person, u"IncomingPhoneNumbers.json"_qs), 1); // not sent again without the user
        person.click(u"Continue"_qs);
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    // Prices -----------------------------------------------------------------------------------------------------------

    void aPriceThatChangedSinceTheSearchIsSaidAndAgreedToAnew()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        raisePrices(person);
        person.toReview();
        QVERIFY(person.waitToSee(u"The price has changed"_qs));
        QVERIFY(person.sees(u"The number now costs US$1.50 a month."_qs));
        QVERIFY(person.sees(u"I agree that Twilio charges US$1.50 today and every month"_qs));
        QVERIFY(!person.nextIsEnabled()); // the box is empty
        QCOMPARE(person.twilio().writes(), 0);
    }

    void aPriceThatChangedSinceTheAgreementBuysNothing()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        raisePrices(person);
        person.next();
        QVERIFY(person.waitToSee(u"Agree to the price first"_qs, 20'000));
        QCOMPARE(posts(person, u"IncomingPhoneNumbers.json"_qs), 0);
        person.click(u"Back to the plan"_qs);
        QVERIFY(person.waitToBeAt(Step::Review));
        QVERIFY(person.waitToSee(u"I agree that Twilio charges US$1.50 today and every month"_qs));
        QVERIFY(!person.nextIsEnabled());
        person.agreeAndGo();
        everythingIsThereOnce(person);
        QCOMPARE(person.twilio().purchases().first().phoneNumber, u"+14155550147"_qs);
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened += url; }
};

QTEST_MAIN(SettingUpTest)
#include "SettingUpTest.moc"
