#include "practice/HttpServer.h"

#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace trunkline::practice {

namespace {

QSslKey keyFrom(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Listens, and closes what it is told to before anything is said.
template <class Listener>
class Door final : public Listener
{
public:
    explicit Door(int &turnAway) : m_turnAway(turnAway) {}

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_turnAway <= 0)
            return Listener::incomingConnection(descriptor);
        --m_turnAway;
        QTcpSocket visitor;
        visitor.setSocketDescriptor(descriptor); // closes it when it goes
    }

private:
    int &m_turnAway;
};

} // namespace

HttpServer::HttpServer(HttpConnection::Receive receive, QObject *parent)
    : QObject(parent)
    , m_receive(std::move(receive))
    , m_listener(std::make_unique<Door<QTcpServer>>(m_turnAway))
    , m_connections(std::make_unique<QObject>())
{
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::takeConnections);
}

HttpServer::~HttpServer()
{
    letGoOfPort();
}

bool HttpServer::useCertificate(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(contentOf(certificateFile));
    const QSslKey key = keyFrom(contentOf(keyFile));
    if (chain.isEmpty() || key.isNull()) {
        m_error = chain.isEmpty() ? u"no certificate in "_qs + certificateFile : u"no key in "_qs + keyFile;
        return false;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // we ask no certificate of the client
    auto listener = std::make_unique<Door<QSslServer>>(m_turnAway);
    listener->setSslConfiguration(configuration);
    connect(listener.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::takeConnections);
    m_listener = std::move(listener);
    m_secure = true;
    return true;
}

bool HttpServer::listen(quint16 port)
{
#ifdef Q_OS_UNIX
    if (m_kept >= 0 && port == m_keptPort) { // the very socket that kept it: nobody can come in between
        const int descriptor = std::exchange(m_kept, -1);
        if (::listen(descriptor, 50) == 0 && m_listener->setSocketDescriptor(descriptor))
            return true;
        ::close(descriptor);
    }
#endif
    if (m_listener->listen(QHostAddress(QHostAddress::LocalHost), port))
        return true;
    m_error = m_listener->errorString();
    return false;
}

void HttpServer::close()
{
    if (m_listener->isListening()) {
        const quint16 port = m_listener->serverPort();
        m_listener->close();
        keepPort(port);
    }
    const QObjectList open = m_connections->children();
    for (QObject *connection : open)
        static_cast<HttpConnection *>(connection)->reset();
}

void HttpServer::keepPort(quint16 port)
{
    letGoOfPort();
#ifdef Q_OS_UNIX
    // Bound and not listening: who connects is refused.
    m_kept = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    m_keptPort = port;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int again = 1;
    ::setsockopt(m_kept, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
    if (::bind(m_kept, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        letGoOfPort();
#else
    Q_UNUSED(port)
#endif
}

void HttpServer::letGoOfPort()
{
#ifdef Q_OS_UNIX
    if (m_kept >= 0)
        ::close(m_kept);
#endif
    m_kept = -1;
}

quint16 HttpServer::port() const
{
    return m_listener->serverPort();
}

void HttpServer::takeConnections()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection())
        new HttpConnection(socket, ++m_lastConnection, m_receive, m_connections.get());
}

} // namespace trunkline::practice
