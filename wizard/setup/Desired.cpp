#include "setup/Desired.h"

namespace trunkline::setup {

namespace {

template <class T>
void overlay(std::optional<T> TrunkSettings::*field, const TrunkSettings &other, TrunkSettings &settings)
{
    if (other.*field)
        settings.*field = other.*field;
}

} // namespace

const NumberWish *Desired::wish(const PhoneNumber &number) const
{
    const auto found = std::find_if(numbers.begin(), numbers.end(), [&](const NumberWish &one) { return one.number == number; });
    return found == numbers.end() ? nullptr : &*found;
}

Desired Desired::from(const Answers &answers)
{
    Desired desired{answers.trunk, answers.existingTrunk, answers.settings, answers.gateways, answers.switchOff, {}};
    for (const NumberAnswer &answer : answers.numbers) {
        if (const auto *use = std::get_if<UseNumber>(&answer))
            desired.numbers.append({NumberWish::How::Use, use->number, use->mayTakeOver, {}, {}});
        else if (const auto *buy = std::get_if<BuyNumber>(&answer))
            desired.numbers.append({NumberWish::How::Buy, buy->number, false, buy->address, buy->bundle});
    }
    return desired;
}

void Desired::add(const Desired &other, const QVector<twilio::OriginationUrl> &urls)
{
    overlay(&TrunkSettings::secure, other.settings, settings);
    overlay(&TrunkSettings::cnam, other.settings, settings);
    overlay(&TrunkSettings::transferMode, other.settings, settings);
    overlay(&TrunkSettings::transferCallerId, other.settings, settings);
    overlay(&TrunkSettings::recording, other.settings, settings);
    overlay(&TrunkSettings::trimSilence, other.settings, settings);
    overlay(&TrunkSettings::domainName, other.settings, settings);
    overlay(&TrunkSettings::disasterRecoveryUrl, other.settings, settings);
    for (const NumberWish &wish : other.numbers) {
        numbers.removeIf([&](const NumberWish &one) { return one.number == wish.number; });
        numbers.append(wish);
    }
    for (const Gateway &gateway : other.gateways) {
        gateways.removeIf([&](const Gateway &one) { return one.uri.sameAs(gateway.uri); });
        gateways.append(gateway);
    }
    for (const OriginationUrlSid &sid : other.switchOff)
        if (!switchOff.contains(sid))
            switchOff.append(sid);
    for (const Readdress &move : other.readdress) {
        readdress.removeIf([&](const Readdress &one) { return one.sid == move.sid; });
        readdress.append(move);
    }
    // One that is asked for under the address that it will have no more is meant under the new one.
    for (const Readdress &move : std::as_const(readdress)) {
        const auto url = std::find_if(urls.begin(), urls.end(), [&](const twilio::OriginationUrl &one) { return one.sid == move.sid; });
        const auto old = url == urls.end() ? Result<SipUri, Problem>(move.to) : SipUri::parse(url->sipUrl);
        for (Gateway &gateway : gateways)
            if (old && gateway.uri.sameAs(*old))
                gateway.uri = move.to;
    }
}

} // namespace trunkline::setup
