#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

/// Programs that speak SIP, each in a run folder of its own, on ports of its own, ended by its process id.
class SipServer
{
public:
    virtual ~SipServer();
    Q_DISABLE_COPY_MOVE(SipServer)

    QString log() const;

protected:
    SipServer();
    void run(const QString &program, const QStringList &arguments);
    int exitStatus() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void end();
    QString write(const QString &name, const QByteArray &content) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Kamailio on UDP, TCP and TLS. It answers OPTIONS and INVITE with the code that stands before the @ (200 if there is
/// none); "silent" with nothing, "slow" after a while.
class Kamailio final : public SipServer
{
public:
    Kamailio();

    quint16 port() const { return m_ports.at(0); } ///< UDP and TCP
    /// TLS with a certificate that is "good", "self-signed", "expired", "not-yet-valid", "other-name", "unknown-issuer"
    quint16 tlsPort(const QString &certificate = QString::fromLatin1("good")) const;
    static bool hasIpv6(); ///< this computer has ::1; then it listens there, too

private:
    bool tryToStart();
    QByteArray configuration() const;
    QByteArray tlsConfiguration() const;

    QList<quint16> m_ports;
};

/// SIPp, which plays a scenario to two calls: a question is one, too.
class Sipp final : public SipServer
{
public:
    enum class Over { Udp, Tcp };
    Sipp(Over over, const QByteArray &scenario);

    quint16 port() const { return m_port; }
    /// Waits until the scenario was played to its end; its exit status: 0 when everything came as it was written.
    int played();

private:
    quint16 m_port;
};

/// A name server at port 53 of a loopback address of its own.
class NameServer final : public SipServer
{
public:
    explicit NameServer(const QStringList &records);

    /// Empty: port 53 cannot be used here.
    QString address() const { return m_address; }

private:
    QString m_address;
};
