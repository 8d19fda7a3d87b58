#pragma once

#include "sip/ProbeReport.h"
#include "sip/Timing.h"
#include "sip/Wire.h"

#include <QDnsLookup>
#include <QElapsedTimer>
#include <QTimer>

namespace trunkline::sip {

/// From what is written in a SIP address to the places to connect to, by RFC 3263: an address is itself; a name with a
/// port is its A and AAAA records; without a port SRV comes first. NAPTR is never asked: it only chooses the connection,
/// and Trunkline always writes which one (RFC 3263 §4.1).
///
/// A lookup cannot be stopped; what comes too late is not listened to.
class Resolver : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostPlaces = 8; ///< asked at the same time; nobody sensible has more

    /// `nameServer`: IPv4 address of the one to ask at port 53; empty: as the system does.
    Resolver(const Target &target, const QString &nameServer, std::chrono::milliseconds bound);

    void start();

Q_SIGNALS:
    /// Once. `places`: IPv4 first, since Twilio calls no other; empty if the name was not found in time.
    void done(const trunkline::sip::NameLookup &lookup, const QVector<trunkline::sip::Place> &places);

private:
    struct Service
    {
        QString host;
        quint16 port;
    };

    void lookUpServices();
    void servicesFound();
    void lookUpHosts(const QVector<Service> &services);
    void lookUpHost(const Service &service);
    void askNameServer(const Service &service, QDnsLookup::Type type);
    void oneAnswered(const Service &service, const QList<QHostAddress> &addresses);
    void finish(NameLookup::End end);

    Target m_target;
    QHostAddress m_nameServer;
    QDnsLookup m_services;
    QTimer m_bound, m_servicesBound;
    QElapsedTimer m_clock;
    NameLookup m_lookup;
    QVector<Place> m_places;
    int m_open = 0;
    bool m_servicesKnown = false;
    bool m_finished = false;
};

} // namespace trunkline::sip
