// Everything that can happen to a look: the first one, and the one that reads back what was made.
#include "Matrix.h"

#include <QTest>

using namespace trunkline::test;

class ReadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarning(); }

    void eachLookSurvivesEachFault_data()
    {
        QTest::addColumn<int>("scenario");
        QTest::newRow("a new line") << int(Scenario::NewLine);
        QTest::newRow("an old line") << int(Scenario::OldLine);
    }
    void eachLookSurvivesEachFault()
    {
        QFETCH(int, scenario);
        EngineStory::Plot plot;
        plot.scenario = Scenario(scenario);
        const Tally tally = tell(matrix(plot, readsOf, allStrikes()), 16);
        tally.print("Each look x each fault");
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.cells >= 250 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }
};

QTEST_GUILESS_MAIN(ReadsTest)
#include "ReadsTest.moc"
