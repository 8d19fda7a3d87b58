#include "Program.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <csignal>

using namespace trunkline;
using test::Ended;
using test::Program;

namespace {

practice::Options slow()
{
    practice::Options options;
    options.latency = std::chrono::milliseconds(400);
    return options;
}

} // namespace

class StopTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void ctrlCFinishesWhatIsInFlightAndTheNextRunGoesOn_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void ctrlCFinishesWhatIsInFlightAndTheNextRunGoesOn()
    {
        QFETCH(int, signal);
        Program program(slow());
        const auto process = program.start({u"apply"_qs, program.line(), u"--yes"_qs, u"--json"_qs, u"--journal-dir"_qs, program.journals()});
        QTRY_COMPARE_WITH_TIMEOUT(program.twilio.writes(), 1, 30'000); // the trunk is on its way
        ::kill(pid_t(process->processId()), signal);
        const Ended ended = Program::waitFor(*process);
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"stopped"_qs);
        QVERIFY(!ended.finished().contains(u"error"_qs));
        QVERIFY(program.trunk());
        QCOMPARE(program.twilio.writes(), 1);

        const Ended again = program.apply(program.line());
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.writes(), 3);
    }

    void ctrlCWhileLookingChangesNothing()
    {
        for (const QString &command : {u"apply"_qs, u"check"_qs}) {
            Program program(slow());
            QSignalSpy asked(&program.twilio, &practice::PracticeTwilio::requested);
            QStringList arguments{command, program.line(), u"--json"_qs};
            if (command == u"apply")
                arguments << u"--yes"_qs << u"--journal-dir"_qs << program.journals();
            const auto process = program.start(arguments);
            QVERIFY(asked.wait(30'000));
            ::kill(pid_t(process->processId()), SIGINT);
            const Ended ended = Program::waitFor(*process);
            QCOMPARE(ended.status, 4);
            QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"stopped"_qs);
            QCOMPARE(program.twilio.writes(), 0);
        }
    }

    void aSecondProcessOnTheSameSetUpIsRefused()
    {
        Program program(slow());
        const auto first = program.start({u"apply"_qs, program.line(), u"--yes"_qs, u"--json"_qs, u"--journal-dir"_qs, program.journals()});
        QTRY_COMPARE_WITH_TIMEOUT(program.twilio.writes(), 1, 30'000);
        const Ended second = program.apply(program.line());
        QCOMPARE(second.status, 4);
        QCOMPARE(second.errorKind(), u"setup-busy"_qs);
        QVERIFY(second.finished().value(u"error"_qs).toObject().value(u"detail"_qs).toString().contains(QString::number(first->processId())));
        QCOMPARE(Program::waitFor(*first).status, 0);
        QCOMPARE(program.twilio.writes(), 3);
        QCOMPARE(program.twilio.purchases().size(), 1);
    }

    void killedInTheMiddleOfAPurchaseTheNextRunFindsTheNumber()
    {
        Program program(slow());
        const auto process = program.start({u"apply"_qs, program.line(), u"--yes"_qs, u"--json"_qs, u"--journal-dir"_qs, program.journals()});
        QTRY_COMPARE_WITH_TIMEOUT(program.twilio.purchases().size(), 1, 30'000); // bought, and the answer is not out yet
        process->kill();
        QCOMPARE(Program::waitFor(*process).status, -1);

        const Ended again = program.apply(program.line());
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.purchases().size(), 1);
        QCOMPARE(program.trunk()->urls.size(), 1);
        const Ended undone = program.undo({u"--yes"_qs, u"--release-number"_qs}); // so it is ours
        QVERIFY2(undone.status == 0, undone.told());
        QVERIFY(!program.twilio.account().numberByPhone(u"+14155550147"_qs));
    }
};

QTEST_GUILESS_MAIN(StopTest)
#include "StopTest.moc"
