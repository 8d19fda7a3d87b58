#include "sip/StreamWire.h"

#include "sip/CertificateReading.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>

#include <cerrno>
#include <unistd.h>

namespace trunkline::sip {

StreamWire::StreamWire(const Place &place, Transport transport, const ProbeOptions &options)
    : m_place(place), m_transport(transport), m_ownAuthoritiesFolder(options.ownAuthoritiesFolder), m_dialling(place.address, place.port)
{
    m_socket.setProxy(QNetworkProxy::NoProxy); // the web proxy is none for SIP
    QByteArray authorities = options.moreAuthorities;
    if (options.instead)
        authorities += options.instead->authority;
    if (!authorities.isEmpty()) {
        QSslConfiguration configuration = m_socket.sslConfiguration();
        configuration.addCaCertificates(QSslCertificate::fromData(authorities));
        m_socket.setSslConfiguration(configuration);
    }
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_sslErrors = errors;
        m_socket.ignoreSslErrors(); // for this question only: nothing secret is sent, and the report tells of them
    });
    connect(&m_dialling, &Dialling::connected, this, &StreamWire::connected);
    connect(&m_dialling, &Dialling::failed, this, &StreamWire::notConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &StreamWire::encrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, &StreamWire::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &StreamWire::broke);
}

StreamWire::~StreamWire()
{
    m_socket.disconnect(this); // it says that it closes, to someone half gone
}

void StreamWire::open()
{
    m_dialling.start();
}

void StreamWire::connected(qintptr descriptor)
{
    if (!m_socket.setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return end(Fault::Blocked);
    }
    if (m_transport == Transport::Tls) {
        m_socket.setPeerVerifyName(m_place.certificateName);
        m_socket.startClientEncryption();
        return;
    }
    m_ready = true;
    Q_EMIT opened();
}

void StreamWire::notConnected(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return end(Fault::Refused);
    case ECONNRESET:
        return end(m_transport == Transport::Tls ? Fault::NotTls : Fault::Closed);
    case EHOSTUNREACH:
    case ETIMEDOUT:
        return end(Fault::Unreachable);
    default: // no route, forbidden: nothing left this computer
        return end(Fault::Blocked);
    }
}

void StreamWire::encrypted()
{
    m_ready = true;
    m_certificate = CertificateReading::facts(m_socket, m_sslErrors, m_place.certificateName, m_ownAuthoritiesFolder);
    Q_EMIT opened();
}

void StreamWire::send(const QByteArray &message)
{
    m_socket.write(message);
    m_socket.flush();
}

void StreamWire::read()
{
    if (m_ended || !m_ready)
        return;
    m_reader.feed(m_socket.readAll());
    SipMessage message;
    const QPointer<StreamWire> alive(this); // whoever hears the answer may be done with us
    for (;;) {
        switch (m_reader.next(message)) {
        case SipReader::Found::Message:
            Q_EMIT received(message);
            if (!alive || m_ended)
                return;
            continue;
        case SipReader::Found::More:
            return;
        case SipReader::Found::NotSip:
            return end(Fault::NotSip);
        case SipReader::Found::Malformed:
            return end(Fault::Malformed);
        }
    }
}

void StreamWire::broke()
{
    const QPointer<StreamWire> alive(this);
    read(); // what came before the end may be the answer
    if (alive && !m_ended)
        end(m_ready ? Fault::Closed : Fault::NotTls);
}

void StreamWire::end(Fault fault)
{
    m_ended = true;
    Q_EMIT failed(fault);
}

} // namespace trunkline::sip
