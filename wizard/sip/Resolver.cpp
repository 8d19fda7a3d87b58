#include "sip/Resolver.h"

#include <QHostInfo>

#include <algorithm>

namespace trunkline::sip {

Resolver::Resolver(const Target &target, const QString &nameServer, std::chrono::milliseconds bound)
    : m_target(target), m_nameServer(nameServer)
{
    m_bound.setTimerType(Qt::PreciseTimer);
    m_bound.setSingleShot(true);
    m_bound.setInterval(bound);
    connect(&m_bound, &QTimer::timeout, this, [this] { finish(m_places.isEmpty() ? NameLookup::End::Slow : NameLookup::End::Found); });
    m_servicesBound.setSingleShot(true);
    m_servicesBound.setInterval(bound / 2);
    connect(&m_servicesBound, &QTimer::timeout, this, &Resolver::servicesFound);
    connect(&m_services, &QDnsLookup::finished, this, &Resolver::servicesFound);
}

void Resolver::start()
{
    m_clock.start();
    if (m_target.isAddress()) {
        m_places.append({QHostAddress(m_target.host), quint16(m_target.effectivePort()), m_target.host});
        return finish(NameLookup::End::NotNeeded);
    }
    m_bound.start();
    if (m_target.port || m_target.isLoopback())
        return lookUpHosts({});
    lookUpServices();
}

void Resolver::lookUpServices()
{
    const QString kind = m_target.transport == Transport::Udp   ? u"_sip._udp."_qs
                         : m_target.transport == Transport::Tcp ? u"_sip._tcp."_qs
                                                                : u"_sips._tcp."_qs;
    m_services.setType(QDnsLookup::SRV);
    m_services.setName(kind + m_target.host);
    if (!m_nameServer.isNull())
        m_services.setNameserver(m_nameServer);
    m_servicesBound.start();
    m_services.lookup();
}

/// Failing in whatever way means that there are none: Qt cannot tell a name without SRV from a broken answer.
void Resolver::servicesFound()
{
    if (std::exchange(m_servicesKnown, true) || m_finished)
        return;
    QVector<Service> services;
    const auto records = m_services.serviceRecords(); // sorted by priority
    for (const QDnsServiceRecord &record : records)
        if (const QString host = record.target(); !host.isEmpty() && host != u"." && services.size() < mostPlaces)
            services.append({host, record.port()});
    for (const Service &service : services)
        m_lookup.services.append(service.host + u':' + QString::number(service.port));
    lookUpHosts(services);
}

void Resolver::lookUpHosts(const QVector<Service> &services)
{
    const QVector<Service> hosts = services.isEmpty() ? QVector<Service>{{m_target.host, quint16(m_target.effectivePort())}} : services;
    m_open = int(hosts.size()) * (m_nameServer.isNull() ? 1 : 2);
    for (const Service &host : hosts)
        lookUpHost(host);
}

void Resolver::lookUpHost(const Service &service)
{
    if (!m_nameServer.isNull()) {
        askNameServer(service, QDnsLookup::A);
        askNameServer(service, QDnsLookup::AAAA);
        return;
    }
    QHostInfo::lookupHost(service.host, this, [this, service](const QHostInfo &info) { oneAnswered(service, info.addresses()); });
}

void Resolver::askNameServer(const Service &service, QDnsLookup::Type type)
{
    auto *lookup = new QDnsLookup(type, service.host, m_nameServer, this);
    connect(lookup, &QDnsLookup::finished, this, [this, service, lookup] {
        lookup->deleteLater();
        QList<QHostAddress> addresses;
        const auto records = lookup->hostAddressRecords();
        for (const QDnsHostAddressRecord &record : records)
            addresses.append(record.value());
        oneAnswered(service, addresses);
    });
    lookup->lookup();
}

void Resolver::oneAnswered(const Service &service, const QList<QHostAddress> &addresses)
{
    if (m_finished)
        return;
    for (const QHostAddress &address : addresses) {
        // The certificate must name the host of the SIP address, not the one that SRV leads to. (RFC 5922 §4)
        const Place place{address, service.port, m_target.host};
        if (!m_places.contains(place))
            m_places.append(place);
    }
    if (--m_open == 0)
        finish(m_places.isEmpty() ? NameLookup::End::NotFound : NameLookup::End::Found);
}

void Resolver::finish(NameLookup::End end)
{
    if (std::exchange(m_finished, true))
        return;
    m_bound.stop();
    m_servicesBound.stop();
    std::stable_partition(m_places.begin(), m_places.end(),
                          [](const Place &place) { return place.address.protocol() == QAbstractSocket::IPv4Protocol; });
    m_lookup.end = end;
    m_lookup.took = std::chrono::milliseconds(m_clock.elapsed());
    m_lookup.leftOut = int(std::max<qsizetype>(0, m_places.size() - mostPlaces));
    m_places.resize(std::min<qsizetype>(m_places.size(), mostPlaces));
    for (const Place &place : m_places)
        if (const QString text = place.address.toString(); !m_lookup.addresses.contains(text))
            m_lookup.addresses.append(text);
    Q_EMIT done(m_lookup, m_places);
}

} // namespace trunkline::sip
