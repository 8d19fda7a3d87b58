#include "sip/UdpWire.h"

#include "sip/SipReader.h"

#include <QNetworkProxy>

namespace trunkline::sip {

UdpWire::UdpWire(const Place &place) : m_place(place)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QUdpSocket::readyRead, this, &UdpWire::read);
}

/// Connected, since only then the system tells when nothing listens there. It also drops what comes from another port.
void UdpWire::open()
{
    m_socket.connectToHost(m_place.address, m_place.port);
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        Q_EMIT failed(Fault::Blocked); // no way there at all: nothing was sent
        return;
    }
    Q_EMIT opened();
}

void UdpWire::send(const QByteArray &message)
{
    bool out = m_socket.write(message) == message.size();
    if (!out && m_socket.error() == QAbstractSocket::ConnectionRefusedError) {
        Q_EMIT failed(Fault::Refused); // the one before came back; the system tells only now
        out = m_socket.write(message) == message.size();
    }
    if (!out)
        Q_EMIT failed(m_socket.error() == QAbstractSocket::ConnectionRefusedError ? Fault::Refused : Fault::Blocked);
}

/// Asking whether anything is there, or how long it is, would eat the refusal: Qt peeks for that.
void UdpWire::read()
{
    QByteArray datagram(SipReader::longestMessage + 1, Qt::Uninitialized);
    for (;;) {
        const qint64 size = m_socket.readDatagram(datagram.data(), datagram.size());
        if (size >= 0) {
            take(datagram.left(size));
            continue;
        }
        if (m_socket.error() == QAbstractSocket::ConnectionRefusedError)
            Q_EMIT failed(Fault::Refused);
        return;
    }
}

void UdpWire::take(const QByteArray &datagram)
{
    SipMessage message;
    switch (SipReader::readDatagram(datagram, message)) {
    case SipReader::Found::Message:
        Q_EMIT received(message);
        return;
    case SipReader::Found::More:
        return;
    case SipReader::Found::NotSip:
        m_foreign = true;
        m_oddity = datagram.left(256);
        Q_EMIT failed(Fault::NotSip);
        return;
    case SipReader::Found::Malformed:
        m_foreign = false;
        m_oddity = datagram.left(256);
        Q_EMIT failed(Fault::Malformed);
        return;
    }
}

} // namespace trunkline::sip
