// The fresh process after kill -9: while a fault strikes, the process that it strikes is killed, and another one has
// nothing but the record and the account.

#include "Matrix.h"
#include "ProcessStory.h"

#include <QTest>

using namespace trunkline::test;
using At = ProcessStory::Death::At;

namespace {

QVector<StoryMaker> killedWhileStruck(Scenario scenario, const Targets &targets, const QVector<Strike> &strikes, const QString &program = ProcessStory::Plot().program)
{
    QVector<StoryMaker> stories;
    const QVector<Target> all = targets(Ground(scenario));
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const Strike &strike : strikes) {
            if (!strike.fits(all.at(i)))
                continue;
            ProcessStory::Plot plot;
            plot.scenario = scenario;
            plot.target = [targets, i](const Ground &ground) { return targets(ground).at(i); };
            plot.strike = strike;
            plot.deaths = {{At::Struck}};
            plot.program = program;
            const QString name = u"process killed, "_qs + all.at(i).name + u", "_qs + strike.name;
            stories.append([name, plot] { return std::make_unique<ProcessStory>(name, plot); });
        }
    }
    return stories;
}

Strike held(const QString &name, trunkline::practice::Hook hook)
{
    Strike strike{name, [hook](Ground &ground, const Target &target) {
                      return QVector<int>{ground.twilio.arrange({target.method, target.path, trunkline::practice::nth(target.nth), hook, trunkline::practice::StaySilent{}})};
                  }};
    strike.ends = false;
    return strike;
}

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarning(); }

    void aFreshProcessGoesOnAfterEachFaultOfAWrite()
    {
        QVector<StoryMaker> stories = killedWhileStruck(Scenario::NewLine, writesOf, strikesFromOutside());
        const Tally tally = tell(stories, 6);
        tally.print("A fresh process after kill -9, each write x each fault");
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.kills >= tally.cells * 9 / 10 || qEnvironmentVariableIsSet("FAULT_CELLS"));
        QVERIFY(tally.cells >= 150 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }

    void aFreshProcessGoesOnAfterEachLook()
    {
        static const QStringList some{u"FIN before"_qs, u"silent before"_qs, u"500 before"_qs, u"torn body"_qs, u"wrong types"_qs, u"a sign-in page"_qs, u"redirect 307"_qs};
        QVector<Strike> strikes = strikesFromOutside();
        strikes.removeIf([](const Strike &strike) { return !some.contains(strike.name); });
        const Tally tally = tell(killedWhileStruck(Scenario::NewLine, readsOf, strikes), 6);
        tally.print("A fresh process after kill -9, each look x some faults");
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.kills >= tally.cells * 9 / 10 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }

    /// With the waits that users have: those that find nothing look for ten seconds.
    void theProgramItselfGoesOnWhileTheServerHoldsItsAnswer()
    {
        QVector<StoryMaker> stories;
        for (const Scenario scenario : {Scenario::NewLine, Scenario::OldLine})
            stories += killedWhileStruck(scenario, writesOf, {held(u"held before it acts"_qs, trunkline::practice::Hook::BeforeCommit),
                                                              held(u"held after it acted"_qs, trunkline::practice::Hook::AfterCommit)},
                                         ProcessStory::realProgram());
        const Tally tally = tell(stories, 16);
        tally.print("The program itself, killed while an answer is held");
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.kills == tally.cells || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "ProcessTest.moc"
