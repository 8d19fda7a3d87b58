#include "../NoWarnings.h"
#include "FullDisk.h"
#include "PracticeLine.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace trunkline;
using namespace trunkline::setup;
using trunkline::test::PracticeLine;
using practice::Fault;
using practice::Hook;
using practice::Mishap;

class RunnerTest : public QObject
{
    Q_OBJECT

    static QString why(const Runner &run)
    {
        return run.error() ? Advising::name(run.error()->kind) + u' ' + run.error()->detail + run.error()->message : u"no error"_qs;
    }

private Q_SLOTS:
    void init() { trunkline::test::failOnWarnings(); }

    void aFreshLineIsBuiltBoughtAndReadBack()
    {
        PracticeLine line;
        const Runner &run = line.run(PracticeLine::answers());
        QVERIFY2(run.state() == Runner::State::Done, qPrintable(why(run)));
        QCOMPARE(line.trunksNamed(), 1);
        QCOMPARE(line.trunk()->urls.size(), 1);
        QCOMPARE(line.trunk()->urls.first().sipUrl, u"sip:203.0.113.10:5060;transport=tcp"_qs);
        QCOMPARE(line.practice.purchases().size(), 1);
        QCOMPARE(line.practice.account().numberByPhone(u"+14155550147"_qs)->trunkSid, line.trunk()->sid);
        QCOMPARE(line.practice.writes(), 3);
        QCOMPARE(line.journal->intents(), 3);
        QVERIFY(Verification::asAsked(run.checks()));
        QCOMPARE(run.percent(), 100);
        for (const Row &row : run.rows())
            QCOMPARE(row.state, Row::State::Done);
    }

    void atMostFourRequestsWaitForOneAnotherOnAFreshLine()
    {
        practice::Options slow;
        slow.latency = std::chrono::milliseconds(120);
        PracticeLine line(slow);
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        QVERIFY2(line.practice.longestChain() <= 4, qPrintable(QString::number(line.practice.longestChain())));
    }

    void atMostFiveWhenAnExistingTrunkIsTakenUp()
    {
        practice::Options slow;
        slow.latency = std::chrono::milliseconds(120);
        PracticeLine line(slow);
        line.practice.account().addTrunk(u"Support line"_qs);
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        QVERIFY2(line.practice.longestChain() <= 5, qPrintable(QString::number(line.practice.longestChain())));
        QCOMPARE(line.trunksNamed(), 1);
    }

    void theUrlAndTheNumberLeaveTogether()
    {
        practice::Options slow;
        slow.latency = std::chrono::milliseconds(150);
        PracticeLine line(slow);
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        const practice::Request *url = nullptr, *buy = nullptr;
        for (const practice::Request &request : line.practice.requests()) {
            if (request.isWrite() && request.path.endsWith(u"/OriginationUrls"_qs))
                url = &request;
            if (request.isWrite() && request.path.endsWith(u"/IncomingPhoneNumbers.json"_qs))
                buy = &request;
        }
        QVERIFY(url && buy);
        QVERIFY(url->arrivedAt < buy->answeredAt && buy->arrivedAt < url->answeredAt);
    }

    void aSecondRunWritesNothing()
    {
        PracticeLine line;
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        line.startOver();
        line.practice.forgetRequests();
        const Runner &run = line.run(PracticeLine::answers(), false); // and needs no consent: nothing is bought
        QVERIFY2(run.state() == Runner::State::Done, qPrintable(why(run)));
        QCOMPARE(line.practice.writes(), 0);
        QCOMPARE(run.writes(), 0);
    }

    void withoutConsentNothingIsSent()
    {
        PracticeLine line;
        const Runner &run = line.run(PracticeLine::answers(), false);
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::ConsentNeeded);
        QCOMPARE(line.practice.writes(), 0);
        QCOMPARE(line.journal->intents(), 0);
    }

    void anOwnedUnusedNumberIsConnectedAndNothingBought()
    {
        PracticeLine line;
        QCOMPARE(line.run(PracticeLine::answers(R"({"use": "+14155550132"})")).state(), Runner::State::Done);
        QCOMPARE(line.practice.account().numberByPhone(u"+14155550132"_qs)->trunkSid, line.trunk()->sid);
        QVERIFY(line.practice.purchases().isEmpty());
    }

    void aNumberInUseIsNotTakenWithoutAWord()
    {
        PracticeLine line;
        const Runner &run = line.run(PracticeLine::answers(R"({"use": "+14155550178"})"));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::NumberInUse);
        QCOMPARE(line.practice.writes(), 0);
    }

    void aNumberInUseIsMovedWithConsentAndUndoPutsItBack()
    {
        PracticeLine line;
        const practice::Number before = *line.practice.account().numberByPhone(u"+14155550178"_qs);
        QCOMPARE(line.run(PracticeLine::answers(R"({"use": "+14155550178", "takeOver": true})")).state(), Runner::State::Done);
        QCOMPARE(line.practice.account().numberByPhone(u"+14155550178"_qs)->trunkSid, line.trunk()->sid);

        line.startOver();
        const Runner &undo = line.undo();
        QVERIFY2(undo.state() == Runner::State::Done, qPrintable(why(undo)));
        const practice::Number after = *line.practice.account().numberByPhone(u"+14155550178"_qs);
        QCOMPARE(after.trunkSid, before.trunkSid);
        QCOMPARE(after.voiceUrl(), before.voiceUrl());
        QCOMPARE(line.trunksNamed(), 0);
    }

    void aNumberOfAnotherTrunkGoesBackToIt()
    {
        PracticeLine line;
        const QString former = line.practice.account().numberByPhone(u"+16285550106"_qs)->trunkSid;
        QVERIFY(!former.isEmpty());
        QCOMPARE(line.run(PracticeLine::answers(R"({"use": "+16285550106", "takeOver": true})")).state(), Runner::State::Done);
        line.startOver();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        QCOMPARE(line.practice.account().numberByPhone(u"+16285550106"_qs)->trunkSid, former);
    }

    void aLineWithoutANumberIsALine()
    {
        PracticeLine line;
        QCOMPARE(line.run(PracticeLine::answers("null")).state(), Runner::State::Done);
        QCOMPARE(line.practice.writes(), 2);
    }

    void whatOthersPutOnATakenUpTrunkStays()
    {
        PracticeLine line;
        practice::Trunk &old = line.practice.account().addTrunk(u"support LINE"_qs);
        line.practice.account().addOriginationUrl(old, u"sip:198.51.100.7"_qs, u"theirs"_qs);
        const practice::OriginationUrl theirs = old.urls.first();
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        const practice::Trunk *trunk = line.trunk(u"support LINE"_qs);
        QCOMPARE(trunk->urls.size(), 2);
        QVERIFY(trunk->urls.contains(theirs));

        line.startOver();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        trunk = line.trunk(u"support LINE"_qs);
        QVERIFY(trunk); // not ours to delete
        QCOMPARE(trunk->urls, QList<practice::OriginationUrl>{theirs});
    }

    void undoRemovesWhatWasMadeAndKeepsTheNumber()
    {
        PracticeLine line;
        const auto before = line.practice.trunks();
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        line.startOver();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        QCOMPARE(line.practice.trunks(), before);
        QVERIFY(line.practice.account().numberByPhone(u"+14155550147"_qs));
        QVERIFY(line.practice.account().numberByPhone(u"+14155550147"_qs)->trunkSid.isEmpty());

        line.startOver();
        line.practice.forgetRequests();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        QCOMPARE(line.practice.writes(), 0); // a second undo does nothing

        QCOMPARE(line.undo(true).state(), Runner::State::Done);
        QVERIFY(!line.practice.account().numberByPhone(u"+14155550147"_qs));
    }

    void undoLeavesATrunkThatOthersUseByNow()
    {
        PracticeLine line;
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        practice::Trunk *trunk = line.practice.account().trunk(line.trunk()->sid);
        line.practice.account().addOriginationUrl(*trunk, u"sip:198.51.100.9"_qs, u"theirs"_qs);
        line.startOver();
        const Runner &undo = line.undo();
        QCOMPARE(undo.state(), Runner::State::Done);
        QCOMPARE(undo.notes().size(), 1);
        QCOMPARE(line.trunk()->urls.size(), 1);
        QCOMPARE(line.trunk()->urls.first().friendlyName, u"theirs"_qs);
    }

    void settingsOfATakenUpTrunkAreChangedAndSetBack()
    {
        PracticeLine line;
        practice::Trunk &old = line.practice.account().addTrunk(u"Support line"_qs);
        old.cnamLookup = true;
        const QString sid = old.sid;
        const auto wanted = PracticeLine::answers("null", R"({"name": "Support line", "secure": false, "cnam": false,
            "transferMode": "sip-only", "recording": "record-from-answer"})");
        QCOMPARE(line.run(wanted).state(), Runner::State::Done);
        QCOMPARE(line.practice.account().trunk(sid)->cnamLookup, false);
        QCOMPARE(line.practice.account().trunk(sid)->transferMode, u"sip-only"_qs);
        QCOMPARE(line.practice.account().trunk(sid)->recording.mode, u"record-from-answer"_qs);
        line.startOver();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        QCOMPARE(line.practice.account().trunk(sid)->cnamLookup, true);
        QCOMPARE(line.practice.account().trunk(sid)->transferMode, u"disable-all"_qs);
        QCOMPARE(line.practice.account().trunk(sid)->recording.mode, u"do-not-record"_qs);
    }

    void twoTrunksOfTheNameAreNotGuessedBetween()
    {
        PracticeLine line;
        line.practice.account().addTrunk(u"Support line"_qs);
        line.practice.account().addTrunk(u"Support line"_qs);
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.error()->kind, ErrorKind::TrunkAmbiguous);
        QCOMPARE(line.practice.writes(), 0);
    }

    void afterAMishapTheLineIsBuiltOnce_data()
    {
        QTest::addColumn<Mishap>("mishap");
        QTest::newRow("hung up after creating the trunk") << Mishap::HangUpAfterCreatingTrunk;
        QTest::newRow("hung up after adding the URL") << Mishap::HangUpAfterAddingUrl;
        QTest::newRow("hung up after buying") << Mishap::HangUpAfterBuying;
        QTest::newRow("500 after buying") << Mishap::ServerErrorAfterBuying;
        QTest::newRow("busy once") << Mishap::BusyOnce;
        QTest::newRow("500 before anything") << Mishap::ServerErrorOnce;
    }
    void afterAMishapTheLineIsBuiltOnce()
    {
        QFETCH(Mishap, mishap);
        PracticeLine line;
        line.practice.prepare(mishap);
        line.run(PracticeLine::answers());
        if (line.runner->state() == Runner::State::Stopped) { // an honest stop, and it resumes
            QVERIFY(line.runner->error());
            line.startOver();
            line.run(PracticeLine::answers());
        }
        QVERIFY2(line.runner->state() == Runner::State::Done, qPrintable(why(*line.runner)));
        QCOMPARE(line.trunksNamed(), 1);
        QCOMPARE(line.trunk()->urls.size(), 1);
        QCOMPARE(line.practice.purchases().size(), 1);
        QCOMPARE(line.practice.writes(), line.journal->intents());
        QVERIFY(line.journal->isOurs(line.trunk()->sid)); // so it may be undone
    }

    void aPurchaseThatVanishedIsNotRepeatedByItself()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::BeforeCommit, practice::Reset{}});
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::OutcomeUnknown);
        QVERIFY(std::holds_alternative<PurchaseNumber>(*run.failedChange()));
        QVERIFY(line.practice.purchases().isEmpty());
        QCOMPARE(line.begin().state(), Runner::State::Done); // the user said "Continue": a new decision
        QCOMPARE(line.practice.purchases().size(), 1);
    }

    void aNumberTakenMeanwhileStopsBeforeTheEndAndSaysSo()
    {
        PracticeLine line;
        line.practice.prepare(Mishap::NumberTaken);
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::NumberTaken);
        QVERIFY(line.practice.purchases().isEmpty());
        // Another number, and the line is complete: the trunk and its URL are not made again.
        line.startOver();
        QCOMPARE(line.run(PracticeLine::answers(R"({"buy": "+14155550119"})")).state(), Runner::State::Done);
        QCOMPARE(line.trunksNamed(), 1);
        QCOMPARE(line.trunk()->urls.size(), 1);
        QCOMPARE(line.practice.purchases().size(), 1);
    }

    void aPurchaseAnsweredTakenThatIsOursIsTakenUp()
    {
        practice::Options options;
        options.buyAgain = practice::BuyAgain::Refused;
        PracticeLine line(options);
        // The first purchase takes effect, its answer is lost, and the lists lag: the second try is refused as taken.
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::AfterCommit, practice::Lag{20}});
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::WhileAnswering, practice::Reset{}});
        line.run(PracticeLine::answers());
        QCOMPARE(line.runner->error()->kind, ErrorKind::OutcomeUnknown);
        line.practice.account().hiddenFromLists.clear();
        QCOMPARE(line.begin().state(), Runner::State::Done);
        QCOMPARE(line.practice.purchases().size(), 1);
    }

    void eachTroubleStopsHonestlyAndResumes_data()
    {
        QTest::addColumn<Mishap>("mishap");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("token revoked") << Mishap::TokenRevoked << ErrorKind::SignInRefused;
        QTest::newRow("trunk deleted meanwhile") << Mishap::TrunkDeletedMeanwhile << ErrorKind::NotFound;
        QTest::newRow("address needed") << Mishap::AddressNeeded << ErrorKind::AddressNeeded;
        QTest::newRow("declined") << Mishap::Declined << ErrorKind::NoFunds;
        QTest::newRow("a network's sign-in page") << Mishap::SignInPage << ErrorKind::NotTwilio;
    }
    void eachTroubleStopsHonestlyAndResumes()
    {
        QFETCH(Mishap, mishap);
        QFETCH(ErrorKind, kind);
        PracticeLine line;
        line.practice.prepare(mishap);
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.state(), Runner::State::Stopped);
        QVERIFY2(run.error()->kind == kind, qPrintable(why(run)));
        const Advice advice = Advising::advice(*run.error());
        QVERIFY(!advice.what.isEmpty() && !advice.next.isEmpty());
        QVERIFY(line.trunksNamed() <= 1);
        QVERIFY(line.practice.purchases().size() <= 1);
    }

    void nobodyAtHomeIsToldAndTriedAgain()
    {
        PracticeLine line;
        line.practice.setUnreachable(true);
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.state(), Runner::State::Stopped);
        QVERIFY2(run.error()->kind == ErrorKind::TwilioUnreachable || run.error()->kind == ErrorKind::Offline, qPrintable(why(run)));
        QVERIFY(line.practice.setUnreachable(false));
        QCOMPARE(line.begin().state(), Runner::State::Done);
    }

    void aServerThatStoresSomethingElseIsNotCalledDone()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"/v1/Trunks/*/OriginationUrls"_qs, practice::always(), Hook::AfterCommit,
                               practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) {
                                   for (practice::Trunk &trunk : twilio.account().trunks)
                                       for (practice::OriginationUrl &url : trunk.urls)
                                           url.enabled = false;
                               }}});
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.state(), Runner::State::Stopped);
        QVERIFY2(run.error()->kind == ErrorKind::NotAsAsked || run.error()->effect == Effect::Unknown, qPrintable(why(run)));
    }

    void aListThatLagsIsWaitedFor()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"/v1/Trunks/*/OriginationUrls"_qs, practice::nth(1), Hook::AfterCommit, practice::Lag{2}});
        const Runner &run = line.run(PracticeLine::answers());
        QVERIFY2(run.state() == Runner::State::Done, qPrintable(why(run)));
        QCOMPARE(line.trunk()->urls.size(), 1);
    }

    void stopFinishesTheWriteInFlightAndContinuesLater()
    {
        practice::Options slow;
        slow.latency = std::chrono::milliseconds(100);
        PracticeLine line(slow);
        line.runner = std::make_unique<Runner>(
            *line.client, Desired::from(PracticeLine::answers()), line.journal, [](const PurchaseNumber &) { return true; },
            PracticeLine::quickRun());
        QSignalSpy finished(line.runner.get(), &Runner::finished);
        connect(line.runner.get(), &Runner::changeBegan, line.runner.get(), [&](const Change &change) {
            if (std::holds_alternative<CreateTrunk>(change))
                line.runner->stop();
        });
        line.runner->start();
        QVERIFY(finished.wait());
        QCOMPARE(line.runner->state(), Runner::State::Stopped);
        QVERIFY(!line.runner->error()); // the user asked for it
        QCOMPARE(line.trunksNamed(), 1);
        QCOMPARE(line.practice.writes(), 1);
        line.startOver();
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        QCOMPARE(line.trunksNamed(), 1);
    }

    void aProgramThatDiesWhileTheTrunkIsMadeAdoptsIt()
    {
        PracticeLine line;
        {
            Runner runner(*line.client, Desired::from(PracticeLine::answers()), line.journal, [](const PurchaseNumber &) { return true; },
                          PracticeLine::quickRun());
            runner.start();
            QTRY_VERIFY(line.trunk()); // made, and the answer is still on its way
        }
        line.startOver();
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        QCOMPARE(line.trunksNamed(), 1);
        QVERIFY(line.journal->isOurs(line.trunk()->sid));
    }

    void deletingARunnerAtAnyRequestIsClean()
    {
        for (int after = 1; after < 14; ++after) {
            PracticeLine line;
            auto runner = std::make_unique<Runner>(
                *line.client, Desired::from(PracticeLine::answers()), line.journal, [](const PurchaseNumber &) { return true; },
                PracticeLine::quickRun());
            QSignalSpy finished(runner.get(), &Runner::finished);
            runner->start();
            QTRY_VERIFY(line.practice.requests().size() >= after || !finished.isEmpty());
            runner.reset();
            line.startOver();
            QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
            QCOMPARE(line.trunksNamed(), 1);
            QCOMPARE(line.practice.purchases().size(), 1);
        }
    }

    void aKeyThatMayNotReadTheAccountStillSetsUp()
    {
        PracticeLine line;
        const auto account = AccountSid::parse(line.practice.accountSid());
        const auto key = ApiKeySid::parse(line.practice.apiKeySid());
        line.client = std::make_unique<twilio::Client>(*twilio::Endpoints::fromTemplate(line.practice.endpointTemplate()),
                                                       Credentials{*account, *key, Secret(line.practice.apiKeySecret())}, PracticeLine::quick());
        const Runner &run = line.run(PracticeLine::answers());
        QVERIFY2(run.state() == Runner::State::Done, qPrintable(why(run)));
    }

    /// The program died, or its user closed it, before it heard of what it had made; and then everything is undone.
    void undoFindsFirstWhatNobodyHeardOf_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the trunk") << u"/v1/Trunks"_qs;
        QTest::newRow("its gateway") << u"/v1/Trunks/*/OriginationUrls"_qs;
        QTest::newRow("the number") << u"*/IncomingPhoneNumbers.json"_qs;
    }
    void undoFindsFirstWhatNobodyHeardOf()
    {
        QFETCH(QString, path);
        PracticeLine line;
        const auto before = line.practice.trunks();
        const int fault = line.practice.arrange({"POST", path, practice::nth(1), Hook::AfterCommit, practice::StaySilent{}});
        {
            Runner runner(*line.client, Desired::from(PracticeLine::answers()), line.journal, [](const PurchaseNumber &) { return true; },
                          PracticeLine::quickRun());
            runner.start();
            QTRY_COMPARE(line.practice.timesStruck(fault), 1);
        }
        line.practice.clearFaults();
        line.startOver();
        const Runner &undo = line.undo(true);
        QVERIFY2(undo.state() == Runner::State::Done, qPrintable(why(undo)));
        QCOMPARE(line.practice.trunks(), before);
        QVERIFY(!line.practice.account().numberByPhone(u"+14155550147"_qs));
    }

    void aTrunkOfTheNameThatIsNotAsWeAskedIsNotOurs()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"/v1/Trunks"_qs, practice::nth(1), Hook::BeforeCommit,
                               practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) {
                                   twilio.account().addTrunk(u"Support line"_qs).created = practice::Account::now().addDays(-1);
                               }}});
        line.practice.arrange({"POST", u"/v1/Trunks"_qs, practice::nth(1), Hook::BeforeCommit, practice::Reset{}});
        const Runner &run = line.run(PracticeLine::answers());
        QVERIFY2(run.state() == Runner::State::Done, qPrintable(why(run)));
        QCOMPARE(line.trunksNamed(), 1); // it was taken up
        QVERIFY(!line.journal->isOurs(line.trunk()->sid));
        line.startOver();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        QCOMPARE(line.trunksNamed(), 1); // and stays
        QVERIFY(line.trunk()->urls.isEmpty());
    }

    void aNumberThatSomebodyBoughtAMomentBeforeIsNotOursToRelease()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::BeforeCommit,
                               practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) {
                                   twilio.account().addNumber(u"+14155550147"_qs).created = practice::Account::now().addDays(-1);
                               }}});
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done); // Twilio took it as an update
        QVERIFY(line.practice.purchases().isEmpty());
        line.startOver();
        QCOMPARE(line.undo(true).state(), Runner::State::Done);
        const practice::Number *number = line.practice.account().numberByPhone(u"+14155550147"_qs);
        QVERIFY(number && number->trunkSid.isEmpty());
        QVERIFY2(line.runner->notes().join(u'\n').contains(u"stays in your account"), qPrintable(line.runner->notes().join(u'\n')));
    }

    void anApplicationIsPutBackEvenIfUndoWasCutShort()
    {
        PracticeLine line;
        practice::Number *number = line.practice.account().numberByPhone(u"+14155550178"_qs);
        number->settings.insert(u"voice_application_sid"_qs, line.practice.account().applicationSids.first());
        number->settings.insert(u"voice_fallback_url"_qs, u"https://hooks.riverside.example/fallback"_qs);
        const QJsonObject before = number->settings;
        QCOMPARE(line.run(PracticeLine::answers(R"({"use": "+14155550178", "takeOver": true})")).state(), Runner::State::Done);
        line.startOver();
        const int fault = line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, practice::nth(1), Hook::BeforeCommit, practice::StaySilent{}});
        {
            Runner undo(*line.client, line.journal, false, PracticeLine::quickRun());
            undo.start();
            QTRY_COMPARE(line.practice.timesStruck(fault), 1); // off the trunk, and its routing not yet back
        }
        line.startOver();
        QCOMPARE(line.undo().state(), Runner::State::Done);
        QCOMPARE(line.practice.account().numberByPhone(u"+14155550178"_qs)->settings, before);
    }

    void whenTheFormerTrunkIsGoneUndoSaysSo()
    {
        PracticeLine line;
        const QString former = line.practice.account().numberByPhone(u"+16285550106"_qs)->trunkSid;
        QCOMPARE(line.run(PracticeLine::answers(R"({"use": "+16285550106", "takeOver": true})")).state(), Runner::State::Done);
        line.practice.account().removeTrunk(former);
        line.startOver();
        const Runner &undo = line.undo();
        QVERIFY2(undo.state() == Runner::State::Done, qPrintable(why(undo)));
        QCOMPARE(undo.notes().size(), 1);
        QVERIFY(line.practice.account().numberByPhone(u"+16285550106"_qs)->trunkSid.isEmpty());
    }

    void aPurchaseWhoseAnswerWasLostIsRememberedWhenAnotherNumberIsChosen()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::AfterCommit, practice::Lag{60}});
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), Hook::WhileAnswering, practice::Reset{}});
        QCOMPARE(line.run(PracticeLine::answers()).error()->kind, ErrorKind::OutcomeUnknown);
        line.practice.account().hiddenFromLists.clear();
        line.startOver();
        const Runner &run = line.run(PracticeLine::answers(R"({"buy": "+14155550119"})"));
        QVERIFY2(run.state() == Runner::State::Done, qPrintable(why(run)));
        QVERIFY2(run.notes().join(u' ').contains(u"415"_qs), "nobody says that two numbers are paid for");
        line.startOver();
        QCOMPARE(line.undo(true).state(), Runner::State::Done); // both are ours
        QVERIFY(!line.practice.account().numberByPhone(u"+14155550147"_qs));
        QVERIFY(!line.practice.account().numberByPhone(u"+14155550119"_qs));
        QCOMPARE(line.trunksNamed(), 0);
    }

    void whatIsKnownIsNotMadeAgainWhileTheListsLag()
    {
        PracticeLine line;
        for (const QString &path : {u"/v1/Trunks"_qs, u"/v1/Trunks/*/OriginationUrls"_qs, u"*/IncomingPhoneNumbers.json"_qs})
            line.practice.arrange({"POST", path, practice::nth(1), Hook::AfterCommit, practice::Lag{500}}); // for ever
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        line.startOver();
        const Runner &again = line.run(PracticeLine::answers());
        QVERIFY2(again.state() == Runner::State::Done, qPrintable(why(again)));
        QCOMPARE(line.practice.writes(), 3);
    }

    void anotherPriceIsAnotherQuestion()
    {
        PracticeLine line;
        QVector<QString> asked;
        line.runner = std::make_unique<Runner>(
            *line.client, Desired::from(PracticeLine::answers()), line.journal,
            [&](const PurchaseNumber &purchase) {
                asked.append(purchase.monthly ? purchase.monthly->amount : QString());
                return asked.last() == asked.first();
            },
            PracticeLine::quickRun());
        // Before the purchase leaves, an answer is lost, and at the next look the number has become dearer.
        line.practice.arrange({"POST", u"/v1/Trunks"_qs, practice::nth(1), Hook::AfterCommit, practice::Reset{}});
        line.practice.arrange({"GET", u"/v1/PhoneNumbers/Countries/US"_qs, {2, 99}, Hook::WhileAnswering,
                               practice::Rewrite{[](QJsonObject &body) {
                                   QJsonArray prices = body.value(u"phone_number_prices"_qs).toArray();
                                   for (qsizetype i = 0; i < prices.size(); ++i) {
                                       QJsonObject price = prices.at(i).toObject();
                                       price.insert(u"current_price"_qs, u"9.99"_qs);
                                       prices[i] = price;
                                   }
                                   body.insert(u"phone_number_prices"_qs, prices);
                               }}});
        const Runner &run = line.begin();
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::ConsentNeeded);
        QCOMPARE(asked, (QVector<QString>{u"1.15"_qs, u"9.99"_qs}));
        QVERIFY(line.practice.purchases().isEmpty());
    }

    void aWriteThatCannotBeJournalledIsNotMade()
    {
        PracticeLine line;
        {
            const test::FullDisk full(QFileInfo(line.journalPath()).size() + 30);
            const Runner &run = line.run(PracticeLine::answers());
            QCOMPARE(run.state(), Runner::State::Stopped);
            QVERIFY2(run.error()->kind == ErrorKind::JournalUnwritable, qPrintable(why(run)));
            QCOMPARE(line.practice.writes(), 0);
        }
        QCOMPARE(line.begin().state(), Runner::State::Done); // there is room again
    }
};

QTEST_GUILESS_MAIN(RunnerTest)
#include "RunnerTest.moc"
