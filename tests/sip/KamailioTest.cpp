#include "Probing.h"
#include "SipServers.h"

using namespace probing;

Q_DECLARE_METATYPE(trunkline::Transport)
Q_DECLARE_METATYPE(trunkline::sip::Outcome)

/// A real SIP server, over every connection.
class KamailioTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_kamailio = std::make_unique<Kamailio>(); }
    void cleanupTestCase() { m_kamailio.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void answersOverEveryConnection_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<Transport>("transport");
        QTest::newRow("UDP") << u"127.0.0.1"_qs << Transport::Udp;
        QTest::newRow("TCP") << u"127.0.0.1"_qs << Transport::Tcp;
        QTest::newRow("TLS") << u"127.0.0.1"_qs << Transport::Tls;
        QTest::newRow("UDP by name") << u"localhost"_qs << Transport::Udp;
        QTest::newRow("TLS by name") << u"localhost"_qs << Transport::Tls;
        QTest::newRow("UDP over IPv6") << u"::1"_qs << Transport::Udp;
        QTest::newRow("TCP over IPv6") << u"::1"_qs << Transport::Tcp;
    }
    void answersOverEveryConnection()
    {
        QFETCH(QString, host);
        QFETCH(Transport, transport);
        if (host == u"::1" && !Kamailio::hasIpv6())
            QSKIP("This computer has no ::1.");
        const sip::ProbeReport report = probe({host, int(portFor(transport)), transport});
        COMPARE_OUTCOME(report, Outcome::Answers);
        QCOMPARE(report.verdict(), Verdict::Answers);
        const sip::Attempt *told = report.decisive();
        QCOMPARE(told->status, 200);
        QVERIFY(told->server.startsWith(u"kamailio"));
        QCOMPARE(told->certificate.has_value(), transport == Transport::Tls);
        QVERIFY(told->seenAs.isEmpty()); // nothing is between us
        QVERIFY(sip::ProbeText::firstLine(report).startsWith(u"Your gateway answered in "));
    }

    void everyCodeIsTold_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Outcome>("outcome");
        for (const auto &[code, outcome] : {std::pair(302, Outcome::Redirects), {401, Outcome::WantsPassword}, {407, Outcome::WantsPassword}, {403, Outcome::Refuses},
                                            {404, Outcome::AnswersOther}, {405, Outcome::AnswersOther}, {480, Outcome::AnswersOther}, {486, Outcome::AnswersOther},
                                            {488, Outcome::AnswersOther}, {501, Outcome::AnswersOther}, {603, Outcome::AnswersOther}, {500, Outcome::Busy}, {503, Outcome::Busy}})
            QTest::addRow("%d", code) << code << outcome;
    }
    void everyCodeIsTold()
    {
        QFETCH(int, code);
        QFETCH(Outcome, outcome);
        for (const Transport transport : {Transport::Udp, Transport::Tcp, Transport::Tls}) {
            const sip::ProbeReport report = probe(asking(QString::number(code), transport));
            COMPARE_OUTCOME(report, outcome);
            QCOMPARE(report.decisive()->status, code);
        }
    }

    void aSlowGatewayIsWaitedFor()
    {
        COMPARE_OUTCOME(probe(asking(u"slow"_qs, Transport::Tcp)), Outcome::Answers);
        COMPARE_OUTCOME(probe(asking(u"slow"_qs, Transport::Udp)), Outcome::Answers);
    }

    void silenceIsToldForWhatItIs()
    {
        COMPARE_OUTCOME(probe(asking(u"silent"_qs, Transport::Udp), brief()), Outcome::NoAnswer);
        COMPARE_OUTCOME(probe(asking(u"silent"_qs, Transport::Tcp), brief()), Outcome::ConnectedSilent);
        COMPARE_OUTCOME(probe(asking(u"silent"_qs, Transport::Tls), brief()), Outcome::ConnectedSilent);
    }

    void aBadCertificateIsTold_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"self-signed", "expired", "not-yet-valid", "other-name", "unknown-issuer"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void aBadCertificateIsTold()
    {
        QFETCH(QString, fault);
        const sip::ProbeReport report = probe(at(m_kamailio->tlsPort(fault), Transport::Tls));
        COMPARE_OUTCOME(report, Outcome::Certificate);
        QCOMPARE(report.decisive()->status, 200); // it answers all the same
        QCOMPARE(sip::CertificateFacts::name(report.decisive()->certificate->faults.first()), fault);
    }

    void tlsToThePlainPortSaysThatItAnswersWithout()
    {
        sip::ProbeOptions options = brief();
        options.timing.bound = std::chrono::milliseconds(4'000);
        const sip::ProbeReport report = probe(at(m_kamailio->port(), Transport::Tls), options);
        COMPARE_OUTCOME(report, Outcome::NotTls);
        QCOMPARE(report.other->transport, Transport::Tcp);
    }

    void tcpToTheTlsPortFindsTheWay()
    {
        sip::ProbeOptions options = brief();
        options.timing.bound = std::chrono::milliseconds(4'000);
        const sip::ProbeReport report = probe(at(m_kamailio->tlsPort(), Transport::Tcp), options);
        COMPARE_OUTCOME(report, Outcome::WrongTransport);
        QCOMPARE(report.other->transport, Transport::Tls);
    }

    void aRehearsalCallThatIsRefusedIsConfirmed_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {302, 403, 404, 407, 480, 484, 486, 488, 500, 603})
            QTest::addRow("%d", code) << code;
    }
    void aRehearsalCallThatIsRefusedIsConfirmed()
    {
        QFETCH(int, code);
        for (const Transport transport : {Transport::Udp, Transport::Tcp, Transport::Tls}) {
            const sip::ProbeReport report = probe(asking(QString::number(code), transport), quick(), u"+14155550147"_qs);
            QVERIFY(report.rehearsal.has_value());
            QCOMPARE(report.rehearsal->end, sip::Rehearsal::End::Refused);
            QCOMPARE(report.rehearsal->status, code);
            QVERIFY(!sip::ProbeText::firstLine(*report.rehearsal).isEmpty());
        }
    }

private:
    quint16 portFor(Transport transport) const { return transport == Transport::Tls ? m_kamailio->tlsPort() : m_kamailio->port(); }
    sip::Target asking(const QString &user, Transport transport) const { return {u"127.0.0.1"_qs, int(portFor(transport)), transport, user}; }

    std::unique_ptr<Kamailio> m_kamailio;
};

QTEST_GUILESS_MAIN(KamailioTest)
#include "KamailioTest.moc"
