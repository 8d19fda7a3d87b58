#pragma once

#include "answers/ListedService.h"

#include <QJsonValue>

namespace trunkline {

/// Reads what Docker and Cloud Foundry's container service list.
class ContainerLists
{
public:
    /// docker ps, docker compose ps (old and new), cf ic ps. Rows that a narrow window broke are put together again.
    static QVector<ListedService> fromTable(const QString &text);
    /// docker inspect; docker ps and docker compose ps with --format json.
    static QVector<ListedService> fromJson(const QJsonValue &json);
};

} // namespace trunkline
