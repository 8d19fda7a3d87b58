#pragma once

#include "sip/CertificateFacts.h"
#include "sip/GatewayProbe.h"
#include "sip/SipMessage.h"

#include <QHostAddress>
#include <QObject>

namespace trunkline::sip {

/// An address and a port to connect to, and the name a certificate must have.
struct Place
{
    QHostAddress address;
    quint16 port = 0;
    QString certificateName;

    friend bool operator==(const Place &, const Place &) = default;
};

/// A way to one gateway: UDP, TCP or TLS. It never goes through a proxy, and never repeats anything by itself.
class Wire : public QObject
{
    Q_OBJECT
public:
    enum class Fault {
        Refused,  ///< nothing listens there. Over UDP one request was turned back; the next may get through
        Closed,   ///< hung up on us
        NotTls,   ///< no encryption could be agreed
        NotSip,
        Malformed,
        Blocked,  ///< nothing was sent: this computer or its network does not let it out
        Unreachable, ///< the network gave up on the way
    };

    static std::unique_ptr<Wire> make(const Place &place, Transport transport, const ProbeOptions &options);

    virtual void open() = 0;
    virtual void send(const QByteArray &message) = 0;
    virtual Transport transport() const = 0;
    bool repeats() const { return transport() == Transport::Udp; } ///< requests may get lost

    virtual QHostAddress localAddress() const = 0;
    virtual quint16 localPort() const = 0;
    QByteArray localPlace() const;
    /// The beginning of what arrived and is no whole message.
    virtual QByteArray rest() const { return {}; }
    virtual bool restIsForeign() const { return false; }
    virtual std::optional<CertificateFacts> certificate() const { return {}; }

Q_SIGNALS:
    void opened();
    void received(const trunkline::sip::SipMessage &message);
    /// Over a connection that is the end; over UDP it is not.
    void failed(trunkline::sip::Wire::Fault fault);
};

} // namespace trunkline::sip
