#pragma once

#include <QUdpSocket>

#include <functional>

/// A gateway on a UDP port of 127.0.0.1 that does with each datagram what the test says.
class UdpPeer final : public QObject
{
public:
    using Script = std::function<void(const QByteArray &request, UdpPeer &peer)>;

    explicit UdpPeer(Script script = {});

    quint16 port() const { return m_socket.localPort(); }
    void say(const QByteArray &datagram); ///< to whom asked last
    void sayFromElsewhere(const QByteArray &datagram); ///< from another port
    void close() { m_socket.close(); }

    QList<QByteArray> heard;

private:
    void read();

    Script m_script;
    QUdpSocket m_socket, m_elsewhere;
    QHostAddress m_from;
    quint16 m_fromPort = 0;
};
