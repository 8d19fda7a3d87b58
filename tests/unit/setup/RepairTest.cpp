#include "../NoWarnings.h"
#include "LineStory.h"

#include <QRegularExpression>

using namespace trunkline;
using namespace trunkline::setup;
using namespace trunkline::test;

/// From symptom to fix: each story breaks one thing on the account, sees the right joint and the right words, applies what is
/// offered, and sees it verified.
class RepairTest : public QObject
{
    Q_OBJECT

    using Break = std::function<void(LineStory &)>;
    static practice::OriginationUrl &add(LineStory &story, const QString &uri, int priority = 10)
    {
        practice::OriginationUrl &url = story.account().addOriginationUrl(story.trunk(), uri, u"other"_qs);
        url.priority = priority;
        return url;
    }
    /// A moment ago: what changed is dated.
    static void touch(practice::Number &number) { number.updated = practice::Account::now(); }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void aLineThatIsWellIsVerifiedAndLikelyAtTheGateway()
    {
        LineStory story;
        QVERIFY(story.look());
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
        QCOMPARE(story.leg(0), LegState::Verified);
        QCOMPARE(story.leg(1), LegState::Verified);
        QCOMPARE(story.leg(2), LegState::Verified);
        QCOMPARE(story.leg(3), LegState::Likely);
        QVERIFY(story.gateway.heard() > 0);
        QCOMPARE(story.line.practice.writes(), 0);
    }

    void withoutBeingAskedNothingIsSentOverSip()
    {
        LineStory story;
        QVERIFY(story.look(false));
        QCOMPARE(story.gateway.heard(), 0);
        QCOMPARE(story.leg(3), LegState::NotChecked);
    }

    /// What one click sets right. `before`: a look at the line when it was well comes first.
    void whatIsBrokenIsSeenAndRepaired_data()
    {
        QTest::addColumn<Break>("breaks");
        QTest::addColumn<bool>("before");
        QTest::addColumn<int>("leg");
        QTest::addColumn<LegState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("words");
        QTest::addColumn<setup::Remedy::Kind>("kind");
        const auto row = [](const char *name, const Break &breaks, bool before, int leg, LegState state, const QString &word, const QString &words,
                            setup::Remedy::Kind kind) { QTest::newRow(name) << breaks << before << leg << state << word << words << kind; };
        using K = setup::Remedy::Kind;
        const auto failed = LegState::Failed, attention = LegState::Attention;

        row("a website took the number", [](LineStory &s) {
            s.phone().trunkSid.clear();
            s.phone().settings.insert(u"voice_url"_qs, u"https://hooks.example/voice"_qs);
            touch(s.phone());
        }, true, 1, failed, u"Not connected"_qs, u"was moved to a website on"_qs, K::ConnectAgain);
        row("an application took the number", [](LineStory &s) {
            s.phone().trunkSid.clear();
            s.phone().settings.insert(u"voice_application_sid"_qs, u"AP0123456789abcdef0123456789abcdef"_qs);
            touch(s.phone());
        }, true, 1, failed, u"Not connected"_qs, u"Another program took"_qs, K::ConnectAgain);
        row("another trunk took the number", [](LineStory &s) {
            s.phone().trunkSid = s.findTrunk(u"Front desk"_qs)->sid;
            touch(s.phone());
        }, true, 1, failed, u"Not connected"_qs, u"Front desk"_qs, K::MoveHere);
        row("the number was taken off", [](LineStory &s) {
            s.phone().trunkSid.clear();
            touch(s.phone());
        }, true, 1, failed, u"Not connected"_qs, u"was taken off this trunk on"_qs, K::ConnectAgain);
        row("the address was deleted", [](LineStory &s) { s.trunk().urls.clear(); }, true, 2, failed, u"No address"_qs,
            u"doesn’t know where to send calls"_qs, K::AddAddress);
        row("the address is switched off", [](LineStory &s) { s.url().enabled = false; }, false, 2, failed, u"Switched off"_qs,
            u"is switched off"_qs, K::SwitchOn);
        row("the address was switched off since", [](LineStory &s) { s.url().enabled = false; }, true, 2, failed, u"Switched off"_qs,
            u"is switched off"_qs, K::SwitchOn);
        row("the address was changed", [](LineStory &s) { s.url().sipUrl = u"sip:203.0.113.99:5060;transport=tcp"_qs; }, true, 2, failed,
            u"Changed"_qs, u"Somebody changed the gateway address"_qs, K::PutBack);
        row("the order was changed", [](LineStory &s) { s.url().priority = 44; }, true, 2, attention, {}, u"changed the order"_qs, K::SetAsAsked);
        row("misspelt as sips", [](LineStory &s) { s.url().sipUrl = u"sips:gw.example.com"_qs; }, false, 2, failed, u"Misspelt"_qs,
            u"is no address that Twilio can call"_qs, K::CorrectAddress);
        row("misspelt in angle brackets", [](LineStory &s) { s.url().sipUrl = u"<sip:203.0.113.10:5060;transport=tcp>"_qs; }, false, 2, failed,
            u"Misspelt"_qs, u"is no address that Twilio can call"_qs, K::CorrectAddress);
        row("somebody else's comes first", [](LineStory &s) { add(s, u"sip:198.51.100.7;transport=tcp"_qs, 5); }, true, 2, attention, {},
            u"The trunk calls \u2066198.51.100.7\u2069 first."_qs, K::PutFirst);
        row("somebody else's shares the calls", [](LineStory &s) { add(s, u"sip:198.51.100.7;transport=tcp"_qs, 10); }, true, 2, attention, {},
            u"sends some of the calls to"_qs, K::SwitchOff);
        row("UDP", [](LineStory &s) { s.url().sipUrl = u"sip:203.0.113.10:5060;transport=udp"_qs; }, false, 2, attention, {},
            u"UDP can lose calls"_qs, K::Connection);
        row("no connection written is UDP", [](LineStory &s) { s.url().sipUrl = u"sip:203.0.113.10"_qs; }, false, 2, attention, {},
            u"UDP can lose calls"_qs, K::Connection);
        row("encryption without TLS", [](LineStory &s) { s.trunk().secure = true; }, false, 2, attention, {},
            u"Calls are encrypted, but the gateway is set to"_qs, K::Connection);
        row("transfer was switched on", [](LineStory &s) { s.trunk().transferMode = u"enable-all"_qs; }, true, 2, attention, {},
            u"Turn off call transfer"_qs, K::SetAsAsked);
        row("recording was switched on", [](LineStory &s) { s.trunk().recording.mode = u"record-from-answer"_qs; }, true, 2, attention, {},
            u"Turn off recording"_qs, K::SetAsAsked);
        row("caller names were switched on", [](LineStory &s) { s.trunk().cnamLookup = true; }, true, 2, attention, {},
            u"Turn off caller names"_qs, K::SetAsAsked);
        row("encryption was switched on", [](LineStory &s) { s.trunk().secure = true; }, true, 2, attention, {},
            u"Turn off encryption"_qs, K::SetAsAsked);
        row("another disaster address", [](LineStory &s) { s.trunk().disasterRecoveryUrl = u"https://other.example/help"_qs; }, true, 2, attention,
            {}, u"web address"_qs, K::SetAsAsked);
        row("another domain", [](LineStory &s) { s.trunk().domainName = u"taken-over.pstn.twilio.com"_qs; }, true, 2, attention, {},
            u"Remove the trunk domain"_qs, K::SetAsAsked);
    }
    void whatIsBrokenIsSeenAndRepaired()
    {
        QFETCH(Break, breaks);
        QFETCH(bool, before);
        QFETCH(int, leg);
        QFETCH(LegState, state);
        QFETCH(QString, word);
        QFETCH(QString, words);
        QFETCH(setup::Remedy::Kind, kind);
        LineStory story;
        if (before) {
            QVERIFY(story.look());
            QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
            story.another();
        }
        breaks(story);
        QVERIFY(story.look());
        const Check found = story.finding();
        QCOMPARE(found.leg, leg);
        QCOMPARE(found.state, state);
        QCOMPARE(story.leg(leg), state);
        QCOMPARE(story.check.path().legs.at(size_t(leg)).word, word);
        QVERIFY2(found.finding.contains(words), qPrintable(found.finding));
        QCOMPARE(found.drift, before && found.subject != u"other-address");
        QVERIFY(found.isRepairable());
        QCOMPARE(found.remedies.first().kind, kind);

        const Plan plan = story.planOf(found.remedies.first().wish);
        QVERIFY(plan.obstacles.isEmpty() && !plan.changes.isEmpty());
        QCOMPARE(story.line.practice.writes(), 0); // nothing before somebody agreed
        QVERIFY2(story.repair(found), qPrintable(story.line.runner->error() ? Advising::forSupport(*story.line.runner->error()) : u"?"_qs));
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
        QCOMPARE(story.leg(leg), LegState::Verified);
        QVERIFY(story.line.journal->intents() > 0);

        story.another(); // and it stays so
        QVERIFY(story.look());
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
    }

    /// What somebody has to decide or do elsewhere.
    void whatNeedsADecisionIsNamed_data()
    {
        QTest::addColumn<Break>("breaks");
        QTest::addColumn<bool>("before");
        QTest::addColumn<int>("leg");
        QTest::addColumn<LegState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Fix>("fix");
        const auto row = [](const char *name, const Break &breaks, bool before, int leg, LegState state, const QString &word, const QString &words,
                            Fix fix) { QTest::newRow(name) << breaks << before << leg << state << word << words << fix; };
        const auto failed = LegState::Failed, attention = LegState::Attention;
        row("the number is gone", [](LineStory &s) { s.account().numbers.removeIf([](const practice::Number &one) { return one.phoneNumber == LineStory::number(); }); },
            true, 0, failed, u"Gone"_qs, u"is no longer in your account"_qs, Fix::ChooseNumber);
        row("the number takes no calls", [](LineStory &s) { s.phone().capabilities.voice = false; }, false, 0, failed, u"No calls"_qs,
            u"is for text messages only"_qs, Fix::ChooseNumber);
        row("the balance is used up", [](LineStory &s) { s.account().balanceCents = -12; }, false, 0, attention, u"No money"_qs,
            u"Twilio may turn calls away"_qs, Fix::OpenTwilio);
        row("the balance is low", [](LineStory &s) { s.account().balanceCents = 40; }, false, 0, attention, {}, u"down to"_qs, Fix::OpenTwilio);
        row("a trial account", [](LineStory &s) { s.account().type = practice::Account::Type::Trial; }, false, 0, attention, {},
            u"only callers you verified"_qs, Fix::OpenTwilio);
        row("the number is handled in another region", [](LineStory &s) { s.account().voiceRegions.insert(LineStory::number(), u"ie1"_qs); }, false, 1,
            failed, u"Other region"_qs, u"Set the region of the number in Twilio"_qs, Fix::OpenTwilio);
        row("no address at all", [](LineStory &s) { s.trunk().urls.clear(); }, false, 2, failed, u"No address"_qs,
            u"doesn’t know where to send calls"_qs, Fix::ChangeAddress);
        row("a private address", [](LineStory &s) { s.url().sipUrl = u"sip:192.168.1.20;transport=tcp"_qs; }, false, 2, failed,
            u"Can’t be reached"_qs, u"works only inside your building"_qs, Fix::ChangeAddress);
        row("an address of Twilio's own", [](LineStory &s) { s.url().sipUrl = u"sip:clinic.pstn.twilio.com;transport=tcp"_qs; }, false, 2, failed,
            u"Not a gateway"_qs, u"is Twilio’s own"_qs, Fix::ChangeAddress);
        row("an address that is none", [](LineStory &s) { s.url().sipUrl = u"sip:exa mple"_qs; }, false, 2, failed, u"Misspelt"_qs,
            u"is no address that Twilio can call"_qs, Fix::ChangeAddress);
    }
    void whatNeedsADecisionIsNamed()
    {
        QFETCH(Break, breaks);
        QFETCH(bool, before);
        QFETCH(int, leg);
        QFETCH(LegState, state);
        QFETCH(QString, word);
        QFETCH(QString, words);
        QFETCH(Fix, fix);
        LineStory story;
        if (before) {
            QVERIFY(story.look());
            story.another();
        }
        breaks(story);
        QVERIFY(story.look());
        const Check found = story.finding();
        QCOMPARE(found.leg, leg);
        QCOMPARE(story.leg(leg), state);
        QCOMPARE(story.check.path().legs.at(size_t(leg)).word, word);
        QVERIFY2(found.finding.contains(words), qPrintable(found.finding));
        QCOMPARE(found.fix, fix);
        QCOMPARE(story.line.practice.writes(), 0);
    }

    void aSuspendedAccountIsNamed()
    {
        LineStory story;
        story.account().status = practice::Account::Status::Suspended;
        QVERIFY(!story.look()); // nothing else can be read
        QCOMPARE(story.check.error()->kind, ErrorKind::AccountSuspended);
    }

    void aGatewayThatIsOffIsNamedAndFoundAgain()
    {
        LineStory story;
        story.gateway.stop();
        QVERIFY(story.look());
        QCOMPARE(story.leg(3), LegState::Failed);
        const Check *gateway = story.of(u"gateway"_qs);
        QVERIFY(gateway);
        QCOMPARE(gateway->word, u"No answer"_qs);
        QCOMPARE(gateway->fix, Fix::TestAgain);
        QCOMPARE(story.leg(2), LegState::Verified); // it is not blamed
    }

    void aFurtherGatewayThatIsOffNeedsAttentionOnly()
    {
        LineStory story;
        add(story, u"sip:127.0.0.1:1;transport=tcp"_qs, 20); // nobody listens there, and loopback is asked itself
        QVERIFY(story.look());
        QCOMPARE(story.of(u"gateway"_qs)->state, LegState::Likely);
        QCOMPARE(story.leg(3), LegState::Attention);
        QVERIFY(story.of(u"fail-over"_qs));
    }

    void alertsOfTheLastDayAreToldAtTheirJoint()
    {
        LineStory story;
        practice::Call call;
        call.sid = story.account().newSid(QLatin1String("CA"));
        call.status = u"failed"_qs;
        call.direction = u"trunking-originating"_qs;
        call.from = u"+14155550101"_qs;
        call.to = u"sip:+14155550147@203.0.113.10"_qs;
        call.trunkSid = story.trunk().sid;
        call.started = practice::Account::now().addSecs(-600);
        story.account().calls.prepend(call);
        story.account().addAlert(32011, u"Error communicating with your SIP communications infrastructure"_qs, call.sid);
        QVERIFY(story.look());
        const Check *alerts = story.of(u"alerts"_qs);
        QVERIFY(alerts);
        QCOMPARE(alerts->state, LegState::Attention);
        QVERIFY2(alerts->finding.contains(u"1 call(s) failed in the last 24 hours"_qs), qPrintable(alerts->finding));
        QVERIFY(!alerts->finding.contains(u"32011"_qs)); // no code in a sentence
        QCOMPARE(story.leg(alerts->leg), LegState::Attention);

        call.sid = story.account().newSid(QLatin1String("CA")); // and the next one arrives
        call.status = u"completed"_qs;
        call.seconds = 30;
        call.started = practice::Account::now().addSecs(5);
        story.account().calls.prepend(call);
        QVERIFY(story.look());
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
    }

    void alertsOfOtherTrunksAreNotOurs()
    {
        LineStory story;
        practice::Call call;
        call.sid = story.account().newSid(QLatin1String("CA"));
        call.trunkSid = story.findTrunk(u"Front desk"_qs)->sid;
        call.status = u"failed"_qs;
        call.started = practice::Account::now().addSecs(-600);
        story.account().calls.prepend(call);
        story.account().addAlert(32011, u"Error communicating with your SIP communications infrastructure"_qs, call.sid);
        QVERIFY(story.look());
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
    }

    void severalFindingsAreRepairedTogether()
    {
        LineStory story;
        QVERIFY(story.look());
        story.another();
        story.phone().trunkSid.clear();
        story.url().enabled = false;
        story.url().sipUrl = u"sip:203.0.113.10:5060;transport=udp"_qs;
        story.trunk().cnamLookup = true;
        QVERIFY(story.look());
        int findings = 0;
        const Desired all = Verification::allRepairs(story.check.checks(), story.check.observed(), &findings);
        QVERIFY2(findings >= 3, qPrintable(story.findings()));
        const Plan plan = story.planOf(all);
        QSet<QString> keys;
        for (const Change &change : plan.changes)
            keys.insert(key(change));
        QCOMPARE(keys.size(), plan.changes.size()); // each thing once
        QVERIFY(story.repair(all));
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
        QCOMPARE(story.trunk().urls.size(), 1);
        QVERIFY(story.url().enabled);
    }

    void encryptionCanBeTurnedOffInsteadOfSwitchingToTls()
    {
        LineStory story;
        story.trunk().secure = true;
        QVERIFY(story.look());
        const Check found = story.finding();
        QCOMPARE(found.remedies.size(), 2);
        QCOMPARE(found.remedies.at(1).kind, setup::Remedy::Kind::EncryptionOff);
        QVERIFY(story.repair(found, 1));
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
        QVERIFY(!story.trunk().secure);
        QVERIFY(story.url().sipUrl.contains(u"tcp"_qs));
    }

    void whatIsMeantToBeSoIsNotNamedAgain()
    {
        LineStory story;
        QVERIFY(story.look());
        story.another();
        story.phone().trunkSid.clear();
        story.trunk().cnamLookup = true;
        add(story, u"sip:198.51.100.7;transport=tcp"_qs);
        QVERIFY(story.look());
        while (story.finding().isFinding()) {
            const Check found = story.finding();
            story.check.accept(found);
            QVERIFY(story.look());
            QVERIFY(story.finding() != found);
        }
        QCOMPARE(story.line.practice.writes(), 0);
    }

    void whatARepairDidCanBeTakenBack()
    {
        LineStory story;
        QVERIFY(story.look());
        story.another();
        story.phone().trunkSid.clear();
        story.phone().settings.insert(u"voice_url"_qs, u"https://hooks.example/voice"_qs);
        story.url().sipUrl = u"sip:203.0.113.10:5060;transport=udp"_qs;
        QVERIFY(story.look());
        QVERIFY(story.repair(Verification::allRepairs(story.check.checks(), story.check.observed())));
        QVERIFY(!story.phone().trunkSid.isEmpty());
        story.line.undo();
        QCOMPARE(story.line.runner->state(), Runner::State::Done);
        QVERIFY(story.phone().trunkSid.isEmpty());
        QCOMPARE(story.phone().voiceUrl(), u"https://hooks.example/voice"_qs);
        QVERIFY(story.url().sipUrl.contains(u"udp"_qs));
    }

    void manyNumbersAreOneLineAndTheFailingOnesAreNamed()
    {
        LineStory story;
        for (int i = 0; i < 30; ++i)
            story.account().assign(story.account().addNumber(u"+1650555%1"_qs.arg(100 + i, 4, 10, QChar(u'0'))), story.trunk().sid);
        QVERIFY(story.look());
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
        const auto lines = [&] {
            return std::count_if(story.check.checks().begin(), story.check.checks().end(), [](const Check &one) { return one.subject == u"number-on-trunk"; });
        };
        QCOMPARE(lines(), 1);
        QVERIFY(story.of(u"number-on-trunk"_qs)->text.contains(u"31"_qs));
        story.another();
        for (int i = 0; i < 7; ++i)
            story.account().numberByPhone(u"+1650555%1"_qs.arg(100 + i, 4, 10, QChar(u'0')))->trunkSid.clear();
        QVERIFY(story.look());
        QCOMPARE(lines(), 6); // 24 are well, four by name, the rest
        QVERIFY(story.of(u"number-on-trunk"_qs)->text.contains(u"24"_qs));
        QVERIFY2(story.findings().contains(u"3 more number"_qs), qPrintable(story.findings()));
        QVERIFY(story.repair(Verification::allRepairs(story.check.checks(), story.check.observed())));
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
        QCOMPARE(story.account().numbersOn(story.trunk().sid).size(), 31);
    }

    void whatIsKeptHoldsNoSecretAndOnlyTheOwnerReadsIt()
    {
        LineStory story;
        QVERIFY(story.look());
        QFile file(QDir(story.line.folder.path()).filePath(u"checked/"_qs + story.trunk().sid + u".json"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains(LineStory::number().toUtf8()));
        QVERIFY(!kept.contains(story.line.practice.authToken().toUtf8()));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aDamagedNoteOfBeforeIsAsIfThereWereNone()
    {
        LineStory story;
        QVERIFY(story.look());
        QFile file(QDir(story.line.folder.path()).filePath(u"checked/"_qs + story.trunk().sid + u".json"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, \"numb");
        file.close();
        story.another();
        QVERIFY(story.look());
        QVERIFY2(story.findings().isEmpty(), qPrintable(story.findings()));
    }
};

QTEST_GUILESS_MAIN(RepairTest)
#include "RepairTest.moc"
