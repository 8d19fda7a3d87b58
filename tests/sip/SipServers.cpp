#include "SipServers.h"

#include "Certificates.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <csignal>
#include <sys/prctl.h>

namespace {

const QStringList certificates{u"good"_qs, u"self-signed"_qs, u"expired"_qs, u"not-yet-valid"_qs, u"other-name"_qs, u"unknown-issuer"_qs};

/// Free for UDP and TCP a moment ago. These programs cannot be told to choose one themselves.
quint16 freePort()
{
    for (;;) {
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(QHostAddress::LocalHost, 0) && udp.bind(QHostAddress::LocalHost, tcp.serverPort()))
            return tcp.serverPort();
    }
}

bool isAnswered(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1'000);
}

} // namespace

SipServer::SipServer()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"log"_qs));
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); }); // no orphans when a test crashes
}

SipServer::~SipServer()
{
    end();
}

void SipServer::run(const QString &program, const QStringList &arguments)
{
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        qFatal("%s: %s", qPrintable(program), qPrintable(m_process.errorString()));
}

void SipServer::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString SipServer::log() const
{
    QFile file(m_folder.filePath(u"log"_qs));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString SipServer::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

Kamailio::Kamailio()
{
    for (int tries = 0; tries < 5; ++tries) // another program may take a port in between
        if (tryToStart())
            return;
    qFatal("Kamailio does not start: %s", qPrintable(log()));
}

bool Kamailio::tryToStart()
{
    m_ports.clear();
    while (m_ports.size() <= certificates.size())
        if (const quint16 port = freePort(); !m_ports.contains(port))
            m_ports.append(port);
    write(u"tls.cfg"_qs, tlsConfiguration());
    run(u"kamailio"_qs, {u"-f"_qs, write(u"kamailio.cfg"_qs, configuration()), u"-DD"_qs, u"-E"_qs, u"-m"_qs, u"64"_qs, u"-M"_qs, u"8"_qs,
                         u"-Y"_qs, path({}), u"-P"_qs, path(u"pid"_qs)});
    const bool up = QTest::qWaitFor([this] {
        return !isRunning() || std::all_of(m_ports.begin(), m_ports.end(), isAnswered);
    }, 30'000) && isRunning();
    if (!up)
        end();
    return up;
}

quint16 Kamailio::tlsPort(const QString &certificate) const
{
    return m_ports.at(certificates.indexOf(certificate) + 1);
}

bool Kamailio::hasIpv6()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHostIPv6, 0);
}

QByteArray Kamailio::configuration() const
{
    const QStringList places = QDir(u"/usr/lib"_qs).entryList({u"*-linux-*"_qs}, QDir::Dirs);
    QByteArray modules = "/usr/lib/kamailio/modules/";
    for (const QString &place : places)
        if (const QString folder = u"/usr/lib/"_qs + place + u"/kamailio/modules/"_qs; QDir(folder).exists())
            modules = folder.toUtf8();
    QByteArray listen;
    const QByteArray port = QByteArray::number(m_ports.at(0));
    QList<QByteArray> hosts{"127.0.0.1"};
    if (hasIpv6())
        hosts.append("[::1]");
    for (const QByteArray &host : hosts)
        listen += "listen=udp:" + host + ':' + port + "\nlisten=tcp:" + host + ':' + port + '\n';
    for (qsizetype i = 1; i < m_ports.size(); ++i)
        listen += "listen=tls:127.0.0.1:" + QByteArray::number(m_ports.at(i)) + '\n';
    QByteArray replies;
    for (const int code : {302, 400, 401, 403, 404, 405, 407, 480, 484, 486, 488, 500, 501, 503, 600, 603, 606}) // it wants literals
        replies += "  if ($rU == \"" + QByteArray::number(code) + "\") { sl_send_reply(\"" + QByteArray::number(code) + "\",\"As asked\"); exit; }\n";
    return "#!KAMAILIO\ndebug=1\nlog_stderror=yes\nchildren=2\ntcp_children=2\nenable_tls=yes\nfork=yes\n" + listen + "mpath=\"" + modules
           + "\"\n"
             "loadmodule \"sl.so\"\nloadmodule \"pv.so\"\nloadmodule \"textops.so\"\nloadmodule \"siputils.so\"\n"
             "loadmodule \"cfgutils.so\"\nloadmodule \"maxfwd.so\"\nloadmodule \"tls.so\"\n"
             "modparam(\"tls\", \"config\", \""
           + path(u"tls.cfg"_qs).toUtf8()
           + "\")\n"
             "request_route {\n"
             "  if (!mf_process_maxfwd_header(\"10\")) { sl_send_reply(\"483\",\"Too Many Hops\"); exit; }\n"
             "  if ($rU == \"silent\") { exit; }\n"
             "  if ($rU == \"slow\") { usleep(\"600000\"); }\n"
           + replies
           + "  if (is_method(\"ACK\")) { exit; }\n"
             "  if (is_method(\"OPTIONS|BYE\")) { sl_send_reply(\"200\",\"OK\"); exit; }\n"
             "  sl_send_reply(\"405\",\"Method Not Allowed\"); exit;\n"
             "}\n";
}

QByteArray Kamailio::tlsConfiguration() const
{
    const auto section = [](const QByteArray &name, const QString &certificate) {
        const Certificates &made = Certificates::instance();
        return QByteArray("[server:" + name + "]\nmethod = TLSv1.2+\nverify_certificate = no\nrequire_certificate = no\nprivate_key = "
                          + made.keyFile(certificate).toUtf8() + "\ncertificate = " + made.certificateFile(certificate).toUtf8() + '\n');
    };
    QByteArray text = section("default", u"good"_qs) + "[client:default]\nverify_certificate = no\n";
    for (qsizetype i = 1; i < certificates.size(); ++i)
        text += section("127.0.0.1:" + QByteArray::number(m_ports.at(i + 1)), certificates.at(i));
    return text;
}

Sipp::Sipp(Over over, const QByteArray &scenario) : m_port(freePort())
{
    const QString file = write(u"scenario.xml"_qs, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"Gateway\">\n" + scenario + "</scenario>\n");
    run(u"sipp"_qs, {u"-sf"_qs, file, u"-i"_qs, u"127.0.0.1"_qs, u"-p"_qs, QString::number(m_port), u"-t"_qs, over == Over::Udp ? u"u1"_qs : u"t1"_qs,
                     u"-m"_qs, u"2"_qs, u"-timeout"_qs, u"30"_qs, u"-timeout_error"_qs, u"-nostdin"_qs});
    // It is there when its port is taken. Connecting would be a call.
    const bool up = QTest::qWaitFor([&] {
        if (over == Over::Tcp) {
            QTcpServer server;
            return !server.listen(QHostAddress::LocalHost, m_port);
        }
        QUdpSocket socket;
        return !socket.bind(QHostAddress::LocalHost, m_port, QUdpSocket::DontShareAddress);
    }, 30'000);
    if (!up || !isRunning())
        qFatal("SIPp does not start: %s", qPrintable(log()));
}

int Sipp::played()
{
    return QTest::qWaitFor([this] { return !isRunning(); }, 40'000) ? exitStatus() : -1;
}

NameServer::NameServer(const QStringList &records)
{
    // One of its own for each process: tests run side by side.
    const int own = int(QCoreApplication::applicationPid());
    const QString wanted = u"127.%1.%2.53"_qs.arg(10 + own / 250 % 200).arg(1 + own % 250);
    QUdpSocket check;
    if (!check.bind(QHostAddress(wanted), 53))
        return;
    check.close();
    run(u"dnsmasq"_qs, QStringList{u"--no-daemon"_qs, u"--conf-file=/dev/null"_qs, u"--no-resolv"_qs, u"--no-hosts"_qs, u"--bind-interfaces"_qs,
                                   u"--listen-address="_qs + wanted, u"--port=53"_qs, u"--pid-file="_qs, u"--user=root"_qs} + records);
    const bool up = QTest::qWaitFor([&] {
        QUdpSocket taken;
        return !isRunning() || !taken.bind(QHostAddress(wanted), 53, QUdpSocket::DontShareAddress);
    }, 30'000);
    if (!up || !isRunning())
        qFatal("dnsmasq does not start: %s", qPrintable(log()));
    m_address = wanted;
}
