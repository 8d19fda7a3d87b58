#include "Messages.h"
#include "Probing.h"
#include "SipServers.h"
#include "StreamPeer.h"
#include "UdpPeer.h"

#include <QNetworkDatagram>

using namespace probing;
using messages::answer;

/// From a name to the gateway behind it, with a name server of our own.
class ResolverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_gateway = std::make_unique<UdpPeer>([](const QByteArray &request, UdpPeer &peer) { peer.say(answer(request, 200, "OK")); });
        m_tcp = std::make_unique<StreamPeer>(StreamPeer::Kind::Tcp, [](const QByteArray &request, StreamPeer &peer) {
            if (!request.isEmpty())
                peer.say(answer(request, 200, "OK"));
        });
        const QString udp = QString::number(m_gateway->port());
        const QString tcp = QString::number(m_tcp->port());
        m_names = std::make_unique<NameServer>(QStringList{
            u"--host-record=gw.test,127.0.0.1"_qs, u"--host-record=one.test,127.0.0.1"_qs, u"--host-record=v6.test,::1"_qs,
            u"--host-record=both.test,127.0.0.1,::1"_qs,
            u"--host-record=many.test,127.0.0.2"_qs, u"--host-record=many.test,127.0.0.1"_qs, u"--host-record=many.test,127.0.0.3"_qs,
            u"--srv-host=_sip._udp.srv.test,one.test,"_qs + udp + u",10,60"_qs, u"--srv-host=_sip._tcp.srv.test,one.test,"_qs + tcp + u",10,60"_qs,
            u"--srv-host=_sip._udp.two.test,gone.test,5060,10,0"_qs, u"--srv-host=_sip._udp.two.test,one.test,"_qs + udp + u",20,0"_qs,
            u"--naptr-record=srv.test,100,50,s,SIP+D2U,,_sip._udp.srv.test"_qs, u"--local=/test/"_qs});
        if (m_names->address().isEmpty())
            QSKIP("Port 53 of a loopback address cannot be used here: NOTHING about names was tested.");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aNameWithAPortIsItsAddress()
    {
        const sip::ProbeReport report = ask(u"gw.test"_qs, int(m_gateway->port()), Transport::Udp);
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(report.lookup.addresses, QStringList{u"127.0.0.1"_qs});
        QVERIFY(sip::ProbeText::secondLine(report).contains(u"gw.test"_qs));
        QVERIFY(m_gateway->heard.last().startsWith("OPTIONS sip:gw.test:")); // asked by its name
    }

    void withoutAPortTheServiceRecordLeadsThere_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::newRow("UDP") << Transport::Udp;
        QTest::newRow("TCP") << Transport::Tcp;
    }
    void withoutAPortTheServiceRecordLeadsThere()
    {
        QFETCH(Transport, transport);
        const sip::ProbeReport report = ask(u"srv.test"_qs, {}, transport);
        COMPARE_OUTCOME(report, Outcome::Answers);
        const int port = transport == Transport::Udp ? m_gateway->port() : m_tcp->port();
        QCOMPARE(report.lookup.services, QStringList{u"one.test:"_qs + QString::number(port)});
        QCOMPARE(report.decisive()->port, port);
    }

    void aServiceThatIsGoneLeavesTheNextOne()
    {
        const sip::ProbeReport report = ask(u"two.test"_qs, {}, Transport::Udp);
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(report.lookup.services.size(), 2);
        QCOMPARE(report.attempts.size(), 1);
    }

    void everyAddressIsAskedAndTheBestOneTells()
    {
        sip::ProbeOptions options = quick();
        options.nameServer = m_names->address();
        const sip::ProbeReport report = probe({u"many.test"_qs, int(m_tcp->port()), Transport::Tcp}, options);
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(report.lookup.addresses.size(), 3);
        QCOMPARE(report.attempts.size(), 3);
        int refused = 0;
        for (const sip::Attempt &attempt : report.attempts)
            refused += attempt.outcome == Outcome::Refused; // nothing listens at 127.0.0.2 and .3
        QCOMPARE(refused, 2);
        QVERIFY(sip::ProbeText::secondLine(report).contains(u"2 of its addresses did not answer."_qs));
    }

    void theOtherKindOfAddressDoesNotCountBesideTheOneThatIsCalled()
    {
        QUdpSocket ipv6, ipv4; // one port: there it answers, here it keeps silent
        if (!ipv6.bind(QHostAddress(QHostAddress::LocalHostIPv6), 0))
            QSKIP("No IPv6 here: NOTHING was tested.");
        QVERIFY2(ipv4.bind(QHostAddress(QHostAddress::LocalHost), ipv6.localPort()), qPrintable(ipv4.errorString()));
        connect(&ipv6, &QUdpSocket::readyRead, &ipv6, [&ipv6] {
            const QNetworkDatagram asked = ipv6.receiveDatagram();
            ipv6.writeDatagram(answer(asked.data(), 200, "OK"), asked.senderAddress(), quint16(asked.senderPort()));
        });
        sip::ProbeOptions options = brief();
        options.nameServer = m_names->address();
        const sip::ProbeReport report = probe({u"both.test"_qs, int(ipv6.localPort()), Transport::Udp}, options);
        COMPARE_OUTCOME(report, Outcome::NoAnswer);
        QCOMPARE(report.lookup.addresses, (QStringList{u"127.0.0.1"_qs, u"::1"_qs}));
        QVERIFY2(std::any_of(report.attempts.begin(), report.attempts.end(),
                             [](const sip::Attempt &attempt) { return attempt.address == u"::1" && attempt.outcome == Outcome::Answers; }),
                 "the other kind was not asked, so nothing was shown");
    }

    void aNameThatIsNotThereIsToldSo()
    {
        for (const std::optional<int> port : {std::optional<int>(5060), std::optional<int>()}) {
            const sip::ProbeReport report = ask(u"nowhere.test"_qs, port, Transport::Tcp);
            COMPARE_OUTCOME(report, Outcome::NameNotFound);
            QCOMPARE(report.verdict(), Verdict::DoesNotAnswer);
            QVERIFY(report.attempts.isEmpty());
        }
    }

    void aSilentNameServerIsNotWaitedForLong()
    {
        QUdpSocket silent; // takes the questions and says nothing
        const QHostAddress address(u"127.9.%1.%2"_qs.arg(QCoreApplication::applicationPid() / 250 % 250).arg(1 + QCoreApplication::applicationPid() % 250));
        if (!silent.bind(address, 53))
            QSKIP("Port 53 of a loopback address cannot be used here: NOTHING was tested.");
        for (const std::optional<int> port : {std::optional<int>(5060), std::optional<int>()}) {
            sip::ProbeOptions options = brief();
            options.nameServer = address.toString();
            options.timing.lookup = std::chrono::milliseconds(200);
            const sip::ProbeReport report = probe({u"gw.test"_qs, port, Transport::Tcp}, options);
            COMPARE_OUTCOME(report, Outcome::NameSlow);
            QCOMPARE(report.verdict(), Verdict::CannotTell);
        }
    }

    void anOwnerThatGoesDuringALookupHearsNothing()
    {
        int said = 0;
        {
            sip::ProbeOptions options = quick();
            options.nameServer = m_names->address();
            sip::GatewayProbe probe(options);
            connect(&probe, &sip::GatewayProbe::finished, this, [&said] { ++said; });
            probe.start({u"gw.test"_qs, int(m_gateway->port()), Transport::Udp});
        }
        ask(u"gw.test"_qs, int(m_gateway->port()), Transport::Udp); // time enough for a late answer
        QCOMPARE(said, 0);
    }

private:
    sip::ProbeReport ask(const QString &host, std::optional<int> port, Transport transport)
    {
        sip::ProbeOptions options = quick();
        options.nameServer = m_names->address();
        return probe({host, port, transport}, options);
    }

    std::unique_ptr<UdpPeer> m_gateway;
    std::unique_ptr<StreamPeer> m_tcp;
    std::unique_ptr<NameServer> m_names;
};


QTEST_GUILESS_MAIN(ResolverTest)
#include "ResolverTest.moc"
