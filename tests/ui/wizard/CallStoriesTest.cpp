#include "CallLine.h"

#include <QClipboard>

using namespace trunkline;
using pages::Step;
using test::CallLine;
using test::Person;

/// What happens to people with voice gateways, and shows in a call: from what they notice to what helps.
class CallStoriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    /// P1: the trunk lost its gateway. Such a call is in no call log.
    void aTrunkThatLostItsAddressGetsItBack()
    {
        CallLine line;
        line.trunk().urls.clear();
        line.call();
        QVERIFY2(line.person.waitToSee(u"No address"_qs), qPrintable(line.person.everythingInView()));
        const QList<practice::Call> &calls = line.person.twilio().account().calls;
        QVERIFY(std::none_of(calls.begin(), calls.end(), [](const practice::Call &one) { return one.to.startsWith(u"sip:+14155550147"); }));
        line.person.click(u"Add 203.0.113.10"_qs);
        line.agreeToTheRepair();
        QCOMPARE(line.trunk().urls.size(), 1);
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
    }

    /// P1: the address is a name that nobody knows.
    void aNameThatNobodyKnowsIsChanged()
    {
        CallLine line;
        line.trunk().urls.first().sipUrl = u"sip:gw.nowhere.invalid;transport=tcp"_qs; // somebody changed it
        line.call();
        QVERIFY2(line.person.waitToSee(u"Twilio can’t find gw.nowhere.invalid."_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.find(u"Change the address"_qs));
        line.trunk().urls.first().sipUrl = u"sip:203.0.113.10:5060;transport=tcp"_qs;
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
    }

    /// P4: one digit of the address is not right, and nothing is there.
    void oneDigitThatDiffersIsLookedFor()
    {
        CallLine line;
        line.person.gateway().stop();
        line.checkAgain(); // nobody answers this computer, either
        line.call();
        line.person.click(u"Details"_qs);
        QVERIFY2(line.person.waitToSee(u"203.0.113.10"_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.sees(u"Compare port 5060 with the gateway’s settings."_qs) || line.person.sees(u"digit by digit"_qs));
    }

    /// P8: calls are let in, and their sound is not; P10: the platform knows Twilio by name, not by its networks.
    void aPlatformThatListsNetworksIsToldThem()
    {
        CallLine line(u"sip:sip.vapi.ai"_qs);
        line.person.gateway().refuseCalls(403);
        line.call();
        QVERIFY2(line.person.waitToSee(u"Vapi lets callers in by the addresses on its list."_qs), qPrintable(line.person.everythingInView()));
        line.person.click(u"Details"_qs);
        QVERIFY(line.person.waitToSee(u"Enter all eight of Twilio’s networks there, as numbers."_qs));
        line.person.gateway().refuseCalls(0);
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
    }

    /// P14: the backup is never tried, since the first gateway says that it is busy.
    void aBackupThatIsNeverTriedIsExplained()
    {
        CallLine line(u"sip:203.0.113.10:5060;transport=tcp"_qs);
        line.person.twilio().account().addOriginationUrl(line.trunk(), u"sip:203.0.113.11;transport=tcp"_qs, u"Backup"_qs).priority = 20;
        line.checkAgain();
        line.person.gateway().refuseCallsTo(u"203.0.113.10"_qs, 486);
        line.call();
        QVERIFY2(line.person.waitToSee(u"Your second gateway was not tried"_qs), qPrintable(line.person.everythingInView()));
        line.person.gateway().refuseCallsTo(u"203.0.113.10"_qs, 503); // as the steps say
        line.callAgain();
        QVERIFY2(line.person.waitToSee(u"203.0.113.11 took it, not your first gateway."_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.sees(u"Backup took it"_qs));
    }

    /// P16: the trunk encrypts calls, and the gateway does not. (What a product needs is checked before any call.)
    void encryptionOnOneSideIsTurnedOff()
    {
        CallLine line(u"sip:gw.example.com:5061;transport=tls"_qs, [](practice::Trunk &trunk) { trunk.secure = true; });
        line.person.gateway().refuseCalls(488);
        line.call();
        QVERIFY2(line.person.waitToSee(u"One side encrypts calls and the other doesn’t."_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.sees(u"No common sound"_qs));
        line.person.click(u"Turn encryption off"_qs);
        line.agreeToTheRepair();
        QVERIFY(!line.trunk().secure);
        line.person.gateway().refuseCalls(0);
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
    }

    /// P18: what Twilio finds at the gateway is no good certificate.
    void aCertificateIsRenewed()
    {
        CallLine line(u"sip:gw.example.com:5061;transport=tls"_qs);
        line.setGateway([](practice::GatewayPlace &place) { place.certificate.clear(); });
        line.call();
        QVERIFY2(line.person.waitToSee(u"Twilio doesn’t trust the gateway’s certificate."_qs), qPrintable(line.person.everythingInView()));
        line.person.click(u"Details"_qs);
        QVERIFY(line.person.waitToSee(u"Check that it is made for gw.example.com, has not run out and comes from a public authority."_qs));
        line.setGateway([](practice::GatewayPlace &) {});
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
    }

    /// P21: a trial account places no calls, and lets in only callers that were verified.
    void aTrialAccountIsCalledByHandFromAVerifiedPhone()
    {
        CallLine line;
        line.person.twilio().account().type = practice::Account::Type::Trial;
        line.checkAgain();
        QVERIFY(line.person.waitToSee(u"Call from a number you verified with Twilio: "_qs));
        QVERIFY(line.person.everythingInView().replace(QChar(QChar::Nbsp), u' ').contains(u"Twilio: +1 415 555 0190."_qs));
        QVERIFY(!line.person.find(u"Place a test call"_qs));
        const auto callsFrom = [&line](const QString &phone) { // while Trunkline waits
            line.testCall().setPhone([&line, phone](const QString &number) { line.person.twilio().phoneCalls(phone, number); });
            line.person.click(u"own phone"_qs);
        };
        callsFrom(u"+12065550188"_qs);
        QVERIFY2(line.person.waitToSee(u"Test call didn’t get through"_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.sees(u"Trial account: only callers you verified get through."_qs));
        QVERIFY(line.person.sees(u"Not verified"_qs));
        QVERIFY(line.person.waitFor([&] { return line.isQuiet(); }));
        callsFrom(u"+14155550190"_qs);
        QVERIFY2(line.person.waitToSee(u"Your line works"_qs), qPrintable(line.person.everythingInView()));
        QCOMPARE(line.callsPlaced(), 0);
    }

    /// P27: the number is spelt in another way at the platform. The code alone would not tell.
    void aNumberSpeltInAnotherWayIsCopied_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("not found") << 404;
        QTest::newRow("flood") << 486;
    }
    void aNumberSpeltInAnotherWayIsCopied()
    {
        QFETCH(int, status);
        CallLine line(u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs);
        line.person.gateway().refuseCalls(status);
        line.call();
        QVERIFY2(line.person.waitToSee(u"LiveKit"_qs) && line.person.waitToSee(u"spelt in another way"_qs), qPrintable(line.person.everythingInView()));
        line.person.click(u"Details"_qs);
        QVERIFY(line.person.waitToSee(u"Copy +1 415 555 0147 exactly as Twilio sends it"_qs));
        line.person.click(u"Copy the number"_qs);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"+14155550147"_qs);
        line.person.gateway().refuseCalls(0);
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
    }

    /// P25: callers are to be passed on, and the trunk does not allow it.
    void callersMayBePassedOnToPeople()
    {
        Person person;
        person.signIn();
        person.type(u"Trunk name"_qs, u"Support line"_qs);
        person.click(u"Advanced settings"_qs);
        QVERIFY(person.waitToSee(u"Will callers be passed on to people?"_qs));
        QVERIFY(!person.find(u"What the gateway must send"_qs));
        person.choose(u"Call transfer"_qs, u"To SIP addresses and phone numbers"_qs);
        QVERIFY(person.waitToSee(u"Twilio charges the second call, too."_qs));
        person.choose(u"Show as caller"_qs, u"The number that was dialled"_qs);
        person.click(u"What the gateway must send"_qs);
        QVERIFY2(person.waitToSee(u"tel:+14155550100"_qs), qPrintable(person.everythingInView()));
        QVERIFY(person.sees(u"Geo permissions"_qs) && person.sees(u"blindly"_qs));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Gateway));
        person.giveGateway(u"gw.example.com"_qs);
        person.buyNumber();
        person.toReview();
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, CallLine::patience));
        const QList<practice::Trunk> &trunks = person.twilio().trunks();
        const auto ours = std::find_if(trunks.begin(), trunks.end(), [](const practice::Trunk &one) { return one.friendlyName == u"Support line"; });
        QVERIFY(ours != trunks.end());
        QCOMPARE(ours->transferMode, u"enable-all"_qs);
        QCOMPARE(ours->transferCallerId, u"from-transferor"_qs);
    }
};

QTEST_MAIN(CallStoriesTest)
#include "CallStoriesTest.moc"
