#include "Program.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

/// Unattended, nothing is bought without --yes, whatever is said to the program in other ways.
class ConsentTest : public QObject
{
    Q_OBJECT

    static int posts(const Program &program)
    {
        const auto &all = program.twilio.requests();
        return int(std::count_if(all.begin(), all.end(), [](const practice::Request &one) {
            return one.method == "POST" && one.path.contains(u"/IncomingPhoneNumbers"_qs);
        }));
    }

    static Ended applyWith(Program &program, const QString &file, const QByteArray &input)
    {
        QProcess process;
        process.setProcessEnvironment(program.environment);
        process.start(QString::fromLatin1(TRUNKLINE_PROGRAM), {u"apply"_qs, file, u"--json"_qs, u"--journal-dir"_qs, program.journals()});
        process.write(input);
        process.closeWriteChannel();
        return Program::waitFor(process);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void noWordOnTheInputAgrees_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("closed") << QByteArray();
        QTest::newRow("an empty line") << "\n"_qba;
        QTest::newRow("y") << "y\n"_qba;
        QTest::newRow("yes") << "yes\nyes\nYES\n"_qba;
    }
    void noWordOnTheInputAgrees()
    {
        QFETCH(QByteArray, input);
        Program program;
        const Ended ended = applyWith(program, program.line(), input);
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.errorKind(), u"consent-needed"_qs);
        QCOMPARE(posts(program), 0);
        QCOMPARE(program.twilio.writes(), 0);
    }

    void severalNumbersNeedAYes()
    {
        Program program;
        const QString file = program.file(R"({"version": 1, "trunk": {"name": "Support line"}, "gateways": [{"uri": "sip:203.0.113.10;transport=tcp"}],
                                              "numbers": [{"buy": "+14155550147"}, {"use": "+14155550132"}, {"buy": "+14155550119"}]})");
        const Ended ended = applyWith(program, file, "yes\n");
        QCOMPARE(ended.status, 4);
        QCOMPARE(posts(program), 0);
        const Ended agreed = program.apply(file);
        QVERIFY2(agreed.status == 0, agreed.told());
        QCOMPARE(program.twilio.purchases().size(), 2);
    }

    void aSetUpFileCannotAgreeForAnybody()
    {
        Program program;
        const QString file = program.file(R"({"version": 1, "yes": true, "trunk": {"name": "Support line"},
                                              "gateways": [{"uri": "sip:203.0.113.10;transport=tcp"}], "number": {"buy": "+14155550147", "yes": true}})");
        const Ended ended = program.apply(file, {});
        QVERIFY(ended.status != 0);
        QCOMPARE(posts(program), 0);
    }

    void whatAnEarlierYesLeftOpenNeedsAYesOfItsOwn()
    {
        Program program;
        program.twilio.arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1), practice::Hook::BeforeCommit, practice::refuseAsTwilio(21649)});
        const QString file = program.line();
        QVERIFY(program.apply(file).status != 0); // with --yes, and refused
        QCOMPARE(posts(program), 1);
        const Ended again = program.apply(file, {});
        QCOMPARE(again.status, 4);
        QCOMPARE(again.errorKind(), u"consent-needed"_qs);
        QCOMPARE(posts(program), 1);
        QVERIFY(program.twilio.purchases().isEmpty());
    }

    void checkingNeverBuys()
    {
        Program program;
        QCOMPARE(program.check(program.line()).status, 3);
        QCOMPARE(posts(program), 0);
    }
};

QTEST_GUILESS_MAIN(ConsentTest)
#include "ConsentTest.moc"
