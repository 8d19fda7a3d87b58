#pragma once

#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <memory>
#include <optional>
#include <utility>

/// An answer, taken apart by a reader that shares nothing with the server.
struct Answered
{
    int status = 0; ///< 0: there was none
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool whole = false; ///< the body is as long as the header says

    QByteArray header(const QByteArray &name) const;
    /// Const, so that a subscript reads a value and never makes one.
    const QJsonObject json() const;
    int code() const; ///< Twilio's, 0 without one
};

/// A connection that sends bytes exactly as told, and never twice.
class Peer
{
public:
    explicit Peer(quint16 port);
    explicit Peer(std::unique_ptr<QTcpSocket> connected);

    void send(const QByteArray &bytes);
    /// Waits for the next answer. Without one: status 0, and what came instead in `body`.
    Answered next();
    /// Waits until the other side has closed.
    bool closed();
    bool isOpen() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    QAbstractSocket::SocketError error() const { return m_socket->error(); }
    const QByteArray &unread() const { return m_received; }

private:
    std::optional<Answered> take(); ///< an answer, if a whole one has come

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};
