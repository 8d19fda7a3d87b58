#include "UdpPeer.h"

#include <QNetworkDatagram>

UdpPeer::UdpPeer(Script script) : m_script(std::move(script))
{
    if (!m_socket.bind(QHostAddress::LocalHost, 0))
        qFatal("no UDP port: %s", qPrintable(m_socket.errorString()));
    connect(&m_socket, &QUdpSocket::readyRead, this, &UdpPeer::read);
}

void UdpPeer::read()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram();
        m_from = datagram.senderAddress();
        m_fromPort = quint16(datagram.senderPort());
        heard.append(datagram.data());
        if (m_script)
            m_script(datagram.data(), *this);
    }
}

void UdpPeer::say(const QByteArray &datagram)
{
    m_socket.writeDatagram(datagram, m_from, m_fromPort);
}

void UdpPeer::sayFromElsewhere(const QByteArray &datagram)
{
    if (m_elsewhere.state() == QAbstractSocket::UnconnectedState)
        m_elsewhere.bind(QHostAddress::LocalHost, 0);
    m_elsewhere.writeDatagram(datagram, m_from, m_fromPort);
}
