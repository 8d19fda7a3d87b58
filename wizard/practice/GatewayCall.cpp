#include "practice/GatewayCall.h"

#include "practice/PracticeGateway.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QUdpSocket>

namespace trunkline::practice {

namespace {

/// What Twilio offers: G.711, both kinds.
const QByteArray sound = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 10000 RTP/AVP 0 8\r\n";

QByteArray header(const QByteArray &message, const QByteArray &name)
{
    for (const QByteArray &line : message.split('\n'))
        if (const qsizetype colon = line.indexOf(':'); colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    return {};
}

} // namespace

GatewayPlace GatewayPlace::of(const PracticeGateway &gateway)
{
    GatewayPlace place;
    place.port = gateway.port();
    place.tlsPort = gateway.tlsPort();
    place.certificate = gateway.certificate();
    place.certificateName = PracticeGateway::certificateName();
    return place;
}

GatewayCall::GatewayCall(const GatewayPlace &place, Transport transport, const QString &uri, const QString &from, const QString &callSid)
    : m_place(place)
    , m_transport(transport)
    , m_uri(uri.toUtf8())
    , m_from("<sip:" + from.toUtf8() + "@practice.invalid>;tag=" + callSid.right(8).toLatin1())
    , m_callId(callSid.toLatin1())
    , m_branch("z9hG4bK" + callSid.right(16).toLatin1())
    , m_to('<' + m_uri + '>')
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (m_state == State::Ringing)
            send("CANCEL", 1);
        end({0, {}, m_state == State::Ringing ? Silence::RangOut : Silence::NoAnswer});
    });
}

GatewayCall::~GatewayCall()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void GatewayCall::start()
{
    m_state = State::Calling;
    m_limit.start(m_place.patience);
    open();
}

void GatewayCall::open()
{
    if (m_transport == Transport::Udp)
        m_socket = std::make_unique<QUdpSocket>();
    else if (m_transport == Transport::Tcp)
        m_socket = std::make_unique<QTcpSocket>();
    else
        m_socket = std::make_unique<QSslSocket>();
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &GatewayCall::receive);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::SslHandshakeFailedError)
            end({0, {}, m_certificateRefused ? Silence::Certificate : Silence::Tls});
        else
            end({0, {}, m_transport == Transport::Tls && error == QAbstractSocket::RemoteHostClosedError ? Silence::Tls : Silence::Closed});
    });
    if (m_transport != Transport::Tls) {
        connect(m_socket.get(), &QAbstractSocket::connected, this, &GatewayCall::opened);
        m_socket->connectToHost(u"127.0.0.1"_qs, m_place.port);
        return;
    }
    auto *secure = static_cast<QSslSocket *>(m_socket.get());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(m_place.certificate));
    secure->setSslConfiguration(configuration);
    connect(secure, &QSslSocket::sslErrors, this, [this] { m_certificateRefused = true; });
    connect(secure, &QSslSocket::encrypted, this, &GatewayCall::opened);
    secure->connectToHostEncrypted(u"127.0.0.1"_qs, m_place.tlsPort == 0 ? m_place.port : m_place.tlsPort, m_place.certificateName);
}

void GatewayCall::opened()
{
    send("INVITE", 1, sound);
}

void GatewayCall::send(const QByteArray &method, int number, const QByteArray &body)
{
    static const char *const names[]{"UDP", "TCP", "TLS"};
    QByteArray text = method + ' ' + m_uri + " SIP/2.0\r\n";
    text += QByteArray("Via: SIP/2.0/") + names[int(m_transport)] + " 127.0.0.1:" + QByteArray::number(m_socket->localPort()) + ";branch="
            + m_branch + QByteArray::number(method == "BYE" ? 2 : 1) + "\r\n";
    text += "Max-Forwards: 70\r\nFrom: " + m_from + "\r\nTo: " + m_to + "\r\nCall-ID: " + m_callId + "\r\n";
    text += "CSeq: " + QByteArray::number(number) + ' ' + method + "\r\nUser-Agent: Twilio Gateway\r\nX-Twilio-CallSid: " + m_callId + "\r\n";
    if (method == "INVITE")
        text += "Contact: <sip:127.0.0.1:" + QByteArray::number(m_socket->localPort()) + ">\r\nContent-Type: application/sdp\r\n";
    text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    m_socket->write(text);
    m_socket->flush(); // it may be the last word
}

void GatewayCall::receive()
{
    m_buffer += m_socket->readAll();
    for (qsizetype end = m_buffer.indexOf("\r\n\r\n"); end >= 0; end = m_buffer.indexOf("\r\n\r\n")) {
        const QByteArray message = m_buffer.left(end);
        m_buffer.remove(0, end + 4);
        take(message);
    }
}

void GatewayCall::take(const QByteArray &message)
{
    const int status = message.mid(8, 3).toInt();
    if (m_state == State::Over || m_state == State::Talking || !message.startsWith("SIP/2.0 ") || !header(message, "cseq").endsWith("INVITE"))
        return;
    m_to = header(message, "to");
    if (status < 200) {
        m_state = State::Ringing;
        return m_limit.start(m_place.ringing); // Twilio waits as long as the caller does
    }
    m_limit.stop();
    send("ACK", 1);
    if (status >= 300)
        return end({status, QString::fromLatin1(message.mid(12, message.indexOf('\r') - 12)), Silence::None});
    m_state = State::Talking;
    Q_EMIT answered();
}

void GatewayCall::hangUp()
{
    if (m_state == State::Talking)
        send("BYE", 2);
    else if (m_state == State::Ringing)
        send("CANCEL", 1);
    m_limit.stop();
    m_state = State::Over;
}

void GatewayCall::end(const End &end)
{
    if (m_state == State::Over || m_state == State::Talking)
        return;
    m_limit.stop();
    m_state = State::Over;
    Q_EMIT ended(end);
}

} // namespace trunkline::practice
