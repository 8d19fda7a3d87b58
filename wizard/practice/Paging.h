#pragma once

#include "practice/Router.h"

#include <QJsonObject>

namespace trunkline::practice {

/// A long list, of which only the page that is asked for is written out.
struct Items
{
    Items(qsizetype number, std::function<const QString &(qsizetype)> sidOf, std::function<QJsonObject(qsizetype)> written)
        : count(number)
        , sid(std::move(sidOf))
        , json(std::move(written))
    {}
    qsizetype count;
    std::function<const QString &(qsizetype)> sid;
    std::function<QJsonObject(qsizetype)> json;
};

/// One page of a list as the product hosts send it: the items and `meta`, with absolute addresses (API reference §2.2).
HttpResponse metaPage(const Ask &ask, const QString &key, const QList<QJsonObject> &items);
/// One page of a list as api 2010 sends it, with addresses relative to the host (API reference §3.1).
HttpResponse uriPage(const Ask &ask, const QString &key, const QList<QJsonObject> &items);
HttpResponse metaPage(const Ask &ask, const QString &key, const Items &items);
HttpResponse uriPage(const Ask &ask, const QString &key, const Items &items);

} // namespace trunkline::practice
