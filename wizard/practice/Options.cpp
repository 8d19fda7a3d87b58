#include "practice/Options.h"

#include <algorithm>
#include <array>

namespace trunkline::practice {

namespace {

struct Name
{
    Variant variant;
    QStringView name;
};

constexpr std::array names{
    Name{Variant::Full, u"full"},
    Name{Variant::Trial, u"trial"},
    Name{Variant::OlderTrial, u"older-trial"},
    Name{Variant::Suspended, u"suspended"},
    Name{Variant::Closed, u"closed"},
    Name{Variant::Empty, u"empty"},
    Name{Variant::Poor, u"poor"},
    Name{Variant::Crowded, u"crowded"},
};

} // namespace

std::optional<Variant> variantFromName(QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name &known) { return known.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->variant);
}

QStringList variantNames()
{
    QStringList all;
    for (const Name &known : names)
        all.append(known.name.toString());
    return all;
}

} // namespace trunkline::practice
