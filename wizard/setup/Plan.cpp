#include "setup/Plan.h"

namespace trunkline::setup {

namespace {

/// Sets `field` of `to` and `from` where something was asked that is not there.
template <class T>
void differ(std::optional<T> TrunkSettings::*field, const TrunkSettings &asked, const T &there, UpdateTrunk &change)
{
    if (const std::optional<T> &wish = asked.*field; wish && *wish != there) {
        change.to.*field = wish;
        change.from.*field = there;
    }
}

void planSettings(const Desired &desired, const twilio::Trunk &trunk, Plan &plan)
{
    UpdateTrunk update{trunk.name, {}, {}};
    differ(&TrunkSettings::secure, desired.settings, trunk.secure, update);
    differ(&TrunkSettings::cnam, desired.settings, trunk.cnam, update);
    differ(&TrunkSettings::transferMode, desired.settings, trunk.transferMode, update);
    differ(&TrunkSettings::transferCallerId, desired.settings, trunk.transferCallerId, update);
    differ(&TrunkSettings::domainName, desired.settings, trunk.domainName, update);
    differ(&TrunkSettings::disasterRecoveryUrl, desired.settings, trunk.disasterRecoveryUrl, update);
    if (!update.to.isEmpty())
        plan.changes.append(update);
}

void planRecording(const Desired &desired, RecordingMode mode, bool trim, Plan &plan)
{
    const SetRecording wish{desired.settings.recording.value_or(mode), mode, desired.settings.trimSilence.value_or(trim), trim};
    if (wish.mode != mode || wish.trim != trim)
        plan.changes.append(wish);
}

void planGateways(const Desired &desired, const Observed &observed, Plan &plan)
{
    qsizetype total = observed.urls.size();
    for (const Gateway &gateway : desired.gateways) {
        const twilio::OriginationUrl *there = observed.urlFor(gateway.uri);
        if (!there) {
            plan.changes.append(AddOriginationUrl{gateway});
            ++total;
            continue;
        }
        const UpdateOriginationUrl update{there->sid,         gateway.uri.text(), gateway.enabled, there->enabled,
                                          gateway.priority,   there->priority,    gateway.weight,  there->weight};
        if (update.enabled != there->enabled || update.priority != there->priority || update.weight != there->weight)
            plan.changes.append(update);
    }
    for (const OriginationUrlSid &sid : desired.switchOff)
        for (const twilio::OriginationUrl &url : observed.urls)
            if (url.sid == sid && url.enabled)
                plan.changes.append(UpdateOriginationUrl{sid, url.sipUrl, false, true, url.priority, url.priority, url.weight, url.weight});
    if (total > Answers::maxGateways)
        plan.obstacles.append(error(ErrorKind::TooManyGateways));
}

/// What is in the way of taking a number that the account has; nothing if there is nothing.
std::optional<Error> obstacle(const NumberWish &wish, const twilio::IncomingNumber &number, const Routing &former)
{
    if (!number.voice)
        return error(ErrorKind::NumberNotUsable, wish.number.international());
    if (former.inUse() && !wish.mayTakeOver)
        return error(ErrorKind::NumberInUse, wish.number.international());
    return {};
}

void planNumber(const NumberWish &wish, const Observed &observed, Plan &plan)
{
    const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
    if (!held && wish.how == NumberWish::How::Use)
        return plan.leftOut.append({wish.number, error(ErrorKind::NumberNotUsable, wish.number.international())});
    if (!held)
        return plan.changes.append(PurchaseNumber{{wish.number, wish.address, wish.bundle}, observed.monthlyPrice(wish.number)});
    // Also when it was to be bought: what the account holds is never bought again.
    if (held->voice && observed.trunk && held->trunk == observed.trunk->sid)
        return;
    const Routing former = Routing::of(*held, observed);
    if (const auto why = obstacle(wish, *held, former))
        plan.leftOut.append({wish.number, *why});
    else
        plan.changes.append(AssignNumber{held->sid, wish.number, former});
}

void planNumbers(const Desired &desired, const Observed &observed, Plan &plan)
{
    for (const NumberWish &wish : desired.numbers)
        planNumber(wish, observed, plan);
    if (plan.leftOut.size() < desired.numbers.size())
        return;
    for (const LeftOut &one : std::exchange(plan.leftOut, {}))
        plan.obstacles.append(one.why);
}

} // namespace

QVector<PurchaseNumber> Plan::purchases() const
{
    QVector<PurchaseNumber> all;
    for (const Change &change : changes)
        if (const auto *bought = std::get_if<PurchaseNumber>(&change))
            all.append(*bought);
    return all;
}

bool Plan::buys() const
{
    return std::any_of(changes.begin(), changes.end(), [](const Change &change) { return std::holds_alternative<PurchaseNumber>(change); });
}

MonthlyTotal Plan::monthly() const
{
    MonthlyTotal total;
    for (const PurchaseNumber &bought : purchases())
        bought.monthly ? total.add(*bought.monthly) : void(++total.withoutPrice);
    return total;
}

Plan plan(const Desired &desired, const Observed &observed)
{
    Plan todo;
    if (observed.trunkAmbiguous) {
        todo.obstacles.append(error(ErrorKind::TrunkAmbiguous, desired.trunk.text()));
        return todo;
    }
    if (observed.account && observed.account->status == twilio::Account::Status::Suspended)
        todo.obstacles.append(error(ErrorKind::AccountSuspended));
    if (observed.account && observed.account->status == twilio::Account::Status::Closed)
        todo.obstacles.append(error(ErrorKind::AccountClosed));
    if (observed.trunk) {
        planSettings(desired, *observed.trunk, todo);
        planRecording(desired, observed.trunk->recording, observed.trunk->trimSilence, todo);
    } else {
        CreateTrunk create{desired.trunk, desired.settings};
        create.settings.recording.reset(); // a resource of its own
        create.settings.trimSilence.reset();
        todo.changes.append(create);
        planRecording(desired, RecordingMode::DoNotRecord, false, todo); // what a new trunk has
    }
    planGateways(desired, observed, todo);
    planNumbers(desired, observed, todo);
    return todo;
}

} // namespace trunkline::setup
