// Reading from a practice account: page by page, again and again, and through trouble.

#include "Rows.h"

#include "monitor/CallStory.h"
#include "monitor/Feed.h"
#include "monitor/GatewayWatch.h"
#include "practice/PracticeGateway.h"
#include "practice/PracticeTwilio.h"

#include <QSignalSpy>

using namespace rows;
using monitor::Feed;
using monitor::FeedTiming;

namespace {

using std::chrono::milliseconds;

FeedTiming quick()
{
    FeedTiming timing;
    timing.interval = milliseconds(40);
    timing.patience = std::chrono::seconds(0);
    timing.lineEvery = std::chrono::seconds(0);
    timing.again.fill(milliseconds(30));
    return timing;
}

/// An account, somebody signed in, and a feed of its trunk.
struct Stage
{
    explicit Stage(const practice::Options &options = {}, const FeedTiming &timing = quick(), int days = 30) : twilio(options), feed(timing)
    {
        QVERIFY(twilio.start());
        trunkline::twilio::Timing wait;
        wait.readTries = 1;
        wait.idle = wait.readDeadline = milliseconds(1500);
        const Credentials owner{*AccountSid::parse(twilio.accountSid()), {}, Secret(twilio.authToken())};
        client = std::make_unique<trunkline::twilio::Client>(*trunkline::twilio::Endpoints::fromTemplate(twilio.endpointTemplate()), owner, wait);
        feed.setSince(now().addDays(-days));
        feed.watch(*TrunkSid::parse(trunk().sid), trunk().friendlyName);
    }
    practice::Trunk &trunk() { return twilio.account().trunks.last(); }
    void begin() { feed.setClient(client.get()); }
    bool waitUntilReady()
    {
        return QTest::qWaitFor([this] { return feed.state() == Feed::State::Ready && feed.isWhole() && feed.updated().isValid() && !feed.isLooking(); }, 20'000);
    }
    practice::Call &addCall(const QString &status = u"completed"_qs, int seconds = 50)
    {
        practice::Call call;
        call.sid = twilio.account().newSid(QLatin1String("CA"));
        call.direction = u"trunking-originating"_qs;
        call.from = u"+12065550188"_qs;
        call.to = u"sip:+16285550106@198.51.100.20;region=us1"_qs;
        call.trunkSid = trunk().sid;
        call.status = status;
        call.seconds = seconds;
        call.started = practice::Account::now();
        twilio.account().calls.prepend(call);
        return twilio.account().calls.first();
    }

    practice::PracticeTwilio twilio;
    std::unique_ptr<trunkline::twilio::Client> client;
    Feed feed;
};

} // namespace

class FeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void theCallsOfTheTrunkAreRead()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        QCOMPARE(stage.feed.log().size(), 3); // and none of the website's fourteen
        QCOMPARE(stage.feed.log().line().name(), u"Front desk"_qs);
    }

    void aLongLogComesPageByPageTheNewestFirst()
    {
        practice::Options options;
        options.pastCalls = 900;
        options.pastAlerts = 40;
        Stage stage(options);
        stage.feed.setRefreshing(false);
        QVector<qsizetype> sizes;
        connect(&stage.feed, &Feed::changed, this, [&](const LogChange &change) {
            if (!change.added.isEmpty())
                sizes.append(stage.feed.log().size());
        });
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        QCOMPARE(stage.feed.log().size(), 900 + 3);
        QVERIFY(sizes.size() >= 5);
        int alertOnly = 0;
        for (quint32 place = 0; place < quint32(stage.feed.log().size()); ++place)
            alertOnly += stage.feed.log().at(place).alertOnly ? 1 : 0;
        QCOMPARE(alertOnly, 2);
        QCOMPARE(stage.feed.log().alertCount(), 40);
    }

    void aNewCallIsFoundByTheNextLookAndNothingIsReadTwiceInVain()
    {
        practice::Options options;
        options.pastCalls = 2000;
        Stage stage(options);
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        const qsizetype before = stage.feed.log().size();
        QSignalSpy looked(&stage.feed, &Feed::looked);
        stage.twilio.forgetRequests();
        stage.addCall();
        QTRY_COMPARE(stage.feed.log().size(), before + 1);
        QVERIFY(looked.size() <= 2); // the one that was under way, and the next
        int pages = 0;
        for (const practice::Request &request : stage.twilio.requests())
            pages += request.path.endsWith(u"/Calls.json"_qs) ? 1 : 0;
        QVERIFY2(pages <= 2 * int(looked.size() + 1), qPrintable(QString::number(pages))); // not the eleven of the whole log
    }

    void aCallThatIsListedOnlyWhenItIsOverIsFoundThen()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        practice::Call &call = stage.addCall(u"in-progress"_qs, 0);
        call.listed = false;
        call.started = call.started.addSecs(-120);
        const QString sid = call.sid;
        QSignalSpy looked(&stage.feed, &Feed::looked);
        QVERIFY(looked.wait());
        QVERIFY(!stage.feed.log().find(CallSid::of(sid)));
        stage.twilio.account().calls.first().listed = true;
        stage.twilio.account().calls.first().status = u"completed"_qs;
        stage.twilio.account().calls.first().seconds = 118;
        QTRY_VERIFY(stage.feed.log().find(CallSid::of(sid)));
    }

    void aFailureThatLeavesNoCallIsFoundThroughItsAlert()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        stage.twilio.account().addAlert(32010, u"No enabled origination URL"_qs, stage.twilio.account().newSid(QLatin1String("CA")));
        QTRY_COMPARE(stage.feed.log().size(), 4);
        QVERIFY(stage.feed.log().at(3).alertOnly);
        QCOMPARE(stage.feed.log().result(stage.feed.log().at(3)), u"No gateway address"_qs);
    }

    void howManyAreNewIsToldOnce()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        QSignalSpy looked(&stage.feed, &Feed::looked);
        stage.addCall();
        stage.addCall(u"failed"_qs, 0);
        const auto counted = [&looked](int argument) {
            int sum = 0;
            for (const auto &one : looked)
                sum += one.at(argument).toInt();
            return sum;
        };
        QTRY_COMPARE(counted(0), 2);
        QTRY_VERIFY(looked.size() >= 4);
        QCOMPARE(counted(0), 2);
        QCOMPARE(counted(1), 1);
    }

    void anEarlierTimeReadsOnlyWhatIsMissing()
    {
        practice::Options options;
        options.pastCalls = 600;
        Stage stage(options, quick(), 7);
        stage.feed.setRefreshing(false);
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        const qsizetype week = stage.feed.log().size();
        QVERIFY(week > 100 && week < 200);
        stage.twilio.forgetRequests();
        stage.feed.setSince(now().addDays(-30));
        QVERIFY(!stage.feed.isWhole());
        QTRY_VERIFY(stage.feed.isWhole() && !stage.feed.isLooking());
        QCOMPARE(stage.feed.log().size(), 603);
        const QString before = practice::firstValue(stage.twilio.requests().at(1).query, u"StartTime<"_qs) + practice::firstValue(stage.twilio.requests().at(0).query, u"StartTime<"_qs)
                               + practice::firstValue(stage.twilio.requests().at(2).query, u"StartTime<"_qs);
        QVERIFY(!before.isEmpty());
    }

    void whileTheNetworkIsAwayItTriesAgainAndThenGoesOn()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        QVERIFY(stage.twilio.setUnreachable(true));
        QTRY_COMPARE(stage.feed.state(), Feed::State::Offline);
        QCOMPARE(stage.feed.log().size(), 3); // what is known stays
        QVERIFY(stage.twilio.setUnreachable(false));
        stage.addCall();
        QTRY_COMPARE(stage.feed.state(), Feed::State::Ready);
        QTRY_COMPARE(stage.feed.log().size(), 4);
    }

    void anInterruptedReadingGoesOnWhereItStopped()
    {
        practice::Options options;
        options.pastCalls = 1500;
        Stage stage(options);
        stage.feed.setRefreshing(false);
        bool wasCut = false;
        connect(&stage.feed, &Feed::changed, this, [&](const LogChange &) {
            if (!wasCut && stage.feed.log().size() > 500) {
                wasCut = true;
                stage.twilio.setUnreachable(true);
            }
        });
        stage.begin();
        QTRY_COMPARE_WITH_TIMEOUT(stage.feed.state(), Feed::State::Offline, 20'000);
        QVERIFY(stage.feed.log().size() < 1503);
        stage.twilio.forgetRequests();
        QVERIFY(stage.twilio.setUnreachable(false));
        QTRY_COMPARE_WITH_TIMEOUT(stage.feed.log().size(), 1503, 20'000);
        QVERIFY(stage.feed.isWhole() || QTest::qWaitFor([&] { return stage.feed.isWhole(); }));
    }

    void codesThatAreNotAcceptedAnyMoreEndIt()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        stage.twilio.refuseEverybody(true);
        QTRY_COMPARE(stage.feed.state(), Feed::State::Refused);
        stage.twilio.refuseEverybody(false);
        stage.feed.refresh();
        QTRY_COMPARE(stage.feed.state(), Feed::State::Ready);
    }

    void whileNobodyLooksNothingIsAsked()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        stage.feed.setPaused(true);
        QTRY_VERIFY(!stage.feed.isLooking());
        stage.twilio.forgetRequests();
        QSignalSpy timers(&stage.feed, &Feed::looked);
        QVERIFY(!timers.wait(250)); // six intervals
        QVERIFY(stage.twilio.requests().isEmpty());
        stage.addCall();
        stage.feed.setPaused(false);
        QTRY_COMPARE(stage.feed.log().size(), 4);
    }

    void aTrunkThatIsGoneIsSaid()
    {
        Stage stage;
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        stage.twilio.account().removeTrunk(stage.trunk().sid);
        QTRY_COMPARE(stage.feed.state(), Feed::State::Gone);
    }

    void anotherTrunkBeginsFromNothing()
    {
        practice::Options options;
        options.extraTrunks = 1;
        Stage stage(options);
        stage.begin();
        QVERIFY(stage.waitUntilReady());
        const practice::Trunk &other = stage.twilio.account().trunks.first();
        QVERIFY(other.sid != stage.trunk().sid);
        stage.feed.watch(*TrunkSid::parse(other.sid), other.friendlyName);
        QCOMPARE(stage.feed.log().size(), 0);
        QVERIFY(stage.waitUntilReady());
        QCOMPARE(stage.feed.log().size(), 0);
        QCOMPARE(stage.feed.log().line().name(), other.friendlyName);
    }

    void aGatewayIsAskedOnlyWhenSomebodyWantsThat()
    {
        practice::PracticeGateway gateway;
        QVERIFY(gateway.start());
        sip::ProbeOptions options;
        options.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, gateway.port(), gateway.tlsPort(), gateway.certificate(),
                                                     practice::PracticeGateway::certificateName()};
        monitor::GatewayWatch watch(options, milliseconds(50));
        QSignalSpy changed(&watch, &monitor::GatewayWatch::changed);
        watch.setGateways(line().urls);
        QVERIFY(!watch.isTesting());
        watch.setOn(true);
        QTRY_COMPARE(watch.reports().size(), 1);
        QCOMPARE(watch.reports().first().verdict(), sip::Verdict::Answers);
        QVERIFY(watch.health().silent.isEmpty());
        const QDateTime first = watch.at();
        QTRY_VERIFY(watch.at() > first); // and again
        watch.setOn(false);
        QTRY_VERIFY(!watch.isTesting());
        QVERIFY(watch.reports().isEmpty() || !watch.isOn());
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "FeedTest.moc"
