#include "pages/PlanRows.h"

#include "answers/Isolate.h"
#include "setup/ChangeGroups.h"

#include <QLocale>
#include <algorithm>

namespace trunkline::pages {

using setup::Change;
using setup::ChangeText;
using setup::Desired;
using setup::Observed;
using setup::Plan;
using widgets::PlanRow;

namespace {

QString bold(const QString &text)
{
    return u"<b>"_qs + isolate(text.toHtmlEscaped()) + u"</b>"_qs;
}

/// The host alone, and the port where two gateways share a host.
QString shown(const Gateway &gateway, const QVector<Gateway> &all)
{
    const auto sameHost = std::count_if(all.begin(), all.end(), [&](const Gateway &one) { return one.uri.host() == gateway.uri.host(); });
    return sameHost > 1 ? QString(gateway.uri.host() + u':' + QString::number(gateway.uri.effectivePort())) : gateway.uri.host();
}

PlanRow rowOf(const Change &change)
{
    PlanRow row;
    row.icon = ChangeText::icon(change);
    row.sentence = ChangeText::sentence(change);
    row.price = ChangeText::price(change);
    row.costs = setup::cost(change).kind != setup::Cost::Kind::Free;
    return row;
}

Step pageOf(const Change &change)
{
    if (std::holds_alternative<setup::AddOriginationUrl>(change) || std::holds_alternative<setup::UpdateOriginationUrl>(change))
        return Step::Gateway;
    if (std::holds_alternative<setup::PurchaseNumber>(change) || std::holds_alternative<setup::AssignNumber>(change))
        return Step::Number;
    return Step::Trunk;
}

/// Each setting as a change of its own, so that each has its sentence and says what it costs.
QVector<Change> oneByOne(const QString &trunk, const TrunkSettings &settings)
{
    QVector<Change> some;
    const auto add = [&](auto member) {
        if (!(settings.*member))
            return;
        setup::UpdateTrunk one{trunk, {}, {}};
        one.to.*member = settings.*member;
        some.append(one);
    };
    add(&TrunkSettings::secure);
    add(&TrunkSettings::cnam);
    add(&TrunkSettings::transferMode);
    if (!settings.transferMode)
        add(&TrunkSettings::transferCallerId);
    add(&TrunkSettings::domainName);
    add(&TrunkSettings::disasterRecoveryUrl);
    return some;
}

/// What a new trunk does not do by itself.
TrunkSettings switchedOn(TrunkSettings settings)
{
    if (!settings.secure.value_or(false))
        settings.secure.reset();
    if (!settings.cnam.value_or(false))
        settings.cnam.reset();
    if (settings.transferMode.value_or(TransferMode::DisableAll) == TransferMode::DisableAll) {
        settings.transferMode.reset();
        settings.transferCallerId.reset();
    }
    if (settings.domainName && settings.domainName->isEmpty())
        settings.domainName.reset();
    if (settings.disasterRecoveryUrl && settings.disasterRecoveryUrl->isEmpty())
        settings.disasterRecoveryUrl.reset();
    return settings;
}

template <class T>
QVector<Change> all(const Plan &plan)
{
    QVector<Change> some;
    std::copy_if(plan.changes.begin(), plan.changes.end(), std::back_inserter(some),
                 [](const Change &change) { return std::holds_alternative<T>(change); });
    return some;
}

} // namespace

QVector<PlannedRow> PlanRows::of(const Plan &plan, const Desired &desired, const Observed &observed, bool practice, const Known &known)
{
    QVector<PlannedRow> rows;
    addTrunk(rows, plan, observed);
    addGateways(rows, plan, desired, observed);
    addNumber(rows, plan, desired, observed, practice, known);
    return rows;
}

void PlanRows::addTrunk(QVector<PlannedRow> &rows, const Plan &plan, const Observed &observed)
{
    const QString free = tr("Free", "a price");
    if (observed.trunk)
        rows.append({{u"check"_qs, tr("Use the existing trunk %1").arg(bold(observed.trunk->name)), {}, free, false}, Step::Trunk});
    for (const Change &change : plan.changes) {
        if (pageOf(change) != Step::Trunk)
            continue;
        QVector<Change> parts{change};
        if (const auto *update = std::get_if<setup::UpdateTrunk>(&change)) {
            parts = oneByOne(update->name, update->to);
        } else if (const auto *create = std::get_if<setup::CreateTrunk>(&change)) {
            const TrunkSettings settings = switchedOn(create->settings);
            parts = QVector<Change>{setup::CreateTrunk{create->name, {}}} + oneByOne(create->name.text(), settings);
        }
        for (const Change &part : std::as_const(parts))
            rows.append({rowOf(part), Step::Trunk});
    }
}

QString PlanRows::routeSentence(const QVector<Gateway> &gateways)
{
    int first = gateways.value(0, gateways.constFirst()).priority;
    for (const Gateway &gateway : gateways)
        first = std::min(first, gateway.priority);
    QStringList sharing, backups;
    QVector<Gateway> ordered = gateways;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Gateway &one, const Gateway &other) { return one.priority < other.priority; });
    for (const Gateway &gateway : std::as_const(ordered))
        (gateway.priority == first ? sharing : backups) += bold(shown(gateway, gateways));

    const QLocale locale;
    const QString main = locale.createSeparatedList(sharing);
    if (backups.isEmpty() && sharing.size() == 1)
        return tr("Send its calls to %1").arg(main);
    if (backups.isEmpty())
        return tr("Send its calls to %1 in turn", "%1 is a list: a and b").arg(main);
    const QString next = backups.size() == 1 ? backups.constFirst()
                                             : backups.join(tr(", then ", "between gateways that are tried one after the other"));
    if (sharing.size() == 1)
        return tr("Send its calls to %1, and to %2 if that fails").arg(main, next);
    return tr("Send its calls to %1 in turn, and to %2 if they fail").arg(main, next);
}

void PlanRows::addGateways(QVector<PlannedRow> &rows, const Plan &plan, const Desired &desired, const Observed &observed)
{
    const QVector<Change> added = all<setup::AddOriginationUrl>(plan);
    if (!added.isEmpty() && added.size() == desired.gateways.size()) { // all of them: one sentence tells the order
        PlanRow row = rowOf(added.constFirst());
        row.sentence = routeSentence(desired.gateways);
        rows.append({row, Step::Gateway});
    } else {
        for (const Change &change : added)
            rows.append({rowOf(change), Step::Gateway});
    }
    for (const Change &change : all<setup::UpdateOriginationUrl>(plan))
        rows.append({rowOf(change), Step::Gateway});

    // What others put there: said, so that nobody wonders.
    for (const twilio::OriginationUrl &url : observed.urls) {
        const auto target = SipUri::parse(url.sipUrl);
        const bool ours = target && std::any_of(desired.gateways.begin(), desired.gateways.end(),
                                                [&](const Gateway &gateway) { return gateway.uri.sameAs(*target); });
        if (ours || !url.enabled || desired.switchOff.contains(url.sid))
            continue;
        const QString address = bold(target ? target->host() : url.sipUrl);
        rows.append({{u"gateway"_qs, tr("The gateway %1 on this trunk stays as it is").arg(address), {}, {}, false}, Step::Gateway});
    }
}

QString PlanRows::aboutPurchase(const PhoneNumber &number, bool practice, const Known &known)
{
    if (practice)
        return tr("In practice the number is made up");
    const twilio::AvailableNumber *found = known(number);
    if (!found)
        return {};
    const QString town = found->locality.isEmpty() ? found->region : found->locality;
    if (town.isEmpty())
        return found->sms ? tr("For calls and texts") : tr("For calls");
    return found->sms ? tr("%1, for calls and texts", "a town").arg(isolate(town)) : tr("%1, for calls", "a town").arg(isolate(town));
}

void PlanRows::addNumber(QVector<PlannedRow> &rows, const Plan &plan, const Desired &desired, const Observed &observed,
                         bool practice, const Known &known)
{
    const qsizetype before = rows.size();
    for (const setup::ChangeGroup &group : setup::grouped(plan.changes)) {
        const Change &change = group.changes.first();
        if (pageOf(change) != Step::Number)
            continue;
        PlanRow row = rowOf(change);
        row.sentence = group.sentence();
        row.price = group.price();
        if (const auto *purchase = std::get_if<setup::PurchaseNumber>(&change); purchase && !group.isMany())
            row.second = aboutPurchase(purchase->wish.number, practice, known);
        else if (const auto *assign = std::get_if<setup::AssignNumber>(&change); assign && group.isMany() && assign->former.inUse())
            row.second = tr("What answers them today stops answering");
        rows.append({row, Step::Number});
    }
    if (plan.leftOut.size() > setup::listedOneByOne)
        rows.append({{u"warning"_qs, tr("%Ln number(s) are left out", nullptr, int(plan.leftOut.size())),
                      tr("They are not in the account, take no calls, or are in use and nobody agreed to move them."), {}, false}, Step::Number});
    else
        for (const setup::LeftOut &one : plan.leftOut)
            rows.append({{u"warning"_qs, tr("%1 is left out").arg(bold(one.number.international())), Advising::advice(one.why).what, {}, false}, Step::Number});
    if (rows.size() > before)
        return;
    if (desired.numbers.isEmpty())
        rows.append({{u"waiting"_qs, tr("No number for now"), {}, u"–"_qs, false}, Step::Number});
    QVector<PhoneNumber> there;
    for (const setup::NumberWish &wish : desired.numbers) {
        const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
        if (held && observed.trunk && held->trunk == observed.trunk->sid)
            there.append(wish.number);
    }
    if (there.size() > setup::listedOneByOne)
        rows.append({{u"check"_qs, tr("%Ln number(s) are on this trunk already", nullptr, int(there.size())), {}, {}, false}, Step::Number});
    else
        for (const PhoneNumber &number : std::as_const(there))
            rows.append({{u"check"_qs, tr("%1 is on this trunk already").arg(bold(number.international())), {}, {}, false}, Step::Number});
}

} // namespace trunkline::pages
