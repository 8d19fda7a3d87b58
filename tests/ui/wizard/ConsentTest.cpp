#include "Person.h"

#include "widgets/ButtonBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDesktopServices>
#include <QJsonArray>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;
using practice::Mishap;

namespace {

const QString purchases = u"*/IncomingPhoneNumbers.json"_qs;

/// What left the program to buy something, whatever became of it.
int posts(Person &person)
{
    const auto &all = person.twilio().requests();
    return int(std::count_if(all.begin(), all.end(), [](const practice::Request &one) {
        return one.method == "POST" && one.path.endsWith(u"/IncomingPhoneNumbers.json"_qs);
    }));
}

void raisePrices(Person &person)
{
    person.twilio().arrange({"GET", u"/v1/PhoneNumbers/Countries/*"_qs, practice::always(), Hook::WhileAnswering, practice::Rewrite{[](QJsonObject &json) {
                                 QJsonArray prices = json[u"phone_number_prices"_qs].toArray();
                                 for (QJsonValueRef one : prices) {
                                     QJsonObject price = one.toObject();
                                     price[u"current_price"_qs] = u"1.50"_qs;
                                     one = price;
                                 }
                                 json[u"phone_number_prices"_qs] = prices;
                             }}});
}

} // namespace

/// Nothing is bought without a yes to exactly this number at exactly this price, whichever way one comes.
class ConsentTest : public QObject
{
    Q_OBJECT

    static void toReviewWithANumber(Person &person)
    {
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
    }

    /// Both clicks, as the mouse sends them.
    static void doubleClick(QWidget *widget)
    {
        const QPoint at = widget->rect().center();
        QTest::mouseClick(widget, Qt::LeftButton, {}, at);
        QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, at);
    }

    /// Lets what was set off by a key come to its end: everything that was asked is answered.
    static void settle(Person &person)
    {
        QVERIFY(person.waitFor([&] {
            const auto &all = person.twilio().requests();
            return std::all_of(all.begin(), all.end(), [](const practice::Request &one) { return one.answeredAt >= 0; });
        }));
        QApplication::processEvents();
    }

    static void hasBoughtNothing(Person &person)
    {
        settle(person);
        QCOMPARE(posts(person), 0);
        QVERIFY(person.twilio().purchases().isEmpty());
    }

    int m_opened = 0; ///< pages in the browser that there is none of

public:
    Q_INVOKABLE void open(const QUrl &) { ++m_opened; }

private Q_SLOTS:
    void init()
    {
        Person::letNoWarningPass();
        QDesktopServices::setUrlHandler(u"https"_qs, this, "open");
    }
    void cleanup() { QSettings().clear(); }

    void enterAndSpaceOnEveryControlOfThePageBuyNothing()
    {
        Person person;
        toReviewWithANumber(person);
        const QWidget *page = person.window().page(Step::Review);
        // With the keyboard through everything that can have the focus, Enter and Space on each; the yes itself is left out.
        QSet<QWidget *> seen;
        for (int i = 0; i < 40; ++i) {
            person.press(Qt::Key_Tab);
            QWidget *focus = QApplication::focusWidget();
            if (!focus || seen.contains(focus) || !page->isAncestorOf(focus) || focus == person.find(u"I agree"_qs))
                continue;
            seen.insert(focus);
            for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
                focus->setFocus();
                person.press(key);
                if (person.step() != Step::Review) { // Enter on a row goes back to its page
                    QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
                    person.window().goTo(Step::Review);
                    QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
                }
            }
        }
        QVERIFY(seen.size() >= 2); // the plan and the button beside it
        QVERIFY2(m_opened > 0, "the price list was not tried");
        hasBoughtNothing(person);
        QVERIFY(!person.session().agreed());
    }

    void theYesIsNoGo()
    {
        Person person;
        toReviewWithANumber(person);
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Return})
            person.press(key); // the button is no default where money is involved
        person.window().setFocus();
        person.press(Qt::Key_Return);
        QCOMPARE(person.step(), Step::Review);
        hasBoughtNothing(person);
    }

    void aDoubleClickOnTheYesIsNoYes()
    {
        Person person;
        toReviewWithANumber(person);
        QWidget *agree = person.find(u"I agree"_qs);
        doubleClick(agree);
        doubleClick(agree);
        QCOMPARE(person.step(), Step::Review);
        hasBoughtNothing(person);
    }

    void aDoubleClickOnTheButtonBuysOnce()
    {
        Person person;
        toReviewWithANumber(person);
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QWidget *go = person.window().bar()->primary();
        doubleClick(go);
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(posts(person), 1);
    }

    void lettersWithAltDoNotBuyWithoutTheYes()
    {
        Person person;
        toReviewWithANumber(person);
        for (char letter = 'A'; letter <= 'Z'; ++letter) {
            if (letter == 'A' || letter == 'V')
                continue; // the yes itself, and closing
            person.press(letter, Qt::AltModifier);
            if (QWidget *dialog = QApplication::activeModalWidget())
                dialog->close();
            if (person.step() != Step::Review) {
                person.window().goTo(Step::Review);
                QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
            }
        }
        person.press(Qt::Key_S, Qt::AltModifier); // "Buy number and set up" is grey
        QCOMPARE(person.step(), Step::Review);
        hasBoughtNothing(person);
    }

    void enterInEveryFieldOfEveryPageBuysNothing()
    {
        Person person;
        person.signIn();
        person.type(u"Trunk name"_qs, u"Support line"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToBeAt(Step::Gateway));
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToBeAt(Step::Number));
        person.clickTab(u"Get a new number"_qs);
        for (const QString &field : {u"Area code or digits"_qs, u"Town"_qs}) {
            person.type(field, field == u"Town"_qs ? QString() : u"415"_qs);
            person.press(Qt::Key_Return);
            QCOMPARE(person.step(), Step::Number);
        }
        person.clickRow(u"Numbers you can get"_qs, u"+1 415 555 0147"_qs);
        for (int i = 0; i < 3; ++i)
            person.press(Qt::Key_Return); // in the table
        QVERIFY(person.step() == Step::Number || person.step() == Step::Review);
        hasBoughtNothing(person);
    }

    void thePlanIsNotSkippedByTheRail()
    {
        Person person;
        toReviewWithANumber(person);
        person.window().goTo(Step::SettingUp); // as nobody can: the page itself asks for the yes
        QVERIFY(person.waitToSee(u"Agree to the price first"_qs) || person.step() == Step::Review);
        hasBoughtNothing(person);
    }

    void aYesDoesNotOutliveTheNumberItWasFor()
    {
        Person person;
        toReviewWithANumber(person);
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.click(u"Back"_qs);
        QVERIFY(person.waitToBeAt(Step::Number));
        person.clickRow(u"Numbers you can get"_qs, u"+1 415 555 0119"_qs);
        person.toReview();
        QVERIFY(person.waitToSee(u"+1 415 555 0119"_qs));
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
        QVERIFY(!person.nextIsEnabled());
        hasBoughtNothing(person);
    }

    void aDraftThatIsTakenUpAgainHasNoYesInIt()
    {
        Person person;
        toReviewWithANumber(person);
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.vanishAndStartAgain();
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::Review));
        QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
        QVERIFY(!person.nextIsEnabled());
        person.press(Qt::Key_Return);
        hasBoughtNothing(person);
    }

    void afterAnEndInTheMiddleTheYesIsAskedForAgain()
    {
        Person person;
        // The trunk is made; before anything else is there, the program is gone.
        bool gone = false;
        const QString trunks = u"/v1/Trunks"_qs;
        person.twilio().arrange({"POST", trunks, practice::nth(1), Hook::AfterCommit,
                                 practice::Meanwhile{[&gone](practice::PracticeTwilio &, const practice::Request &) { gone = true; }}});
        person.twilio().arrange({"POST", trunks, practice::nth(1), Hook::WhileAnswering, practice::StaySilent{}});
        person.setUp();
        QVERIFY(person.waitFor([&] { return gone; }));
        person.vanish();
        QCOMPARE(posts(person), 0);
        person.twilio().forgetRequests();
        person.vanishAndStartAgain();
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::Review));
        hasBoughtNothing(person);
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void tryAgainAfterARefusalBuysOnlyWhatWasAgreedTo()
    {
        Person person;
        person.twilio().arrange({"POST", purchases, practice::nth(1), Hook::BeforeCommit, practice::refuseAsTwilio(21451)});
        person.setUp();
        QVERIFY(person.waitFor([&] { return person.nextName() == u"Try again"_qs && person.nextIsEnabled(); }, 20'000));
        QCOMPARE(posts(person), 1);
        raisePrices(person); // while one looks at the message
        person.next();
        QVERIFY(person.waitToSee(u"Agree to the price first"_qs, 20'000));
        QCOMPARE(posts(person), 1);
        QVERIFY(person.twilio().purchases().isEmpty());
    }

    void enterDoesNotBuyTheReplacementOfATakenNumber()
    {
        Person person;
        person.twilio().prepare(Mishap::NumberTaken);
        person.setUp();
        QVERIFY(person.waitToSee(u"Choose another number"_qs, 20'000));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled() && person.nextName() == u"Buy it for US$1.15 a month"_qs; }));
        QCOMPARE(posts(person), 1);
        for (int i = 0; i < 3; ++i)
            person.press(Qt::Key_Return);
        person.press(Qt::Key_Tab);
        if (person.find(u"Buy it for US$1.15 a month"_qs) != QApplication::focusWidget())
            person.press(Qt::Key_Return);
        settle(person);
        QVERIFY(person.twilio().purchases().isEmpty());
    }

    void ofSeveralNumbersNoneIsBoughtAtAnotherPrice()
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
        person.click(u"I agree"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        raisePrices(person);
        person.next();
        QVERIFY(person.waitToSee(u"Agree to the price first"_qs, 20'000));
        hasBoughtNothing(person);
        person.click(u"Back to the plan"_qs);
        QVERIFY(person.waitToSee(u"I agree that Twilio charges US$3.00 today and every month"_qs));
        QVERIFY(!person.nextIsEnabled());
    }
};

QTEST_MAIN(ConsentTest)
#include "ConsentTest.moc"
