#pragma once

#include "answers/ListedService.h"

#include <QJsonValue>

namespace trunkline {

/// Reads what kubectl lists.
class KubernetesLists
{
public:
    /// kubectl get svc, also wide and of all namespaces; kubectl get pods -o wide.
    static QVector<ListedService> fromTable(const QString &text);
    /// kubectl get svc or pods, -o json and -o yaml.
    static QVector<ListedService> fromJson(const QJsonValue &json);
};

} // namespace trunkline
