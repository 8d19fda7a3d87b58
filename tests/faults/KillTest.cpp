// Killed at any instant. FAULT_SEED=<n> tells the stories of one seed again; FAULT_KILLS=<n> asks for another number.

#include "ProcessStory.h"

#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace trunkline::test;
using Death = ProcessStory::Death;
using At = Death::At;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int usualKills = 40; // a process that is watched by the sanitizers starts slowly
#else
constexpr int usualKills = 300;
#endif

trunkline::practice::Options unhurried()
{
    trunkline::practice::Options options = Ground::withSmallPages();
    options.latency = std::chrono::milliseconds(4); // so that there is an instant between any two events
    return options;
}

/// A moment of a run that has about 20 requests, 3 or 5 of them writes, and lasts about 150 ms.
Death anyInstant(QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        return {At::Arrived, random.bounded(1, 20)};
    case 1:
        return {At::Acted, random.bounded(1, 20)};
    case 2:
        return {At::Answered, random.bounded(1, 20)};
    case 3:
        return {At::Moment, random.bounded(1, 36)};
    default:
        return {At::Time, random.bounded(100, 1600)};
    }
}

StoryMaker story(quint32 seed)
{
    QRandomGenerator random(seed);
    ProcessStory::Plot plot;
    plot.scenario = random.bounded(3) == 0 ? Scenario::OldLine : Scenario::NewLine;
    plot.undo = random.bounded(4) == 0;
    plot.options = unhurried();
    QStringList deaths;
    for (int i = random.bounded(2, 5); i > 0; --i) {
        plot.deaths.append(anyInstant(random));
        deaths.append(plot.deaths.last().text());
    }
    const QString name = u"seed %1: %2, killed at %3"_qs.arg(seed).arg(plot.undo ? u"undo"_qs : u"set-up"_qs, deaths.join(u", "_qs));
    return [name, plot] { return std::make_unique<ProcessStory>(name, plot); };
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarning(); }

    void killedAtAnyInstantItConverges()
    {
        const bool chosen = qEnvironmentVariableIsSet("FAULT_SEED");
        const int wanted = chosen ? 1 : qEnvironmentVariableIsSet("FAULT_KILLS") ? qEnvironmentVariableIntValue("FAULT_KILLS") : usualKills;
        quint32 seed = chosen ? quint32(qEnvironmentVariableIntValue("FAULT_SEED")) : QRandomGenerator::global()->bounded(1u << 30);
        std::printf("Seeds from %u on.\n", seed);
        Tally all;
        while (all.kills < wanted) {
            QVector<StoryMaker> some;
            for (int i = 0; i < (chosen ? 1 : 24); ++i)
                some.append(story(seed++));
            const Tally tally = tell(some, 6);
            all.cells += tally.cells;
            all.converged += tally.converged;
            all.stopped += tally.stopped;
            all.kills += tally.kills;
            all.wrongs += tally.wrongs;
            if (chosen || !all.wrongs.isEmpty() || tally.kills == 0) // nobody dies any more: the count below says so
                break;
        }
        all.print("Killed at random");
        QVERIFY2(all.wrongs.isEmpty(), qPrintable(all.wrongs.join(u'\n')));
        QVERIFY(chosen || all.kills >= wanted || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }

    /// The first, the second, the third … until a run ends without being killed: a new one is covered by itself.
    void killedAtEachMomentOfTheRecordItConverges_data()
    {
        QTest::addColumn<int>("scenario");
        QTest::addColumn<bool>("undo");
        QTest::addColumn<bool>("lag");
        QTest::newRow("a new line") << int(Scenario::NewLine) << false << false;
        QTest::newRow("a new line whose lists lag") << int(Scenario::NewLine) << false << true;
        QTest::newRow("an old line") << int(Scenario::OldLine) << false << false;
        QTest::newRow("undo of a new line") << int(Scenario::NewLine) << true << false;
        QTest::newRow("undo of an old line") << int(Scenario::OldLine) << true << false;
    }
    void killedAtEachMomentOfTheRecordItConverges()
    {
        QFETCH(int, scenario);
        QFETCH(bool, undo);
        QFETCH(bool, lag);
        QVector<StoryMaker> stories;
        auto survived = std::make_shared<int>(0);
        for (int n = 1; n <= 96; ++n) { // more than there are
            ProcessStory::Plot plot;
            plot.scenario = Scenario(scenario);
            plot.undo = undo;
            plot.deaths = {{At::Moment, n}};
            if (lag) {
                plot.target = [](const Ground &ground) { return writesOf(ground).first(); };
                plot.strike.arrange = [](Ground &ground, const Target &) {
                    using namespace trunkline::practice;
                    QVector<int> all;
                    for (const Target &one : writesOf(ground))
                        all.append(ground.twilio.arrange({one.method, one.path, nth(1), Hook::AfterCommit, Lag{3}}));
                    return all;
                };
            }
            const QString name = u"moment %1 of the record"_qs.arg(n);
            stories.append([name, plot, survived] {
                if (*survived > 3)
                    return std::unique_ptr<ProcessStory>();
                auto made = std::make_unique<ProcessStory>(name, plot);
                QObject::connect(made.get(), &Story::ended, [story = made.get(), survived] { *survived += story->survived(); });
                return made;
            });
        }
        const Tally tally = tell(stories, 6);
        tally.print(QTest::currentDataTag());
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(*survived > 0 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
