#include "CallLine.h"

using namespace trunkline;
using pages::Step;
using setup::TestCall;
using test::CallLine;
using test::Person;

/// The test call, in the real window: what it costs, whom it comes from, what it meets, and what the person is told.
class TestCallTest : public QObject
{
    Q_OBJECT

    static bool wasCancelled(Person &person)
    {
        const QList<practice::Call> &calls = person.twilio().account().calls;
        return std::any_of(calls.begin(), calls.end(), [](const practice::Call &one) { return one.direction == u"outbound-api" && one.status == u"canceled"; });
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    void itIsAskedForWithItsPriceAndProvesTheLine()
    {
        CallLine line;
        QVERIFY(line.person.waitToSee(u"Twilio calls your number and listens for 8 s. Cost: less than US$0.02."_qs));
        QCOMPARE(line.callsPlaced(), 0); // nothing rings without a click
        line.call();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
        QVERIFY(line.person.sees(u"The test call was answered"_qs));
        QVERIFY(line.person.sees(u"Gateway answers Twilio"_qs));
        QCOMPARE(line.callsPlaced(), 1);
    }

    void withoutAPriceListThatIsSaid()
    {
        CallLine line;
        line.person.twilio().arrange({"GET", u"/v1/Voice/*"_qs, practice::always(), practice::Hook::BeforeCommit, practice::refuseWith(404, 20404, u"Not found"_qs)});
        line.testCall().prepare(line.person.session().signIn().client(), *PhoneNumber::parse(CallLine::number()), line.person.session().inventory().numbers());
        QVERIFY(line.person.waitToSee(u"It costs what your account’s price list says; Twilio didn’t tell how much."_qs));
    }

    void whatTheGatewaySaysIsToldInWords()
    {
        CallLine line;
        struct Told
        {
            int status;
            QString word, finding;
        };
        const QList<Told> all{
            {403, u"Turned away"_qs, u"The gateway answers this computer, but Twilio isn’t on its list of allowed callers."_qs},
            {404, u"Number unknown"_qs, u"The gateway doesn’t know +1 415 555 0147."_qs},
            {486, u"Busy"_qs, u"The gateway said it is busy."_qs},
            {488, u"No common sound"_qs, u"The gateway and Twilio share no sound format. It must offer G.711."_qs},
            {503, u"Gateway fault"_qs, u"The gateway is still starting, or has more calls than it takes."_qs},
        };
        QString button = u"Place a test call"_qs;
        for (const Told &told : all) {
            line.person.gateway().refuseCalls(told.status);
            line.call(std::exchange(button, u"Call again"_qs));
            QVERIFY2(line.person.waitToSee(told.finding), qPrintable(line.person.everythingInView()));
            QVERIFY2(line.person.sees(told.word), qPrintable(line.person.everythingInView()));
            QVERIFY(line.person.sees(u"One part of the line needs attention"_qs));
            QVERIFY(line.person.sees(u"Test call didn’t get through"_qs));
            QVERIFY(!line.person.sees(u"32011"_qs)); // no code in sight
        }
        line.person.click(u"Details"_qs);
        QVERIFY(line.person.waitToSee(u"32011, SIP 503"_qs)); // but for support
        line.person.gateway().refuseCalls(0); // somebody put it right
        line.callAgain();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
        QVERIFY(!line.person.sees(all.last().finding));
    }

    void silenceLeadsToTheNetworkTeam()
    {
        CallLine line;
        line.person.gateway().ignoreTwilio(true);
        line.call();
        QVERIFY(line.person.waitToSee(u"A firewall is likely in between."_qs));
        QVERIFY(line.person.find(u"For your network team"_qs));
    }

    void aGatewayThatIsOffIsTold()
    {
        CallLine line;
        line.person.gateway().stop();
        line.call();
        QVERIFY2(line.person.waitToSee(u"One part of the line needs attention"_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.sees(u"No answer"_qs));
    }

    void aCertificateThatTwilioDoesNotTrustIsTold()
    {
        CallLine line(u"sip:gw.example.com:5061;transport=tls"_qs);
        line.setGateway([](practice::GatewayPlace &place) { place.certificate.clear(); });
        line.call();
        QVERIFY2(line.person.waitToSee(u"Not trusted"_qs), qPrintable(line.person.everythingInView()));
        QVERIFY(line.person.sees(u"Twilio doesn’t trust the gateway’s certificate."_qs));
    }

    void theCallerIsChosen()
    {
        CallLine line;
        line.person.choose(u"Call from"_qs, u"+1 415 555 0190"_qs);
        line.call();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
        const QList<practice::Call> &calls = line.person.twilio().account().calls;
        QVERIFY(std::any_of(calls.begin(), calls.end(), [](const practice::Call &one) { return one.direction == u"outbound-api" && one.from == u"+14155550190"; }));
    }

    void aCallByHandIsWaitedFor()
    {
        CallLine line;
        line.testCall().setPhone([&](const QString &number) { line.person.twilio().phoneCalls(u"+12065550188"_qs, number); });
        line.person.click(u"own phone"_qs);
        QVERIFY(line.person.waitToSee(u"Call +1"_qs));
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
        QCOMPARE(line.callsPlaced(), 0);
    }

    void nobodyCalledAndThatIsSaid()
    {
        CallLine line;
        line.testCall().setPatience(std::chrono::seconds(0));
        line.person.click(u"own phone"_qs);
        QVERIFY(line.person.waitToSee(u"We didn’t see a call"_qs));
        QVERIFY(line.person.sees(u"Did you hear ringing or a message?"_qs));
        QVERIFY(line.person.find(u"Try again"_qs) && line.person.find(u"Check everything again"_qs));
    }

    void waitingCanBeStopped()
    {
        CallLine line;
        line.person.click(u"own phone"_qs);
        QVERIFY(line.person.waitToSee(u"Trunkline waits for your call"_qs));
        line.person.click(u"Stop waiting"_qs);
        QVERIFY(line.person.waitToSee(u"No test call yet"_qs));
    }

    void itIsHungUpByClick()
    {
        CallLine line;
        line.person.gateway().letItRing(true);
        line.person.click(u"Place a test call"_qs);
        QVERIFY(line.person.waitToSee(u"It rings…"_qs));
        line.person.click(u"Hang up"_qs);
        QVERIFY(line.person.waitToSee(u"You hung up before the answer"_qs));
        QVERIFY(wasCancelled(line.person));
    }

    void closingTheWindowHangsUpFirst()
    {
        CallLine line;
        line.person.gateway().letItRing(true);
        line.person.click(u"Place a test call"_qs);
        QVERIFY(line.person.waitToSee(u"It rings…"_qs));
        line.person.window().close();
        QVERIFY(line.person.waitFor([&] { return !line.person.window().isVisible(); }));
        QVERIFY(wasCancelled(line.person));
    }

    void anAnswerThatIsLostRingsNobodyTwice()
    {
        CallLine line;
        line.person.twilio().arrange({"POST", u"*/Calls.json"_qs, practice::nth(1), practice::Hook::AfterCommit, practice::HangUp{}});
        line.call();
        QVERIFY(line.person.waitToSee(u"Your line works"_qs));
        QCOMPARE(line.callsPlaced(), 1);
    }

    void inPracticeThePhoneIsPlayed()
    {
        Person person(Person::On::Practice);
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, CallLine::patience));
        QVERIFY(person.waitFor([&] { return person.find(u"own phone"_qs) && !person.session().checking(); }, CallLine::patience));
        person.session().testCall().setPace(std::chrono::milliseconds(40), std::chrono::seconds(0));
        person.click(u"own phone"_qs);
        QVERIFY(person.waitToSee(u"Your line works"_qs, CallLine::patience));
    }
};

QTEST_MAIN(TestCallTest)
#include "TestCallTest.moc"
