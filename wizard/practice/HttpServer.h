#pragma once

#include "practice/HttpConnection.h"

#include <QObject>
#include <QTcpServer>

#include <memory>

namespace trunkline::practice {

/// Listens on 127.0.0.1, and nowhere else, for plain HTTP or, given a certificate, for HTTPS.
class HttpServer final : public QObject
{
    Q_OBJECT
public:
    explicit HttpServer(HttpConnection::Receive receive, QObject *parent = nullptr);
    ~HttpServer() override;

    /// PEM files. Empty names mean plain HTTP. False with a sentence in error() when they cannot be used.
    bool useCertificate(const QString &certificateFile, const QString &keyFile);
    bool listen(quint16 port);
    /// Stops listening and drops every connection with RST. The port stays ours, so that nobody else is taken for us.
    void close();
    /// The next so many connections are closed at once, before TLS.
    void turnAway(int connections) { m_turnAway = connections; }

    bool isListening() const { return m_listener && m_listener->isListening(); }
    bool isSecure() const { return m_secure; }
    quint16 port() const;
    const QString &error() const { return m_error; }

private:
    void keepPort(quint16 port);
    void letGoOfPort();
    void takeConnections();

    HttpConnection::Receive m_receive;
    std::unique_ptr<QTcpServer> m_listener;
    std::unique_ptr<QObject> m_connections; ///< parent of all that are open
    quint64 m_lastConnection = 0;
    int m_turnAway = 0;
    int m_kept = -1; ///< a socket that keeps the port while nobody listens
    quint16 m_keptPort = 0;
    bool m_secure = false;
    QString m_error;
};

} // namespace trunkline::practice
