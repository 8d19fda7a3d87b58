// Several numbers in one set-up file.

#include "Program.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

namespace {

practice::Options account(int numbers)
{
    practice::Options options;
    options.ownedNumbers = numbers;
    return options;
}

/// The first so many that take calls and do nothing yet, or else are answered by something.
QStringList owned(Program &program, int count, bool free = true)
{
    QStringList numbers;
    for (auto one = program.twilio.numbers().crbegin(); one != program.twilio.numbers().crend() && numbers.size() < count; ++one) {
        const bool isFree = one->trunkSid.isEmpty() && one->voiceUrl().isEmpty() && one->voiceApplicationSid().isEmpty();
        if (one->capabilities.voice && isFree == free)
            numbers.append(one->phoneNumber);
    }
    return numbers;
}

QByteArray entries(const QStringList &numbers, const QByteArray &how, const QByteArray &more = {})
{
    QByteArrayList all;
    for (const QString &number : numbers)
        all.append("{\"" + how + "\": \"" + number.toLatin1() + '"' + more + '}');
    return all.join(",\n");
}

QString file(Program &program, const QByteArray &numbers)
{
    return program.file(R"({"version": 1, "trunk": {"name": "Support line"},
                            "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp"}],
                            "numbers": [)" + numbers + "]}");
}

int onTrunk(const Program &program)
{
    return program.trunk() ? int(program.twilio.account().numbersOn(program.trunk()->sid).size()) : 0;
}

} // namespace

class NumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void severalAreUsedAndBoughtAndASecondRunWritesNothing()
    {
        Program program(account(60));
        const QString setUp = file(program, entries(owned(program, 3), "use") + ',' + entries({u"+14155550147"_qs, u"+12065550109"_qs}, "buy"));
        const Ended ended = program.apply(setUp);
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(onTrunk(program), 5);
        QCOMPARE(program.twilio.purchases().size(), 2);
        const QJsonObject last = ended.finished();
        QCOMPARE(last.value(u"numbers"_qs).toArray().size(), 5);
        QVERIFY(last.value(u"number"_qs).isNull()); // it would be one of five

        program.twilio.forgetRequests();
        const Ended again = program.apply(setUp);
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.writes(), 0);
        QCOMPARE(again.finished().value(u"writes"_qs).toInt(-1), 0);
    }

    void withoutYesNothingIsBought()
    {
        Program program(account(60));
        const Ended ended = program.apply(file(program, entries(owned(program, 2), "use") + ',' + entries({u"+14155550147"_qs, u"+12065550109"_qs}, "buy")), {});
        QVERIFY(ended.status != 0);
        QCOMPARE(ended.errorKind(), u"consent-needed"_qs);
        QVERIFY(program.twilio.purchases().isEmpty());
        QCOMPARE(program.twilio.writes(), 0);
    }

    void withoutYesNothingIsTakenOverAndNothingElseBegins()
    {
        Program program(account(60));
        const QString setUp = file(program, entries(owned(program, 2), "use") + ',' + entries(owned(program, 1, false), "use", ", \"takeOver\": true"));
        const Ended ended = program.apply(setUp, {});
        QCOMPARE(ended.errorKind(), u"consent-needed"_qs);
        QCOMPARE(program.twilio.writes(), 0);
        QVERIFY2(program.apply(setUp).status == 0, "with --yes it is agreed to");
        QCOMPARE(onTrunk(program), 3);
    }

    void whatCannotBeHadIsNamedAndTheRestIsDone()
    {
        Program program(account(60));
        const QStringList inUse = owned(program, 2, false);
        const Ended ended = program.apply(file(program, entries(owned(program, 4), "use") + ',' + entries(inUse, "use")));
        QVERIFY2(ended.status == 1, ended.told());
        QCOMPARE(ended.errorKind(), u"numbers-left"_qs);
        QCOMPARE(onTrunk(program), 4);
        const QJsonArray left = ended.finished().value(u"left_out"_qs).toArray();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(0)[u"number"_qs].toString(), inUse.at(0));
        QCOMPARE(left.at(0)[u"why"_qs][u"kind"_qs].toString(), u"number-in-use"_qs);
    }

    void aProgramThatIsKilledHalfwayGoesOnWhereItWas()
    {
        practice::Options slow = account(400);
        slow.latency = std::chrono::milliseconds(5);
        Program program(slow);
        const QString setUp = file(program, entries(owned(program, 120), "use"));
        const auto process = program.start({u"apply"_qs, setUp, u"--journal-dir"_qs, program.journals(), u"--yes"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(onTrunk(program) >= 50, 60'000);
        process->kill();
        Program::waitFor(*process);
        QVERIFY(onTrunk(program) < 120);
        const Ended ended = program.apply(setUp);
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(onTrunk(program), 120);
        QHash<QString, int> writes;
        for (const practice::Request &request : program.twilio.requests())
            if (request.isWrite() && request.acted)
                ++writes[request.path];
        QVERIFY(std::all_of(writes.begin(), writes.end(), [](int times) { return times == 1; }));
    }

    void manyNumbersAreToldInAFewLinesAndAllUndone()
    {
        Program program(account(500));
        const QString setUp = file(program, entries(owned(program, 150), "use"));
        const Ended ended = program.run({u"apply"_qs, setUp, u"--journal-dir"_qs, program.journals(), u"--yes"_qs});
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(onTrunk(program), 150);
        QVERIFY2(ended.out.count('\n') < 20, ended.told());
        QVERIFY2(ended.out.contains("150 of 150"), ended.told());

        const Ended back = program.undo();
        QVERIFY2(back.status == 0, back.told());
        QCOMPARE(onTrunk(program), 0);
        QVERIFY(!program.trunk());
        QCOMPARE(back.events(u"change"_qs).size(), 2 * (150 + 1)); // for a program each is told: begun and done
    }
};

QTEST_GUILESS_MAIN(NumbersTest)
#include "NumbersTest.moc"
