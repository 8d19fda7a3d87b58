#include "setup/Verification.h"

#include "answers/Isolate.h"

#include <QLocale>
#include <QUrl>

// The account, and the numbers of the line: joints 1 and 2.

namespace trunkline::setup {

namespace {

constexpr double littleMoney = 1; // in the account's own currency: a few minutes of calls

QString day(const QDateTime &when, const QString &form)
{
    return isolate(QLocale().toString(when.toLocalTime().date(), form));
}

/// As the page "Twilio account" calls it, with the name that Twilio's own pages use.
QString regionName(const QString &region)
{
    const char *name = region == u"ie1"   ? QT_TRANSLATE_NOOP("trunkline::setup::Verification", "Ireland")
                       : region == u"au1" ? QT_TRANSLATE_NOOP("trunkline::setup::Verification", "Australia")
                                          : QT_TRANSLATE_NOOP("trunkline::setup::Verification", "United States");
    const bool isKnown = region == u"us1" || region == u"ie1" || region == u"au1";
    return isolate(isKnown ? QString(QCoreApplication::translate("trunkline::setup::Verification", name) + u" ("_qs + region.toUpper() + u')') : region);
}

} // namespace

void Verification::accountChecks(const Observed &observed, QVector<Check> &all)
{
    Check check{u"account"_qs, CallerToNumber, LegState::Verified, tr("Account is active"), {}, {}, {}, Fix::None};
    if (!observed.account) {
        // The key may not read it; that everything else was answered shows that the account works.
        check.note = tr("not visible with this key");
        return all.append(check);
    }
    if (observed.account->status == twilio::Account::Status::Suspended) {
        check.state = LegState::Failed;
        check.word = tr("Suspended", "state of a part of the line");
        check.finding = tr("Twilio has suspended this account, often because of an unpaid bill.");
        check.fix = Fix::OpenTwilio;
    } else if (observed.account->status == twilio::Account::Status::Closed) {
        check.state = LegState::Failed;
        check.word = tr("Closed", "state of a part of the line");
        check.finding = tr("This account is closed. Use the codes of another account.");
    } else if (observed.account->type == twilio::Account::Type::Trial) {
        check.state = LegState::Attention;
        check.finding = tr("Trial account: only callers you verified get through.");
        check.fix = Fix::OpenTwilio;
    }
    all.append(check);
    // What a trial account has is no money.
    if (!observed.balance || check.state != LegState::Verified || observed.balance->value() >= littleMoney)
        return;
    Check balance{u"balance"_qs, CallerToNumber, LegState::Attention, tr("The balance pays for calls"), {}, {}, {}, Fix::OpenTwilio};
    const QString left = isolate(observed.balance->text());
    balance.note = left;
    if (observed.balance->value() <= 0) {
        balance.word = tr("No money", "state of a part of the line: the account is empty");
        balance.finding = tr("The balance of the account is %1. Twilio may turn calls away until you add money.").arg(left);
    } else {
        balance.finding = tr("The balance is down to %1. Add money in Twilio before calls stop.").arg(left);
    }
    all.append(balance);
}

void Verification::numberChecks(const Desired &desired, const Observed &observed, const Surroundings &around, QVector<Check> &all)
{
    QVector<Check> voice, onTrunk, regions;
    for (const NumberWish &wish : desired.numbers) {
        voice.append(voiceCheck(wish, observed));
        if (!observed.trunkAmbiguous)
            onTrunk.append(onTrunkCheck(wish, desired, observed, around));
    }
    const int count = int(desired.numbers.size());
    for (const NumberWish &wish : desired.numbers)
        if (const auto check = regionCheck(wish, around))
            regions.append(*check);
    if (count <= fewNumbers) {
        all.append(voice);
        all.append(onTrunk);
        all.append(regions);
        return;
    }
    const auto well = [](const QVector<Check> &checks) {
        return int(std::count_if(checks.begin(), checks.end(), [](const Check &one) { return !one.isFinding(); }));
    };
    all.append(grouped(voice, tr("%n number(s) take calls", nullptr, well(voice))));
    all.append(grouped(onTrunk, tr("%n number(s) are connected to the trunk", nullptr, well(onTrunk))));
    all.append(grouped(regions, {}));
}

/// One line for all that are well, and one for each of the others: the first few by name, the rest counted.
QVector<Check> Verification::grouped(const QVector<Check> &checks, const QString &allWell)
{
    QVector<Check> shown;
    const auto good = std::find_if(checks.begin(), checks.end(), [](const Check &one) { return !one.isFinding(); });
    if (good != checks.end()) {
        shown.append(*good);
        shown.last().text = allWell;
        shown.last().about.clear();
    }
    int left = 0;
    std::optional<Check> rest;
    for (const Check &check : checks) {
        if (!check.isFinding())
            continue;
        if (++left <= fewNumbers) {
            shown.append(check);
        } else if (!rest) {
            rest = check;
        } else { // one remedy for all of them
            for (qsizetype i = 0; i < std::min(rest->remedies.size(), check.remedies.size()); ++i)
                rest->remedies[i].wish.add(check.remedies.at(i).wish, {});
        }
    }
    if (rest) {
        rest->finding = tr("The same goes for %n more number(s), such as %1.", nullptr, left - fewNumbers).arg(isolate(rest->about));
        rest->about.clear();
        shown.append(*rest);
    }
    return shown;
}

Check Verification::voiceCheck(const NumberWish &wish, const Observed &observed)
{
    const QString number = isolate(wish.number.international());
    Check check{u"number-voice"_qs, CallerToNumber, LegState::Verified, tr("%1 takes calls").arg(number), {}, {}, {}, Fix::None, wish.number.e164()};
    const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
    if (!held) {
        check.state = LegState::Failed;
        check.word = tr("Gone", "state of a part of the line: the number is not there any more");
        check.finding = wish.how == NumberWish::How::Buy ? tr("%1 is not in your account.").arg(number)
                                                         : tr("%1 is no longer in your account.").arg(number);
        check.fix = Fix::ChooseNumber;
    } else if (!held->voice) {
        check.state = LegState::Failed;
        check.word = tr("No calls", "state of a part of the line");
        check.finding = tr("%1 is for text messages only.").arg(number);
        check.fix = Fix::ChooseNumber;
    } else if (!held->status.isEmpty() && held->status != u"in-use") {
        check.state = LegState::Attention;
        check.finding = tr("Twilio is still checking your address. The number works when that is done.");
        check.fix = Fix::OpenTwilio;
    }
    return check;
}

Check Verification::onTrunkCheck(const NumberWish &wish, const Desired &desired, const Observed &observed, const Surroundings &around)
{
    const QString number = isolate(wish.number.international());
    Check check{u"number-on-trunk"_qs, NumberToTrunk, LegState::Verified,
                desired.numbers.size() == 1 ? tr("Number is connected to the trunk") : tr("%1 is connected to the trunk").arg(number),
                {}, {}, {}, Fix::None, wish.number.e164()};
    const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
    const std::optional<TrunkSid> on = held ? held->trunk : std::nullopt;
    if (observed.trunk && on && *on == observed.trunk->sid)
        return check;
    const bool wasHere = around.before && around.before->numbers.contains(wish.number.e164());
    check.state = LegState::Failed;
    check.word = tr("Not connected", "state of a part of the line");
    check.note = held && (on || !held->voiceUrl.isEmpty() || !held->voiceApplicationSid.isEmpty()) ? tr("Goes elsewhere", "calls to a number") : QString();
    check.finding = whereItWent(wish, observed, wasHere);
    check.drift = wasHere && held;
    check.fix = held && held->voice ? Fix::Apply : Fix::ChooseNumber;
    if (check.fix == Fix::Apply) {
        Remedy remedy{on ? Remedy::Kind::MoveHere : Remedy::Kind::ConnectAgain, nothingOf(desired, observed), {}};
        remedy.wish.numbers.append(NumberWish{NumberWish::How::Use, wish.number, true, {}, {}}); // who agrees to the plan agrees to this
        check.remedies.append(remedy);
    }
    return check;
}

/// Only what is wrong is told: that a number is handled where its trunk is goes without saying.
std::optional<Check> Verification::regionCheck(const NumberWish &wish, const Surroundings &around)
{
    const QString region = around.voiceRegions.value(wish.number.e164());
    if (region.isEmpty() || around.region.isEmpty() || region == around.region)
        return {};
    const QString number = isolate(wish.number.international());
    Check check{u"number-region"_qs, NumberToTrunk, LegState::Failed, tr("%1 is handled where the trunk is").arg(number), regionName(region),
                tr("Other region", "state of a part of the line"), {}, Fix::OpenTwilio, wish.number.e164()};
    check.finding = tr("Calls to %1 come in at %2, but this trunk hears only those at %3. Set the region of the number in Twilio, under Active "
                       "numbers. The change takes up to five minutes.", "%2 and %3 are regions of Twilio")
                        .arg(number, regionName(region), regionName(around.region));
    return check;
}

/// `wasHere`: at the last check it was on this trunk, so somebody has moved it since.
QString Verification::whereItWent(const NumberWish &wish, const Observed &observed, bool wasHere)
{
    const QString number = isolate(wish.number.international());
    const twilio::IncomingNumber *held = observed.numberCalled(wish.number);
    const QString when = wasHere && held && held->updated.isValid() ? day(held->updated, tr("d MMMM", "date as in 3 June")) : QString();
    const QString trunk = held && held->trunk ? isolate(observed.trunkName(*held->trunk)) : QString();
    if (!when.isEmpty()) {
        if (held->trunk)
            return tr("%1 was moved to the trunk “%2” on %3. Its calls no longer reach this trunk.").arg(number, trunk, when);
        if (!held->voiceApplicationSid.isEmpty())
            return tr("Another program took %1 on %2. Its calls no longer reach this trunk.").arg(number, when);
        if (!held->voiceUrl.isEmpty())
            return tr("%1 was moved to a website on %2. Its calls no longer reach this trunk.").arg(number, when);
        return tr("%1 was taken off this trunk on %2.").arg(number, when);
    }
    if (held && held->trunk)
        return tr("%1 is on the trunk “%2”.").arg(number, trunk);
    if (held && !held->voiceApplicationSid.isEmpty())
        return tr("%1 is answered by an app in Twilio. Its calls do not reach this trunk.").arg(number);
    if (held && !held->voiceUrl.isEmpty())
        return tr("%1 is answered by the website %2. Its calls do not reach this trunk.").arg(number, isolate(QUrl(held->voiceUrl).host()));
    return tr("%1 is not connected to this trunk.").arg(number);
}

} // namespace trunkline::setup
