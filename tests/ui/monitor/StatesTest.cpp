// What the monitor shows when there is nothing to show, or no way to it.

#include "Onlooker.h"

#include "pages/CallDetails.h"
#include "pages/CallsTable.h"
#include "pages/ChartPanel.h"
#include "pages/MonitorStatus.h"

#include <QRegularExpression>

using namespace trunkline;
using namespace trunkline::test;
using monitor::Feed;

namespace {

void withoutCalls(practice::PracticeTwilio &twilio)
{
    twilio.account().calls.clear();
}

} // namespace

class StatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Onlooker::letNoWarningPass(); }

    void aLineThatNobodyCalledSaysHowToTryIt()
    {
        QString asked;
        Onlooker one({}, withoutCalls, [&asked](pages::MonitorWiring &wiring) { wiring.testCall = [&asked](const setup::Service &, const twilio::Trunk &trunk) { asked = trunk.sid.text(); }; });
        QVERIFY(one.waitToSee(u"The line is open, but nobody has called yet"_qs));
        QVERIFY(one.sees(u"Dial +1 628 555 0106 from any phone. The call shows up here within a minute."_qs));
        QVERIFY(one.sees(u"0 calls"_qs));
        one.click(u"Place a test call"_qs);
        QCOMPARE(asked, one.trunk().sid);
        Onlooker::addCall(one.twilio(), 0);
        QVERIFY(one.waitFor([&] { return one.window().table()->isVisible() && one.window().calls()->rowCount() == 1; }));
    }

    void aLongerTimeIsOneClickAway()
    {
        Onlooker one({}, [](practice::PracticeTwilio &twilio) {
            twilio.account().calls.clear();
            Onlooker::addCall(twilio, 20 * 24 * 60);
        });
        QVERIFY(one.waitToSee(u"nobody has called yet"_qs));
        one.click(u"Show a longer time"_qs);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 1; }));
        QVERIFY(one.waitFor([&] { return one.window().table()->isVisible(); }));
    }

    void aTrunkWithoutNumberSaysSo()
    {
        Onlooker one({}, [](practice::PracticeTwilio &twilio) {
            twilio.account().calls.clear();
            twilio.account().numberByPhone(u"+16285550106"_qs)->trunkSid.clear();
        }, [](pages::MonitorWiring &wiring) { wiring.addNumber = [](const setup::Service &, const twilio::Trunk &) {}; });
        QVERIFY(one.waitToSee(u"This trunk has no phone number"_qs));
        QVERIFY(one.find(u"Add a number"_qs));
    }

    void anAccountWithoutTrunkSaysSo()
    {
        practice::Options options;
        options.variant = practice::Variant::Empty;
        Onlooker one(options);
        QVERIFY(one.waitToSee(u"This account has no trunk yet"_qs));
    }

    void whatIsNotOfferedIsNotThere()
    {
        Onlooker one({}, withoutCalls);
        QVERIFY(one.waitToSee(u"nobody has called yet"_qs));
        QVERIFY(!one.find(u"Place a test call"_qs));
        QVERIFY(!one.find(u"Check the line"_qs)->isEnabled());
    }

    void offlineTheLastCallsStayAndItCountsDown()
    {
        Onlooker one;
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 3; }));
        QVERIFY(one.twilio().setUnreachable(true));
        QVERIFY(one.waitToSee(u"Offline – shown as of"_qs));
        QVERIFY(one.waitFor([&] { return one.window().status()->state().contains(QRegularExpression(u"Trying again in \\d+ s"_qs)); }));
        QCOMPARE(one.window().calls()->rowCount(), 3);
        QVERIFY(one.twilio().setUnreachable(false));
        QVERIFY(one.waitToSee(u"Updated "_qs));
    }

    void codesThatAreNotAcceptedAnyMoreAreTypedAnew()
    {
        Onlooker one;
        QVERIFY(one.waitUntilLoaded());
        one.twilio().refuseEverybody(true);
        QVERIFY(one.waitToSee(u"Twilio no longer accepts the codes"_qs));
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 3; })); // last data stays
        one.twilio().refuseEverybody(false);
        one.click(u"Sign in again"_qs);
        QVERIFY(one.waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        QVERIFY(one.waitFor([&] { return one.window().session().signIn().mayGoOn(); }));
        one.click(u"Continue"_qs);
        QVERIFY(one.waitFor([&] { return one.window().feed().state() == Feed::State::Ready; }));
        QVERIFY(one.waitFor([&] { return !one.sees(u"Twilio no longer accepts the codes"_qs); }));
    }

    void whoIsNotSignedInIsAskedTo()
    {
        Onlooker one({}, {}, [](pages::MonitorWiring &wiring) { wiring.service.credentials.reset(); });
        QVERIFY(one.waitToSee(u"Nobody is signed in"_qs));
        QVERIFY(one.find(u"Sign in"_qs));
    }

    void minimisedItAsksForNothing()
    {
        Onlooker one;
        QVERIFY(one.waitUntilLoaded());
        one.window().setWindowState(Qt::WindowMinimized);
        QVERIFY(one.waitFor([&] { return !one.window().feed().isLooking(); }));
        one.twilio().forgetRequests();
        QVERIFY(!QTest::qWaitFor([&] { return !one.twilio().requests().isEmpty(); }, 300)); // five intervals
        Onlooker::addCall(one.twilio(), 0);
        one.window().setWindowState(Qt::WindowNoState);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 4; }));
    }

    void withoutRefreshingItWaitsForF5()
    {
        Onlooker one;
        QVERIFY(one.waitUntilLoaded());
        one.click(u"Refresh every"_qs);
        QVERIFY(one.waitFor([&] { return !one.window().feed().isLooking(); }));
        QVERIFY(!one.window().feed().isRefreshing());
        Onlooker::addCall(one.twilio(), 0);
        one.click(u"Refresh now"_qs);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 4; }));
    }

    void aTrunkThatIsAskedForByNameIsShown()
    {
        practice::Options options;
        options.extraTrunks = 3;
        Onlooker one(options, {}, [](pages::MonitorWiring &wiring) { wiring.trunk = u"line 2"_qs; });
        QVERIFY(one.waitFor([&] { return one.window().feed().log().line().name() == u"Line 2"; }));
        one.choose(u"Trunk"_qs, u"Front desk"_qs);
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 3; }));
    }

    void aTrunkThatIsNotThereIsSaid()
    {
        Onlooker one({}, {}, [](pages::MonitorWiring &wiring) { wiring.trunk = u"Nowhere"_qs; });
        QVERIFY(one.waitToSee(u"There is no trunk called “Nowhere”"_qs));
    }

    void inALowWindowTheTableGoesBeforeTheChart()
    {
        Onlooker one;
        QVERIFY(one.waitUntilLoaded());
        QVERIFY(one.waitFor([&] { return one.window().calls()->rowCount() == 3; }));
        one.window().resize(900, 600);
        QVERIFY(one.waitFor([&] { return !one.window().chartPanel()->isVisible(); }));
        QVERIFY(one.waitFor([&] { return !one.window().table()->viewport()->visibleRegion().isEmpty(); }));
        one.window().resize(1120, 720);
        QVERIFY(one.waitFor([&] { return one.window().chartPanel()->isVisible(); }));
    }

    void narrowTheDetailsAreUnderTheTable()
    {
        Onlooker one;
        QVERIFY(one.waitUntilLoaded());
        one.window().resize(900, 700);
        QVERIFY(one.waitFor([&] {
            return one.window().details()->mapTo(&one.window(), QPoint()).y() > one.window().table()->mapTo(&one.window(), QPoint()).y();
        }));
    }
};

QTEST_MAIN(StatesTest)
#include "StatesTest.moc"
