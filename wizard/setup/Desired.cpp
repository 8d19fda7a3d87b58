#include "setup/Desired.h"

namespace trunkline::setup {

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

} // namespace trunkline::setup
