#include "Person.h"

#include <QApplication>
#include <QPushButton>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;

/// Taking the line down again, from the dialog to the end.
class UndoTest : public QObject
{
    Q_OBJECT

    static void build(Person &person)
    {
        person.setUp();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
    }

    static void askToUndo(Person &person)
    {
        person.click(u"Undo everything…"_qs);
        QVERIFY(person.waitToSee(u"Take the line down?"_qs));
        QVERIFY(person.waitToSee(u"Delete the trunk Support line"_qs));
        QVERIFY(person.waitForDialog());
    }

    static bool isClosed() { return !QApplication::activeModalWidget(); }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }

    void thePlanIsShownInItsOrderAndNothingHappensUnlessOneSaysSo()
    {
        Person person;
        build(person);
        const int writes = person.twilio().writes();
        askToUndo(person);
        QVERIFY(person.sees(u"Calls to +1 415 555 0147 stop reaching your gateway at once."_qs));
        const QString seen = person.everythingInView();
        QVERIFY(seen.indexOf(u"Disconnect"_qs) >= 0);
        QVERIFY(seen.indexOf(u"Disconnect"_qs) < seen.indexOf(u"Delete the trunk"_qs));
        QVERIFY(person.sees(u"Also cancel the number +1 415 555 0147"_qs));
        QVERIFY(person.sees(u"Otherwise you keep it for US$1.15 a month. Once cancelled, someone else can buy it."_qs));
        const auto *focus = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(focus && focus->isDefault());
        QCOMPARE(QString(focus->text()).remove(u'&'), u"Keep everything"_qs);
        person.press(Qt::Key_Return);
        QTRY_VERIFY(isClosed());
        askToUndo(person);
        person.press(Qt::Key_Escape);
        QTRY_VERIFY(isClosed());
        QCOMPARE(person.step(), Step::Done);
        QCOMPARE(person.twilio().writes(), writes);
    }

    void theNumberIsKeptUnlessItsBoxIsTicked()
    {
        Person person;
        const auto before = person.twilio().trunks();
        build(person);
        askToUndo(person);
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        QVERIFY(person.sees(u"You still own +1 415 555 0147 (US$1.15 a month)."_qs));
        QCOMPARE(person.twilio().trunks(), before);
        QVERIFY(person.twilio().account().numberByPhone(u"+14155550147"_qs));
    }

    void withTheTickTheNumberGoesToo()
    {
        Person person;
        const auto before = person.twilio().trunks();
        build(person);
        askToUndo(person);
        person.click(u"Also cancel the number"_qs);
        QVERIFY(person.waitFor([&] { return person.find(u"Take it down and cancel the number"_qs) != nullptr; }));
        person.click(u"Take it down and cancel the number"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        QVERIFY(person.sees(u"Everything is as it was before."_qs));
        QCOMPARE(person.twilio().trunks(), before);
        QVERIFY(!person.twilio().account().numberByPhone(u"+14155550147"_qs));
    }

    void aMovedNumberIsSetBack()
    {
        Person person;
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0178"_qs);
        const practice::Number before = *person.twilio().account().numberByPhone(u"+14155550178"_qs);
        person.click(u"Move +1 415 555 0178 to my gateway"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
        askToUndo(person);
        QVERIFY(person.sees(u"back to the website hooks.riverside.example"_qs));
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        const practice::Number &after = *person.twilio().account().numberByPhone(u"+14155550178"_qs);
        QCOMPARE(after.voiceUrl(), before.voiceUrl());
        QCOMPARE(after.trunkSid, before.trunkSid);
    }

    void anUndoThatCannotLookSaysSoAndTriesAgain()
    {
        Person person;
        build(person);
        QVERIFY(person.twilio().setUnreachable(true));
        person.click(u"Undo everything…"_qs);
        QVERIFY(person.waitToSee(u"Twilio doesn’t answer"_qs));
        QVERIFY(!person.find(u"Take it down"_qs)); // it is grey: nobody knows what it would do
        QVERIFY(person.twilio().setUnreachable(false));
        person.click(u"Try again"_qs);
        QVERIFY(person.waitToSee(u"Delete the trunk Support line"_qs));
        QVERIFY(person.find(u"Take it down"_qs));
    }

    void anUndoUnderAFaultStopsHonestlyAndIsContinued()
    {
        Person person;
        const auto before = person.twilio().trunks();
        build(person);
        person.twilio().arrange({"DELETE", u"/v1/Trunks/*"_qs, practice::nth(1), Hook::BeforeCommit, practice::refuseWith(400, 60201, u"Not on Sundays."_qs)});
        askToUndo(person);
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitToSee(u"One step didn’t work"_qs, 20'000));
        QVERIFY(person.sees(u"Not on Sundays."_qs));
        QVERIFY(!person.sees(u"The line is down"_qs));
        person.click(u"Try again"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        QCOMPARE(person.twilio().trunks(), before);
    }

    void anUndoCutShortIsOfferedAtTheNextStart_data()
    {
        QTest::addColumn<int>("n"); // first the number, then the trunk
        QTest::addColumn<Hook>("when");
        QTest::newRow("before the number was taken off") << 1 << Hook::BeforeCommit;
        QTest::newRow("after the number was taken off") << 1 << Hook::AfterCommit;
        QTest::newRow("before the trunk was deleted") << 2 << Hook::BeforeCommit;
        QTest::newRow("after the trunk was deleted") << 2 << Hook::AfterCommit;
    }
    void anUndoCutShortIsOfferedAtTheNextStart()
    {
        QFETCH(int, n);
        QFETCH(Hook, when);
        Person person;
        const auto before = person.twilio().trunks();
        build(person);
        bool arrived = false;
        person.twilio().arrange({"DELETE", u"*"_qs, practice::nth(n), when,
                                 practice::Meanwhile{[&](practice::PracticeTwilio &, const practice::Request &) { arrived = true; }}});
        person.twilio().arrange({"DELETE", u"*"_qs, practice::nth(n), when, practice::StaySilent{}});
        askToUndo(person);
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitFor([&] { return arrived; }));
        person.vanishAndStartAgain();
        QVERIFY(person.waitToSee(u"you were taking the line down"_qs));
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::SettingUp));
        const bool allDone = n == 2 && when == Hook::AfterCommit;
        if (!allDone) {
            QVERIFY(person.waitToSee(u"Delete the trunk Support line"_qs));
            person.click(u"Take it down"_qs);
        }
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        QCOMPARE(person.twilio().trunks(), before);
        QVERIFY(person.twilio().account().numberByPhone(u"+14155550147"_qs));
        person.startAgain();
        QVERIFY(person.waitToSee(u"Set up a new trunk"_qs));
        QVERIFY(!person.sees(u"Continue where you left off"_qs));
    }

    void anUndoThatIsNotWantedAnyMoreLeavesTheLine()
    {
        Person person;
        build(person);
        bool arrived = false;
        person.twilio().arrange({"DELETE", u"*"_qs, practice::nth(1), Hook::OnArrival,
                                 practice::Meanwhile{[&](practice::PracticeTwilio &, const practice::Request &) { arrived = true; }}});
        person.twilio().arrange({"DELETE", u"*"_qs, practice::nth(1), Hook::OnArrival, practice::StaySilent{}});
        askToUndo(person);
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitFor([&] { return arrived; }));
        person.vanishAndStartAgain();
        person.continueWithCodes();
        QVERIFY(person.waitToSee(u"Take the line down?"_qs));
        QVERIFY(person.waitForDialog());
        person.press(Qt::Key_Escape);
        QVERIFY(person.waitToBeAt(Step::Review));
        person.startAgain();
        QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
        QVERIFY(!person.sees(u"you were taking the line down"_qs));
    }
};

QTEST_MAIN(UndoTest)
#include "UndoTest.moc"
