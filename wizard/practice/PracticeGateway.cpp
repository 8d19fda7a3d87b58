#include "practice/PracticeGateway.h"

#include <QFile>
#include <QNetworkDatagram>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QUdpSocket>

namespace trunkline::practice {

namespace {

constexpr qsizetype longestRequest = 64 * 1024;

QByteArray header(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n'))
        if (const qsizetype colon = line.indexOf(':'); colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    return {};
}

QByteArray methodOf(const QByteArray &request)
{
    return request.left(std::max<qsizetype>(0, request.indexOf(' ')));
}

QByteArray answer(const QByteArray &request, int status, const QByteArray &reason)
{
    QByteArray to = header(request, "to");
    if (status > 100 && !to.contains(";tag="))
        to += ";tag=practice";
    QByteArray text = "SIP/2.0 " + QByteArray::number(status) + ' ' + reason + "\r\n";
    text += "Via: " + header(request, "via") + "\r\nFrom: " + header(request, "from") + "\r\nTo: " + to + "\r\n";
    text += "Call-ID: " + header(request, "call-id") + "\r\nCSeq: " + header(request, "cseq") + "\r\n";
    text += "Server: Practice gateway\r\nAllow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\nContent-Length: 0\r\n\r\n";
    return text;
}

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> all{{401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"}, {407, "Proxy Authentication Required"},
                                            {408, "Request Timeout"}, {415, "Unsupported Media Type"}, {480, "Temporarily Unavailable"},
                                            {486, "Busy Here"}, {488, "Not Acceptable Here"}, {500, "Server Internal Error"},
                                            {503, "Service Unavailable"}, {603, "Decline"}};
    return all.value(status, "Refused");
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PracticeGateway::PracticeGateway(QObject *parent) : QObject(parent) {}

PracticeGateway::~PracticeGateway()
{
    for (QTcpSocket *socket : m_buffers.keys())
        socket->disconnect(this);
}

QString PracticeGateway::certificateName()
{
    return u"gateway.practice.invalid"_qs;
}

bool PracticeGateway::start()
{
    for (int tries = 0; tries < 20 && m_port == 0; ++tries)
        if (listen())
            m_port = m_tcp->serverPort();
    if (m_port == 0) {
        m_error = m_tcp ? m_tcp->errorString() : QString();
        return false;
    }
    startTls();
    return true;
}

void PracticeGateway::stop()
{
    m_tcp->close();
    m_udp->close();
    if (m_tls)
        m_tls->close();
}

/// The same port for both, as gateways have it.
bool PracticeGateway::listen()
{
    m_tcp = std::make_unique<QTcpServer>();
    m_udp = std::make_unique<QUdpSocket>();
    connect(m_tcp.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { take(m_tcp.get()); });
    connect(m_udp.get(), &QUdpSocket::readyRead, this, &PracticeGateway::readDatagrams);
    return m_tcp->listen(QHostAddress::LocalHost, 0) && m_udp->bind(QHostAddress::LocalHost, m_tcp->serverPort());
}

/// With a key of its own that is gone when the program ends. openssl is there wherever ca-certificates is.
void PracticeGateway::startTls()
{
    QTemporaryDir folder;
    if (!folder.isValid())
        return; // no TLS to practise with, rather than a key in somebody's folder
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(u"openssl"_qs,
                  {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs,
                   u"ec_paramgen_curve:prime256v1"_qs, u"-nodes"_qs, u"-keyout"_qs, u"key.pem"_qs,
                   u"-out"_qs, u"certificate.pem"_qs, u"-days"_qs, u"90"_qs, u"-subj"_qs,
                   u"/CN=Practice gateway"_qs, u"-addext"_qs, u"subjectAltName=DNS:"_qs + certificateName()});
    if (!openssl.waitForStarted(1'000) || !openssl.waitForFinished(3'000) || openssl.exitCode() != 0)
        return;
    const QByteArray certificate = contentOf(folder.filePath(u"certificate.pem"_qs));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(certificate));
    configuration.setPrivateKey(QSslKey(contentOf(folder.filePath(u"key.pem"_qs)), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    if (!server->listen(QHostAddress::LocalHost, 0))
        return;
    m_tls = std::move(server);
    m_certificate = certificate;
    m_tlsPort = m_tls->serverPort();
    connect(m_tls.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { take(m_tls.get()); });
}

void PracticeGateway::readDatagrams()
{
    while (m_udp->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp->receiveDatagram();
        for (const QByteArray &one : answers(datagram.data()))
            m_udp->writeDatagram(one, datagram.senderAddress(), quint16(datagram.senderPort()));
    }
}

void PracticeGateway::take(QTcpServer *server)
{
    while (server->hasPendingConnections()) {
        QTcpSocket *socket = server->nextPendingConnection();
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readStream(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        readStream(socket);
    }
}

void PracticeGateway::readStream(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            break;
        const qsizetype size = end + 4 + std::max(0, header(buffer.left(end + 2), "content-length").toInt());
        if (buffer.size() < size)
            break;
        const QByteArray request = buffer.left(size);
        buffer.remove(0, size);
        for (const QByteArray &one : answers(request))
            socket->write(one);
    }
    if (buffer.size() > longestRequest)
        socket->abort();
}

QList<QByteArray> PracticeGateway::answersToCall(const QByteArray &request)
{
    const bool isTwilio = !header(request, "x-twilio-callsid").isEmpty();
    if (isTwilio && m_ignoresTwilio)
        return {};
    const QByteArray uri = request.mid(7, request.indexOf(' ', 7) - 7); // "sip:+14155550147@203.0.113.10:5060;transport=tcp"
    const QByteArray place = uri.mid(uri.indexOf('@') + 1);
    const QString host = QString::fromLatin1(place.left(place.indexOf(place.contains(':') ? ':' : ';')));
    if (const int status = m_refusals.value(host, m_refusals.value(QString())); status > 0)
        return {answer(request, status, reasonOf(status))};
    if (isTwilio && !m_onlyRings)
        return {answer(request, 100, "Trying"), answer(request, 180, "Ringing"), answer(request, 200, "OK")};
    m_ringing = request;
    return {answer(request, 100, "Trying"), answer(request, 180, "Ringing")};
}

QList<QByteArray> PracticeGateway::answers(const QByteArray &request)
{
    const QByteArray method = methodOf(request);
    if (header(request, "via").isEmpty() || method == "ACK" || method.startsWith("SIP/"))
        return {};
    ++m_heard;
    if (method == "OPTIONS" || method == "BYE")
        return {answer(request, 200, "OK")};
    if (method == "INVITE")
        return answersToCall(request);
    if (method == "CANCEL" && header(m_ringing, "call-id") == header(request, "call-id"))
        return {answer(request, 200, "OK"), answer(std::exchange(m_ringing, {}), 487, "Request Terminated")};
    if (method == "CANCEL")
        return {answer(request, 481, "Call Does Not Exist")};
    return {answer(request, 501, "Not Implemented")};
}

} // namespace trunkline::practice
