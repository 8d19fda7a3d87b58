#include "answers/Isolate.h"
#include "sip/ProbeText.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using namespace trunkline::sip;
using Mark = ProbeText::Mark;
using Reader = ProbeText::Reader;

namespace {

ProbeReport report(Outcome outcome, int status = 0, const Target &target = {u"203.0.113.10"_qs, 5060, Transport::Tcp})
{
    ProbeReport report;
    report.target = target;
    report.outcome = outcome;
    report.bound = std::chrono::milliseconds(5'000);
    Attempt attempt{target.isAddress() ? target.host : u"203.0.113.10"_qs, target.effectivePort(), target.transport, outcome};
    attempt.status = status;
    if (verdict(outcome) == Verdict::Answers)
        attempt.answered = std::chrono::milliseconds(48);
    report.attempts.append(attempt);
    return report;
}

const QVector<Outcome> everyOutcome{Outcome::Answers, Outcome::WantsPassword, Outcome::Refuses, Outcome::AnswersOther, Outcome::Redirects,
                                    Outcome::Busy, Outcome::Certificate, Outcome::Malformed, Outcome::NotSip, Outcome::Closed,
                                    Outcome::NotTls, Outcome::ConnectedSilent, Outcome::Refused, Outcome::NoAnswer, Outcome::WrongTransport,
                                    Outcome::SampleAddress, Outcome::NameNotFound, Outcome::NameSlow, Outcome::Blocked, Outcome::Offline, Outcome::Stopped};

} // namespace

Q_DECLARE_METATYPE(trunkline::sip::Outcome)
Q_DECLARE_METATYPE(trunkline::sip::ProbeText::Mark)

class ProbeTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void everyResultHasItsWords_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<Mark>("mark");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](Outcome outcome, Mark mark, const QString &first, const QString &second) {
            QTest::newRow(qPrintable(name(outcome))) << outcome << mark << first << second;
        };
        using enum Outcome;
        row(Answers, Mark::Verified, u"Your gateway answered in 48 ms"_qs, u"Tested from this computer. The test call at the end tests from Twilio."_qs);
        row(Refuses, Mark::Attention, u"It answered, but doesn’t know this computer"_qs, u"That can be right: it may allow only Twilio. The test call will show."_qs);
        row(WantsPassword, Mark::Attention, u"It answered, but asks for a password"_qs, u"Twilio sends no password, so calls would be turned away. The gateway must allow Twilio’s addresses instead."_qs);
        row(AnswersOther, Mark::Verified, u"Your gateway answered in 48 ms"_qs, u"It doesn’t know this kind of test, which is fine for calls. Tested from this computer. The test call at the end tests from Twilio."_qs);
        row(Busy, Mark::Attention, u"Your gateway answered that it isn’t ready"_qs, u"It may still be starting. Try again in a minute."_qs);
        row(Refused, Mark::Failed, u"Nothing listens on port 5060"_qs, u"The computer is there, but no gateway answers on TCP port 5060. Check the port, or start the gateway."_qs);
        row(NoAnswer, Mark::Failed, u"No answer from 203.0.113.10"_qs, u"Nothing came back in 5 s. Check the address, and that the gateway is on. If a firewall allows only Twilio, this is normal – go on and use the test call."_qs);
        row(ConnectedSilent, Mark::Failed, u"Something is there but doesn’t answer"_qs, u"The connection on port 5060 was taken, but no word came. Check the port. A gateway that ignores strangers does this, too."_qs);
        row(NotSip, Mark::Failed, u"Something else answers there, not a gateway"_qs, u"Port 5060 belongs to another program. Check the port: gateways mostly use 5060, or 5061 with TLS."_qs);
        row(Closed, Mark::Failed, u"It hung up before it answered"_qs, u"The gateway may expect another connection, or turn strangers away. Check the port and the connection."_qs);
        row(NotTls, Mark::Failed, u"It answers, but without encryption"_qs, u"Trunkline tried both. Switch to TCP, or set up TLS at the gateway."_qs);
        row(Blocked, Mark::NotChecked, u"We can’t tell from here"_qs, u"This network lets no such test out. Go on – the test call will show it."_qs);
        row(NameNotFound, Mark::Failed, u"We can’t find 203.0.113.10"_qs, u"Check the spelling, or enter the IP address. A name that only your company’s network knows can’t be called from outside."_qs);
        row(NameSlow, Mark::NotChecked, u"We can’t tell from here"_qs, u"The name server didn’t say in time where 203.0.113.10 is. Try again, or enter the IP address."_qs);
        row(Offline, Mark::Failed, u"This computer is offline"_qs, u"This says nothing about the gateway. Connect this computer, then test again."_qs);
        row(SampleAddress, Mark::Failed, u"This is a sample address from a manual"_qs, u"No gateway is there, so nothing was sent. Enter the real address of your gateway."_qs);
        row(Malformed, Mark::Failed, u"It answered in a broken way"_qs, u"Something there answers like a gateway, but with mistakes. Check the port. If it is right, send what was tried to the maker of the gateway."_qs);
        row(Stopped, Mark::NotChecked, u"The test was stopped"_qs, u"Nothing is known about the gateway yet."_qs);
    }
    void everyResultHasItsWords()
    {
        QFETCH(Outcome, outcome);
        QFETCH(Mark, mark);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const ProbeReport told = report(outcome);
        QCOMPARE(ProbeText::mark(told), mark);
        QCOMPARE(plain(ProbeText::firstLine(told)), first);
        QCOMPARE(plain(ProbeText::secondLine(told)), second);
    }

    void anotherConnectionThatAnswersIsNamed()
    {
        ProbeReport told = report(Outcome::WrongTransport, 0, {u"203.0.113.10"_qs, 5060, Transport::Udp});
        told.other = Target{u"203.0.113.10"_qs, 5060, Transport::Tcp};
        QCOMPARE(ProbeText::firstLine(told), u"No answer on UDP, but on TCP"_qs);
        QCOMPARE(ProbeText::secondLine(told), u"Trunkline tried both."_qs);
    }

    void aNameIsToldWithItsAddress()
    {
        ProbeReport told = report(Outcome::Answers, 200, {u"gw.example.com"_qs, 5060, Transport::Tcp});
        told.lookup.end = NameLookup::End::Found;
        told.lookup.addresses = QStringList{u"203.0.113.10"_qs};
        QVERIFY(plain(ProbeText::secondLine(told)).endsWith(u"gw.example.com is 203.0.113.10."));
    }

    void anAddressInsideTheBuildingIsNoGoodNews()
    {
        QVERIFY(ProbeText::secondLine(report(Outcome::Answers, 200, {u"192.168.1.7"_qs, 5060, Transport::Tcp})).contains(u"only inside your building"));
        ProbeReport told = report(Outcome::Answers, 200, {u"gw.example.com"_qs, 5060, Transport::Tcp});
        told.attempts.first().address = u"10.0.0.7"_qs;
        QVERIFY(ProbeText::secondLine(told).contains(u"only inside your building"));
    }

    void aWebServerIsCalledOne()
    {
        ProbeReport told = report(Outcome::NotSip);
        told.attempts.first().opening = u"HTTP/1.1 400 Bad Request"_qs;
        QCOMPARE(ProbeText::firstLine(told), u"A web server answers there, not a gateway"_qs);
    }

    void aRedirectShowsWhere()
    {
        ProbeReport told = report(Outcome::Redirects, 302);
        told.attempts.first().contact = u"sip:gw2.example.com"_qs;
        QVERIFY(plain(ProbeText::secondLine(told)).startsWith(u"It points to sip:gw2.example.com."));
    }

    void everyFaultOfACertificateHasItsReason()
    {
        using Fault = CertificateFacts::Fault;
        CertificateFacts facts{{u"other.example"_qs}, u"Nobody"_qs, QDateTime({2090, 1, 1}, {}, Qt::UTC), QDateTime({2021, 1, 1}, {}, Qt::UTC)};
        const QString host = u"gw.example.com"_qs;
        QCOMPARE(plain(ProbeText::sentence(facts, Fault::Expired, host)), u"It ran out on "_qs + QLocale().toString(QDate(2021, 1, 1), QLocale::LongFormat) + u'.');
        QCOMPARE(plain(ProbeText::sentence(facts, Fault::OtherName, host)), u"It is for another name: other.example, not gw.example.com."_qs);
        QSet<QString> different;
        for (const Fault fault : {Fault::Expired, Fault::NotYetValid, Fault::OtherName, Fault::Wildcard, Fault::SelfSigned, Fault::UnknownIssuer, Fault::OnlyKnownHere, Fault::Other}) {
            different.insert(ProbeText::sentence(facts, fault, host));
            different.insert(CertificateFacts::name(fault));
        }
        QCOMPARE(different.size(), 16);
        ProbeReport told = report(Outcome::Certificate, 200, {u"203.0.113.10"_qs, 5061, Transport::Tls});
        facts.faults = {Fault::Expired, Fault::OtherName};
        told.attempts.first().certificate = facts;
        QCOMPARE(ProbeText::firstLine(told), u"The certificate isn’t trusted"_qs);
        QVERIFY(ProbeText::secondLine(told).startsWith(u"It ran out on "));
    }

    void everyRefusalOfACallHasItsWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("first");
        const auto row = [](int status, const QString &first) { QTest::addRow("%d", status) << status << first; };
        row(401, u"The gateway asks for a password before it takes the call"_qs);
        row(403, u"The gateway doesn’t take calls from this computer"_qs);
        row(404, u"The gateway doesn’t know +1 415 555 0147"_qs);
        row(480, u"The gateway said it is busy"_qs);
        row(486, u"The gateway said it is busy"_qs);
        row(488, u"The gateway wants another sound format"_qs);
        row(405, u"It answers, but takes no calls"_qs);
        row(603, u"The gateway declined the call"_qs);
        row(503, u"The gateway has a fault of its own"_qs);
        row(302, u"The gateway would pass the call on to another address"_qs);
        row(482, u"The gateway turned the call away"_qs);
    }
    void everyRefusalOfACallHasItsWords()
    {
        QFETCH(int, status);
        QFETCH(QString, first);
        Rehearsal call{u"+14155550147"_qs, Rehearsal::End::Refused, status};
        QCOMPARE(plain(ProbeText::firstLine(call)), first);
        QVERIFY(!ProbeText::secondLine(call).isEmpty());
        QVERIFY(!ProbeText::secondLine(call).contains(QString::number(status))); // codes are for the details
    }

    void aTakenCallSaysFromWhere()
    {
        const Rehearsal call{u"+14155550147"_qs, Rehearsal::End::Taken, 180};
        QCOMPARE(plain(ProbeText::firstLine(call)), u"The gateway takes calls for +1 415 555 0147"_qs);
        QVERIFY(ProbeText::secondLine(call).startsWith(u"Tested from this computer"));
    }

    void nothingClaimsMoreThanWasTested()
    {
        // Seen from here is seen from here (P16), whoever reads it; and no code stands in the two lines.
        static const QRegularExpression tooMuch(u"reach|available from|Twilio (can|gets)|works\\b(?! only inside)|\\b[1-6]\\d\\d\\b|\\bOPTIONS|\\bINVITE|\\bSIP\\b"_qs,
                                                QRegularExpression::CaseInsensitiveOption);
        for (const Outcome outcome : everyOutcome)
            for (const Reader reader : {Reader::Wizard, Reader::Terminal, Reader::OtherProvider}) {
                ProbeReport told = report(outcome, 200, {u"gw.test"_qs, 5060, Transport::Udp});
                QString said = ProbeText::firstLine(told) + u' ' + ProbeText::secondLine(told, reader);
                said.remove(u"only a call proves that it gets in"_qs);
                const auto match = tooMuch.match(plain(said));
                QVERIFY2(!match.hasMatch(), qPrintable(said));
                if (verdict(outcome) == Verdict::Answers && ProbeText::mark(told) == Mark::Verified)
                    QVERIFY(said.contains(u"Tested from this computer"));
                if (reader == Reader::OtherProvider)
                    QVERIFY2(!said.contains(u"Twilio"), qPrintable(said));
            }
    }

    void noSourceTextOfTheProbeSaysThatAGatewayCanBeReached()
    {
        // Also those that no report above brings out.
        QDir sources(QStringLiteral(TRUNKLINE_SOURCES "/wizard/sip"));
        const QStringList files = sources.entryList({u"ProbeText*.cpp"_qs});
        QCOMPARE(files.size(), 3);
        static const QRegularExpression text(u"tr\\(\"([^\"]*)\""_qs);
        int texts = 0;
        for (const QString &name : files) {
            QFile file(sources.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = text.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString one = found.next().captured(1);
                ++texts;
                QVERIFY2(!one.contains(u"reach", Qt::CaseInsensitive), qPrintable(one));
            }
        }
        QVERIFY(texts > 80);
    }

    void whatWasTriedTellsTheCodes()
    {
        ProbeReport told = report(Outcome::AnswersOther, 404, {u"gw.example.com"_qs, 5061, Transport::Tls});
        told.lookup = {NameLookup::End::Found, {u"203.0.113.10"_qs}, {}, 0, std::chrono::milliseconds(12)};
        Attempt &attempt = told.attempts.first();
        attempt.reason = u"Not Found"_qs;
        attempt.server = u"Box/1"_qs;
        attempt.connected = std::chrono::milliseconds(7);
        attempt.certificate = CertificateFacts{{u"gw.example.com"_qs}, u"Good CA"_qs, {}, QDateTime::currentDateTimeUtc().addDays(42).addSecs(60), u"TLS 1.3"_qs};
        told.rehearsal = Rehearsal{u"+14155550147"_qs, Rehearsal::End::Taken, 180, u"Ringing"_qs, true, std::chrono::milliseconds(30)};
        QCOMPARE(ProbeText::triedLines(told), (QStringList{u"Name lookup: 203.0.113.10 (12 ms)"_qs, u"Connection: TLS to 203.0.113.10:5061 (7 ms)"_qs,
                                                            u"Encryption: TLS 1.3, certificate for gw.example.com, signed by Good CA, 42 day(s) left"_qs,
                                                            u"SIP answer: 404 Not Found, from Box/1 (48 ms)"_qs, u"Rehearsal call: 180 Ringing, then hung up (30 ms)"_qs}));
        QCOMPARE(ProbeText::tried(told).at(2).mark, Mark::Verified);
    }

    void theNamesForMachinesAreAllDifferent()
    {
        QSet<QString> names;
        for (const Outcome outcome : everyOutcome)
            names.insert(name(outcome));
        QCOMPARE(names.size(), everyOutcome.size());
    }
};

QTEST_GUILESS_MAIN(ProbeTextTest)
#include "ProbeTextTest.moc"
