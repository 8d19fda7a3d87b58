#include "Person.h"

#include "setup/TestCall.h"

#include <QAbstractButton>
#include <QSettings>

using namespace trunkline;
using pages::Step;
using setup::TestCall;
using test::Person;

/// The test call, in the real window: what it meets, and what the person is told.
class TestCallTest : public QObject
{
    Q_OBJECT

    static constexpr auto firstLook = 20'000;

    /// A line that was just set up, before the call.
    static void toCheck(Person &person, const QString &address = u"gw.example.com"_qs)
    {
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(address);
        person.buyNumber();
        person.toReview();
        if (person.session().isPractice()) {
            QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
            person.next();
        } else {
            person.agreeAndGo();
        }
        QVERIFY(person.waitToBeAt(Step::Check, firstLook));
        person.session().testCall().setPace(std::chrono::milliseconds(40), std::chrono::seconds(0));
        QVERIFY(person.waitFor([&] { return person.find(u"own phone"_qs) != nullptr && !person.session().checking(); }, firstLook));
    }
    static void call(Person &person, const QString &button = u"Place a test call"_qs)
    {
        person.click(button);
        const TestCall &now = person.session().testCall();
        QVERIFY(person.waitFor([&] { return now.running(); }, 5'000) || !now.running());
        QVERIFY(person.waitFor([&] { return !now.running() && !now.explaining() && now.state() != TestCall::State::NotYet; }, firstLook));
    }
    static practice::Trunk &trunk(Person &person)
    {
        for (practice::Trunk &one : person.twilio().account().trunks)
            if (one.friendlyName == u"Support line")
                return one;
        qFatal("no trunk");
    }
    static int callsPlaced(Person &person)
    {
        int found = 0;
        for (const practice::Request &one : person.twilio().requests())
            found += one.method == "POST" && one.path.endsWith(u"/Calls.json"_qs) ? 1 : 0;
        return found;
    }
    static void setGateway(Person &person, const std::function<void(practice::GatewayPlace &)> &change)
    {
        practice::GatewayPlace place = practice::GatewayPlace::of(person.gateway());
        place.patience = std::chrono::milliseconds(200);
        change(place);
        person.twilio().setGateway(place);
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    void itIsAskedForWithItsPriceAndProvesTheLine()
    {
        Person person;
        toCheck(person);
        QVERIFY(person.waitToSee(u"Twilio calls your number and listens for 8 s. Cost: less than US$0.02."_qs));
        QCOMPARE(callsPlaced(person), 0); // nothing rings without a click
        call(person);
        QVERIFY(person.waitToSee(u"Your line works"_qs));
        QVERIFY(person.sees(u"The test call was answered"_qs));
        QVERIFY(person.sees(u"Gateway answers Twilio"_qs));
        QCOMPARE(callsPlaced(person), 1);
    }

    void whatTheGatewaySaysIsToldInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("finding");
        QTest::newRow("403") << 403 << u"Turned away"_qs << u"The gateway answers this computer, but Twilio isn’t on its list of allowed callers."_qs;
        QTest::newRow("404") << 404 << u"Number unknown"_qs << u"The gateway doesn’t know +1 415 555 0147."_qs;
        QTest::newRow("486") << 486 << u"Busy"_qs << u"The gateway said it is busy."_qs;
        QTest::newRow("488") << 488 << u"No common sound"_qs << u"The gateway and Twilio share no sound format. It must offer G.711."_qs;
        QTest::newRow("503") << 503 << u"Gateway fault"_qs << u"The gateway is still starting, or has more calls than it takes."_qs;
    }
    void whatTheGatewaySaysIsToldInWords()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        QFETCH(QString, finding);
        Person person;
        toCheck(person);
        person.gateway().refuseCalls(status);
        call(person);
        QVERIFY(person.waitToSee(u"One part of the line needs attention"_qs));
        QVERIFY2(person.sees(word) && person.sees(finding), qPrintable(person.everythingInView()));
        QVERIFY(person.sees(u"Test call didn’t get through"_qs));
        QVERIFY(!person.sees(u"32011"_qs)); // no code in sight
        person.click(u"What happened"_qs);
        QVERIFY(person.waitToSee(u"SIP %1"_qs.arg(status))); // but for support
        person.gateway().refuseCalls(0); // somebody put it right
        call(person, u"Call again"_qs);
        QVERIFY(person.waitToSee(u"Your line works"_qs));
        QVERIFY(!person.sees(finding));
    }

    void silenceLeadsToTheNetworkTeam() // P4, P8
    {
        Person person;
        toCheck(person);
        person.gateway().ignoreTwilio(true);
        call(person);
        QVERIFY(person.waitToSee(u"A firewall is likely in between."_qs));
        QVERIFY(person.find(u"For your network team"_qs));
    }

    void aNameThatNobodyKnowsIsChanged() // P1: such a call is not in the log
    {
        Person person;
        toCheck(person);
        trunk(person).urls.first().sipUrl = u"sip:gw.nowhere.invalid;transport=tcp"_qs; // somebody changed it
        call(person);
        QVERIFY(person.waitToSee(u"Twilio can’t find gw.nowhere.invalid."_qs));
        person.click(u"Change the address"_qs);
        QVERIFY(person.waitToBeAt(Step::Gateway));
    }

    void aCertificateThatTwilioDoesNotTrustIsTold() // P18
    {
        Person person;
        toCheck(person);
        trunk(person).urls.first().sipUrl = u"sip:gw.example.com:5061;transport=tls"_qs;
        setGateway(person, [](practice::GatewayPlace &place) { place.certificate.clear(); });
        call(person);
        QVERIFY2(person.waitToSee(u"Not trusted"_qs), qPrintable(person.everythingInView()));
    }

    void aTrialAccountIsCalledByHandFromAVerifiedPhone() // P21
    {
        Person person;
        toCheck(person);
        person.twilio().account().type = practice::Account::Type::Trial;
        person.click(u"Check everything again"_qs);
        QVERIFY(person.waitToSee(u"Call from a number you verified with Twilio: +1 415 555 0190."_qs, firstLook));
        QVERIFY(!person.find(u"Place a test call"_qs));
        const auto callsFrom = [&person](const QString &phone) { // while Trunkline waits
            person.session().testCall().setPhone([&person, phone](const QString &number) { person.twilio().phoneCalls(phone, number); });
            person.click(u"own phone"_qs);
        };
        callsFrom(u"+12065550188"_qs); // not verified
        QVERIFY2(person.waitToSee(u"Test call didn’t get through"_qs, firstLook), qPrintable(person.everythingInView()));
        QVERIFY(person.sees(u"Trial account: only callers you verified get through."_qs));
        callsFrom(u"+14155550190"_qs);
        QVERIFY(person.waitToSee(u"Your line works"_qs, firstLook));
        QCOMPARE(callsPlaced(person), 0);
    }

    void nobodyCalledAndThatIsSaid()
    {
        Person person;
        toCheck(person);
        person.session().testCall().setPatience(std::chrono::seconds(0));
        person.click(u"own phone"_qs);
        QVERIFY(person.waitToSee(u"We didn’t see a call"_qs));
        QVERIFY(person.sees(u"Did you hear ringing or a message?"_qs));
        QVERIFY(person.find(u"Try again"_qs));
    }

    void inPracticeThePhoneIsPlayed()
    {
        Person person(Person::On::Practice);
        toCheck(person);
        person.click(u"own phone"_qs);
        QVERIFY(person.waitToSee(u"Your line works"_qs, firstLook));
    }

    void theCallerIsChosen()
    {
        Person person;
        toCheck(person);
        QVERIFY(person.waitFor([&] { return person.session().testCall().callersKnown(); }));
        person.choose(u"Call from"_qs, u"+1 415 555 0190"_qs);
        call(person);
        QVERIFY(person.waitToSee(u"Your line works"_qs));
        const QList<practice::Call> &calls = person.twilio().account().calls;
        QVERIFY(std::any_of(calls.begin(), calls.end(), [](const practice::Call &one) { return one.direction == u"outbound-api" && one.from == u"+14155550190"; }));
    }

    void itIsHungUpByClick()
    {
        Person person;
        toCheck(person);
        person.gateway().letItRing(true);
        person.click(u"Place a test call"_qs);
        QVERIFY(person.waitToSee(u"It rings…"_qs));
        person.click(u"Hang up"_qs);
        QVERIFY(person.waitToSee(u"You hung up before the answer"_qs));
        QTRY_COMPARE(person.session().testCall().running(), false);
    }

    void closingTheWindowHangsUpFirst()
    {
        Person person;
        toCheck(person);
        person.gateway().letItRing(true);
        person.click(u"Place a test call"_qs);
        QVERIFY(person.waitToSee(u"It rings…"_qs));
        person.window().close();
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        const QList<practice::Call> &calls = person.twilio().account().calls;
        QVERIFY(std::any_of(calls.begin(), calls.end(), [](const practice::Call &one) { return one.direction == u"outbound-api" && one.status == u"canceled"; }));
    }

    void anAnswerThatIsLostRingsNobodyTwice()
    {
        Person person;
        toCheck(person);
        person.twilio().arrange({"POST", u"*/Calls.json"_qs, practice::nth(1), practice::Hook::AfterCommit, practice::HangUp{}});
        call(person);
        QVERIFY(person.waitToSee(u"Your line works"_qs));
        QCOMPARE(callsPlaced(person), 1);
    }

    void aBackupThatTookTheCallIsNamed() // P14
    {
        Person person;
        toCheck(person);
        practice::Account &account = person.twilio().account();
        account.addOriginationUrl(trunk(person), u"sip:backup.example.com;transport=tcp"_qs, u"Backup"_qs).priority = 20;
        person.click(u"Check everything again"_qs);
        QVERIFY(person.waitFor([&] { return !person.session().checking() && person.session().observed().urls.size() == 2; }, firstLook));
        person.gateway().refuseCallsTo(u"gw.example.com"_qs, 503);
        call(person);
        QVERIFY2(person.waitToSee(u"backup.example.com"_qs), qPrintable(person.everythingInView()));
        QVERIFY(person.sees(u"Backup took it"_qs));
        person.gateway().refuseCallsTo(u"gw.example.com"_qs, 486); // after which Twilio tries no other
        call(person, u"Call again"_qs);
        QVERIFY(person.waitToSee(u"Your second gateway was not tried"_qs));
    }
};

QTEST_MAIN(TestCallTest)
#include "TestCallTest.moc"
