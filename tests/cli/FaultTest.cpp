#include "Program.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace trunkline;
using practice::Mishap;
using practice::Variant;
using test::Ended;
using test::Program;

namespace {

using Arrange = std::function<void(Program &)>;

Arrange everyRead(const practice::Action &action, practice::Hook hook = practice::Hook::OnArrival)
{
    return [action, hook](Program &program) { program.twilio.arrange({"GET"_qba, u"*"_qs, practice::always(), hook, action}); };
}

} // namespace

/// What real life does to a set-up, seen from outside: the exit status, the kind of trouble, that a next step is named,
/// and that nothing is made or bought twice.
class FaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAccountThatCannotDoItSaysSo_data()
    {
        QTest::addColumn<Variant>("variant");
        QTest::addColumn<QString>("kind");
        QTest::newRow("suspended") << Variant::Suspended << u"account-suspended"_qs;
        QTest::newRow("closed") << Variant::Closed << u"account-closed"_qs;
        QTest::newRow("trial") << Variant::Trial << u"trial-limit"_qs;
        QTest::newRow("no money") << Variant::Poor << u"no-funds"_qs;
        QTest::newRow("no more trunks") << Variant::Crowded << u"too-many-trunks"_qs;
    }
    void anAccountThatCannotDoItSaysSo()
    {
        QFETCH(Variant, variant);
        QFETCH(QString, kind);
        practice::Options options;
        options.variant = variant;
        Program program(options);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.errorKind(), kind);
        QCOMPARE(ended.status, 1);
        QVERIFY(!ended.finished().value(u"error"_qs).toObject().value(u"next"_qs).toString().isEmpty());
        QVERIFY(program.twilio.purchases().isEmpty());
    }

    void aReadThatFailsEndsResumably_data()
    {
        QTest::addColumn<Arrange>("arrange");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("sign-in page") << Arrange([](Program &program) { program.twilio.prepare(Mishap::SignInPage); }) << u"not-twilio"_qs << 4;
        QTest::newRow("redirect") << everyRead(practice::redirectTo("https://login.example/"_qba)) << u"not-twilio"_qs << 4;
        QTest::newRow("403") << everyRead(practice::refuseWith(403, 20006, u"Access denied"_qs)) << u"not-allowed"_qs << 1;
        QTest::newRow("500") << everyRead(practice::serverError()) << u"twilio-in-trouble"_qs << 4;
        QTest::newRow("503") << everyRead(practice::serverError(503)) << u"twilio-in-trouble"_qs << 4;
        QTest::newRow("429") << everyRead(practice::busy("1"_qba)) << u"busy"_qs << 4;
        QTest::newRow("hangs up") << everyRead(practice::HangUp{}) << u"twilio-unreachable"_qs << 4;
        QTest::newRow("wrong types") << everyRead(practice::wrongTypes(), practice::Hook::WhileAnswering) << u"unexpected"_qs << 4;
    }
    void aReadThatFailsEndsResumably()
    {
        QFETCH(Arrange, arrange);
        QFETCH(QString, kind);
        QFETCH(int, status);
        Program program;
        arrange(program);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.errorKind(), kind);
        QCOMPARE(ended.status, status);
        QVERIFY(!ended.finished().value(u"error"_qs).toObject().value(u"next"_qs).toString().isEmpty());
        QCOMPARE(program.twilio.writes(), 0);

        program.twilio.clearFaults(); // and when it has passed, the same command goes on
        const Ended again = program.apply(program.line());
        QVERIFY2(again.status == 0, again.told());
    }

    void aReadThatFailsOnceIsTriedAgain()
    {
        Program program;
        program.twilio.arrange({"GET"_qba, u"/v1/Trunks"_qs, practice::nth(1), practice::Hook::OnArrival, practice::serverError(503)});
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(ended.events(u"retrying"_qs).size(), 1);
        QCOMPARE(ended.events(u"retrying"_qs).first().value(u"row"_qs).toString(), u"look"_qs);
    }

    void nobodyListens()
    {
        Program program;
        QVERIFY(program.twilio.setUnreachable(true));
        const Ended ended = program.check(program.line());
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.errorKind(), u"twilio-unreachable"_qs);
    }

    void theNameCannotBeFound()
    {
        Program program;
        program.environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, u"https://{product}.twilio.invalid"_qs);
        const Ended ended = program.check(program.line());
        QCOMPARE(ended.status, 4);
        QVERIFY2(QStringList({u"host-not-found"_qs, u"offline"_qs}).contains(ended.errorKind()), qPrintable(ended.errorKind()));
    }

    void theProxyCannotBeReached()
    {
        QTcpServer closed; // a port that certainly nobody listens on
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString port = QString::number(closed.serverPort());
        closed.close();
        Program program;
        program.environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, u"https://{product}.twilio.invalid"_qs);
        for (const QString &name : {u"https_proxy"_qs, u"http_proxy"_qs})
            program.environment.insert(name, u"http://127.0.0.1:"_qs + port);
        const Ended ended = program.check(program.line());
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.errorKind(), u"proxy-unreachable"_qs);
    }

    void aWriteWhoseAnswerIsLostIsFoundAndNotRepeated_data()
    {
        QTest::addColumn<Mishap>("mishap");
        QTest::newRow("trunk") << Mishap::HangUpAfterCreatingTrunk;
        QTest::newRow("gateway") << Mishap::HangUpAfterAddingUrl;
        QTest::newRow("purchase") << Mishap::HangUpAfterBuying;
        QTest::newRow("purchase, 500") << Mishap::ServerErrorAfterBuying;
    }
    void aWriteWhoseAnswerIsLostIsFoundAndNotRepeated()
    {
        QFETCH(Mishap, mishap);
        Program program;
        program.twilio.prepare(mishap);
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(program.twilio.writes(), 3);
        QCOMPARE(program.twilio.purchases().size(), 1);
        QCOMPARE(program.trunk()->urls.size(), 1);
        // What was found is ours, so undo takes it back.
        QCOMPARE(program.undo().status, 0);
        QVERIFY(!program.trunk());
    }

    void aBusyTwilioIsWaitedFor()
    {
        Program program;
        program.twilio.prepare(Mishap::BusyOnce);
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(ended.events(u"retrying"_qs).size(), 1);
        QCOMPARE(program.twilio.writes(), 4);
    }

    /// It looks for ten seconds, finds nothing, and does not buy again by itself.
    void aPurchaseThatCannotBeSettledIsLeftToTheUser()
    {
        Program program;
        program.twilio.arrange({"POST"_qba, u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), practice::Hook::BeforeCommit, practice::Reset{}});
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.errorKind(), u"outcome-unknown"_qs);
        QVERIFY(!ended.finished().value(u"error"_qs).toObject().value(u"next"_qs).toString().isEmpty());
        QVERIFY(program.twilio.purchases().isEmpty());
        QVERIFY(program.trunk());
        const Ended again = program.apply(program.line()); // a new decision
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.purchases().size(), 1);
    }

    void aNumberTakenMeanwhileLeavesTheRestInPlace()
    {
        Program program;
        program.twilio.prepare(Mishap::NumberTaken);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.errorKind(), u"number-taken"_qs);
        QVERIFY(program.twilio.purchases().isEmpty());
        QVERIFY(program.trunk());

        const Ended another = program.apply(program.line(R"({"buy": "+14155550119"})"));
        QVERIFY2(another.status == 0, another.told());
        QCOMPARE(program.twilio.purchases().size(), 1);
        QCOMPARE(program.trunk()->urls.size(), 1);
    }

    void aCountryThatNeedsAnAddressSaysSo()
    {
        Program program;
        program.twilio.prepare(Mishap::AddressNeeded);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.errorKind(), u"address-needed"_qs);
        QVERIFY(program.twilio.purchases().isEmpty());
    }

    void aPurchaseThatIsDeclinedSaysSo()
    {
        Program program;
        program.twilio.prepare(Mishap::Declined);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.errorKind(), u"no-funds"_qs);
        QVERIFY(program.twilio.purchases().isEmpty());
    }

    void aTokenThatIsRevokedHalfWayEndsWithFiveAndTheNextRunGoesOn()
    {
        Program program;
        program.twilio.prepare(Mishap::TokenRevoked);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 5);
        QCOMPARE(ended.errorKind(), u"sign-in-refused"_qs);
        QVERIFY(program.trunk());

        program.twilio.refuseEverybody(false);
        program.twilio.forgetRequests();
        const Ended again = program.apply(program.line());
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.writes(), 2); // the trunk is taken up
    }

    void aTrunkDeletedMeanwhileIsToldAndTheNextRunMakesIt()
    {
        Program program;
        program.twilio.prepare(Mishap::TrunkDeletedMeanwhile);
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 1 || ended.status == 0, ended.out);
        if (ended.status != 0)
            QCOMPARE(program.apply(program.line()).status, 0);
        QVERIFY(program.trunk());
        QCOMPARE(program.trunk()->urls.size(), 1);
        QCOMPARE(program.twilio.purchases().size(), 1);
        QCOMPARE(program.twilio.account().numberByPhone(u"+14155550147"_qs)->trunkSid, program.trunk()->sid);
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "FaultTest.moc"
