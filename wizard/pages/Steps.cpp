#include "pages/Steps.h"

namespace trunkline::pages {

QStringList Steps::railNames()
{
    return {tr("Twilio account"), tr("Trunk"), tr("Gateway"), tr("Phone number"),
            tr("Review"), tr("Set up"), tr("Check the line")};
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
