#include "setup/Desired.h"

namespace trunkline::setup {

Desired Desired::from(const Answers &answers)
{
    Desired desired{answers.trunk, answers.existingTrunk, answers.settings, answers.gateways, answers.switchOff, {}};
    if (const auto *use = std::get_if<UseNumber>(&answers.number))
        desired.number = NumberWish{NumberWish::How::Use, use->number, use->mayTakeOver, {}, {}};
    else if (const auto *buy = std::get_if<BuyNumber>(&answers.number))
        desired.number = NumberWish{NumberWish::How::Buy, buy->number, false, buy->address, buy->bundle};
    return desired;
}

} // namespace trunkline::setup
