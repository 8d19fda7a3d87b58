#pragma once

#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <utility>

/// One whole request as it arrived.
struct Heard
{
    QByteArray method;
    QByteArray target; ///< "/v1/Trunks?PageSize=1"
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int connection = 0; ///< which, counted from 1

    QByteArray header(const QByteArray &name) const;
    QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
};

/// The server's turn to speak, over one connection. May be kept and used later.
class Turn
{
public:
    Turn(QTcpSocket *socket) : m_socket(socket) {}

    void answer(int status, const QByteArray &json, const QByteArray &headers = {}) const;
    void say(const QByteArray &bytes) const; ///< exactly these
    void hangUp() const;                     ///< FIN
    void reset() const;                      ///< RST
    bool isOpen() const { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }

private:
    QPointer<QTcpSocket> m_socket;
};

/// A server that reads whole requests, counts them, and then does what the test says: the counterpart that no mock is.
class RawServer final : public QObject
{
public:
    enum class Kind { Plain, Tls };
    using Script = std::function<void(const Heard &, const Turn &)>;

    explicit RawServer(Kind kind = Kind::Plain, const QString &certificate = QString::fromLatin1("good"));

    Script script; ///< what to do with a request; nothing: silence

    QString pattern() const; ///< "https://127.0.0.1:40123"
    quint16 port() const { return m_server->serverPort(); }
    void close();            ///< nothing listens there any more
    void hangUpOnAll();

    QList<Heard> heard;
    int connections = 0; ///< ever
    int open = 0;        ///< now
    int count(const QByteArray &method) const;

private:
    void accept();
    void take(QTcpSocket *socket);

    const Kind m_kind;
    std::unique_ptr<QTcpServer> m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
};
