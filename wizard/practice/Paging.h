#pragma once

#include "practice/Router.h"

#include <QJsonObject>

namespace trunkline::practice {

/// One page of a list as the product hosts send it: the items and `meta`, with absolute addresses (API reference §2.2).
HttpResponse metaPage(const Ask &ask, const QString &key, QList<QJsonObject> items);
/// One page of a list as api 2010 sends it, with addresses relative to the host (API reference §3.1).
HttpResponse uriPage(const Ask &ask, const QString &key, QList<QJsonObject> items);

} // namespace trunkline::practice
