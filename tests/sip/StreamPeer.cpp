#include "StreamPeer.h"

#include "Certificates.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

StreamPeer::StreamPeer(Kind kind, Script script, const QString &certificate, quint16 port) : m_script(std::move(script))
{
    if (kind == Kind::Tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(Certificates::instance().server(certificate));
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    // A TLS server hands a connection on when the handshake is done, a plain one at once.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &StreamPeer::accept);
    if (!m_server->listen(QHostAddress::LocalHost, port))
        qFatal("no TCP port: %s", qPrintable(m_server->errorString()));
}

StreamPeer::~StreamPeer()
{
    m_server->disconnect(this);
    for (QTcpSocket *socket : m_buffers.keys())
        socket->disconnect(this);
}

void StreamPeer::accept()
{
    while (m_server->hasPendingConnections()) {
        QTcpSocket *socket = m_server->nextPendingConnection();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        ++connections;
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        m_socket = socket;
        if (m_script)
            m_script({}, *this);
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void StreamPeer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = buffer.indexOf("Content-Length: ");
        const qsizetype length = at < 0 || at > end ? 0 : buffer.mid(at + 16, buffer.indexOf('\r', at) - at - 16).toInt();
        if (buffer.size() < end + 4 + length)
            return;
        const QByteArray request = buffer.left(end + 4 + length);
        buffer.remove(0, request.size());
        heard.append(request);
        m_socket = socket;
        if (m_script)
            m_script(request, *this);
    }
}

void StreamPeer::say(const QByteArray &bytes)
{
    if (!m_socket)
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

void StreamPeer::sayPieces(const QList<QByteArray> &pieces)
{
    sayPieces(m_socket, pieces);
}

void StreamPeer::sayPieces(QTcpSocket *socket, const QList<QByteArray> &pieces)
{
    if (pieces.isEmpty())
        return;
    socket->write(pieces.first());
    socket->flush();
    QTimer::singleShot(0, socket, [this, socket, rest = pieces.mid(1)] { sayPieces(socket, rest); });
}

void StreamPeer::hangUp()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void StreamPeer::reset()
{
    if (!m_socket)
        return;
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}
