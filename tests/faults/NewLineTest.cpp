// Everything that can happen to a write of a new line: the trunk, its gateway, the number that is bought.
#include "Matrix.h"

#include <QTest>

using namespace trunkline::test;

class NewLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarning(); }

    void eachWriteOfANewLineSurvivesEachFault()
    {
        EngineStory::Plot plot;
        plot.scenario = Scenario::NewLine;
        const Tally tally = tell(matrix(plot, writesOf, allStrikes()), 16);
        tally.print("A new line, each write x each fault");
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.cells >= 150 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }
};

QTEST_GUILESS_MAIN(NewLineTest)
#include "NewLineTest.moc"
