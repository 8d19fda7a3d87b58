#include "Probing.h"
#include "practice/PracticeGateway.h"
#include "setup/GatewayTest.h"

using namespace probing;

Q_DECLARE_METATYPE(trunkline::Transport)

/// The gateway to practise with, asked by the real probe.
class PracticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_gateway.start(), qPrintable(m_gateway.errorString())); }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void answersInPlaceOfWhateverAddress_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::newRow("UDP") << Transport::Udp;
        QTest::newRow("TCP") << Transport::Tcp;
        QTest::newRow("TLS") << Transport::Tls;
    }
    void answersInPlaceOfWhateverAddress()
    {
        QFETCH(Transport, transport);
        const int before = m_gateway.heard();
        const sip::ProbeReport report = probe({u"203.0.113.10"_qs, {}, transport}, inPractice(), u"+14155550147"_qs);
        COMPARE_OUTCOME(report, Outcome::Answers);
        QVERIFY(report.practice);
        QCOMPARE(report.rehearsal->end, sip::Rehearsal::End::Taken);
        QVERIFY(report.rehearsal->hungUp);
        QCOMPARE(m_gateway.heard(), before + 3); // OPTIONS, INVITE, CANCEL
        QVERIFY(sip::ProbeText::secondLine(report).contains(u"This was the practice gateway. Nothing left this computer."));
        if (transport == Transport::Tls)
            QVERIFY(report.decisive()->certificate->isGood());
    }

    void thisComputerIsAskedItself()
    {
        setup::GatewayTest test(inPractice());
        QSignalSpy finished(&test, &setup::GatewayTest::finished);
        practice::PracticeGateway other;
        QVERIFY(other.start());
        test.test(at(other.port(), Transport::Tcp));
        QVERIFY(finished.wait(20'000));
        QCOMPARE(other.heard(), 1);
        QVERIFY(!test.report().practice);
    }

    void allGatewaysAreAskedAtOnce()
    {
        setup::GatewayTest test(inPractice());
        QSignalSpy finished(&test, &setup::GatewayTest::finished);
        const auto gateway = [](const QString &uri) { return Gateway{*SipUri::parse(uri), uri, 10, 10, true}; };
        test.testAll({gateway(u"sip:203.0.113.10;transport=tcp"_qs), gateway(u"sip:gw2.example.com;transport=udp"_qs)});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(test.reports().size(), 2);
        for (const bool first : {true, false}) {
            const setup::Check check = setup::GatewayTest::check(test.reports().at(first ? 0 : 1), first);
            QCOMPARE(check.subject, u"gateway"_qs);
            QVERIFY(check.state == setup::LegState::Likely); // never verified from here
            QCOMPARE(check.note, u"this computer only"_qs);
        }
    }

    void aSampleAddressOutsideOfPracticeIsNotAsked()
    {
        for (const QString &host : {u"203.0.113.10"_qs, u"192.0.2.1"_qs, u"198.51.100.7"_qs, u"2001:db8::7"_qs}) {
            const sip::ProbeReport report = probe({host, 5060, Transport::Udp});
            COMPARE_OUTCOME(report, Outcome::SampleAddress);
            QVERIFY(report.attempts.isEmpty());
        }
    }

private:
    sip::ProbeOptions inPractice() const
    {
        sip::ProbeOptions options = quick();
        options.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, m_gateway.port(), m_gateway.tlsPort(), m_gateway.certificate(),
                                                     practice::PracticeGateway::certificateName()};
        return options;
    }

    practice::PracticeGateway m_gateway;
};

QTEST_GUILESS_MAIN(PracticeTest)
#include "PracticeTest.moc"
