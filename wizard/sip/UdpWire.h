#pragma once

#include "sip/Wire.h"

#include <QUdpSocket>

namespace trunkline::sip {

class UdpWire final : public Wire
{
    Q_OBJECT
public:
    explicit UdpWire(const Place &place);

    void open() override;
    void send(const QByteArray &message) override;
    Transport transport() const override { return Transport::Udp; }
    QHostAddress localAddress() const override { return m_socket.localAddress(); }
    quint16 localPort() const override { return m_socket.localPort(); }
    QByteArray rest() const override { return m_oddity; }
    bool restIsForeign() const override { return m_foreign; }

private:
    void read();
    void take(const QByteArray &datagram);

    Place m_place;
    QUdpSocket m_socket;
    QByteArray m_oddity; ///< the last datagram that was no message
    bool m_foreign = false;
};

} // namespace trunkline::sip
