// Somebody watches the calls of a line.

#include "Onlooker.h"

#include "answers/Isolate.h"

#include "pages/CallDetails.h"
#include "pages/CallsTable.h"
#include "pages/ChartPanel.h"
#include "pages/DayChart.h"
#include "pages/MonitorMenu.h"
#include "pages/MonitorStatus.h"

#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QFile>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>

#include "pages/CallsPrint.h"

using namespace trunkline;
using namespace trunkline::test;
using pages::CallsModel;

namespace {

/// Nine answered, then the gateway falls silent for three calls.
void aBadMorning(practice::PracticeTwilio &twilio)
{
    twilio.account().calls.clear();
    for (int i = 0; i < 9; ++i)
        Onlooker::addCall(twilio, 30 + 10 * i, u"completed"_qs, 60 + i, u"+1206555018"_qs + QString::number(i));
    for (int i = 0; i < 3; ++i)
        Onlooker::addSilence(twilio, 3 + 5 * i, i == 1 ? u"anonymous"_qs : u"+14155550190"_qs);
}

} // namespace

class MonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Onlooker::letNoWarningPass(); }

    void theCallsAreThereTheNewestFirstWithWhatHappened()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        QCOMPARE(one.row(0).mid(1), (QStringList{u"+1 415 555 0190"_qs, QString(QChar(0x2013)), u"Gateway didn’t answer"_qs}));
        QCOMPARE(one.row(1).at(1), u"Hidden number"_qs);
        QCOMPARE(one.row(3).mid(2), (QStringList{u"1:00"_qs, u"Answered"_qs}));
        QVERIFY(one.waitToSee(u"12 calls"_qs));
        QVERIFY(one.waitToSee(u"answered (75 %)"_qs));
    }

    void callsThatFailInARowAreSaidAndShown()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitToSee(u"3 calls failed since"_qs));
        QVERIFY(one.sees(u"All for one reason: Gateway didn’t answer."_qs));
        one.click(u"Show these calls"_qs);
        QCOMPARE(one.window().calls()->rowCount(), 3);
        QVERIFY(one.waitToSee(u"Only failed calls since"_qs));
        QVERIFY(one.window().table()->chosen());
        QVERIFY(one.waitToSee(u"What to do"_qs)); // of the newest
        one.click(u"Show all days"_qs);
        QCOMPARE(one.window().calls()->rowCount(), 12);
    }

    void aClosedNoticeComesBackWithTheNextFailure()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitToSee(u"3 calls failed since"_qs));
        one.click(u"Close"_qs);
        QVERIFY(one.waitFor([&] { return !one.sees(u"3 calls failed since"_qs); }));
        Onlooker::addSilence(one.twilio(), 0);
        QVERIFY(one.waitToSee(u"4 calls failed since"_qs));
    }

    void aFailedCallTellsWhatHappenedAndWhatToDo()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        QVERIFY(one.sees(u"Choose a call to see what happened."_qs));
        one.clickRow(0);
        QVERIFY(one.waitToSee(u"Twilio called 198.51.100.20"_qs));
        QVERIFY(one.sees(u"What to do"_qs));
        QVERIFY(one.sees(u"The call stopped between the internet and your gateway."_qs));
        QVERIFY(one.sees(u"For support: 32011, call CA"_qs));
        one.click(u"Copy everything Twilio said about this call"_qs);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"32011"_qs) && copied.contains(u"sipUri: sip:198.51.100.20"_qs));
        one.click(u"Copy number"_qs);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+14155550190"_qs);
    }

    void anAnsweredCallTellsLengthGatewayAndCost()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        one.clickRow(3);
        QVERIFY(one.waitToSee(u"Length: 1:00"_qs));
        QVERIFY(one.sees(u"Gateway: 198.51.100.20"_qs));
        QVERIFY(one.sees(u"Cost: "_qs) && one.sees(u"0.0085"_qs));
        QVERIFY(!one.sees(u"What to do"_qs));
    }

    void filtersAndSearchNarrowTheTable()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        one.choose(u"Which calls"_qs, u"Failed"_qs);
        QCOMPARE(one.window().calls()->rowCount(), 3);
        one.choose(u"Which calls"_qs, u"Answered"_qs);
        QCOMPARE(one.window().calls()->rowCount(), 9);
        one.type(u"Search numbers"_qs, u"(206) 555-0184"_qs); // however it is spelt
        QCOMPARE(one.window().calls()->rowCount(), 1);
        one.type(u"Search numbers"_qs, u"999"_qs);
        QVERIFY(one.waitToSee(u"No calls match “999”."_qs));
        one.click(u"Clear search"_qs);
        QCOMPARE(one.window().calls()->rowCount(), 12);
    }

    void aDayOfTheChartIsChosenWithTheKeyboard()
    {
        Onlooker one({}, [](practice::PracticeTwilio &twilio) {
            twilio.account().calls.clear();
            Onlooker::addCall(twilio, 0);
            Onlooker::addCall(twilio, 2 * 24 * 60);
            Onlooker::addCall(twilio, 2 * 24 * 60 + 1);
        });
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 3; }));
        pages::DayChart *chart = one.window().chartPanel()->chart();
        QVERIFY(one.waitFor([&] { return chart->bars().size() == 7 && chart->bars().last().total() == 1; }));
        chart->setFocus(Qt::TabFocusReason);
        one.press(Qt::Key_Left);
        one.press(Qt::Key_Left);
        one.press(Qt::Key_Return);
        const int two = chart->bars().at(4).total();
        QCOMPARE(one.window().calls()->rowCount(), two);
        QVERIFY(chart->accessibleDescription().contains(u"all answered"_qs));
        QVERIFY(one.waitToSee(u"Only "_qs));
        one.press(Qt::Key_Return); // the same day once more
        QCOMPARE(one.window().calls()->rowCount(), 3);
    }

    void theDaysAreATableToo()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        one.window().menu()->daysTable->trigger();
        QTableWidget *table = nullptr;
        QVERIFY(one.waitFor([&] {
            QWidget *dialog = QApplication::activeModalWidget();
            return dialog && (table = dialog->findChild<QTableWidget *>());
        }));
        QCOMPARE(table->rowCount(), 7);
        int all = 0;
        for (int row = 0; row < 7; ++row)
            all += table->item(row, 3)->text().toInt();
        QCOMPARE(all, 12);
        one.click(u"Close"_qs);
    }

    void aNewCallComesByItselfAndMovesNothing()
    {
        practice::Options options;
        options.pastCalls = 300;
        options.pastDays = 6;
        Onlooker one(options);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() >= 300; }));
        const int before = one.window().calls()->rowCount();
        pages::CallsTable *table = one.window().table();
        table->verticalScrollBar()->setValue(40);
        table->setCurrentIndex(one.window().calls()->index(44, 0));
        const auto chosen = table->chosen();
        const QStringList inSight = one.row(table->verticalScrollBar()->value());
        Onlooker::addCall(one.twilio(), 0);
        Onlooker::addSilence(one.twilio(), 0);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == before + 2; }));
        QVERIFY(table->chosen() == chosen);
        QCOMPARE(one.row(table->verticalScrollBar()->value()), inSight);
        QVERIFY(one.waitFor([&] { return one.sees(u"2 new calls, 1 failed"_qs) || one.sees(u"1 new calls"_qs); }));
    }

    void aFailureThatLeftNoCallIsShown()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        one.twilio().account().addAlert(32010, u"No enabled origination URL"_qs, one.twilio().account().newSid(QLatin1String("CA")));
        QVERIFY(one.waitToSee(u"Caller not known"_qs));
        QCOMPARE(one.row(0).at(3), u"No gateway address"_qs);
        one.clickRow(0);
        QVERIFY(one.waitToSee(u"The call stopped between the Twilio trunk and the internet."_qs));
    }

    void whatIsShownIsExported()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        one.choose(u"Which calls"_qs, u"Failed"_qs);
        const QString path = one.folder() + u"/calls.csv"_qs;
        one.window().exportTo(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFTime,Caller,Number,"));
        QCOMPARE(bytes.count("\r\n"), 4);
        QCOMPARE(bytes.count("Gateway didn"), 3);
        QVERIFY(one.waitToSee(u"Saved as"_qs));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        one.window().exportTo(one.folder() + u"/not/there/calls.csv"_qs);
        QVERIFY(one.waitToSee(u"The calls were not saved"_qs));
        QVERIFY(one.sees(u"Choose another folder"_qs));
    }

    void whatIsShownIsPrinted()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        const QString path = one.folder() + u"/calls.pdf"_qs;
        QPdfWriter pdf(path);
        QVERIFY(pages::CallsPrint::print(pdf, *one.window().calls(), {CallsModel::Time, CallsModel::Caller, CallsModel::Result}, u"Calls"_qs, Qt::LeftToRight));
        QVERIFY(QFile(path).size() > 1000);
    }

    void theGatewayIsTestedFromTheDetails()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        one.clickRow(0);
        one.click(u"Test the gateway"_qs);
        QVERIFY(one.waitToSee(u"Your gateway answered in"_qs));
    }

    void theDesktopIsToldOnceWhenCallsBeginToFail()
    {
        QVector<QString> told;
        Onlooker one({}, [](practice::PracticeTwilio &twilio) {
            twilio.account().calls.clear();
            for (int i = 0; i < 20; ++i)
                Onlooker::addCall(twilio, 30 + i);
        }, [&told](pages::MonitorWiring &wiring) { wiring.notify = [&told](const QString &title, const QString &text) { told.append(title + u": "_qs + text); }; });
        one.window().menu()->tell->setChecked(true);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(told.isEmpty());
        for (int i = 0; i < 3; ++i)
            Onlooker::addSilence(one.twilio(), 2 - i);
        QVERIFY(one.waitFor([&] { return told.size() == 1; }));
        QVERIFY2(told.first().contains(u"Calls fail on Front desk"_qs) && told.first().contains(u" failed since "_qs), qPrintable(told.first()));
        Onlooker::addSilence(one.twilio(), 0);
        QVERIFY(one.waitToSee(u"4 calls failed since"_qs));
        QCOMPARE(told.size(), 1);
    }

    void aNumberThatIsMovedAwayIsNews()
    {
        QString asked;
        Onlooker one({}, aBadMorning, [&asked](pages::MonitorWiring &wiring) { wiring.check = [&asked](const setup::Service &, const twilio::Trunk &trunk) { asked = trunk.sid.text(); }; });
        QVERIFY(one.waitUntilLoaded());
        one.twilio().account().numberByPhone(u"+16285550106"_qs)->trunkSid.clear();
        QVERIFY(one.waitToSee(u"was moved away from this trunk today at"_qs));
        QVERIFY(one.sees(u"Its calls no longer arrive."_qs));
        one.click(u"Put it back"_qs);
        QCOMPARE(asked, one.trunk().sid);
    }

    void anAddressThatChangesIsNewsAndIsShown()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        one.trunk().urls.first().sipUrl = u"sip:198.51.100.99:5060;transport=tcp"_qs;
        QVERIFY(one.waitToSee(u"Someone changed the gateway address of this trunk"_qs));
        one.click(u"Show the change"_qs);
        QVERIFY(one.waitToSee(u"became sip:198.51.100.99:5060;transport=tcp"_qs));
        one.click(u"Close"_qs);
    }

    void otherDaysAreReadWhenTheyAreAskedFor()
    {
        practice::Options options;
        options.pastCalls = 290;
        Onlooker one(options);
        QVERIFY(one.waitUntilLoaded());
        const int week = one.window().calls()->rowCount();
        QVERIFY(week > 50 && week < 90);
        one.choose(u"Time"_qs, u"Last 30 days"_qs);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() >= 290; }));
        one.choose(u"Time"_qs, u"Today"_qs);
        QVERIFY(one.window().calls()->rowCount() < week);
        one.choose(u"Time"_qs, u"From – to…"_qs);
        QVERIFY(one.waitToSee(u"Which days?"_qs));
        const QList<QDateEdit *> days = QApplication::activeModalWidget()->findChildren<QDateEdit *>();
        days.first()->setDate(QDate::currentDate().addDays(-20));
        days.last()->setDate(QDate::currentDate().addDays(-11));
        one.click(u"Show these days"_qs);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() >= 90 && one.window().calls()->rowCount() <= 110; }));
        QCOMPARE(one.window().chartPanel()->chart()->bars().size(), 10);
    }

    void columnsAreShownAndRemembered()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 12; }));
        QCOMPARE(one.row(0).size(), 4);
        one.window().menu()->column(CallsModel::Number)->setChecked(true);
        QCOMPARE(one.row(0).size(), 5);
        QCOMPARE(one.row(0).last(), u"+1 628 555 0106"_qs);
        QVERIFY(QSettings().value(u"monitor/column-4"_qs).toBool());
    }

    void everythingIsReachedWithTheKeyboard()
    {
        Onlooker one({}, aBadMorning);
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitToSee(u"12 calls"_qs));
        QSet<QString> reached;
        QWidget *first = one.find(u"Trunk"_qs);
        first->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 40; ++i) {
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            reached.insert(plain(focus->accessibleName().isEmpty() && qobject_cast<const QAbstractButton *>(focus)
                                     ? qobject_cast<const QAbstractButton *>(focus)->text().remove(u'&')
                                     : focus->accessibleName()));
            one.press(Qt::Key_Tab);
        }
        for (const QString &name : {u"Trunk"_qs, u"Time"_qs, u"Which calls"_qs, u"Search numbers"_qs, u"Export the shown calls as CSV"_qs, u"Refresh now"_qs,
                                    u"Calls per day"_qs, u"Calls"_qs, u"Details of the call"_qs})
            QVERIFY2(reached.contains(name), qPrintable(name + u" is not among "_qs + QStringList(reached.values()).join(u", "_qs)));
        QVERIFY(!reached.contains(QString())); // each has a name
        one.window().table()->setFocus(Qt::TabFocusReason);
        one.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), one.find(u"Search numbers"_qs));
        one.window().table()->setCurrentIndex(one.window().calls()->index(0, 0));
        one.window().table()->setFocus(Qt::TabFocusReason);
        one.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(one.window().details()));
    }
};

QTEST_MAIN(MonitorTest)
#include "MonitorTest.moc"
