#pragma once

#include "practice/Router.h"

#include <QJsonObject>

#include <functional>

namespace trunkline::practice {

/// A list of which only one page is written out: 100 000 numbers are a list, too.
struct Listed
{
    Listed() = default;
    Listed(const QList<QJsonObject> &items);
    Listed(qsizetype size, std::function<QString(qsizetype)> sid, std::function<QJsonObject(qsizetype)> json)
        : count(size), identity(std::move(sid)), item(std::move(json))
    {}

    qsizetype count = 0;
    std::function<QString(qsizetype)> identity; ///< of the item at that place: its SID
    std::function<QJsonObject(qsizetype)> item;
    std::function<qsizetype(const QString &)> find = {}; ///< the place of a SID, -1 if it is none; empty: look through all
};

/// One page of a list as the product hosts send it: the items and `meta`, with absolute addresses (API reference §2.2).
HttpResponse metaPage(const Ask &ask, const QString &key, Listed items);
/// One page of a list as api 2010 sends it, with addresses relative to the host (API reference §3.1).
HttpResponse uriPage(const Ask &ask, const QString &key, Listed items);

} // namespace trunkline::practice
