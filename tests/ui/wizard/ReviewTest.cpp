#include "Person.h"

#include "answers/Isolate.h"

#include <QAbstractItemView>
#include <QJsonArray>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;

/// Page "Review": everything that will happen, what it costs, and nothing that is not said.
class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    void nowAMonthAndAMinuteAreInTheTotal()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"US$1.15 today, then US$1.15 a month plus call minutes"_qs));
        QVERIFY(person.waitToSee(u"Your Twilio balance is US$48.20. Prices are from your account’s price list. Each minute of an incoming call costs US$0.0045."_qs));
        QVERIFY(person.sees(u"I agree that Twilio charges US$1.15 today and every month for +1 415 555 0147, until I cancel it."_qs));
        QCOMPARE(person.nextName(), u"Buy number and set up"_qs);
    }

    void aNumberOfOnesOwnCostsItsMinutes()
    {
        Person person;
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0132"_qs);
        person.toReview();
        QVERIFY(person.waitToSee(u"Nothing to pay now."_qs));
        QVERIFY(person.waitToSee(u"Each minute of an incoming call costs US$0.0045."_qs));
        QVERIFY(!person.find(u"I agree"_qs));
        QCOMPARE(person.nextName(), u"Set up"_qs);
    }

    void whatCostsExtraIsARowOfItsOwn()
    {
        Person person;
        person.signIn();
        person.click(u"Advanced settings"_qs);
        person.click(u"Encrypt calls"_qs);
        person.click(u"Look up the caller’s name"_qs);
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(u"gw.example.com"_qs);
        person.clickTab(u"Decide later"_qs);
        person.toReview();
        QVERIFY(person.waitToSee(u"Turn on encryption"_qs));
        QVERIFY(person.sees(u"Twilio charges per minute"_qs));
        QVERIFY(person.sees(u"Turn on caller names"_qs));
        QVERIFY(person.sees(u"Twilio charges per call"_qs));
        QVERIFY(person.sees(u"Create the trunk Support line"_qs));
    }

    void aBalanceThatIsTooSmallGreysTheButton()
    {
        practice::Options options;
        options.variant = practice::Variant::Poor;
        Person person(Person::On::Twilio, options);
        person.click(u"Set up a new trunk"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"The balance may not be enough"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(u"gw.example.com"_qs);
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"Your Twilio balance is US$0.40. Add money first."_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Add money in Twilio first"_qs);
        person.click(u"I agree"_qs);
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.twilio().writes(), 0);
        person.twilio().account().balanceCents = 5000;
        person.press(Qt::Key_F5);
        QVERIFY(person.waitToSee(u"Your Twilio balance is US$50.00."_qs));
        QVERIFY(!person.nextIsEnabled()); // and the yes is asked for anew
    }

    void withoutAPriceListTheYesIsToItsPrice()
    {
        Person person;
        person.twilio().arrange({"GET", u"/v1/PhoneNumbers/Countries/*"_qs, practice::always(), Hook::OnArrival, practice::refuseAsTwilio(20006)});
        person.toNumberPage();
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(u"See Twilio"_qs));
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitToSee(u"I agree that Twilio charges its monthly price for +1 415 555 0147, until I cancel it."_qs));
        QVERIFY(person.sees(u"The price list of your account has no price for this number."_qs));
    }

    void manyNumbersAreCountedAndCanBeUnfolded()
    {
        Person person;
        person.toNumberPage();
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(u"US$1.15"_qs));
        person.click(u"Buy several numbers"_qs);
        const auto *table = qobject_cast<QAbstractItemView *>(person.find(u"Numbers you can get"_qs));
        QVERIFY(table && table->model()->rowCount() > 11);
        QString last;
        for (int row = 0; row < 11; ++row) {
            last = plain(table->model()->index(row, 0).data().toString());
            person.clickRow(u"Numbers you can get"_qs, last);
            person.click(u"Add "_qs + last);
        }
        person.toReview();
        QVERIFY(person.waitToSee(u"US$12.65 today, then US$12.65 a month plus call minutes"_qs));
        QVERIFY(person.sees(u"I agree that Twilio charges US$12.65 today and every month for the 11 number(s) listed above, until I cancel them."_qs));
        QVERIFY(!person.sees(last)); // they are counted
        person.click(u"All numbers"_qs);
        QVERIFY(person.waitToSee(last));
    }

    void ofSeveralTheOneWhosePriceChangedIsNamed()
    {
        Person person;
        person.toNumberPage();
        person.clickTab(u"Get a new number"_qs);
        QVERIFY(person.waitToSee(u"US$1.15"_qs));
        person.click(u"Buy several numbers"_qs);
        person.clickRow(u"Numbers you can get"_qs, u"+1 415 555 0147"_qs);
        person.click(u"Add +1 415 555 0147"_qs);
        person.choose(u"Type of number"_qs, u"Toll-free"_qs);
        person.clickRow(u"Numbers you can get"_qs, u"+1 844 555 0138"_qs);
        person.click(u"Add +1 844 555 0138"_qs);
        QVERIFY(person.waitToSee(u"2 number(s) chosen, US$3.30 a month"_qs));
        person.twilio().arrange({"GET", u"/v1/PhoneNumbers/Countries/*"_qs, practice::always(), Hook::WhileAnswering,
                                 practice::Rewrite{[](QJsonObject &json) {
                                     QJsonArray prices = json[u"phone_number_prices"_qs].toArray();
                                     QJsonObject tollFree = prices.last().toObject();
                                     tollFree[u"current_price"_qs] = u"3.00"_qs;
                                     prices.replace(prices.size() - 1, tollFree);
                                     json[u"phone_number_prices"_qs] = prices;
                                 }}});
        person.toReview();
        QVERIFY(person.waitToSee(u"The price has changed"_qs));
        QVERIFY(person.sees(u"+1 844 555 0138 now costs US$3.00 a month."_qs));
        QVERIFY(person.sees(u"I agree that Twilio charges US$4.15 today and every month"_qs));
        QVERIFY(!person.nextIsEnabled());
    }
};

QTEST_MAIN(ReviewTest)
#include "ReviewTest.moc"
