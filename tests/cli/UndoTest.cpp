#include "Program.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

class UndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void undoRemovesExactlyWhatWasMadeAndKeepsTheNumber()
    {
        Program program;
        const QList<practice::Trunk> trunksBefore = program.twilio.trunks();
        const QList<practice::Number> numbersBefore = program.twilio.numbers();
        QCOMPARE(program.apply(program.line()).status, 0);
        const Ended ended = program.undo();
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"done"_qs);
        QCOMPARE(program.twilio.trunks(), trunksBefore);
        const auto *bought = program.twilio.account().numberByPhone(u"+14155550147"_qs);
        QVERIFY(bought);
        QVERIFY(bought->trunkSid.isEmpty());
        QList<practice::Number> others = program.twilio.numbers();
        others.removeIf([](const practice::Number &number) { return number.phoneNumber == u"+14155550147"; });
        QCOMPARE(others, numbersBefore);
        QVERIFY(ended.finished().value(u"trunk_sid"_qs).isNull());
        QCOMPARE(ended.finished().value(u"number"_qs).toString(), u"+14155550147"_qs);
    }

    void onlyWhenToldTheNumberGoesToo()
    {
        Program program;
        QCOMPARE(program.apply(program.line()).status, 0);
        const Ended ended = program.undo({u"--yes"_qs, u"--release-number"_qs});
        QVERIFY2(ended.status == 0, ended.told());
        QVERIFY(!program.twilio.account().numberByPhone(u"+14155550147"_qs));
        QVERIFY(!program.trunk());
    }

    void aSecondUndoSendsNoWrite()
    {
        Program program;
        QCOMPARE(program.apply(program.line()).status, 0);
        QCOMPARE(program.undo().status, 0);
        program.twilio.forgetRequests();
        const Ended again = program.undo();
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.writes(), 0);
    }

    void withoutAYesItOnlySaysWhatItWouldDo()
    {
        Program program;
        QCOMPARE(program.apply(program.line()).status, 0);
        program.twilio.forgetRequests();
        const Ended ended = program.undo({});
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.errorKind(), u"consent-needed"_qs);
        QVERIFY(!ended.events(u"plan"_qs).first().value(u"changes"_qs).toArray().isEmpty());
        QCOMPARE(program.twilio.writes(), 0);
        QVERIFY(program.trunk());
    }

    void aNumberThatWasInUseIsPutBackWhereItWas()
    {
        Program program;
        const practice::Number before = *program.twilio.account().numberByPhone(u"+14155550178"_qs);
        QCOMPARE(program.apply(program.line(R"({"use": "+14155550178", "takeOver": true})")).status, 0);
        const Ended ended = program.undo();
        QVERIFY2(ended.status == 0, ended.told());
        const practice::Number after = *program.twilio.account().numberByPhone(u"+14155550178"_qs);
        QCOMPARE(after.trunkSid, before.trunkSid);
        QCOMPARE(after.voiceUrl(), before.voiceUrl());
    }

    void anExistingTrunkStaysAndLosesOnlyOurGateway()
    {
        Program program;
        program.twilio.account().addOriginationUrl(program.twilio.account().addTrunk(u"Support line"_qs), u"sip:198.51.100.77"_qs, u"Theirs"_qs);
        QCOMPARE(program.apply(program.line("null")).status, 0);
        QCOMPARE(program.trunk()->urls.size(), 2);
        const Ended ended = program.undo();
        QVERIFY2(ended.status == 0, ended.told());
        QVERIFY(program.trunk());
        QCOMPARE(program.trunk()->urls.size(), 1);
        QCOMPARE(program.trunk()->urls.first().friendlyName, u"Theirs"_qs);
    }

    void aTrunkThatOthersUseByNowStays()
    {
        Program program;
        QCOMPARE(program.apply(program.line("null")).status, 0);
        practice::Account &account = program.twilio.account();
        account.addOriginationUrl(*account.trunk(program.trunk()->sid), u"sip:198.51.100.77"_qs, u"Theirs"_qs);
        const Ended ended = program.undo();
        QVERIFY2(ended.status == 0, ended.told());
        QVERIFY(program.trunk());
        QCOMPARE(program.trunk()->urls.size(), 1);
        QVERIFY(!ended.finished().value(u"notes"_qs).toArray().isEmpty());
    }

    void anotherAccountCannotUndoIt()
    {
        Program program;
        QCOMPARE(program.apply(program.line()).status, 0);
        program.environment.insert(u"TWILIO_ACCOUNT_SID"_qs, u"AC00000000000000000000000000000000"_qs);
        program.twilio.forgetRequests();
        const Ended ended = program.undo();
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.errorKind(), u"other-account"_qs);
        QVERIFY(program.twilio.requests().isEmpty());
    }

    void whatIsNotARecordIsRefused()
    {
        Program program;
        for (const QString &path : {program.folder.filePath(u"nothing.jsonl"_qs), program.file("hello\n", u"hello.jsonl"_qs),
                                    program.file("{\"a\": 1}\n", u"other.jsonl"_qs), program.file("", u"empty.jsonl"_qs), program.folder.path()}) {
            const Ended ended = program.run({u"undo"_qs, path, u"--yes"_qs});
            QVERIFY2(ended.status == 2, qPrintable(path));
            QVERIFY2(!ended.err.isEmpty(), qPrintable(path));
        }
        QVERIFY(!QFile::exists(program.folder.filePath(u"nothing.jsonl"_qs)));
        QVERIFY(program.twilio.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
