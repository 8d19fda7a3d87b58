#include "../NoWarnings.h"
#include "PracticeLine.h"

#include "answers/Isolate.h"
#include "practice/PracticeGateway.h"
#include "setup/TestCall.h"

using namespace trunkline;
using namespace trunkline::setup;
using test::PracticeLine;

namespace {

/// A line that stands: the trunk "Front desk" with its number, a practice gateway, and somebody who tests it.
class Caller
{
public:
    explicit Caller(practice::Options options = {}) : line(options)
    {
        if (!gateway.start())
            qFatal("no gateway: %s", qPrintable(gateway.errorString()));
        setPlace([](practice::GatewayPlace &) {});
        call.setPace(std::chrono::milliseconds(20), std::chrono::seconds(0));
        call.setContext([this] { return context; });
        useUrls({u"sip:203.0.113.10:5060;transport=tcp"_qs});
        call.prepare(line.client.get(), number(), ownNumbers());
    }

    void setPlace(const std::function<void(practice::GatewayPlace &)> &change)
    {
        practice::GatewayPlace place = practice::GatewayPlace::of(gateway);
        place.patience = std::chrono::milliseconds(150);
        change(place);
        line.practice.setGateway(place);
    }

    void useUrls(const QStringList &urls, bool on = true)
    {
        practice::Account &account = line.practice.account();
        practice::Trunk &trunk = account.trunks.first();
        trunk.urls.clear();
        context.gateways.clear();
        for (int i = 0; i < urls.size(); ++i) {
            practice::OriginationUrl &url = account.addOriginationUrl(trunk, urls.at(i), u"Gateway"_qs);
            url.priority = 10 + i;
            url.enabled = on;
            if (on)
                context.gateways.append(*SipUri::parse(urls.at(i)));
        }
        context.switchedOff = !on && !urls.isEmpty();
    }

    static PhoneNumber number() { return *PhoneNumber::parse(u"+16285550106"_qs); }
    QVector<twilio::IncomingNumber> ownNumbers() const
    {
        QVector<twilio::IncomingNumber> all;
        for (const practice::Number &one : line.practice.numbers()) {
            twilio::IncomingNumber number{*NumberSid::parse(one.sid), one.phoneNumber};
            number.voice = one.capabilities.voice;
            all.append(number);
        }
        return all;
    }

    /// Until it is over and, if it did not get through, explained.
    bool callAndWait()
    {
        call.call();
        return QTest::qWaitFor([this] { return !call.running() && !call.explaining(); }, 15'000);
    }
    int placed() const
    {
        int found = 0;
        for (const practice::Request &one : line.practice.requests())
            found += one.method == "POST" && one.path.endsWith(u"/Calls.json"_qs) ? 1 : 0;
        return found;
    }

    PracticeLine line;
    practice::PracticeGateway gateway;
    FailureContext context;
    TestCall call;
};

} // namespace

/// A call through the practice account to the practice gateway, and what is told about it.
class TestCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void anAnsweredCallIsHungUpAndProvesTheLine()
    {
        Caller someone;
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.ending(), TestCall::Ending::Answered);
        QVERIFY(!someone.call.failure());
        QTRY_COMPARE(someone.gateway.heard(), 2); // INVITE, BYE
        CallPath path;
        someone.call.mark(path);
        QVERIFY(path.legs.back().state == LegState::Verified);
        QCOMPARE(someone.placed(), 1);
    }

    void theGatewaysRefusalIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("word");
        QTest::newRow("403") << 403 << u"Gateway turned Twilio away"_qs << u"Turned away"_qs;
        QTest::newRow("404") << 404 << u"Gateway doesn’t know the number"_qs << u"Number unknown"_qs;
        QTest::newRow("486") << 486 << u"Gateway was busy"_qs << u"Busy"_qs;
        QTest::newRow("488") << 488 << u"No common sound format"_qs << u"No common sound"_qs;
        QTest::newRow("503") << 503 << u"Gateway fault"_qs << u"Gateway fault"_qs;
        QTest::newRow("407") << 407 << u"Gateway asked for a password"_qs << u"Turned away"_qs;
    }
    void theGatewaysRefusalIsTold()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        Caller someone;
        someone.gateway.refuseCalls(status);
        QVERIFY(someone.callAndWait());
        const auto why = someone.call.failure();
        QVERIFY(why);
        QTEST(why->title, "title");
        QCOMPARE(why->word, word);
        QVERIFY2(plain(why->support).contains(u"32011, SIP %1, call CA"_qs.arg(status)), qPrintable(why->support));
        QVERIFY2(plain(why->happened).contains(u"203.0.113.10"), qPrintable(why->happened));
        CallPath path;
        someone.call.mark(path);
        QCOMPARE(path.legs.back().word, word);
        for (int leg = 0; leg < 3; ++leg)
            QVERIFY(path.legs.at(size_t(leg)).state == LegState::Verified); // the call came that far
    }

    void silenceIsToldAsAFirewallIfTheGatewayAnswersHere()
    {
        Caller someone;
        someone.gateway.ignoreTwilio(true);
        someone.context.probe = FailureContext::Probe::Answers;
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->id, u"no-answer"_qs);
        QCOMPARE(someone.call.failure()->finding, u"The gateway answers this computer, but not Twilio. A firewall is likely in between."_qs);
        QVERIFY(someone.call.failure()->fix == FailureFix::Message);
    }

    void aGatewayThatOnlyRingsIsTold()
    {
        Caller someone;
        someone.setPlace([](practice::GatewayPlace &place) { place.ringing = std::chrono::milliseconds(100); });
        someone.gateway.letItRing(true);
        someone.call.call();
        QTRY_COMPARE(someone.call.ending(), TestCall::Ending::NoAnswer);
        QCOMPARE(someone.call.failure()->id, u"rang-out"_qs);
        QTRY_COMPARE(someone.gateway.heard(), 2); // INVITE, CANCEL
    }

    void aGatewayThatIsOffIsTold()
    {
        Caller someone;
        someone.gateway.stop();
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->id, u"closed"_qs);
    }

    void aNameThatNobodyKnowsIsTold() // P1: no row in the log
    {
        Caller someone;
        someone.useUrls({u"sip:gw.nowhere.invalid;transport=tcp"_qs});
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->title, u"Gateway not found"_qs);
        QCOMPARE(plain(someone.call.failure()->finding), u"Twilio can’t find gw.nowhere.invalid."_qs);
    }

    void aTrunkWithoutAddressIsToldOnTheLegBefore_data() // P1, P34
    {
        QTest::addColumn<bool>("switchedOff");
        QTest::addColumn<QString>("finding");
        QTest::newRow("none") << false << u"The trunk doesn’t know where to send calls."_qs;
        QTest::newRow("off") << true << u"The gateway address on the trunk is switched off."_qs;
    }
    void aTrunkWithoutAddressIsToldOnTheLegBefore()
    {
        QFETCH(bool, switchedOff);
        Caller someone;
        someone.useUrls(switchedOff ? QStringList{u"sip:203.0.113.10;transport=tcp"_qs} : QStringList(), false);
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->leg, 2);
        QTEST(someone.call.failure()->finding, "finding");
        CallPath path;
        someone.call.mark(path);
        QVERIFY(path.legs.at(2).state == LegState::Failed && path.legs.at(3).state == LegState::NotChecked);
    }

    void aCertificateThatIsNotTrustedIsTold() // P18
    {
        Caller someone;
        someone.setPlace([](practice::GatewayPlace &place) { place.certificate.clear(); });
        someone.useUrls({u"sip:gw.example.com;transport=tls"_qs});
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->title, u"Certificate not trusted"_qs);
    }

    void aBackupThatTookTheCallIsNamed()
    {
        Caller someone;
        someone.useUrls({u"sip:203.0.113.10;transport=tcp"_qs, u"sip:203.0.113.11;transport=tcp"_qs});
        someone.gateway.refuseCallsTo(u"203.0.113.10"_qs, 503);
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.ending(), TestCall::Ending::Answered);
        QCOMPARE(someone.call.answeredBy(), u"203.0.113.11"_qs);
        CallPath path;
        someone.call.mark(path);
        QVERIFY(path.legs.back().state == LegState::Attention);
        QVERIFY2(plain(path.legs.back().finding).startsWith(u"203.0.113.11 answered. The first gateway did not take the call:"), qPrintable(path.legs.back().finding));
    }

    void aBackupThatIsNotTriedIsExplained() // P14
    {
        Caller someone;
        someone.useUrls({u"sip:203.0.113.10;transport=tcp"_qs, u"sip:203.0.113.11;transport=tcp"_qs});
        someone.gateway.refuseCallsTo(u"203.0.113.10"_qs, 486);
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.ending(), TestCall::Ending::Busy);
        QVERIFY(someone.call.failure()->finding.contains(u"second gateway was not tried"));
    }

    void allGatewaysThatWereTriedAreNamed()
    {
        Caller someone;
        someone.useUrls({u"sip:203.0.113.10;transport=tcp"_qs, u"sip:203.0.113.11;transport=tcp"_qs});
        someone.gateway.refuseCalls(503);
        QVERIFY(someone.callAndWait());
        QVERIFY2(plain(someone.call.failure()->happened).contains(u"It then tried 203.0.113.11, with the same result."),
                 qPrintable(someone.call.failure()->happened));
    }

    void aWebAddressThatStoodInIsNoProof()
    {
        Caller someone;
        someone.line.practice.account().trunks.first().disasterRecoveryUrl = u"https://www.example.com/sorry"_qs;
        someone.context.disasterUrl = true;
        someone.gateway.refuseCalls(403);
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.ending(), TestCall::Ending::StoodIn);
        QCOMPARE(someone.call.failure()->id, u"turned-away"_qs);
    }

    void anOlderAlertIsNotAboutThisCall()
    {
        Caller someone;
        someone.line.practice.account().addAlert(32011, u"Got SIP response 486 Busy Here from sip:203.0.113.10"_qs, u"CA"_qs + u"0"_qs.repeated(32));
        someone.gateway.refuseCalls(403);
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->id, u"turned-away"_qs);
    }

    void whatOtherNumbersMeetMeanwhileIsNotAboutThisCall()
    {
        Caller someone;
        someone.gateway.refuseCalls(403);
        someone.line.practice.arrange({"POST", u"*/Calls.json"_qs, practice::nth(1), practice::Hook::AfterCommit,
                                       practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) {
                                           twilio.account().addAlert(32011, u"Got SIP response 486 Busy Here from sip:+14155550132@203.0.113.10"_qs, {});
                                       }}});
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.failure()->id, u"turned-away"_qs);
    }

    void anAnswerThatIsLostIsLookedUpAndNobodyIsCalledTwice()
    {
        Caller someone;
        someone.line.practice.arrange({"POST", u"*/Calls.json"_qs, practice::nth(1), practice::Hook::AfterCommit, practice::HangUp{}});
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.ending(), TestCall::Ending::Answered);
        QCOMPARE(someone.placed(), 1);
    }

    void hangingUpBeforeTheAnswerIsPolite()
    {
        Caller someone;
        someone.gateway.letItRing(true);
        someone.call.call();
        QTRY_COMPARE(someone.call.state(), TestCall::State::Ringing);
        QTRY_COMPARE(someone.gateway.heard(), 1);
        someone.call.hangUp();
        QTRY_COMPARE(someone.call.state(), TestCall::State::Over);
        QCOMPARE(someone.call.ending(), TestCall::Ending::HungUp);
        QVERIFY(!someone.call.failure());
        QTRY_COMPARE(someone.gateway.heard(), 2); // INVITE, CANCEL
    }

    void hangingUpBeforeItIsPlacedCallsNobody()
    {
        Caller someone;
        someone.call.call();
        someone.call.hangUp();
        QTRY_COMPARE(someone.call.state(), TestCall::State::Over);
        QCOMPARE(someone.placed(), 0);
    }

    // Whom it comes from, and what it costs.

    void verifiedPhonesCanBeTheCaller()
    {
        Caller someone;
        QTRY_VERIFY(someone.call.callersKnown());
        QCOMPARE(someone.call.verifiedCallers().size(), 1);
        QVERIFY(someone.call.callers().size() > 2);
        someone.call.chooseCaller(u"+14155550190"_qs);
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.line.practice.account().calls.first().from, u"+14155550190"_qs);
        someone.call.chooseCaller(u"+12025550100"_qs); // not ours
        QCOMPARE(someone.call.caller(), u"+14155550190"_qs);
    }

    void thePriceIsRoundedUp()
    {
        Caller someone;
        QTRY_VERIFY(someone.call.price());
        QCOMPARE(someone.call.price()->amount, u"0.02"_qs); // 0.0100 and 0.0085 a minute
        QCOMPARE(twilio::CallPrice::lessThan({u"0.02"_qs, u"USD"_qs}).amount, u"0.03"_qs);
        QCOMPARE(twilio::CallPrice::lessThan({u"0.0215"_qs, u"USD"_qs}).amount, u"0.03"_qs);
    }

    void withoutAPriceListNothingIsClaimed()
    {
        Caller someone;
        someone.line.practice.arrange({"GET", u"/v1/Voice/*"_qs, practice::always(), practice::Hook::BeforeCommit, practice::refuseWith(404, 20404, u"Not found"_qs)});
        someone.call.prepare(someone.line.client.get(), Caller::number(), someone.ownNumbers());
        QTRY_VERIFY(someone.call.callersKnown());
        QVERIFY(!someone.call.price());
    }

    void nothingRingsUnlessItIsAskedFor()
    {
        Caller someone;
        QTRY_VERIFY(someone.call.callersKnown() && someone.call.price());
        QCOMPARE(someone.placed(), 0);
        QCOMPARE(someone.gateway.heard(), 0);
    }

    // By hand.

    void aCallByHandIsSeenInTheLog()
    {
        Caller someone;
        someone.call.setPhone([&](const QString &to) { someone.line.practice.phoneCalls(u"+12065550188"_qs, to); });
        someone.call.waitForPhone();
        QCOMPARE(someone.call.state(), TestCall::State::Waiting);
        QTRY_VERIFY(!someone.call.running() && !someone.call.explaining());
        QCOMPARE(someone.call.ending(), TestCall::Ending::Answered);
        QCOMPARE(someone.call.seconds(), 5);
        QCOMPARE(someone.placed(), 0);
    }

    void aCallByHandThatIsRefusedIsTold()
    {
        Caller someone;
        someone.gateway.refuseCalls(404);
        someone.call.setPhone([&](const QString &to) { someone.line.practice.phoneCalls(u"+12065550188"_qs, to); });
        someone.call.waitForPhone();
        QTRY_VERIFY(!someone.call.running() && !someone.call.explaining());
        QCOMPARE(someone.call.failure()->id, u"number-unknown"_qs);
    }

    void aCallByHandThatLeavesNoRowIsSeenInTheAlerts() // P21, P1
    {
        practice::Options options;
        Caller someone(options);
        someone.line.practice.account().type = practice::Account::Type::Trial;
        someone.call.setPhone([&](const QString &to) { someone.line.practice.phoneCalls(u"+12065550188"_qs, to); });
        someone.call.waitForPhone();
        QTRY_VERIFY(!someone.call.running() && !someone.call.explaining());
        QCOMPARE(someone.call.failure()->title, u"Trial: caller not verified"_qs);
        QCOMPARE(someone.call.failure()->leg, 0);
    }

    void nobodyCallsAndThatIsSaid()
    {
        Caller someone;
        someone.call.setPatience(std::chrono::seconds(0));
        someone.call.waitForPhone();
        QTRY_COMPARE(someone.call.ending(), TestCall::Ending::NotSeen);
        QVERIFY(!someone.call.failure());
    }

    void aTrialAccountPlacesNoCallAndThatIsToldWithoutACode()
    {
        Caller someone;
        someone.line.practice.account().type = practice::Account::Type::Trial;
        QVERIFY(someone.callAndWait());
        QCOMPARE(someone.call.state(), TestCall::State::Failed);
        QVERIFY(someone.call.failure());
        QVERIFY(!someone.call.failure()->happened.contains(u"21219"));
        QVERIFY(someone.call.failure()->support.contains(u"21219"));
    }
};

QTEST_GUILESS_MAIN(TestCallTest)
#include "TestCallTest.moc"
