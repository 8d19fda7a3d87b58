// Everything that can happen to a write on a trunk that is there already and a number that is in use.
#include "Matrix.h"

#include <QTest>

using namespace trunkline::test;

class OldLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarning(); }

    void eachWriteOfAnOldLineSurvivesEachFault()
    {
        EngineStory::Plot plot;
        plot.scenario = Scenario::OldLine;
        const Tally tally = tell(matrix(plot, writesOf, allStrikes()), 16);
        tally.print("An old line, each write x each fault");
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.cells >= 250 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }
};

QTEST_GUILESS_MAIN(OldLineTest)
#include "OldLineTest.moc"
