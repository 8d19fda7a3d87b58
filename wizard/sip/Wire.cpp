#include "sip/Wire.h"

#include "sip/StreamWire.h"
#include "sip/UdpWire.h"

namespace trunkline::sip {

std::unique_ptr<Wire> Wire::make(const Place &place, Transport transport, const ProbeOptions &options)
{
    if (transport == Transport::Udp)
        return std::make_unique<UdpWire>(place);
    return std::make_unique<StreamWire>(place, transport, options);
}

QByteArray Wire::localPlace() const
{
    QHostAddress address = localAddress();
    address.setScopeId({}); // a zone has no place in a message
    const QString text = address.protocol() == QAbstractSocket::IPv6Protocol ? QString(u'[' + address.toString() + u']') : address.toString();
    return text.toLatin1() + ':' + QByteArray::number(localPort());
}

} // namespace trunkline::sip
