#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <memory>

class QTcpServer;
class QTcpSocket;
class QUdpSocket;

namespace trunkline::practice {

/// A gateway to practise with: it answers SIP on 127.0.0.1 over UDP, TCP and TLS. OPTIONS is answered with 200; an
/// INVITE rings, and if it comes from Twilio it is answered, for whatever number. It shares no code with the probe that
/// asks it.
class PracticeGateway : public QObject
{
    Q_OBJECT
public:
    explicit PracticeGateway(QObject *parent = nullptr);
    ~PracticeGateway() override;

    /// False: no port is free; errorString() says more.
    bool start();
    QString errorString() const { return m_error; }

    quint16 port() const { return m_port; }       ///< UDP and TCP
    quint16 tlsPort() const { return m_tlsPort; } ///< 0: this computer has no openssl to make a certificate with
    QByteArray certificate() const { return m_certificate; } ///< PEM; made afresh, trusted by nobody but practice
    static QString certificateName();

    /// For tests: INVITE is refused with this code instead. 0: it is taken.
    void refuseCalls(int status) { m_refusals.insert(QString(), status); }
    /// The same for calls to one of the addresses that it answers for.
    void refuseCallsTo(const QString &host, int status) { m_refusals.insert(host, status); }
    /// Nobody picks up: it rings and rings.
    void letItRing(bool rings) { m_onlyRings = rings; }
    /// Twilio's calls are not answered at all, as with a firewall in between. Others are.
    void ignoreTwilio(bool ignored) { m_ignoresTwilio = ignored; }
    /// For tests: the gateway is switched off; its port stays free.
    void stop();
    int heard() const { return m_heard; } ///< requests so far

private:
    bool listen();
    void startTls();
    void readDatagrams();
    void take(QTcpServer *server);
    void readStream(QTcpSocket *socket);
    QList<QByteArray> answers(const QByteArray &request);
    QList<QByteArray> answersToCall(const QByteArray &request);

    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QTcpServer> m_tcp, m_tls;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QByteArray m_certificate;
    QByteArray m_ringing; ///< the INVITE that is not answered yet
    QString m_error;
    quint16 m_port = 0, m_tlsPort = 0;
    QHash<QString, int> m_refusals; ///< by host; "": for all others
    bool m_ignoresTwilio = false, m_onlyRings = false;
    int m_heard = 0;
};

} // namespace trunkline::practice
