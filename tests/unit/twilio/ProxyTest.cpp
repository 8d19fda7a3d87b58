// Companies have proxies. What goes wrong with them is said as such, their password is asked for and never hammered, and
// the Twilio credentials are none of their business.

#include "Asking.h"
#include "Certificates.h"
#include "RawServer.h"

#include <QNetworkProxy>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace asking;
using Kind = RawServer::Kind;

namespace {

/// Reads CONNECTs and does what it is told; can also lead on to a server.
class ScriptedProxy
{
public:
    enum class Manner { LeadsOn, Denies, BadGateway, HangsUp, IsSilent, WantsPassword };

    explicit ScriptedProxy(Manner manner, quint16 target = 0) : m_manner(manner), m_target(target)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }

    twilio::ProxyChoice choice(const QString &user = {}, const QString &password = {}) const
    {
        return {twilio::ProxyChoice::Kind::Own, u"127.0.0.1"_qs, m_server.serverPort(), user, Secret(password)};
    }
    quint16 port() const { return m_server.serverPort(); }

    QByteArrayList asked;     ///< each head
    QByteArrayList passwords; ///< each Proxy-Authorization
    QByteArray goodPassword;
    QByteArray challenge = "Basic realm=\"office\"";
    bool closesAfterRefusal = false;

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            if (!socket->property("through").toBool())
                listen(socket);
        });
    }

    void listen(QTcpSocket *socket)
    {
        const QByteArray head = socket->readAll();
        asked += head;
        const qsizetype at = head.indexOf("Proxy-Authorization: ");
        const QByteArray password = at < 0 ? QByteArray() : head.mid(at + 21, head.indexOf('\r', at) - at - 21);
        if (!password.isEmpty())
            passwords += password;
        switch (m_manner) {
        case Manner::LeadsOn:
            return leadOn(socket);
        case Manner::Denies:
            socket->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            return socket->disconnectFromHost();
        case Manner::BadGateway:
            socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
            return socket->disconnectFromHost();
        case Manner::HangsUp:
            return socket->disconnectFromHost();
        case Manner::IsSilent:
            return;
        case Manner::WantsPassword:
            if (!goodPassword.isEmpty() && password == "Basic " + goodPassword.toBase64())
                return leadOn(socket);
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + challenge
                          + "\r\nContent-Length: 0\r\n\r\n");
            if (closesAfterRefusal)
                socket->disconnectFromHost();
        }
    }

    void leadOn(QTcpSocket *socket)
    {
        socket->setProperty("through", true);
        const auto onward = new QTcpSocket(socket);
        onward->setProxy(QNetworkProxy::NoProxy);
        onward->connectToHost(QHostAddress::LocalHost, m_target);
        QObject::connect(onward, &QTcpSocket::connected, socket,
                         [socket] { socket->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        QObject::connect(socket, &QTcpSocket::readyRead, onward, [socket, onward] { onward->write(socket->readAll()); });
        QObject::connect(onward, &QTcpSocket::readyRead, socket, [socket, onward] { socket->write(onward->readAll()); });
    }

    const Manner m_manner;
    const quint16 m_target;
    QTcpServer m_server;
};

using Manner = ScriptedProxy::Manner;
const QString behind = u"https://{product}.twilio.test"_qs; // only a proxy finds these

} // namespace

Q_DECLARE_METATYPE(Manner)

class ProxyTest : public QObject
{
    Q_OBJECT

    static void afterARefusal()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("the proxy keeps the connection") << false;
        QTest::newRow("the proxy closes the connection") << true;
    }

private Q_SLOTS:
    void initTestCase() { Certificates::instance(); }
    void init() { failOnAnyWarning(); }

    void aProxyLeadsToTwilioAndDoesNotSeeTheCredentials()
    {
        RawServer server(Kind::Tls);
        server.script = [](const Heard &heard, const Turn &turn) { turn.answer(heard.method == "POST" ? 201 : 200, trunkJson()); };
        ScriptedProxy proxy(Manner::LeadsOn, server.port());
        const auto client = clientOf(behind, once());
        client->setProxy(proxy.choice());
        const auto trunk = fetchTrunk(*client);
        QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
        QVERIFY(createTrunk(*client));
        QCOMPARE(server.heard.size(), 2);
        QVERIFY(!server.heard.first().header("Authorization").isEmpty());
        QCOMPARE(proxy.asked.size(), 1); // one tunnel
        QVERIFY(proxy.asked.first().startsWith("CONNECT trunking.twilio.test:443 HTTP/1.1\r\n"));
        for (const QByteArray &head : std::as_const(proxy.asked))
            QVERIFY2(!head.contains("uthorization"), head);
    }

    void aWriteThroughAProxyIsSentOnce()
    {
        RawServer server(Kind::Tls);
        server.script = [](const Heard &, const Turn &turn) { turn.hangUp(); };
        ScriptedProxy proxy(Manner::LeadsOn, server.port());
        const auto client = clientOf(behind, once());
        client->setProxy(proxy.choice());
        const auto trunk = createTrunk(*client);
        QVERIFY(!trunk);
        QVERIFY2(trunk.error().effect == Effect::Unknown, told(trunk.error()));
        QCOMPARE(trunk.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(server.count("POST"), 1);
    }

    void aProxyThatFailsIsNamedAndNothingWasSent_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::newRow("denies") << Manner::Denies;
        QTest::newRow("bad gateway") << Manner::BadGateway;
        QTest::newRow("hangs up") << Manner::HangsUp;
        QTest::newRow("is silent") << Manner::IsSilent;
    }
    void aProxyThatFailsIsNamedAndNothingWasSent()
    {
        QFETCH(Manner, manner);
        ScriptedProxy proxy(manner);
        twilio::Timing timing = once();
        if (manner == Manner::IsSilent)
            timing.idle = std::chrono::milliseconds(200);
        const auto client = clientOf(behind, timing);
        client->setProxy(proxy.choice());
        const auto read = fetchTrunk(*client);
        QVERIFY(!read);
        QVERIFY2(read.error().kind == ErrorKind::ProxyUnreachable, told(read.error()));
        const auto written = createTrunk(*client);
        QVERIFY(!written);
        QVERIFY2(written.error().kind == ErrorKind::ProxyUnreachable, told(written.error()));
        QCOMPARE(written.error().effect, Effect::No);
    }

    void aProxyThatIsNotThereIsNamed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("nobody listens") << u"127.0.0.1"_qs;
        QTest::newRow("no such name") << u"proxy.invalid"_qs;
        QTest::newRow("no name") << QString();
    }
    void aProxyThatIsNotThereIsNamed()
    {
        QFETCH(QString, host);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        const auto client = clientOf(behind, once());
        client->setProxy({twilio::ProxyChoice::Kind::Own, host, port, {}, {}});
        for (const auto &error : {fetchTrunk(*client).error(), createTrunk(*client).error()}) {
            QVERIFY2(error.kind == ErrorKind::ProxyUnreachable, told(error));
            QCOMPARE(error.effect, Effect::No);
        }
    }

    void aProxyThatWantsAPasswordIsReportedOnce()
    {
        ScriptedProxy proxy(Manner::WantsPassword);
        const auto client = clientOf(behind);
        client->setProxy(proxy.choice());
        QSignalSpy wants(client.get(), &twilio::Client::proxyWantsPassword);
        const auto read = fetchTrunk(*client);
        QVERIFY(!read);
        QVERIFY2(read.error().kind == ErrorKind::ProxyWantsPassword, told(read.error()));
        const auto written = createTrunk(*client);
        QVERIFY2(written.error().kind == ErrorKind::ProxyWantsPassword, told(written.error()));
        QCOMPARE(written.error().effect, Effect::No);
        QCOMPARE(wants.size(), 1);
        client->setProxy(proxy.choice());
        QVERIFY(!fetchTrunk(*client));
        QCOMPARE(wants.size(), 2);
        QVERIFY(proxy.passwords.isEmpty());
    }

    void theRightPasswordOpensTheWay_data() { afterARefusal(); }
    void theRightPasswordOpensTheWay()
    {
        QFETCH(bool, closes);
        RawServer server(Kind::Tls);
        server.script = [](const Heard &heard, const Turn &turn) { turn.answer(heard.method == "POST" ? 201 : 200, trunkJson()); };
        ScriptedProxy proxy(Manner::WantsPassword, server.port());
        proxy.goodPassword = "jo:s3cret pröxy";
        proxy.closesAfterRefusal = closes;
        const auto client = clientOf(behind, once());
        QSignalSpy wants(client.get(), &twilio::Client::proxyWantsPassword);
        client->setProxy(proxy.choice(u"jo"_qs, u"s3cret pröxy"_qs));
        const auto trunk = fetchTrunk(*client);
        QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
        QVERIFY(createTrunk(*client));
        QCOMPARE(wants.size(), 0);
        QCOMPARE(server.heard.size(), 2);
        QVERIFY(server.heard.first().header("Proxy-Authorization").isEmpty());
    }

    void aWrongPasswordIsNotTriedAgainAndAgain_data() { afterARefusal(); }
    void aWrongPasswordIsNotTriedAgainAndAgain()
    {
        QFETCH(bool, closes);
        ScriptedProxy proxy(Manner::WantsPassword);
        proxy.goodPassword = "jo:right";
        proxy.closesAfterRefusal = closes;
        const auto client = clientOf(behind);
        client->setProxy(proxy.choice(u"jo"_qs, u"wrong"_qs));
        QSignalSpy wants(client.get(), &twilio::Client::proxyWantsPassword);
        for (int n = 0; n < 4; ++n) {
            const auto read = fetchTrunk(*client);
            QVERIFY(!read);
            QVERIFY2(read.error().kind == ErrorKind::ProxyWantsPassword, told(read.error()));
        }
        QCOMPARE(createTrunk(*client).error().kind, ErrorKind::ProxyWantsPassword);
        QCOMPARE(proxy.passwords.size(), 1);
        QCOMPARE(wants.size(), 1);
    }

    void thePasswordInTheSystemsSettingsGoesAlong()
    {
        RawServer server(Kind::Tls);
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        ScriptedProxy proxy(Manner::WantsPassword, server.port());
        proxy.goodPassword = "jo:secret";
        qputenv("https_proxy", "http://jo:secret@127.0.0.1:" + QByteArray::number(proxy.port()));
        const auto tidy = qScopeGuard([] { qunsetenv("https_proxy"); });
        const auto client = clientOf(behind, once());
        const auto trunk = fetchTrunk(*client);
        QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
    }

    void manyRequestsAtOnceTryAWrongPasswordAFewTimesAtMost()
    {
        ScriptedProxy proxy(Manner::WantsPassword);
        proxy.goodPassword = "jo:right";
        const auto client = clientOf(behind);
        client->setProxy(proxy.choice(u"jo"_qs, u"wrong"_qs));
        QObject owner;
        int ended = 0;
        for (int n = 0; n < 12; ++n)
            client->fetchTrunk(*TrunkSid::parse(trunkSid), &owner, [&ended](const Result<twilio::Trunk> &trunk) {
                ended += !trunk && trunk.error().kind == ErrorKind::ProxyWantsPassword;
            });
        QTRY_COMPARE(ended, 12);
        QVERIFY2(proxy.passwords.size() <= 6, QByteArray::number(proxy.passwords.size())); // one per connection
    }

    void thisComputerIsReachedWithoutAProxy()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        ScriptedProxy proxy(Manner::Denies);
        const auto client = clientOf(server.pattern(), once());
        client->setProxy(proxy.choice());
        QVERIFY(fetchTrunk(*client));
        QVERIFY(proxy.asked.isEmpty());
    }

    void theProxyOfTheSystemIsUsedUnlessToldOtherwise()
    {
        RawServer server(Kind::Tls);
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        ScriptedProxy proxy(Manner::LeadsOn, server.port());
        const QByteArray where = "http://127.0.0.1:" + QByteArray::number(proxy.port());
        qputenv("https_proxy", where);
        qputenv("http_proxy", where);
        const auto tidy = qScopeGuard([] { qunsetenv("https_proxy"), qunsetenv("http_proxy"); });
        {
            const auto client = clientOf(behind, once());
            client->connectEarly();
            const auto trunk = fetchTrunk(*client);
            QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
            QVERIFY(!proxy.asked.isEmpty());
        }
        proxy.asked.clear();
        const auto client = clientOf(behind, once());
        client->setProxy({twilio::ProxyChoice::Kind::None});
        const auto trunk = fetchTrunk(*client);
        QVERIFY(!trunk);
        QVERIFY2(trunk.error().kind == ErrorKind::HostNotFound || trunk.error().kind == ErrorKind::Offline, told(trunk.error()));
        QVERIFY(proxy.asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "ProxyTest.moc"
