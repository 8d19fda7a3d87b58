// The way back under the same faults: what we made is gone, what was before is back, and nothing else was touched.
#include "Matrix.h"

#include <QTest>

using namespace trunkline::test;

class UndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarning(); }

    void eachStepOfAnUndoSurvivesEachFault_data()
    {
        QTest::addColumn<int>("scenario");
        QTest::addColumn<bool>("release");
        QTest::newRow("a new line, the number is kept") << int(Scenario::NewLine) << false;
        QTest::newRow("a new line, the number is released") << int(Scenario::NewLine) << true;
        QTest::newRow("an old line") << int(Scenario::OldLine) << false;
    }
    void eachStepOfAnUndoSurvivesEachFault()
    {
        QFETCH(int, scenario);
        QFETCH(bool, release);
        EngineStory::Plot plot;
        plot.scenario = Scenario(scenario);
        plot.undo = true;
        plot.release = release;
        static const QStringList some{u"FIN before"_qs, u"RST after"_qs, u"silent before"_qs, u"silent after"_qs, u"500 before"_qs, u"500 after"_qs,
                                      u"503 after"_qs, u"429, 1 s"_qs, u"torn body"_qs, u"half the headers"_qs, u"broken JSON"_qs, u"empty body"_qs,
                                      u"a page, acted"_qs, u"a sign-in page"_qs, u"redirect 307"_qs, u"acts late"_qs, u"token revoked"_qs, u"403"_qs,
                                      u"connection refused"_qs, u"gone for a while"_qs, u"closed before anything is said"_qs};
        QVector<Strike> strikes = allStrikes();
        strikes.removeIf([](const Strike &strike) { return !some.contains(strike.name); });
        const Tally tally = tell(matrix(plot, [release](const Ground &ground) { return undoWritesOf(ground, release); }, strikes), 16);
        tally.print(QTest::currentDataTag());
        QVERIFY2(tally.wrongs.isEmpty(), qPrintable(tally.wrongs.join(u'\n')));
        QVERIFY(tally.cells >= 40 || qEnvironmentVariableIsSet("FAULT_CELLS"));
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
