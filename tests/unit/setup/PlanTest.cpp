#include "Model.h"
#include "setup/RunTiming.h"
#include "setup/WorkList.h"

#include <QRegularExpression>
#include <QTest>
#include <rapidcheck.h>

using namespace trunkline;
using namespace trunkline::setup;
using trunkline::test::Model;

namespace {

const QStringList hosts{u"203.0.113.10"_qs, u"203.0.113.11"_qs, u"gw.example.com"_qs, u"198.51.100.7"_qs};

const QStringList numbers{u"+14155550147"_qs, u"+14155550148"_qs, u"+442071838750"_qs, u"+4930901820"_qs};

template <SidKind kind>
Sid<kind> sid(const QString &letters, int number)
{
    return *Sid<kind>::parse(letters + QString::number(number, 16).rightJustified(32, u'0'));
}

rc::Gen<bool> coin()
{
    return rc::gen::arbitrary<bool>();
}

SipUri anyUri(int host)
{
    const Transport transport = *rc::gen::element(Transport::Tcp, Transport::Udp, Transport::Tls);
    return *SipUri::make(hosts.at(host), *coin() ? u"5060"_qs : u"5080"_qs, transport);
}

TrunkSettings anySettings()
{
    TrunkSettings settings;
    if (*coin())
        settings.secure = *coin();
    if (*coin())
        settings.cnam = *coin();
    if (*coin())
        settings.transferMode = *rc::gen::element(TransferMode::DisableAll, TransferMode::SipOnly, TransferMode::EnableAll);
    if (*coin())
        settings.recording = *rc::gen::element(RecordingMode::DoNotRecord, RecordingMode::FromAnswer);
    return settings;
}

Desired anyDesired()
{
    Desired desired{*TrunkName::parse(u"Support line"_qs), {}, anySettings(), {}, {}, {}};
    const int gateways = *rc::gen::inRange(0, 4);
    for (int i = 0; i < gateways; ++i)
        desired.gateways.append({anyUri(i), u"Gateway"_qs, *rc::gen::inRange(0, 40), *rc::gen::inRange(1, 20), *coin()});
    for (const QString &number : numbers) {
        if (*coin())
            continue;
        const auto how = *rc::gen::element(NumberWish::How::Use, NumberWish::How::Buy);
        desired.numbers.append({how, *PhoneNumber::parse(number), *coin(), {}, {}});
    }
    return desired;
}

twilio::IncomingNumber anyNumber(int which, const TrunkSid &other, const std::optional<twilio::Trunk> &ours)
{
    twilio::IncomingNumber number{sid<SidKind::PhoneNumber>(u"PN"_qs, which + 1), numbers.at(which)};
    number.voice = *rc::gen::weightedElement<bool>({{9, true}, {1, false}});
    switch (*rc::gen::inRange(0, 5)) {
    case 0:
        number.trunk = other;
        break;
    case 1:
        number.voiceUrl = u"https://hooks.example/voice"_qs;
        break;
    case 2:
        number.voiceApplicationSid = u"AP0123456789abcdef0123456789abcdef"_qs;
        break;
    case 3:
        if (ours)
            number.trunk = ours->sid;
        break;
    default:
        break;
    }
    return number;
}

Observed anyObserved()
{
    Observed observed;
    const twilio::Trunk other{sid<SidKind::Trunk>(u"TK"_qs, 7), u"Front desk"_qs};
    observed.trunks.append(other);
    if (*coin()) {
        twilio::Trunk trunk{sid<SidKind::Trunk>(u"TK"_qs, 1), u"Support line"_qs};
        trunk.secure = *coin();
        trunk.cnam = *coin();
        trunk.transferMode = *rc::gen::element(TransferMode::DisableAll, TransferMode::EnableAll);
        trunk.recording = *rc::gen::element(RecordingMode::DoNotRecord, RecordingMode::FromRinging);
        observed.trunk = trunk;
        observed.trunks.append(trunk);
        const int urls = *rc::gen::inRange(0, 4);
        for (int i = 0; i < urls; ++i)
            observed.urls.append({sid<SidKind::OriginationUrl>(u"OU"_qs, i + 1), trunk.sid, anyUri(3 - i).text(), u"theirs"_qs,
                                  *rc::gen::inRange(0, 40), *rc::gen::inRange(1, 20), *coin()});
    }
    for (int i = 0; i < numbers.size(); ++i)
        if (*coin())
            observed.numbers.put(anyNumber(i, other.sid, observed.trunk));
    return observed;
}

/// Applies a plan in the order its dependencies allow, as the Runner does, and keeps its record.
QVector<Journal::Entry> applyAll(const Plan &plan, Model &model)
{
    QVector<Journal::Entry> record;
    WorkList work(plan.changes);
    while (record.size() < plan.changes.size()) {
        const QVector<Change> ready = work.take(*rc::gen::inRange(1, 4));
        RC_ASSERT(!ready.isEmpty()); // no circle, nothing forgotten
        for (const Change &change : ready) {
            if (!std::holds_alternative<CreateTrunk>(change) && !dependencies(change).isEmpty())
                RC_ASSERT(model.observed.trunk.has_value());
            const QString made = model.apply(change);
            record.append({record.size() + 1, change, Journal::Outcome::Ok, made, false});
            work.done(change);
        }
    }
    return record;
}

} // namespace

/// RapidCheck in a QtTest: prints the smallest counterexample.
#define HOLDS(...) QVERIFY(rc::check(QTest::currentTestFunction(), __VA_ARGS__))

class PlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void whenThePlanIsAppliedTheNextOneIsEmpty()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            Model model(anyObserved());
            const Plan todo = plan(desired, model.observed);
            RC_PRE(todo.obstacles.isEmpty());
            applyAll(todo, model);
            const Plan next = plan(desired, model.observed);
            RC_ASSERT(next.changes.isEmpty() && next.obstacles.isEmpty());
            RC_ASSERT(next.leftOut == todo.leftOut); // what cannot be had is still said
        });
    }

    void eachWishedNumberIsThereOrToDoOrNamedAsLeftOut()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            const Observed observed = anyObserved();
            const Plan todo = plan(desired, observed);
            RC_PRE(todo.obstacles.isEmpty());
            for (const NumberWish &wish : desired.numbers) {
                const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
                const bool isThere = held && held->voice && observed.trunk && held->trunk == observed.trunk->sid;
                const auto toDo = std::count_if(todo.changes.begin(), todo.changes.end(), [&](const Change &c) { return numberOf(c) == wish.number; });
                const auto leftOut = std::count_if(todo.leftOut.begin(), todo.leftOut.end(), [&](const LeftOut &one) { return one.number == wish.number; });
                RC_ASSERT(int(isThere) + toDo + leftOut == 1);
            }
        });
    }

    void whenNoNumberCanBeHadEachIsAnObstacle()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            const Plan todo = plan(desired, anyObserved());
            RC_ASSERT(todo.leftOut.isEmpty() || todo.leftOut.size() < desired.numbers.size());
        });
    }

    void aPlanIsAlwaysTheSame()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            const Observed observed = anyObserved();
            RC_ASSERT(plan(desired, observed) == plan(desired, observed));
        });
    }

    void whatOthersMadeIsNeverTouched()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            Model model(anyObserved());
            const Observed before = model.observed;
            const Plan todo = plan(desired, before);
            RC_PRE(todo.obstacles.isEmpty());
            applyAll(todo, model);
            for (const twilio::OriginationUrl &url : before.urls) {
                const auto uri = SipUri::parse(url.sipUrl);
                const bool asked = std::any_of(desired.gateways.begin(), desired.gateways.end(), [&](const Gateway &g) { return g.uri == *uri; });
                RC_ASSERT(asked || model.observed.urls.contains(url));
            }
            for (const twilio::IncomingNumber &number : before.numbers) {
                const NumberWish *wish = desired.wish(*PhoneNumber::parse(number.e164));
                if (!wish || (number.trunk && !wish->mayTakeOver))
                    RC_ASSERT(model.observed.numbers.find(number.e164)->trunk == number.trunk);
            }
        });
    }

    void undoAfterApplyRestoresTheFormerState()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            Model model(anyObserved());
            const Observed before = model.observed;
            const Plan todo = plan(desired, before);
            RC_PRE(todo.obstacles.isEmpty());
            const auto record = applyAll(todo, model);
            applyAll(planUndo(record, model.observed, true).plan, model);
            RC_ASSERT(model.observed.trunk == before.trunk);
            RC_ASSERT(model.observed.urls == before.urls);
            RC_ASSERT(model.observed.numbers == before.numbers); // what was bought is gone, too
            RC_ASSERT(planUndo(record, before, true).plan.isEmpty()); // and there is nothing left to undo
        });
    }

    void theOrderRespectsWhatDependsOnWhat()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            Model model(anyObserved());
            const Plan todo = plan(desired, model.observed);
            RC_PRE(todo.obstacles.isEmpty());
            const auto record = applyAll(todo, model);
            const bool makesTrunk = std::any_of(record.begin(), record.end(), [](const auto &entry) { return std::holds_alternative<CreateTrunk>(entry.change); });
            if (makesTrunk)
                RC_ASSERT(std::holds_alternative<CreateTrunk>(record.first().change));
            // On the way back the trunk goes last, and a number is off it before its routing comes back.
            const auto back = applyAll(planUndo(record, model.observed, *coin()).plan, model);
            for (qsizetype i = 0; i < back.size(); ++i) {
                RC_ASSERT(!std::holds_alternative<DeleteTrunk>(back.at(i).change) || i == back.size() - 1);
                const auto *detached = std::get_if<DetachNumber>(&back.at(i).change);
                const bool isTooLate = detached && std::any_of(back.begin(), back.begin() + i, [&](const auto &entry) {
                    const auto *restored = std::get_if<RestoreRouting>(&entry.change);
                    return restored && restored->number == detached->number;
                });
                RC_ASSERT(!isTooLate);
            }
        });
    }

    void undoTakesAwayNothingThatTheRecordDoesNotCallOurs()
    {
        HOLDS([] {
            const Desired desired = anyDesired();
            Model model(anyObserved());
            const Plan todo = plan(desired, model.observed);
            RC_PRE(todo.obstacles.isEmpty());
            auto record = applyAll(todo, model);
            for (Journal::Entry &entry : record) // of some nobody knows whether they took effect
                if (*rc::gen::inRange(0, 4) == 0)
                    entry.outcome = *rc::gen::element(Journal::Outcome::No, Journal::Outcome::Unknown);
            const auto isOurs = [&](const QString &sid) {
                return std::any_of(record.begin(), record.end(), [&](const auto &entry) { return entry.counts() && entry.sid == sid; });
            };
            for (const Change &change : planUndo(record, model.observed, true).plan.changes) {
                if (const auto *url = std::get_if<DeleteOriginationUrl>(&change))
                    RC_ASSERT(isOurs(url->sid.text()));
                if (const auto *number = std::get_if<ReleaseNumber>(&change))
                    RC_ASSERT(isOurs(number->sid.text()));
                if (std::holds_alternative<DeleteTrunk>(change))
                    RC_ASSERT(isOurs(model.observed.trunk->sid.text()));
            }
        });
    }

    /// Whatever the server asks for and however often it failed: never longer than the longest wait, never so that two
    /// come back at the same moment for certain.
    void theWaitBeforeAWriteIsSentAgainStaysWithinItsBounds()
    {
        HOLDS([] {
            RunTiming timing;
            const int attempt = *rc::gen::inRange(0, 12);
            const std::optional<int> asked = *coin() ? std::optional(*rc::gen::inRange(0, 100'000)) : std::nullopt;
            const double random = *rc::gen::inRange(0, 1000) / 1000.0;
            const auto wait = timing.beforeAgain(attempt, asked, random);
            RC_ASSERT(wait <= timing.longestWait);
            RC_ASSERT(wait >= timing.again.first() / 2);
            if (asked)
                RC_ASSERT(wait >= std::min<std::chrono::milliseconds>(std::chrono::seconds(*asked), timing.longestWait));
            else
                RC_ASSERT(timing.beforeAgain(attempt, {}, 0.0) < timing.beforeAgain(attempt, {}, 0.999));
        });
    }

    void aNumberTheAccountHoldsIsNeverBought()
    {
        HOLDS([] {
            const Observed observed = anyObserved();
            for (const PurchaseNumber &bought : plan(anyDesired(), observed).purchases())
                RC_ASSERT(!observed.numbers.contains(bought.wish.number));
        });
    }

    void theUrlAndTheNumberAreReadyTogether()
    {
        Desired desired{*TrunkName::parse(u"Support line"_qs), {}, {}, {}, {}, {}};
        desired.gateways.append({*SipUri::parse(u"sip:203.0.113.10"_qs), u"Gateway 1"_qs});
        desired.numbers = {{NumberWish::How::Buy, *PhoneNumber::parse(u"+14155550147"_qs), false, {}, {}}};
        const Plan todo = plan(desired, {});
        WorkList work(todo.changes);
        const QVector<Change> first = work.take(1);
        QCOMPARE(first.size(), 1);
        QVERIFY(!work.hasNext());
        work.done(first.first());
        QCOMPARE(work.take(1).size(), 2);
    }

    void anEleventhGatewayIsAnObstacle()
    {
        Desired desired{*TrunkName::parse(u"Support line"_qs), {}, {}, {}, {}, {}};
        desired.gateways.append({*SipUri::parse(u"sip:203.0.113.10"_qs), u"Gateway 1"_qs});
        Observed observed;
        observed.trunk = twilio::Trunk{sid<SidKind::Trunk>(u"TK"_qs, 1), u"Support line"_qs};
        for (int i = 0; i < 10; ++i)
            observed.urls.append({sid<SidKind::OriginationUrl>(u"OU"_qs, i + 1), observed.trunk->sid,
                                  QStringLiteral("sip:198.51.100.%1").arg(i + 1), u"theirs"_qs});
        const Plan todo = plan(desired, observed);
        QCOMPARE(todo.obstacles.size(), 1);
        QCOMPARE(todo.obstacles.first().kind, ErrorKind::TooManyGateways);
    }

    void theAddressIsTheSameHoweverTheServerSpellsIt()
    {
        Desired desired{*TrunkName::parse(u"Support line"_qs), {}, {}, {}, {}, {}};
        desired.gateways.append({*SipUri::parse(u"sip:gw.example.com:5060;transport=tcp"_qs), u"Gateway 1"_qs});
        Observed observed;
        observed.trunk = twilio::Trunk{sid<SidKind::Trunk>(u"TK"_qs, 1), u"Support line"_qs};
        observed.urls.append({sid<SidKind::OriginationUrl>(u"OU"_qs, 1), observed.trunk->sid, u"sip:GW.example.com;transport=TCP"_qs, u"x"_qs});
        QVERIFY(plan(desired, observed).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "PlanTest.moc"
