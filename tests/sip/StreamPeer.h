#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

/// A gateway on a TCP port of 127.0.0.1, with TLS or without, that does what the test says.
class StreamPeer final : public QObject
{
public:
    enum class Kind { Tcp, Tls };
    /// A whole request arrived; an empty one: somebody connected.
    using Script = std::function<void(const QByteArray &request, StreamPeer &peer)>;

    /// `certificate`: one of Certificates.
    explicit StreamPeer(Kind kind, Script script = {}, const QString &certificate = QString::fromLatin1("good"), quint16 port = 0);
    ~StreamPeer() override;

    quint16 port() const { return m_server->serverPort(); }
    void say(const QByteArray &bytes);
    /// Each piece leaves in a segment of its own, after the one before was taken.
    void sayPieces(const QList<QByteArray> &pieces);
    void hangUp();
    void reset();

    QList<QByteArray> heard;
    int connections = 0;

private:
    void accept();
    void read(QTcpSocket *socket);
    void sayPieces(QTcpSocket *socket, const QList<QByteArray> &pieces);

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    QPointer<QTcpSocket> m_socket; ///< who spoke last
    QHash<QTcpSocket *, QByteArray> m_buffers;
};
