#include "pages/RegionWords.h"

#include "pages/Place.h"

namespace trunkline::pages {

QString RegionWords::inSentence(const QString &region)
{
    if (region == u"us1" || region.isEmpty())
        return Place::countryInSentence(u"US"_qs);
    if (region == u"ie1")
        return Place::countryInSentence(u"IE"_qs);
    if (region == u"au1")
        return Place::countryInSentence(u"AU"_qs);
    return region;
}

} // namespace trunkline::pages
