#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace trunkline {

/// One container, service or pod of a list, as the list tells it.
struct ListedService
{
    enum class Kind { Container, Service, Pod };

    struct Port
    {
        QString host;      ///< as listed: "0.0.0.0", "[::]", an address or a name; empty: not said
        int port = 0;      ///< where it is reached
        int inside = 0;    ///< in the container
        bool udp = false;
        bool published = true; ///< false: only other containers reach it
    };

    QString name;
    QString image;
    Kind kind = Kind::Container;
    QVector<Port> ports;
    QString address;       ///< of a pod, for which no ports are listed
    bool pending = false;  ///< a load balancer that has no address yet
    bool atNode = false;   ///< its ports are open on every computer of the cluster
};

} // namespace trunkline
