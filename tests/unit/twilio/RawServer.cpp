#include "RawServer.h"

#include "Certificates.h"

#include <QSslServer>

#include <sys/socket.h>

namespace {

/// A whole request at the beginning of the buffer, taken out of it.
bool takeRequest(QByteArray &buffer, Heard &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

} // namespace

QByteArray Heard::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

void Turn::answer(int status, const QByteArray &json, const QByteArray &headers) const
{
    say("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(json.size()) + "\r\n" + headers + "\r\n" + json);
}

void Turn::say(const QByteArray &bytes) const
{
    if (isOpen()) {
        m_socket->write(bytes);
        m_socket->flush();
    }
}

void Turn::hangUp() const
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void Turn::reset() const
{
    if (!m_socket)
        return;
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

RawServer::RawServer(Kind kind, const QString &certificate) : m_kind(kind)
{
    if (kind == Kind::Tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(Certificates::instance().server(certificate));
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

QString RawServer::pattern() const
{
    return (m_kind == Kind::Tls ? u"https"_qs : u"http"_qs) + u"://127.0.0.1:"_qs + QString::number(port());
}

void RawServer::close()
{
    m_server->close();
    hangUpOnAll();
}

void RawServer::hangUpOnAll()
{
    for (const QPointer<QTcpSocket> &socket : std::as_const(m_sockets))
        Turn(socket).hangUp();
}

int RawServer::count(const QByteArray &method) const
{
    return int(std::count_if(heard.begin(), heard.end(), [&](const Heard &one) { return one.method == method; }));
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setProperty("number", ++connections);
        ++open;
        m_sockets.append(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --open;
            socket->deleteLater();
        });
        take(socket);
    }
}

void RawServer::take(QTcpSocket *socket)
{
    QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
    Heard request;
    while (takeRequest(buffer, request)) {
        request.connection = socket->property("number").toInt();
        heard.append(request);
        if (script)
            script(request, Turn(socket));
        request = {};
    }
    socket->setProperty("buffer", buffer);
}
