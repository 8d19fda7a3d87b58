// "Use a number I own", in the real window: what every number does today, finding some among many, choosing several.

#include "Person.h"

#include "answers/Isolate.h"
#include "widgets/ChoiceTable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using widgets::ChoiceTable;

namespace {

const QString tableName = QStringLiteral("Your phone numbers");
const QString listPath = QStringLiteral("*/IncomingPhoneNumbers.json");

ChoiceTable *table(const Person &person)
{
    return qobject_cast<ChoiceTable *>(person.find(tableName));
}

/// What a screen reader says for each row, from above.
QStringList rows(const Person &person)
{
    QStringList all;
    const ChoiceTable *view = table(person);
    for (int row = 0; view && row < view->model()->rowCount(); ++row)
        all += plain(view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    return all;
}

/// Counts without reading all of them aloud.
int rowCount(const Person &person)
{
    const ChoiceTable *view = table(person);
    return view ? view->model()->rowCount() : -1;
}

QString row(const Person &person, const QString &number)
{
    const QStringList all = rows(person);
    for (const QString &one : all)
        if (one.contains(number))
            return one;
    return {};
}

QStringList numbers(const Person &person)
{
    QStringList all = rows(person);
    for (QString &one : all)
        one = one.section(u',', 0, 0);
    return all;
}

int asked(Person &person)
{
    return int(std::count_if(person.twilio().requests().begin(), person.twilio().requests().end(), [](const practice::Request &one) {
        return one.method == "GET" && one.path.endsWith(u"/IncomingPhoneNumbers.json"_qs);
    }));
}

/// An account with many, of which only the first pages come.
practice::Options many(int numbers, int perPage)
{
    practice::Options options;
    options.ownedNumbers = numbers;
    options.pageSizeCap = perPage;
    return options;
}

/// A short page comes first, then the long ones from the start; this page and all after it do not come.
int refuseFrom(Person &person, int page)
{
    return person.twilio().arrange({"GET", listPath, {page, std::numeric_limits<int>::max()}, practice::Hook::BeforeCommit,
                                    practice::serverError()});
}

} // namespace

class OwnedNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Not about us: menus and dialogs on the platform without a display.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_qs));
    }
    void cleanup() { QSettings().clear(); }

    void whatEachNumberDoesIsSaidInWords()
    {
        Person person;
        practice::Account &account = person.twilio().account();
        const auto add = [&](const QString &digits) -> practice::Number & { return account.addNumber(digits); };
        add(u"+14155550101"_qs).settings.insert(u"voice_application_sid"_qs, account.applicationSids.first());
        add(u"+14155550102"_qs).settings.insert(u"voice_url"_qs, u"https://webhooks.twilio.com/v1/Accounts/AC/Flows/FW"_qs);
        add(u"+14155550103"_qs).settings.insert(u"voice_url"_qs, u"http://twimlets.com/forward?PhoneNumber=%2B16285550199"_qs);
        add(u"+14155550104"_qs).settings.insert(u"voice_receive_mode"_qs, u"fax"_qs);
        add(u"+14155550105"_qs).settings.insert(u"sms_url"_qs, u"https://hooks.riverside.example/sms"_qs);
        add(u"+14155550106"_qs).friendlyName = u"Reception"_qs;
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 10; }));
        QVERIFY(row(person, u"555 0132"_qs).startsWith(u"+1 415 555 0132, San Francisco, Not in use, Local, United States"_qs));
        QVERIFY(row(person, u"555 0178"_qs).contains(u"Answered by a website, hooks.riverside.example"_qs));
        QVERIFY(row(person, u"555 0106"_qs).contains(u"Reception"_qs) || row(person, u"415 555 0106"_qs).contains(u"Reception"_qs));
        QVERIFY(row(person, u"628 555 0106"_qs).contains(u"On the trunk “Front desk”"_qs));
        QVERIFY(row(person, u"555 0101"_qs).contains(u"Answered by an app in Twilio"_qs));
        QVERIFY(row(person, u"555 0102"_qs).contains(u"Answered by an app in Twilio"_qs)); // Studio
        QVERIFY(row(person, u"555 0103"_qs).contains(u"Forwarded to +1 628 555 0199"_qs));
        QVERIFY(row(person, u"555 0104"_qs).contains(u"Receives faxes only – can’t take calls"_qs));
        QVERIFY(row(person, u"555 0105"_qs).contains(u"Not in use"_qs));
        QVERIFY(row(person, u"833 555 0141"_qs).contains(u"Text messages only – can’t take calls"_qs));

        // Those that take no calls are below, and nothing chooses them.
        QCOMPARE(numbers(person).mid(8), QStringList({u"+1 415 555 0104"_qs, u"+1 833 555 0141"_qs}));
        person.clickRow(tableName, u"+1 833 555 0141"_qs);
        QCOMPARE(table(person)->chosenRow(), -1);
        table(person)->setFocus();
        person.press(Qt::Key_End);
        QCOMPARE(table(person)->chosenRow(), 7);
    }

    void movingCallsLeavesTextMessagesAlone()
    {
        Person person;
        person.twilio().account().numberByPhone(u"+14155550178"_qs)->settings.insert(u"sms_url"_qs, u"https://hooks.riverside.example/sms"_qs);
        person.toNumberPage();
        person.clickRow(tableName, u"+1 415 555 0178"_qs);
        QVERIFY(person.waitToSee(u"Its text messages stay as they are."_qs));
    }

    void aClickOnAHeadingSortsAndSoDoesTheKeyboard()
    {
        Person person;
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 4; }));
        const QStringList up{u"+1 415 555 0132"_qs, u"+1 415 555 0178"_qs, u"+1 628 555 0106"_qs, u"+1 833 555 0141"_qs};
        QCOMPARE(numbers(person), up);
        person.clickRow(tableName, u"+1 415 555 0178"_qs);
        QHeaderView *heading = table(person)->horizontalHeader();
        const auto clickHeading = [&](int column) {
            QTest::mouseClick(heading->viewport(), Qt::LeftButton, {}, QPoint(heading->sectionViewportPosition(column) + 40, heading->height() / 2));
        };
        clickHeading(0);
        QCOMPARE(numbers(person), QStringList({up[2], up[1], up[0], up[3]})); // what takes no calls stays below
        QCOMPARE(table(person)->chosenRow(), 1);                            // still the same number

        table(person)->setFocus();
        person.press(Qt::Key_F10, Qt::ShiftModifier);
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QStringList entries;
        for (const QAction *action : menu->actions())
            entries += action->text();
        QCOMPARE(entries, QStringList({u"Sort by “Number”"_qs, u"Sort by “Place”"_qs, u"Sort by “What it does today”"_qs, QString(),
                                       u"The other way round"_qs}));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(numbers(person), QStringList({up[1], up[0], up[2], up[3]})); // answered, not in use, on the trunk
        QCOMPARE(table(person)->chosenRow(), 0);
    }

    void numbersAreFoundHoweverTheyAreSpelt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QString berlin = u"+49 30 23125001"_qs, reception = u"+1 415 555 0132"_qs, website = u"+1 415 555 0178"_qs,
                      desk = u"+1 628 555 0106"_qs, texts = u"+1 833 555 0141"_qs;
        const auto row = [](const QString &typed, const QStringList &found) { QTest::newRow(qPrintable(typed)) << typed << found; };
        row(u"0178"_qs, {website});
        row(u"(415) 555-01"_qs, {reception, website});
        row(u"+1 628"_qs, {desk});
        row(u"030 231 25"_qs, {berlin});
        row(u"+49 (0)30 231"_qs, {berlin});
        row(u"0049 30"_qs, {berlin});
        row(u"٤١٥ ٥٥٥ ٠١٧٨"_qs, {website});
        row(u"san fran"_qs, {reception, website});
        row(u"germany"_qs, {berlin});
        row(u"RÉCEPTION"_qs, {reception}); // case and accents are no matter
        row(u"website"_qs, {website});
        row(u"hooks.riverside"_qs, {website});
        row(u"front desk"_qs, {desk});
        row(u"toll-free"_qs, {texts});
        row(u"francisco 0178"_qs, {website});
        row(u"- ("_qs, {reception, website, desk, berlin, texts}); // says nothing
    }
    void numbersAreFoundHoweverTheyAreSpelt()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        Person person;
        person.twilio().account().addNumber(u"+493023125001"_qs);
        person.twilio().account().numberByPhone(u"+14155550132"_qs)->friendlyName = u"Reception"_qs;
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 5; }));
        auto *field = qobject_cast<QLineEdit *>(person.find(u"Search numbers"_qs));
        QVERIFY(field);
        field->setFocus();
        QApplication::clipboard()->setText(typed); // no test types Arabic digits
        QTest::keySequence(field, QKeySequence::Paste);
        QStringList seen = numbers(person);
        for (QString &one : seen)
            if (one.startsWith(u"+49"_qs))
                one = u"+49 30 23125001"_qs; // however the library groups it
        QCOMPARE(seen, found);
        person.type(u"Search numbers"_qs, u"nobody"_qs);
        QVERIFY(person.sees(u"No number matches “nobody”."_qs));
        person.click(u"Clear search"_qs);
        QCOMPARE(rows(person).size(), 5);
    }

    void theFirstRowsAreUsableWhileOthersComeAndAnErrorKeepsThem()
    {
        Person person(Person::On::Twilio, many(196, 20));
        const int fault = refuseFrom(person, 5);
        person.toNumberPage();
        QVERIFY(person.waitToSee(u"Only the first 60 numbers have loaded"_qs));
        QCOMPARE(rowCount(person), 60);
        QVERIFY(person.twilio().timesStruck(fault) > 0);

        // What is there can be searched and chosen, and keeps its place when the others come.
        person.type(u"Search numbers"_qs, u"555 0"_qs);
        const int before = rowCount(person);
        QVERIFY(before < 60);
        QVERIFY(person.sees(u"%1 of 60 numbers"_qs.arg(before)));
        person.clickRow(tableName, u"+1 415 555 0178"_qs);
        person.click(u"Move +1 415 555 0178 to my gateway"_qs);
        QVERIFY(person.nextIsEnabled());
        person.twilio().clearFaults();
        person.twilio().forgetRequests();
        person.click(u"Try again"_qs);
        QVERIFY(person.waitToSee(u" of 200 numbers"_qs));
        QVERIFY(person.waitFor([&] { return !person.sees(u"so far"_qs); }));
        QCOMPARE(asked(person), 7); // from the fourth page of 20 on: what had come was not asked for again
        QVERIFY(rowCount(person) > before);
        QVERIFY(!person.sees(u"Only the first"_qs));
        const ChoiceTable *view = table(person);
        QVERIFY(view->model()->index(view->chosenRow(), 0).data().toString().contains(u"555 0178"_qs));
        QVERIFY(person.nextIsEnabled()); // and what was agreed to is still agreed to
    }

    void theCountIsSeenWhileNumbersCome()
    {
        Person person(Person::On::Twilio, many(196, 20));
        refuseFrom(person, 4);
        person.toNumberPage();
        QVERIFY(person.waitToSee(u"Only the first 40 numbers have loaded"_qs));
        person.twilio().clearFaults();
        QString seen; // when the second page is asked for, the first has come
        person.twilio().arrange({"GET", listPath, practice::nth(2), practice::Hook::OnArrival,
                                 practice::Meanwhile{[&](practice::PracticeTwilio &, const practice::Request &) {
                                     seen = person.everythingInView();
                                 }}});
        person.click(u"Try again"_qs);
        QVERIFY(person.waitFor([&] { return rowCount(person) == 200 && !person.sees(u"so far"_qs); }));
        QVERIFY2(seen.contains(u"60 numbers so far…"_qs), qPrintable(seen));
        const QStringList all = numbers(person);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 200); // none twice
        QStringList usable = all.mid(0, 100);
        std::sort(usable.begin(), usable.end());
        QCOMPARE(all.mid(0, 100), usable); // in order, now that all are there
    }

    void whoLeavesThePageStopsTheLoadingAndWhoComesBackGoesOn()
    {
        Person person(Person::On::Twilio, many(196, 10));
        refuseFrom(person, 6);
        person.toNumberPage();
        QVERIFY(person.waitToSee(u"Only the first 40 numbers have loaded"_qs));
        person.twilio().clearFaults();
        person.clickRow(tableName, u"+1 415 555 0132"_qs);
        person.click(u"Try again"_qs);
        person.toReview();
        const setup::Inventory &inventory = person.session().inventory();
        QVERIFY(inventory.numbersState() == setup::Inventory::State::NotLoaded);
        const int there = inventory.owned()->size();
        QVERIFY(there < 200);
        QVERIFY(person.waitToSee(u"Nothing to pay now."_qs)); // other requests come and go, and no page among them
        QCOMPARE(inventory.owned()->size(), there);
        person.click(u"Back"_qs);
        QVERIFY(person.waitToBeAt(Step::Number));
        QVERIFY(person.waitFor([&] { return rowCount(person) == 200; }));
        const ChoiceTable *view = table(person);
        QVERIFY(view->model()->index(view->chosenRow(), 0).data().toString().contains(u"555 0132"_qs));
    }

    void consentToOneUseIsNoneToAnother()
    {
        Person person;
        person.toNumberPage();
        person.clickRow(tableName, u"+1 415 555 0178"_qs);
        person.click(u"Move +1 415 555 0178 to my gateway"_qs);
        QVERIFY(person.nextIsEnabled());
        person.twilio().account().numberByPhone(u"+14155550178"_qs)->settings.insert(u"voice_url"_qs, u"https://pbx.example.com/in"_qs);
        person.click(u"Refresh"_qs);
        QVERIFY(person.waitToSee(u"pbx.example.com"_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Tick the box to move the number"_qs);
    }

    void severalNumbersAreChosenWithTheMouse()
    {
        Person person;
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 4; }));
        QVERIFY(!person.sees(u"Choose all shown"_qs)); // the usual case stays simple
        person.click(u"Choose several numbers"_qs);
        person.click(u"Choose none"_qs); // the only free one was chosen by itself
        QVERIFY(person.sees(u"No number chosen yet"_qs));
        QCOMPARE(person.reason(), u"Choose at least one number"_qs);
        person.clickRow(tableName, u"+1 415 555 0132"_qs);
        person.clickRow(tableName, u"+1 628 555 0106"_qs);
        QVERIFY(person.sees(u"2 numbers chosen, 1 of them in use"_qs));
        QVERIFY(row(person, u"628 555 0106"_qs).endsWith(u"chosen"_qs));
        QCOMPARE(person.reason(), u"Tick the box to move the numbers"_qs);
        person.click(u"Move +1 628 555 0106 to my gateway"_qs);
        QVERIFY(person.nextIsEnabled());

        person.clickRow(tableName, u"+1 415 555 0178"_qs); // another set: the yes was to the former
        QVERIFY(!person.nextIsEnabled());
        QVERIFY(person.sees(u"3 numbers chosen, 2 of them in use"_qs));
        QVERIFY(person.sees(u"2 of these numbers do something else today"_qs));
        QTRY_COMPARE(table(person)->height(), table(person)->sizeHint().height()); // the page is as high as all this needs
        QVERIFY(person.sees(u"+1 415 555 0178 – Answered by a website, hooks.riverside.example"_qs));
        QVERIFY(person.sees(u"+1 628 555 0106 – On the trunk “Front desk”"_qs));
        person.click(u"Move 2 numbers to my gateway"_qs);
        QVERIFY(person.nextIsEnabled());
        person.clickRow(tableName, u"+1 415 555 0132"_qs); // chosen no more
        QVERIFY(person.sees(u"2 numbers chosen, 2 of them in use"_qs));
        QVERIFY(!person.nextIsEnabled());

        // Back to one number, and forth again: nothing was lost.
        person.click(u"Choose just one"_qs);
        QCOMPARE(person.reason(), u"Choose a number"_qs);
        person.click(u"Choose several numbers"_qs);
        QVERIFY(person.sees(u"2 numbers chosen, 2 of them in use"_qs));
    }

    void severalNumbersAreChosenWithTheKeyboard()
    {
        Person person(Person::On::Twilio, many(30, 1000));
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 34; }));
        person.click(u"Choose several numbers"_qs);
        QVERIFY(person.waitFor([&] { return table(person)->hasFocus(); }));
        person.press(Qt::Key_Home);
        person.press(Qt::Key_Space);
        QVERIFY(person.sees(u"1 number chosen"_qs));
        person.press(Qt::Key_Down);
        person.press(Qt::Key_Down);
        QVERIFY(person.sees(u"1 number chosen"_qs)); // going there is not choosing
        person.press(Qt::Key_Down, Qt::ShiftModifier);
        person.press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(person.sees(u"4 numbers chosen"_qs));
        person.press(Qt::Key_Space);
        QVERIFY(person.sees(u"3 numbers chosen"_qs));
        person.type(u"Search numbers"_qs, u"0132"_qs);
        table(person)->setFocus();
        person.press(Qt::Key_A, Qt::ControlModifier);
        person.type(u"Search numbers"_qs, {});
        QVERIFY(row(person, u"415 555 0132"_qs).endsWith(u"chosen"_qs)); // all that were shown, besides those before
        person.click(u"Choose all shown"_qs);
        const int usable = int(std::count_if(person.session().draft().ownedNumbers().begin(), person.session().draft().ownedNumbers().end(),
                                             [](const auto &) { return true; }));
        QVERIFY(person.sees(u"%1 numbers chosen"_qs.arg(usable)));
        QVERIFY(usable < 34); // those that take no calls are not
    }

    void aPastedListIsMatchedWithTheAccount()
    {
        Person person;
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 4; }));
        person.click(u"Paste a list…"_qs);
        QVERIFY(person.waitForDialog());
        auto *text = qobject_cast<QPlainTextEdit *>(person.find(u"List of phone numbers"_qs));
        QVERIFY(text);
        QVERIFY(!person.find(u"Choose"_qs));
        text->insertPlainText(u"Name,Phone\nReception,(415) 555-0132\nSite,+1.415.555.0178\nShop,833-555-0141\nCellar,+1 212 555 0123\nnone\n+1 415 555 0132"_qs);
        QVERIFY(person.waitToSee(u"4 numbers found"_qs));
        QVERIFY(person.sees(u"1 more than once"_qs));
        QVERIFY(person.sees(u"1 not in this account"_qs));
        QVERIFY(person.sees(u"1 can’t take calls"_qs));
        QVERIFY(person.sees(u"1 line was not understood"_qs));
        QVERIFY(person.sees(u"+1 212 555 0123 – not in this account"_qs));
        QVERIFY(person.sees(u"Line 6: “none”"_qs));
        person.click(u"Choose 2 numbers"_qs);
        QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); }));
        QVERIFY(person.waitToSee(u"2 numbers chosen, 1 of them in use"_qs));
        QVERIFY(person.sees(u"Move +1 415 555 0178 to my gateway"_qs));
    }

    void severalNumbersAreSetUpTogether()
    {
        Person person;
        person.toNumberPage();
        QVERIFY(person.waitFor([&] { return rows(person).size() == 4; }));
        person.click(u"Choose several numbers"_qs);
        person.click(u"Choose all shown"_qs);
        QVERIFY(person.sees(u"3 numbers chosen, 2 of them in use"_qs));
        person.click(u"Move 2 numbers to my gateway"_qs);
        person.toReview();
        QVERIFY(person.waitToSee(u"+1 415 555 0132 and 2 more"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        const practice::Trunk *made = nullptr;
        for (const practice::Trunk &one : person.twilio().trunks())
            if (one.friendlyName == u"Support line")
                made = &one;
        QVERIFY(made);
        QCOMPARE(person.twilio().account().numbersOn(made->sid).size(), 3);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
        QVERIFY(person.waitToSee(u"And 2 more."_qs));
        person.click(u"Copy the 3 phone numbers"_qs);
        QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 3);
    }
};

QTEST_MAIN(OwnedNumbersTest)
#include "OwnedNumbersTest.moc"
