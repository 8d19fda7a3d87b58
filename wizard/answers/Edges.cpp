#include "answers/Edges.h"

#include <algorithm>
#include <iterator>

namespace trunkline {

namespace {

// Twilio: "Global Low Latency Edge Locations"
struct Place
{
    const char16_t *edge;
    const char16_t *region; ///< its old name; null: it never had one
};
constexpr Place places[] = {{u"ashburn", u"us1"},      {u"umatilla", u"us2"},    {u"dublin", u"ie1"},
                            {u"frankfurt", u"de1"},    {u"singapore", u"sg1"},   {u"tokyo", u"jp1"},
                            {u"sao-paulo", u"br1"},    {u"sydney", u"au1"},      {u"ashburn-ix", nullptr},
                            {u"san-jose-ix", nullptr}, {u"london-ix", nullptr},  {u"frankfurt-ix", nullptr},
                            {u"sao-paulo-ix", nullptr}, {u"singapore-ix", nullptr}, {u"tokyo-ix", nullptr},
                            {u"sydney-ix", nullptr}};

} // namespace

bool Edges::isKnown(const QString &edge)
{
    return std::any_of(std::begin(places), std::end(places),
                       [&](const Place &place) { return edge == QStringView(place.edge); });
}

QString Edges::ofRegion(const QString &region)
{
    for (const Place &place : places)
        if (place.region && region == QStringView(place.region))
            return QString::fromUtf16(place.edge);
    return {};
}

} // namespace trunkline
