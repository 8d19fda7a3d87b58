// Several numbers for one trunk in one run: up to a thousand, and what becomes of the others when one is in trouble.

#include "../NoWarnings.h"
#include "ManyNumbers.h"
#include "answers/Isolate.h"
#include "setup/Purchases.h"

#include <QRegularExpression>

using namespace trunkline;
using namespace trunkline::setup;
using trunkline::test::ManyNumbers;
using trunkline::test::PracticeLine;
using practice::Hook;

class ManyNumbersTest : public QObject
{
    Q_OBJECT

    const QString connected = u"numbers:assign-number"_qs;

    static QByteArray why(const Runner &run)
    {
        return (run.error() ? Advising::name(run.error()->kind) + u' ' + run.error()->detail + run.error()->message : u"no error"_qs).toUtf8();
    }
    static QString pathOf(const PracticeLine &line, const PhoneNumber &number)
    {
        return u"*/IncomingPhoneNumbers/"_qs + const_cast<practice::PracticeTwilio &>(line.practice).account().numberByPhone(number.e164())->sid + u".json"_qs;
    }
    static inline int s_syncs = 0;

private Q_SLOTS:
    void init() { trunkline::test::failOnWarnings(); }

    /// What these stories, and those of the table of numbers, rest on.
    void theLargeAccountHasValidNumbersOfSeveralCountriesAlwaysTheSame()
    {
        practice::Options options;
        options.ownedNumbers = practice::Options::mostOwnedNumbers;
        const practice::PracticeTwilio one(options), other(ManyNumbers::account(1000));
        QSet<QString> numbers, countries;
        int answered = 0;
        for (qsizetype i = 0; i < one.numbers().size(); ++i) {
            const practice::Number &number = one.numbers().at(i);
            numbers.insert(number.phoneNumber);
            answered += !number.trunkSid.isEmpty() || !number.voiceUrl().isEmpty() || !number.voiceApplicationSid().isEmpty();
            if (i % 101 != 0)
                continue;
            const auto parsed = PhoneNumber::parse(number.phoneNumber);
            QVERIFY2(parsed && parsed->e164() == number.phoneNumber, qPrintable(number.phoneNumber));
            countries.insert(parsed->country());
        }
        QCOMPARE(one.numbers().size(), practice::Options::mostOwnedNumbers + 4);
        QCOMPARE(numbers.size(), one.numbers().size());
        QVERIFY2(countries.contains({u"US"_qs, u"GB"_qs, u"DE"_qs, u"FR"_qs, u"AU"_qs}), qPrintable(QStringList(countries.values()).join(u' ')));
        QVERIFY(answered > numbers.size() / 5 && answered < numbers.size() / 2);
        for (int i = 1; i <= 1000; ++i)
            QCOMPARE(other.numbers().at(other.numbers().size() - i).phoneNumber, one.numbers().at(one.numbers().size() - i).phoneNumber);
    }

    void manyNumbersMoveInOneRun()
    {
        PracticeLine line(ManyNumbers::account(700), ManyNumbers::patient());
        const auto numbers = ManyNumbers::of(line.practice, 300);
        const Runner &run = line.run(ManyNumbers::taking(numbers));
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QCOMPARE(ManyNumbers::onTrunk(line), 300);
        QCOMPARE(line.practice.writes(), 302);
        QCOMPARE(line.journal->intents(), 302);
        QVERIFY2(line.practice.mostAtOnce() <= RunTiming().numbersAtOnce, QByteArray::number(line.practice.mostAtOnce()));
        QVERIFY2(ManyNumbers::reads(line.practice) <= 16, QByteArray::number(ManyNumbers::reads(line.practice))); // and not one for each number
        QCOMPARE(run.percent(), 100);
        QVERIFY(Verification::asAsked(run.checks()));
        const Row *row = ManyNumbers::row(run, connected);
        QVERIFY(row); // one for all of them
        QCOMPARE(row->title, u"Connect 300 number(s)"_qs);
        QCOMPARE(row->note, u"300 of 300"_qs);
        QCOMPARE(row->state, Row::State::Done);
        QCOMPARE(run.rows().size(), 5);

        line.startOver();
        line.practice.forgetRequests();
        const Runner &again = line.run(ManyNumbers::taking(numbers));
        QVERIFY2(again.state() == Runner::State::Done, why(again));
        QCOMPARE(line.practice.writes(), 0);
        QVERIFY(!ManyNumbers::row(again, connected));
    }

    void aFewNumbersShareARowAndOneHasItsOwn()
    {
        PracticeLine line(ManyNumbers::account(40), ManyNumbers::patient());
        Answers answers = ManyNumbers::taking(ManyNumbers::of(line.practice, 3));
        answers.numbers.append(BuyNumber{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}});
        const Runner &run = line.run(answers);
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QCOMPARE(ManyNumbers::row(run, connected)->title, u"Connect 3 number(s)"_qs);
        QCOMPARE(plain(ManyNumbers::row(run, u"number:+14155550147"_qs)->title), u"Buy +1 415 555 0147 and connect it"_qs);
        QCOMPARE(ManyNumbers::onTrunk(line), 4);
    }

    void cutShortAt400OfAThousandItGoesOnAndWritesNoNumberTwice()
    {
        PracticeLine line(ManyNumbers::account(2200), ManyNumbers::patient());
        const auto numbers = ManyNumbers::of(line.practice, 1000);
        {
            Runner runner(*line.client, Desired::from(ManyNumbers::taking(numbers)), line.journal, {}, PracticeLine::quickRun());
            runner.start();
            QTRY_VERIFY_WITH_TIMEOUT(ManyNumbers::onTrunk(line) >= 400, 60'000);
        } // as if the power went out: some answers were still on their way
        const int before = ManyNumbers::onTrunk(line);
        QVERIFY(before < 1000);
        line.startOver();
        line.runner = std::make_unique<Runner>(*line.client, Desired::from(ManyNumbers::taking(numbers)), line.journal, Consent(), PracticeLine::quickRun());
        QString first, expected;
        connect(line.runner.get(), &Runner::planMade, line.runner.get(), [&] {
            const Row *row = ManyNumbers::row(*line.runner, connected);
            if (!row || !first.isEmpty())
                return;
            first = row->title + u": "_qs + row->note;
            const HeldNumbers &seen = line.runner->observed().numbers;
            expected = QStringLiteral("Connect 1,000 number(s): %1 of 1,000").arg(std::count_if(seen.begin(), seen.end(), [&](const auto &one) {
                return one.trunk && one.trunk->text() == line.trunk()->sid;
            }));
        });
        const Runner &run = line.begin();
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QCOMPARE(first, expected);
        QCOMPARE(ManyNumbers::onTrunk(line), 1000);
        QCOMPARE(ManyNumbers::writes(line.practice).size(), 1000);
        QCOMPARE(ManyNumbers::mostWritesToOne(line.practice), 1);
        for (const Journal::Entry &entry : line.journal->entries())
            QVERIFY(!entry.isOpen());
    }

    void oneThatIsReleasedMeanwhileDoesNotStopTheOthers()
    {
        PracticeLine line(ManyNumbers::account(100), ManyNumbers::patient());
        const auto numbers = ManyNumbers::of(line.practice, 40);
        const PhoneNumber gone = numbers.at(17);
        line.practice.arrange({"POST", u"/v1/Trunks"_qs, practice::nth(1), Hook::AfterCommit,
                               practice::Meanwhile{[gone](practice::PracticeTwilio &twilio, const practice::Request &) {
                                   twilio.account().numbers.removeIf([&](const auto &one) { return one.phoneNumber == gone.e164(); });
                               }}});
        const Runner &run = line.run(ManyNumbers::taking(numbers));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(ManyNumbers::onTrunk(line), 39);
        QCOMPARE(run.leftOut().size(), 1);
        QVERIFY(run.leftOut().first().number == gone);
        QCOMPARE(run.error()->kind, ErrorKind::NumberNotUsable);
        const Row *row = ManyNumbers::row(run, connected);
        QCOMPARE(row->state, Row::State::Failed);
        QVERIFY2(plain(row->note).startsWith(u"39 of 40. Not possible: "_qs + gone.international()), qPrintable(row->note));

        const Runner &again = line.begin(); // it says so as long as it is asked for
        QCOMPARE(again.state(), Runner::State::Stopped);
        QCOMPARE(again.error()->kind, ErrorKind::NumberNotUsable);
        QVERIFY(again.error()->message.contains(gone.international()));
        QCOMPARE(ManyNumbers::mostWritesToOne(line.practice), 1);
    }

    void whatCannotBeHadIsLeftOutAndNamed()
    {
        PracticeLine line(ManyNumbers::account(100), ManyNumbers::patient());
        auto numbers = ManyNumbers::of(line.practice, 12);
        const PhoneNumber inUse = ManyNumbers::of(line.practice, 1, ManyNumbers::Today::Something).first();
        const PhoneNumber nobodys = *PhoneNumber::parse(u"+442079460999"_qs);
        numbers.insert(3, inUse);
        numbers.append(nobodys);
        const Runner &run = line.run(ManyNumbers::taking(numbers));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::NumbersLeft);
        QVERIFY(Advising::advice(*run.error()).what.contains(u"2 number"_qs));
        QCOMPARE(run.error()->detail, QString(inUse.e164() + u": number-in-use\n"_qs + nobodys.e164() + u": number-not-usable"_qs));
        QCOMPARE(ManyNumbers::onTrunk(line), 12);
        QVERIFY(line.practice.account().numberByPhone(inUse.e164())->trunkSid != line.trunk()->sid);
    }

    void whenNoneCanBeHadNothingIsSent()
    {
        PracticeLine line(ManyNumbers::account(100), ManyNumbers::patient());
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 15, ManyNumbers::Today::Something)));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::NumberInUse);
        QCOMPARE(line.practice.writes(), 0);
    }

    void whatConcernsAllStopsAtOnce()
    {
        PracticeLine line(ManyNumbers::account(200), ManyNumbers::patient());
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, {21, 10'000}, Hook::BeforeCommit, practice::refuseWith(401, 20003, u"Authenticate"_qs)});
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 90)));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::SignInRefused);
        QCOMPARE(ManyNumbers::onTrunk(line), 20);
        QVERIFY(line.practice.writes() <= 2 + 20 + RunTiming().numbersAtOnce);
    }

    void aTrunkThatIsDeletedMeanwhileIsNotTakenForManyMissingNumbers()
    {
        PracticeLine line(ManyNumbers::account(200), ManyNumbers::patient());
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, practice::nth(20), Hook::BeforeCommit,
                               practice::Meanwhile{[&line](practice::PracticeTwilio &twilio, const practice::Request &) {
                                   twilio.account().removeTrunk(line.trunk()->sid);
                               }}});
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 90)));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::NotFound);
        QVERIFY(line.practice.writes() <= 2 + 19 + 2 * RunTiming().numbersAtOnce);
    }

    void aStormOfRefusalsPassesWithoutAStormOfRepetitions()
    {
        PracticeLine line(ManyNumbers::account(300), ManyNumbers::patient());
        constexpr int refusals = 24;
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, practice::firstFew(refusals), Hook::OnArrival, practice::busy("0")});
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 120)));
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QCOMPARE(ManyNumbers::onTrunk(line), 120);
        QCOMPARE(line.practice.writes(), 2 + 120 + refusals); // each refusal costs one request
        QCOMPARE(ManyNumbers::mostWritesToOne(line.practice), 1);
    }

    void lostAnswersAmongManyAreLookedUpOnceTheOthersAreThrough_data()
    {
        QTest::addColumn<Hook>("hook");
        QTest::newRow("it was done") << Hook::AfterCommit;
        QTest::newRow("it was not done") << Hook::BeforeCommit;
    }
    void lostAnswersAmongManyAreLookedUpOnceTheOthersAreThrough()
    {
        QFETCH(Hook, hook);
        PracticeLine line(ManyNumbers::account(300), ManyNumbers::patient());
        for (const int n : {10, 40, 41, 77})
            line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, practice::nth(n), hook, practice::Reset{}});
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 100)));
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QCOMPARE(ManyNumbers::onTrunk(line), 100);
        QCOMPARE(ManyNumbers::mostWritesToOne(line.practice), 1);
        QCOMPARE(line.practice.writes(), hook == Hook::AfterCommit ? 102 : 106);
    }

    void whenAnswerAfterAnswerIsLostItIsLookedAfterInBetween()
    {
        PracticeLine line(ManyNumbers::account(300), ManyNumbers::patient());
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, {31, 100'000}, Hook::AfterCommit, practice::Reset{}});
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 100)));
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QCOMPARE(ManyNumbers::onTrunk(line), 100);
        QCOMPARE(line.practice.writes(), 102);
    }

    void whenNothingThatIsSentArrivesNobodyGoesOnBlindly()
    {
        PracticeLine line(ManyNumbers::account(300), ManyNumbers::patient());
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers/*"_qs, {31, 100'000}, Hook::BeforeCommit, practice::Reset{}});
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 100)));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(ManyNumbers::onTrunk(line), 30);
        QVERIFY2(line.practice.writes() <= 2 + 30 + 10 * 2 * RunTiming().numbersAtOnce, QByteArray::number(line.practice.writes()));
    }

    void stopFinishesWhatIsOnItsWay()
    {
        PracticeLine line(ManyNumbers::account(300), ManyNumbers::patient());
        line.runner = std::make_unique<Runner>(*line.client, Desired::from(ManyNumbers::taking(ManyNumbers::of(line.practice, 100))), line.journal,
                                               Consent(), PracticeLine::quickRun());
        int done = 0;
        connect(line.runner.get(), &Runner::changeEnded, line.runner.get(), [&] {
            if (++done == 50)
                line.runner->stop();
        });
        line.begin();
        QCOMPARE(line.runner->state(), Runner::State::Stopped);
        QVERIFY(!line.runner->error());
        QVERIFY(ManyNumbers::onTrunk(line) >= 48 && ManyNumbers::onTrunk(line) <= 48 + RunTiming().numbersAtOnce);
        for (const Journal::Entry &entry : line.journal->entries())
            QVERIFY(!entry.isOpen());
        const int percent = line.runner->percent();
        QVERIFY2(percent > 40 && percent < 60, QByteArray::number(percent)); // by count, not by rows
    }

    void undoPutsEachBackToWhatItDid()
    {
        PracticeLine line(ManyNumbers::account(400), ManyNumbers::patient());
        const auto before = line.practice.numbers();
        const auto numbers = ManyNumbers::of(line.practice, 200, ManyNumbers::Today::Anything);
        QVERIFY2(line.run(ManyNumbers::taking(numbers, true)).state() == Runner::State::Done, why(*line.runner));
        QCOMPARE(ManyNumbers::onTrunk(line), 200);
        line.startOver();
        const Runner &undo = line.undo();
        QVERIFY2(undo.state() == Runner::State::Done, why(undo));
        QCOMPARE(line.trunksNamed(), 0);
        for (qsizetype i = 0; i < before.size(); ++i) {
            const practice::Number &was = before.at(i), &is = line.practice.numbers().at(i);
            QVERIFY2(was.sid == is.sid && was.trunkSid == is.trunkSid && was.settings == is.settings, qPrintable(was.phoneNumber));
        }
        const Row *row = ManyNumbers::row(undo, u"numbers:detach-number"_qs);
        QVERIFY(row && row->state == Row::State::Done);
    }

    void anUndoThatIsCutShortGoesOn()
    {
        PracticeLine line(ManyNumbers::account(400), ManyNumbers::patient());
        const auto numbers = ManyNumbers::of(line.practice, 120, ManyNumbers::Today::Anything);
        QCOMPARE(line.run(ManyNumbers::taking(numbers, true)).state(), Runner::State::Done);
        line.startOver();
        {
            Runner undo(*line.client, line.journal, false, PracticeLine::quickRun());
            undo.start();
            QTRY_VERIFY(ManyNumbers::onTrunk(line) < 70);
        }
        line.startOver();
        QVERIFY2(line.undo().state() == Runner::State::Done, why(*line.runner));
        QCOMPARE(line.trunksNamed(), 0);
    }

    void oneThatCannotBePutBackKeepsTheTrunkAndNothingElse()
    {
        PracticeLine line(ManyNumbers::account(200), ManyNumbers::patient());
        const auto numbers = ManyNumbers::of(line.practice, 30);
        QCOMPARE(line.run(ManyNumbers::taking(numbers)).state(), Runner::State::Done);
        line.startOver();
        const QString sid = line.practice.account().numberByPhone(numbers.at(4).e164())->sid;
        const int fault = line.practice.arrange({"DELETE", u"*/PhoneNumbers/"_qs + sid, practice::always(), Hook::BeforeCommit,
                                                 practice::refuseWith(400, 20001, u"Not now"_qs)});
        const Runner &undo = line.undo();
        QCOMPARE(undo.state(), Runner::State::Stopped);
        QCOMPARE(line.practice.timesStruck(fault), 1);
        QCOMPARE(ManyNumbers::onTrunk(line), 1);
        QCOMPARE(undo.leftOut().size(), 1);
        QVERIFY(line.trunk()); // it is still in use
        line.practice.clearFaults();
        QVERIFY2(line.begin().state() == Runner::State::Done, why(*line.runner));
        QVERIFY(!line.trunk());
    }

    void eachPurchaseIsAgreedToByItself()
    {
        const QStringList wanted{u"+14155550147"_qs, u"+14155550119"_qs, u"+12065550109"_qs};
        PracticeLine line;
        QSet<QString> agreed{wanted.at(0), wanted.at(1)};
        const auto run = [&]() -> Runner & {
            line.runner = std::make_unique<Runner>(
                *line.client, Desired::from(ManyNumbers::buying(wanted)), line.journal,
                [&](const PurchaseNumber &purchase) { return agreed.contains(purchase.wish.number.e164()); }, PracticeLine::quickRun());
            return line.begin();
        };
        QCOMPARE(run().error()->kind, ErrorKind::ConsentNeeded);
        QCOMPARE(line.practice.writes(), 0); // one is missing: none is bought
        agreed.insert(wanted.at(2));
        QVERIFY2(run().state() == Runner::State::Done, why(*line.runner));
        QCOMPARE(line.practice.purchases().size(), 3);
        QCOMPARE(ManyNumbers::row(*line.runner, u"numbers:buy-number"_qs)->title, u"Buy 3 number(s) and connect them"_qs);

        line.startOver();
        QVERIFY2(line.undo(true).state() == Runner::State::Done, why(*line.runner));
        for (const QString &number : wanted)
            QVERIFY(!line.practice.account().numberByPhone(number));
    }

    void aPriceThatChangedIsNotPaid()
    {
        const QStringList wanted{u"+14155550147"_qs, u"+14155550119"_qs};
        PracticeLine line;
        Observed seen;
        seen.prices = {{u"US"_qs, u"USD"_qs, {{NumberType::Local, u"1.00"_qs}}}};
        const Purchases agreed(plan(Desired::from(ManyNumbers::buying(wanted)), seen));
        line.runner = std::make_unique<Runner>(
            *line.client, Desired::from(ManyNumbers::buying(wanted)), line.journal,
            [&](const PurchaseNumber &purchase) { return agreed.contains(purchase); }, PracticeLine::quickRun());
        QCOMPARE(line.begin().error()->kind, ErrorKind::ConsentNeeded);
        QVERIFY(line.practice.purchases().isEmpty());
    }

    void oneThatSomebodyElseBoughtDoesNotStopTheOthers()
    {
        const QStringList wanted{u"+14155550147"_qs, u"+14155550119"_qs, u"+12065550109"_qs};
        PracticeLine line;
        line.practice.stock().removeIf([&](const auto &one) { return one.phoneNumber == wanted.at(1); });
        const Runner &run = line.run(ManyNumbers::buying(wanted));
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::NumberTaken);
        QCOMPARE(line.practice.purchases().size(), 2);
        QCOMPARE(run.leftOut().size(), 1);
    }

    void whatWasBoughtIsKnownWhileTheListsLag()
    {
        PracticeLine line;
        line.practice.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::always(), Hook::AfterCommit, practice::Lag{500}});
        QStringList wanted;
        for (const practice::StockNumber &one : line.practice.stock())
            if (one.country == u"US" && one.capabilities.voice && wanted.size() < 14)
                wanted.append(one.phoneNumber);
        QVERIFY2(line.run(ManyNumbers::buying(wanted)).state() == Runner::State::Done, why(*line.runner));
        QCOMPARE(line.practice.purchases().size(), 14);
        line.startOver();
        QVERIFY2(line.run(ManyNumbers::buying(wanted)).state() == Runner::State::Done, why(*line.runner));
        QCOMPARE(line.practice.purchases().size(), 14);
    }

    /// One write to the disk for several intents, and none of their requests before it.
    void eachIntentIsInTheJournalBeforeItsRequestArrives()
    {
        PracticeLine line(ManyNumbers::account(200), ManyNumbers::patient());
        QSet<QString> early;
        connect(&line.practice, &practice::PracticeTwilio::requested, this, [&](const QByteArray &method, const QString &path) {
            if (method != "POST" || !path.contains(u"/IncomingPhoneNumbers/"_qs))
                return;
            QFile journal(line.journalPath());
            if (!journal.open(QIODevice::ReadOnly) || !journal.readAll().contains(path.section(u'/', -1).chopped(5).toLatin1()))
                early.insert(path);
        });
        s_syncs = 0;
        Journal::atMoment = [](Journal::Moment moment) { s_syncs += moment == Journal::Moment::Synced; };
        const Runner &run = line.run(ManyNumbers::taking(ManyNumbers::of(line.practice, 90)));
        Journal::atMoment = nullptr;
        QVERIFY2(run.state() == Runner::State::Done, why(run));
        QVERIFY(early.isEmpty());
        QVERIFY2(s_syncs <= 90 + 10, QByteArray::number(s_syncs)); // 180 lines and some
    }
};

QTEST_GUILESS_MAIN(ManyNumbersTest)
#include "ManyNumbersTest.moc"
