#include "setup/Plan.h"
#include "setup/Verification.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using namespace trunkline::setup;

class VerificationTest : public QObject
{
    Q_OBJECT

    const TrunkSid trunkSid = *TrunkSid::parse(u"TK0123456789abcdef0123456789abcdef"_qs);
    const TrunkSid otherSid = *TrunkSid::parse(u"TKffffffffffffffffffffffffffffffff"_qs);

    Desired desired() const
    {
        Desired wish{*TrunkName::parse(u"Support line"_qs), {}, {}, {}, {}, {}};
        wish.gateways.append({*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs), u"Gateway 1"_qs});
        wish.numbers = {{NumberWish::How::Use, *PhoneNumber::parse(u"+14155550147"_qs), false, {}, {}}};
        return wish;
    }

    Observed allRight() const
    {
        Observed seen;
        seen.account = twilio::Account{u"AC"_qs, u"Riverside Clinic"_qs};
        seen.trunk = twilio::Trunk{trunkSid, u"Support line"_qs};
        seen.trunks = {*seen.trunk, twilio::Trunk{otherSid, u"Front desk"_qs}};
        seen.urls.append({*OriginationUrlSid::parse(u"OU0123456789abcdef0123456789abcdef"_qs), trunkSid,
                          u"sip:203.0.113.10:5060;transport=tcp"_qs, u"Gateway 1"_qs});
        twilio::IncomingNumber number{*NumberSid::parse(u"PN0123456789abcdef0123456789abcdef"_qs), u"+14155550147"_qs};
        number.voice = true;
        number.trunk = trunkSid;
        seen.numbers.put(number);
        return seen;
    }

    static void set(Observed &seen, const std::function<void(twilio::IncomingNumber &)> &change)
    {
        twilio::IncomingNumber number = seen.numbers.first();
        change(number);
        seen.numbers.put(number);
    }

    static LegState leg(const CallPath &path, int index) { return path.legs[size_t(index)].state; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aLineAsAskedIsVerifiedUpToTheGateway()
    {
        const auto checks = Verification::checks(desired(), allRight());
        QVERIFY(Verification::asAsked(checks));
        const CallPath path = Verification::path(desired(), allRight(), checks);
        QCOMPARE(leg(path, 0), LegState::Verified);
        QCOMPARE(leg(path, 1), LegState::Verified);
        QCOMPARE(leg(path, 2), LegState::Verified);
        QCOMPARE(leg(path, 3), LegState::NotChecked); // only a call proves it
        QVERIFY(path.spoken().contains(u"Phone number to Twilio trunk: Verified."_qs));
    }

    void eachBreakIsSeenOnItsOwnLeg_data()
    {
        using Break = std::function<void(Observed &)>;
        QTest::addColumn<Break>("breaks");
        QTest::addColumn<int>("broken");
        QTest::addColumn<LegState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("suspended") << Break([](Observed &o) { o.account->status = twilio::Account::Status::Suspended; }) << 0
                                   << LegState::Failed << u"suspended this account"_qs;
        QTest::newRow("number gone") << Break([](Observed &o) { o.numbers = {}; }) << 0 << LegState::Failed << u"no longer"_qs;
        QTest::newRow("no voice") << Break([](Observed &o) { set(o, [](auto &n) { n.voice = false; }); }) << 0 << LegState::Failed
                                  << u"text messages only"_qs;
        QTest::newRow("trial") << Break([](Observed &o) { o.account->type = twilio::Account::Type::Trial; }) << 0
                               << LegState::Attention << u"only callers you verified"_qs;
        QTest::newRow("on another trunk") << Break([this](Observed &o) { set(o, [this](auto &n) { n.trunk = otherSid; }); }) << 1 << LegState::Failed
                                          << u"Front desk"_qs;
        QTest::newRow("on a website") << Break([](Observed &o) {
            set(o, [](auto &n) {
                n.trunk.reset();
                n.voiceUrl = u"https://hooks.example/voice?x=1"_qs;
            });
        }) << 1 << LegState::Failed << u"hooks.example"_qs;
        QTest::newRow("taken by an app") << Break([](Observed &o) {
            set(o, [](auto &n) {
                n.trunk.reset();
                n.voiceApplicationSid = u"AP1"_qs;
            });
        }) << 1 << LegState::Failed << u"app in Twilio"_qs;
        QTest::newRow("no URL") << Break([](Observed &o) { o.urls.clear(); }) << 2 << LegState::Failed << u"doesn’t know where"_qs;
        QTest::newRow("URL off") << Break([](Observed &o) { o.urls.first().enabled = false; }) << 2 << LegState::Failed
                                 << u"switched off"_qs;
        QTest::newRow("wrong order") << Break([](Observed &o) { o.urls.first().priority = 99; }) << 2 << LegState::Attention
                                     << u"order"_qs;
        QTest::newRow("trunk gone") << Break([](Observed &o) { o.trunk.reset(); }) << 2 << LegState::Failed << u"no trunk called"_qs;
    }
    void eachBreakIsSeenOnItsOwnLeg()
    {
        QFETCH(std::function<void(Observed &)>, breaks);
        QFETCH(int, broken);
        QFETCH(LegState, state);
        QFETCH(QString, words);
        Observed seen = allRight();
        breaks(seen);
        const auto checks = Verification::checks(desired(), seen);
        const CallPath path = Verification::path(desired(), seen, checks);
        QCOMPARE(leg(path, broken), state);
        QVERIFY2(path.legs[size_t(broken)].finding.contains(words), qPrintable(path.legs[size_t(broken)].finding));
        if (state == LegState::Failed)
            QVERIFY(!Verification::asAsked(checks));
    }

    void settingsThatDifferAreNamed()
    {
        Desired wish = desired();
        wish.settings.secure = true;
        const auto checks = Verification::checks(wish, allRight());
        QVERIFY(!Verification::asAsked(checks));
        const CallPath path = Verification::path(wish, allRight(), checks);
        QVERIFY(path.legs[2].finding.contains(u"Turn on encryption"_qs));
    }

    void somebodyElsesGatewayThatComesFirstIsNamed()
    {
        Observed seen = allRight();
        seen.urls.append({*OriginationUrlSid::parse(u"OUffffffffffffffffffffffffffffffff"_qs), trunkSid, u"sip:198.51.100.7"_qs, u"theirs"_qs, 5});
        const CallPath path = Verification::path(desired(), seen, Verification::checks(desired(), seen));
        QCOMPARE(leg(path, 2), LegState::Attention);
        QVERIFY(path.legs[2].finding.contains(u"198.51.100.7"_qs));
    }

    static sip::ProbeReport report(sip::Outcome outcome, const QString &uri = u"sip:203.0.113.10:5060;transport=tcp"_qs)
    {
        sip::ProbeReport report;
        report.target = sip::Target::of(*SipUri::parse(uri));
        report.outcome = outcome;
        return report;
    }

    static const Check *of(const QVector<Check> &checks, const QString &subject)
    {
        const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check &one) { return one.subject == subject; });
        return found == checks.end() ? nullptr : &*found;
    }

    /// The same line with another address.
    void leadTo(const QString &uri, Desired &wish, Observed &seen) const
    {
        wish.gateways.first().uri = *SipUri::parse(uri);
        seen.urls.first().sipUrl = uri;
    }

    void aNameThatNobodyKnowsIsNotFound()
    {
        Surroundings around;
        around.reports = {report(sip::Outcome::NameNotFound)};
        const auto checks = Verification::checks(desired(), allRight(), around);
        const CallPath path = Verification::path(desired(), allRight(), checks);
        QCOMPARE(leg(path, 3), LegState::Failed);
        QCOMPARE(path.legs[3].word, u"Not found"_qs);
        QVERIFY(path.legs[3].finding.contains(u"Twilio can’t find"_qs));
        QCOMPARE(of(checks, u"gateway"_qs)->fix, Fix::ChangeAddress);
    }

    void aGatewayThatAnswersOtherwiseIsCalledSo()
    {
        Surroundings around;
        around.reports = {report(sip::Outcome::WrongTransport)};
        around.reports.first().other = sip::Target::of(*SipUri::parse(u"sip:203.0.113.10:5060;transport=udp"_qs));
        const auto checks = Verification::checks(desired(), allRight(), around);
        const Check *gateway = of(checks, u"gateway"_qs);
        QCOMPARE(gateway->state, LegState::Failed);
        QCOMPARE(gateway->word, u"Wrong way in"_qs);
        QVERIFY(gateway->finding.contains(u"It answers on \u2066UDP\u2069, but the trunk uses \u2066TCP\u2069."_qs));
        QCOMPARE(gateway->remedies.first().kind, setup::Remedy::Kind::Connection);
        const Plan repair = plan(gateway->remedies.first().wish, allRight());
        QCOMPARE(repair.changes.size(), 1);
        QVERIFY(ChangeText::plainSentence(repair.changes.first()).contains(u"by \u2066UDP\u2069 instead of \u2066TCP\u2069"_qs));
        // and then nothing is left to do
        Observed after = allRight();
        after.urls.first().sipUrl = std::get<UpdateOriginationUrl>(repair.changes.first()).to;
        QVERIFY(plan(gateway->remedies.first().wish, after).isEmpty());
    }

    void aCertificateThatRunsOutSoonIsNamed()
    {
        Desired wish = desired();
        Observed seen = allRight();
        leadTo(u"sip:gw.example.com:5061;transport=tls"_qs, wish, seen);
        Surroundings around;
        around.now = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
        around.reports = {report(sip::Outcome::Answers, u"sip:gw.example.com:5061;transport=tls"_qs)};
        sip::Attempt attempt;
        attempt.transport = Transport::Tls;
        attempt.outcome = sip::Outcome::Answers;
        attempt.certificate = sip::CertificateFacts{};
        for (const auto &[until, state] : {std::pair{QDate(2026, 11, 13), LegState::Attention}, std::pair{QDate(2027, 11, 13), LegState::Likely}}) {
            attempt.certificate->until = QDateTime(until, QTime(12, 0), Qt::UTC);
            around.reports.first().attempts = {attempt};
            const auto checks = Verification::checks(wish, seen, around);
            const Check *certificate = of(checks, u"certificate"_qs);
            QVERIFY(certificate);
            QCOMPARE(certificate->state, state);
            QCOMPARE(certificate->finding.contains(u"runs out in 12"_qs), state == LegState::Attention);
            QVERIFY(Verification::asAsked(checks)); // nothing at Twilio is otherwise than asked
        }
    }

    void whatTheProductNeedsIsCompared_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("secure");
        QTest::addColumn<Preset::Secure>("needs");
        QTest::addColumn<QString>("words");
        QTest::addColumn<setup::Remedy::Kind>("kind");
        QTest::newRow("wrong connection") << u"sip:203.0.113.10;transport=udp"_qs << false << Preset::Secure::Optional << u"does not take calls by"_qs
                                          << setup::Remedy::Kind::Connection;
        QTest::newRow("wants encryption") << u"sip:203.0.113.10;transport=tcp"_qs << false << Preset::Secure::Required << u"takes only encrypted ones"_qs
                                          << setup::Remedy::Kind::EncryptionOn;
        QTest::newRow("wants none") << u"sip:203.0.113.10;transport=tls"_qs << true << Preset::Secure::Forbidden << u"takes no encrypted ones"_qs
                                    << setup::Remedy::Kind::EncryptionOff;
    }
    void whatTheProductNeedsIsCompared()
    {
        QFETCH(QString, uri);
        QFETCH(bool, secure);
        QFETCH(Preset::Secure, needs);
        QFETCH(QString, words);
        QFETCH(setup::Remedy::Kind, kind);
        Desired wish = desired();
        Observed seen = allRight();
        leadTo(uri, wish, seen);
        seen.trunk->secure = secure;
        Surroundings around;
        around.asIs = true;
        around.product = Preset{};
        around.product->name = u"Voicebox"_qs;
        around.product->secure = needs;
        around.product->connections = {{Transport::Tcp, 5060}, {Transport::Tls, 5061}};
        const auto checks = Verification::checks(wish, seen, around);
        const Check *product = of(checks, u"product"_qs);
        QVERIFY(product);
        QCOMPARE(product->state, LegState::Failed);
        QVERIFY2(product->finding.contains(words), qPrintable(product->finding));
        QCOMPARE(product->remedies.first().kind, kind);
        QVERIFY(!plan(product->remedies.first().wish, seen).isEmpty());
        around.product.reset();
        QVERIFY(!of(Verification::checks(wish, seen, around), u"product"_qs));
    }

    void whereBusyGoesIsSaidBesideTheFurtherGateway()
    {
        Desired wish = desired();
        wish.gateways.append({*SipUri::parse(u"sip:203.0.113.11;transport=tcp"_qs), u"Gateway 2"_qs, 20});
        Observed seen = allRight();
        seen.urls.append({*OriginationUrlSid::parse(u"OUeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"_qs), trunkSid, u"sip:203.0.113.11;transport=tcp"_qs, u"Gateway 2"_qs, 20});
        const auto checks = Verification::checks(wish, seen);
        const Check *failOver = of(checks, u"fail-over"_qs);
        QVERIFY(failOver);
        QVERIFY(failOver->note.contains(u"busy"_qs));
        QVERIFY(!of(Verification::checks(desired(), allRight()), u"fail-over"_qs));
    }

    void withoutANumberItsLegsArePlanned()
    {
        Desired wish = desired();
        wish.numbers.clear();
        const CallPath path = Verification::path(wish, allRight(), Verification::checks(wish, allRight()));
        QCOMPARE(leg(path, 0), LegState::Planned);
        QCOMPARE(leg(path, 1), LegState::Planned);
        QCOMPARE(leg(path, 2), LegState::Verified);
    }

    void whatIsStillToBeMadeIsDashed()
    {
        const CallPath path = Verification::planned(desired(), {});
        QVERIFY(!path.stations[CallPath::Number].exists);
        QVERIFY(!path.stations[CallPath::Trunk].exists);
        QVERIFY(path.stations[CallPath::Gateway].exists);
        for (const Leg &one : path.legs)
            QCOMPARE(one.state, LegState::Planned);
    }
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "VerificationTest.moc"
