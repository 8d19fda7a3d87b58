// Which calls are ours, each once, and what became of them.

#include "Rows.h"

#include "monitor/CallStory.h"
#include "monitor/FailureRun.h"

using namespace rows;
using monitor::CallStory;
using monitor::FailureRun;

class CallLogTest : public QObject
{
    Q_OBJECT

private:
    static CallLog log(bool onlyTrunk = true)
    {
        CallLog log;
        log.setLine(line(onlyTrunk));
        return log;
    }
    static const monitor::CallEntry &only(const CallLog &log)
    {
        Q_ASSERT(log.size() == 1);
        return log.at(0);
    }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void aCallSidIsKeptInSixteenBytesAndComesBack()
    {
        const QString text = u"CA00fedcba9876543210abcdef0123456f"_qs;
        QCOMPARE(CallSid::of(text).text(), text);
        for (const QString &wrong : {u""_qs, u"CA1"_qs, u"NO00fedcba9876543210abcdef0123456f"_qs, u"CA+0fedcba9876543210abcdef0123456f"_qs})
            QVERIFY2(CallSid::of(wrong).isNull(), qPrintable(wrong));
    }

    void anAnsweredCallIsThereWithNumberGatewayAndLength()
    {
        CallLog calls = log();
        const LogChange change = calls.take({row(7, now(), 134)});
        QCOMPARE(change.added, QVector<quint32>{0});
        const auto &call = only(calls);
        QCOMPARE(call.outcome, Outcome::Answered);
        QCOMPARE(calls.result(call), u"Answered"_qs);
        QCOMPARE(calls.caller(call), u"+14155550190"_qs);
        QCOMPARE(calls.number(call), u"+14155550147"_qs);
        QCOMPARE(calls.gateway(call), u"203.0.113.10"_qs);
        QCOMPARE(CallStory(calls, call).length(), u"2:14"_qs);
        QCOMPARE(call.sid.text(), sid(u"CA"_qs, 7));
    }

    void whatIsReadTwiceIsThereOnce()
    {
        CallLog calls = log();
        calls.take({row(1, now())});
        QVERIFY(calls.take({row(1, now())}).isEmpty());
        QCOMPARE(calls.size(), 1);
    }

    void aCallThatRunsIsOverLater()
    {
        CallLog calls = log();
        calls.take({row(1, now(), 0, Status::InProgress)});
        QCOMPARE(only(calls).outcome, Outcome::Running);
        const LogChange change = calls.take({row(1, now(), 42)});
        QCOMPARE(change.updated, QVector<quint32>{0});
        QCOMPARE(only(calls).outcome, Outcome::Answered);
        QCOMPARE(only(calls).seconds, 42U);
    }

    void callsOfOthersAreNotOurs_data()
    {
        QTest::addColumn<twilio::CallRow>("row");
        QTest::addColumn<bool>("only");
        QTest::addColumn<bool>("ours");
        twilio::CallRow call = row(1, now());
        const auto add = [&](const char *name, auto change, bool ours, bool only = false) {
            twilio::CallRow other = call;
            change(other);
            QTest::newRow(name) << other << only << ours;
        };
        add("on our trunk", [](auto &) {}, true);
        add("on another trunk", [](auto &one) { one.trunkSid = sid(u"TK"_qs, 2); }, false);
        add("on another trunk to our gateway", [](auto &one) { one.trunkSid = sid(u"TK"_qs, 2); one.call.to = u"sip:+1@203.0.113.10"_qs; }, false, true);
        add("no trunk named, our number", [](auto &one) { one.trunkSid.clear(); one.call.to = u"sip:+14155550147@public-vip.us1.twilio.com"_qs; }, true);
        add("no trunk named, our gateway", [](auto &one) { one.trunkSid.clear(); one.call.to = u"sip:desk@203.0.113.10:5060"_qs; }, true);
        add("no trunk named, the SID of our number", [](auto &one) { one.trunkSid.clear(); one.call.to = u"sip:x@y"_qs; one.numberSid = sid(u"PN"_qs, 1); }, true);
        add("no trunk named, nothing of ours", [](auto &one) { one.trunkSid.clear(); one.call.to = u"sip:+15550000000@198.51.100.1"_qs; }, false);
        add("the same where there is one trunk only", [](auto &one) { one.trunkSid.clear(); one.call.to = u"sip:+15550000000@198.51.100.1"_qs; }, true, true);
        add("to a website", [](auto &one) { one.direction = Direction::Inbound; }, false, true);
        add("placed by us", [](auto &one) { one.direction = Direction::Placed; }, false, true);
    }
    void callsOfOthersAreNotOurs()
    {
        QFETCH(twilio::CallRow, row);
        QFETCH(bool, only);
        QFETCH(bool, ours);
        CallLog calls = log(only);
        calls.take({row});
        QCOMPARE(calls.size(), ours ? 1 : 0);
    }

    void anAlertSaysWhyACallFailed_data()
    {
        QTest::addColumn<bool>("alertFirst");
        QTest::newRow("the alert comes first") << true;
        QTest::newRow("the call comes first") << false;
    }
    void anAlertSaysWhyACallFailed()
    {
        QFETCH(bool, alertFirst);
        CallLog calls = log();
        auto why = alert(1, sid(u"CA"_qs, 1), now(), u"Gateway answered with an error"_qs);
        why.fields = {{u"sipResponse"_qs, u"403 Forbidden"_qs}};
        if (alertFirst)
            calls.take({why});
        calls.take({failed(1, now())});
        if (!alertFirst)
            QCOMPARE(calls.take({why}).updated, QVector<quint32>{0});
        QCOMPARE(calls.settle(now().addDays(1)).added.size(), 0);
        QCOMPARE(only(calls).outcome, Outcome::Failed);
        QCOMPARE(calls.result(only(calls)), u"Gateway turned Twilio away"_qs);
        QCOMPARE(calls.sipCodeOf(only(calls)), u"403"_qs);
        const CallStory story(calls, only(calls));
        QCOMPARE(story.path().legs[3].state, setup::LegState::Failed);
        QCOMPARE(story.path().legs[2].state, setup::LegState::Verified);
        QCOMPARE(story.spokenPath(), u"The call stopped between the internet and your gateway."_qs);
        QVERIFY(story.everything().contains(u"sipResponse: 403 Forbidden"_qs));
        QVERIFY(!story.happened().isEmpty() && !story.steps().isEmpty());
    }

    void anAlertAboutACallThatIsInNoListIsACallThatFailed()
    {
        CallLog calls = log();
        calls.take({alert(1, sid(u"CA"_qs, 5), now(), u"No enabled origination URL"_qs, u"32010"_qs)});
        QCOMPARE(calls.size(), 0);
        const LogChange change = calls.settle(now());
        QCOMPARE(change.added.size(), 1);
        QVERIFY(only(calls).alertOnly);
        QCOMPARE(only(calls).outcome, Outcome::Failed);
        QCOMPARE(calls.result(only(calls)), u"No gateway address"_qs);
        QCOMPARE(CallStory::caller(calls, only(calls)), u"Caller not known"_qs);
        QVERIFY(CallStory(calls, only(calls)).path().legs[2].state == setup::LegState::Failed);
        QVERIFY(calls.settle(now().addDays(1)).isEmpty()); // once
    }

    void anAlertAboutTheTrunkItselfIsACallThatFailed()
    {
        CallLog calls = log(false);
        calls.take({alert(1, sid(u"TK"_qs, 1), now(), u"No enabled origination URL"_qs, u"32010"_qs),
                    alert(2, sid(u"TK"_qs, 2), now(), u"No enabled origination URL"_qs, u"32010"_qs)});
        calls.settle(now());
        QVERIFY(!only(calls).isCall);
        QVERIFY(!CallStory(calls, only(calls)).forSupport().contains(u"CA"_qs));
    }

    void whereAnAlertDoesNotTellTheTrunkThatIsSaid()
    {
        CallLog calls = log(false);
        calls.take({alert(1, sid(u"CA"_qs, 5), now().addSecs(-600))});
        calls.settle(now());
        QVERIFY(only(calls).perhapsElsewhere);
        QVERIFY(CallStory(calls, only(calls)).happened().contains(u"another one of your account"_qs));

        CallLog named = log(false);
        auto elsewhere = alert(1, sid(u"CA"_qs, 5), now().addSecs(-600));
        elsewhere.fields = {{u"sipUri"_qs, u"sip:198.51.100.7:5060"_qs}};
        auto ours = alert(2, sid(u"CA"_qs, 6), now().addSecs(-600));
        ours.fields = {{u"sipUri"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs}};
        named.take({elsewhere, ours});
        named.settle(now());
        QCOMPARE(only(named).sid.text(), sid(u"CA"_qs, 6));
        QVERIFY(!only(named).perhapsElsewhere);
    }

    void anAlertWaitsForItsCall()
    {
        CallLog calls = log();
        calls.take({alert(1, sid(u"CA"_qs, 5), now())}); // the next gateway may still answer
        QVERIFY(calls.settle(now().addSecs(30)).isEmpty());
        QCOMPARE(calls.settle(now().addSecs(200)).added.size(), 1);
        const LogChange change = calls.take({row(5, now())}); // late, but here
        QCOMPARE(change.updated.size(), 1);
        QVERIFY(!only(calls).alertOnly);
        QCOMPARE(only(calls).outcome, Outcome::Answered); // by the second gateway
    }

    void anAlertThatTurnsOutToBeAboutACallOfOthersIsNoLongerShown()
    {
        CallLog calls = log();
        calls.take({alert(1, sid(u"CA"_qs, 5), now().addSecs(-600))});
        QCOMPARE(calls.settle(now()).added.size(), 1);
        twilio::CallRow other = row(5, now().addSecs(-600));
        other.direction = Direction::Inbound;
        QCOMPARE(calls.take({other}).updated.size(), 1);
        QCOMPARE(only(calls).at, 0);
        QVERIFY(!FailureRun::in(calls, QDate::currentDate()).isThere());
    }

    void anAlertAboutACallOfOthersIsNotOurs()
    {
        CallLog calls = log();
        twilio::CallRow other = row(5, now());
        other.direction = Direction::Inbound;
        calls.take({other});
        calls.take({alert(1, sid(u"CA"_qs, 5), now().addSecs(-600))});
        QVERIFY(calls.settle(now()).isEmpty());
        QCOMPARE(calls.size(), 0);
    }

    void whoHangsUpFirstCountsNeitherWay()
    {
        CallLog calls = log();
        calls.take({row(1, now(), 0, Status::Canceled)});
        QCOMPARE(only(calls).outcome, Outcome::Neither);
        QCOMPARE(calls.result(only(calls)), u"Caller hung up first"_qs);
    }

    void aShortCallIsNoCutOffUntilThereIsAPattern()
    {
        CallLog calls = log();
        calls.take({row(1, now(), 32), row(2, now(), 31)});
        QCOMPARE(calls.at(0).outcome, Outcome::Answered);
        calls.take({row(3, now(), 32), row(4, now(), 300)});
        for (const quint32 place : {0U, 1U, 2U})
            QCOMPARE(calls.at(place).outcome, Outcome::CutOff);
        QCOMPARE(calls.at(3).outcome, Outcome::Answered);
        QVERIFY(calls.result(calls.at(0)).startsWith(u"Cut off"_qs));
        QVERIFY(CallStory(calls, calls.at(0)).happened().contains(u"inside address"_qs));
    }

    void aHiddenNumberIsCalledSo()
    {
        CallLog calls = log();
        twilio::CallRow call = row(1, now());
        call.call.from = u"anonymous"_qs;
        calls.take({call});
        QCOMPARE(CallStory::caller(calls, only(calls)), u"Hidden number"_qs);
    }

    void aPriceComesLater()
    {
        CallLog calls = log();
        calls.take({row(1, now())});
        QVERIFY(!calls.price(only(calls)));
        twilio::CallRow priced = row(1, now());
        priced.price = u"-0.00850"_qs;
        priced.currency = u"USD"_qs;
        QCOMPARE(calls.take({priced}).updated.size(), 1);
        QCOMPARE(calls.price(only(calls))->amount, u"0.00850"_qs);
        QCOMPARE(calls.price(only(calls))->currency, u"USD"_qs);
    }

    void threeInARowAreToldAndWhy()
    {
        CallLog calls = log();
        calls.take({row(1, now().addSecs(-500)), failed(2, now().addSecs(-400)), failed(3, now().addSecs(-300))});
        QVERIFY(!FailureRun::in(calls, QDate::currentDate()).isThere());
        calls.take({failed(4, now().addSecs(-200)), row(9, now().addSecs(-150), 0, Status::Canceled)}); // who hangs up first does not count
        FailureRun run = FailureRun::in(calls, QDate::currentDate());
        QCOMPARE(run.calls.size(), 3);
        QCOMPARE(run.since, now().addSecs(-400).toSecsSinceEpoch());
        QCOMPARE(run.newest.text(), sid(u"CA"_qs, 4));
        QCOMPARE(run.results.size(), 1);
        calls.take({row(5, now().addSecs(-100))});
        run = FailureRun::in(calls, QDate::currentDate());
        const bool allToday = now().addSecs(-500).toLocalTime().date() == QDate::currentDate();
        QCOMPARE(run.isThere(), allToday); // three of five is more than a third
    }

    void aFewFailuresAmongManyCallsAreNotTold()
    {
        CallLog calls = log();
        QVector<twilio::CallRow> some;
        for (int i = 0; i < 12; ++i)
            some.append(i % 4 == 1 ? failed(i, now().addSecs(-i)) : row(i, now().addSecs(-i)));
        calls.take(some); // a fourth
        QVERIFY(!FailureRun::in(calls, QDate::currentDate()).isThere());
    }
};

Q_DECLARE_METATYPE(trunkline::twilio::CallRow)

QTEST_GUILESS_MAIN(CallLogTest)
#include "CallLogTest.moc"
