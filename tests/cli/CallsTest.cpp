#include "Program.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

namespace {

practice::Call &addCall(Program &program, const QString &status, int seconds)
{
    practice::Account &account = program.twilio.account();
    practice::Call call;
    call.sid = account.newSid(QLatin1String("CA"));
    call.direction = u"trunking-originating"_qs;
    call.from = u"+12065550188"_qs;
    call.to = u"sip:+16285550106@198.51.100.20;region=us1"_qs;
    call.trunkSid = account.trunks.last().sid;
    call.status = status;
    call.seconds = seconds;
    call.started = practice::Account::now();
    account.calls.prepend(call);
    return account.calls.first();
}

QList<QJsonObject> lines(const QByteArray &text)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : text.split('\n'))
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    return all;
}

/// The last line: "4 calls, 1 failed". Plurals are made by translations.
bool counts(const Ended &ended, const char *calls, const char *more = "")
{
    const QString pattern = u"\n%1 call(s|\\(s\\))?%2\n$"_qs.arg(QString::fromLatin1(calls), QString::fromLatin1(more));
    return QString::fromUtf8(ended.out).contains(QRegularExpression(pattern));
}

/// A watch that is under way, and what it has said so far.
struct Watch
{
    Watch(Program &program, const QStringList &more = {})
        : process(program.start(QStringList{u"watch"_qs, u"--trunk"_qs, u"front desk"_qs, u"--every"_qs, u"1"_qs} + more))
    {}
    bool waitForLines(qsizetype count)
    {
        return QTest::qWaitFor([&] {
            said += process->readAllStandardOutput();
            return said.count('\n') >= count;
        }, 20'000);
    }
    Ended stop()
    {
        process->terminate();
        Ended ended = Program::waitFor(*process);
        ended.out.prepend(said);
        return ended;
    }
    std::unique_ptr<QProcess> process;
    QByteArray said;
};

} // namespace

class CallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void theCallsOfATrunkAreATable()
    {
        Program program;
        addCall(program, u"failed"_qs, 0);
        const Ended ended = program.run({u"calls"_qs, u"--trunk"_qs, u"front desk"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        QVERIFY(ended.out.startsWith("Time"));
        QVERIFY2(counts(ended, "4", ", 1 failed"), ended.told().constData());
        QVERIFY(ended.out.contains("+1 206 555 0188"));
        QVERIFY(ended.out.contains("Answered"));
    }

    void aTrunkIsFoundByItsSidToo()
    {
        Program program;
        const Ended ended = program.run({u"calls"_qs, u"--trunk"_qs, program.twilio.trunks().last().sid});
        QVERIFY2(ended.status == 0, ended.told().constData());
        QVERIFY(counts(ended, "3"));
    }

    void onlyFailedOnesInJson()
    {
        Program program;
        const practice::Call call = addCall(program, u"failed"_qs, 0);
        program.twilio.account().addAlert(32011, u"Gateway answered with an error"_qs, call.sid).more = {{u"sipResponse"_qs, u"403 Forbidden"_qs}};
        const Ended ended = program.run({u"calls"_qs, u"--trunk"_qs, u"Front desk"_qs, u"--failed"_qs, u"--format"_qs, u"json"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        const auto calls = lines(ended.out);
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.first().value(u"outcome"_qs).toString(), u"failed"_qs);
        QCOMPARE(calls.first().value(u"call"_qs).toString(), call.sid);
        QCOMPARE(calls.first().value(u"sip_code"_qs).toString(), u"403"_qs);
        QVERIFY(!calls.first().value(u"happened"_qs).toString().isEmpty());
    }

    void aTableForScriptsHasStableNames()
    {
        Program program;
        const Ended ended = program.run({u"calls"_qs, u"--trunk"_qs, u"Front desk"_qs, u"--format"_qs, u"csv"_qs, u"--since"_qs, u"7d"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        QVERIFY(ended.out.startsWith("time,caller,number,seconds,result,happened,gateway,sip_code,call_sid,price,currency\r\n"));
        QCOMPARE(ended.out.count('\n'), 4);
    }

    void onlyCallsSinceThen()
    {
        Program program;
        const Ended ended = program.run({u"calls"_qs, u"--trunk"_qs, u"Front desk"_qs, u"--since"_qs, u"2h"_qs});
        QVERIFY2(ended.status == 0, ended.told().constData());
        QVERIFY2(counts(ended, "1"), ended.told().constData()); // 75 minutes ago; the next was yesterday
    }

    void whatCannotBeIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no trunk") << QStringList{} << 2 << "needs --trunk"_qba;
        QTest::newRow("an unknown trunk") << QStringList{u"--trunk"_qs, u"Nowhere"_qs} << 1 << "no trunk “Nowhere”"_qba;
        QTest::newRow("no time") << QStringList{u"--trunk"_qs, u"Front desk"_qs, u"--since"_qs, u"soon"_qs} << 2 << "--since"_qba;
        QTest::newRow("a time to come") << QStringList{u"--trunk"_qs, u"Front desk"_qs, u"--since"_qs, u"2100-01-01"_qs} << 2 << "--since"_qba;
        QTest::newRow("no format") << QStringList{u"--trunk"_qs, u"Front desk"_qs, u"--format"_qs, u"pdf"_qs} << 2 << "table, csv, json"_qba;
        QTest::newRow("an option of another") << QStringList{u"--trunk"_qs, u"Front desk"_qs, u"--every"_qs, u"5"_qs} << 2 << "no option --every"_qba;
    }
    void whatCannotBeIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        Program program;
        const Ended ended = program.run(QStringList{u"calls"_qs} + arguments);
        QCOMPARE(ended.status, status);
        QVERIFY2(ended.err.contains(words), ended.told().constData());
    }

    void twoTrunksOfOneNameNeedTheSid()
    {
        Program program;
        program.twilio.account().addTrunk(u" FRONT desk"_qs);
        const Ended ended = program.run({u"calls"_qs, u"--trunk"_qs, u"Front desk"_qs});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains("Give the SID"), ended.told().constData());
    }

    void codesThatAreRefusedAreFive()
    {
        Program program;
        program.twilio.refuseEverybody(true);
        QCOMPARE(program.run({u"calls"_qs, u"--trunk"_qs, u"Front desk"_qs}).status, 5);
    }

    void aWatchTellsEachNewCallOnceAndEndsWhenItIsStopped()
    {
        Program program;
        Watch watch(program);
        QVERIFY(QTest::qWaitFor([&] { return program.twilio.requests().size() >= 8; }, 20'000)); // it has looked
        const QString first = addCall(program, u"completed"_qs, 12).sid;
        QVERIFY2(watch.waitForLines(1), watch.said.constData());
        practice::Call &running = addCall(program, u"in-progress"_qs, 0);
        const QString second = running.sid;
        program.twilio.account().addAlert(32010, u"No enabled origination URL"_qs, program.twilio.account().newSid(QLatin1String("CA")));
        QVERIFY2(watch.waitForLines(3), watch.said.constData()); // the alert, and the call that it tells of
        for (practice::Call &call : program.twilio.account().calls)
            if (call.sid == second) {
                call.status = u"completed"_qs;
                call.seconds = 3;
            }
        QVERIFY2(watch.waitForLines(4), watch.said.constData());
        const Ended ended = watch.stop();
        QCOMPARE(ended.status, 0);
        const auto told = lines(ended.out);
        QCOMPARE(told.size(), 4); // nothing of before, nothing twice
        QCOMPARE(told.at(0).value(u"call"_qs).toString(), first);
        QCOMPARE(told.at(0).value(u"seconds"_qs).toInt(), 12);
        QCOMPARE(told.at(1).value(u"event"_qs).toString(), u"alert"_qs);
        QCOMPARE(told.at(1).value(u"code"_qs).toString(), u"32010"_qs);
        QCOMPARE(told.at(2).value(u"in_call_log"_qs).toBool(), false);
        QCOMPARE(told.at(3).value(u"call"_qs).toString(), second);
        QCOMPARE(told.at(3).value(u"outcome"_qs).toString(), u"answered"_qs);
    }

    void aWatchSurvivesTroubleWithTheNetwork()
    {
        Program program;
        Watch watch(program, {u"--since"_qs, u"2h"_qs});
        QVERIFY2(watch.waitForLines(1), watch.said.constData()); // 75 minutes ago
        QVERIFY(program.twilio.setUnreachable(true));
        QByteArray complaint;
        QVERIFY(QTest::qWaitFor([&] { return (complaint += watch.process->readAllStandardError()).contains("Still watching"); }, 60'000));
        QVERIFY(program.twilio.setUnreachable(false));
        addCall(program, u"completed"_qs, 5);
        QVERIFY2(watch.waitForLines(2), watch.said.constData());
        const Ended ended = watch.stop();
        QCOMPARE(ended.status, 0);
        QCOMPARE(lines(ended.out).size(), 2);
    }
};

QTEST_GUILESS_MAIN(CallsTest)
#include "CallsTest.moc"
