#include "pages/Steps.h"

#include <algorithm>
#include <iterator>

namespace trunkline::pages {

namespace {

constexpr Step ofRepair[] = {Step::Account, Step::ChooseTrunk, Step::Check};

} // namespace

QStringList Steps::railNames(Way way)
{
    if (way == Way::Repair)
        return {tr("Twilio account"), tr("Choose a trunk"), tr("Check and repair")};
    return {tr("Twilio account"), tr("Trunk"), tr("Gateway"), tr("Phone number"),
            tr("Review"), tr("Set up"), tr("Check the line")};
}

int Steps::railIndex(Step step, Way way)
{
    if (way == Way::SetUp)
        return int(step) - int(Step::Account);
    const auto found = std::find(std::begin(ofRepair), std::end(ofRepair), step);
    return found == std::end(ofRepair) ? -1 : int(found - std::begin(ofRepair));
}

Step Steps::atRailIndex(int index, Way way)
{
    return way == Way::SetUp ? Step(index + int(Step::Account)) : ofRepair[std::clamp(index, 0, int(std::size(ofRepair)) - 1)];
}

/// A repair ends where it began.
Step Steps::after(Step step, Way way)
{
    if (way == Way::SetUp)
        return Step(int(step) + 1);
    return step == Step::Check ? Step::Welcome : atRailIndex(railIndex(step, way) + 1, way);
}

Step Steps::before(Step step, Way way)
{
    if (way == Way::SetUp || step == Step::Account)
        return Step(int(step) - 1);
    return atRailIndex(railIndex(step, way) - 1, way);
}

QString Steps::name(Step step)
{
    return railNames().value(railIndex(step));
}

QString Steps::key(Step step)
{
    switch (step) {
    case Step::OtherProvider:
        return u"other-provider"_qs;
    case Step::Welcome:
        return u"welcome"_qs;
    case Step::Account:
        return u"account"_qs;
    case Step::Trunk:
        return u"trunk"_qs;
    case Step::Gateway:
        return u"gateway"_qs;
    case Step::Number:
        return u"phone-number"_qs;
    case Step::Review:
        return u"review"_qs;
    case Step::SettingUp:
        return u"set-up"_qs;
    case Step::Check:
        return u"check"_qs;
    case Step::Done:
        return u"done"_qs;
    case Step::ChooseTrunk:
        return u"choose-trunk"_qs;
    }
    Q_UNREACHABLE();
}

std::optional<Step> Steps::fromKey(const QString &wanted)
{
    for (int i = int(Step::Welcome); i <= int(Step::Done); ++i) {
        if (key(Step(i)) == wanted)
            return Step(i);
    }
    return std::nullopt;
}

} // namespace trunkline::pages
