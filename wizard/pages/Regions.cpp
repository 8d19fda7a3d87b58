#include "pages/Regions.h"

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
    if (region == u"ie1")
        return tr("Ireland");
    if (region == u"au1")
        return tr("Australia");
    return tr("the United States");
}

} // namespace trunkline::pages
