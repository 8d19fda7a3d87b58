#include "pages/Regions.h"

#include "pages/Place.h"

namespace trunkline::pages {

QStringList Regions::all()
{
    return {u"us1"_qs, u"ie1"_qs, u"au1"_qs};
}

QStringList Regions::othersThan(const QString &region)
{
    QStringList others = all();
    others.removeAll(region);
    return others;
}

QString Regions::nameInSentence(const QString &region)
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
