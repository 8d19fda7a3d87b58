#include "twilio/NetworkState.h"

#include <QNetworkInterface>

namespace trunkline::twilio {

bool isNetworkUp()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : interfaces) {
        const QNetworkInterface::InterfaceFlags flags = one.flags();
        const bool runs = flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning);
        if (!runs || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries)
            if (!entry.ip().isLinkLocal() && !entry.ip().isLoopback())
                return true;
    }
    return false;
}

} // namespace trunkline::twilio
