#include "Messages.h"
#include "Probing.h"
#include "SipServers.h"
#include "StreamPeer.h"
#include "UdpPeer.h"

using namespace probing;
using messages::answer;
using End = sip::Rehearsal::End;

namespace {

const QString number = u"+14155550147"_qs;

QByteArray answering(const QByteArray &line)
{
    return "<send><![CDATA[\n\n    SIP/2.0 " + line
           + "\n    [last_Via:]\n    [last_From:]\n    [last_To:];tag=[pid]SIPpTag01[call_number]\n    [last_Call-ID:]\n    [last_CSeq:]\n"
             "    Contact: <sip:[local_ip]:[local_port];transport=[transport]>\n    Content-Length: 0\n\n]]></send>\n";
}

/// What SIPp plays to each of its calls: the question, which is one of its own, or an INVITE and what follows.
QByteArray afterOptions(const QByteArray &invited)
{
    return "<recv request=\"OPTIONS\" optional=\"true\" next=\"1\"/>\n<recv request=\"INVITE\"/>\n" + invited + "<nop next=\"2\"/>\n<label id=\"1\"/>\n"
           + answering("200 OK") + "<label id=\"2\"/>\n";
}

/// Says 200 to OPTIONS and BYE, and to an INVITE what the test says.
template <class Peer>
auto gateway(std::function<void(const QByteArray &invite, Peer &peer)> invited)
{
    return [invited = std::move(invited)](const QByteArray &request, Peer &peer) {
        const QByteArray method = messages::method(request);
        if (method == "OPTIONS" || method == "BYE")
            peer.say(answer(request, 200, "OK"));
        else if (method == "INVITE")
            invited(request, peer);
        else if (method == "CANCEL") {
            peer.say(answer(request, 200, "OK"));
            for (const QByteArray &one : peer.heard)
                if (messages::method(one) == "INVITE")
                    return peer.say(answer(one, 487, "Request Terminated"));
        }
    };
}

QList<QByteArray> methods(const QList<QByteArray> &heard)
{
    QList<QByteArray> all;
    for (const QByteArray &one : heard)
        all.append(messages::method(one));
    return all;
}

QByteArray heardOf(const QList<QByteArray> &heard, const QByteArray &method)
{
    for (const QByteArray &one : heard)
        if (messages::method(one) == method)
            return one;
    return {};
}

} // namespace

/// A call for a number that is hung up at once, and politely.
class RehearsalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aCallThatRingsIsTakenBack_data() { overBoth(); }
    void aCallThatRingsIsTakenBack()
    {
        const auto [heard, report] = call([](const QByteArray &invite, auto &peer) {
            peer.say(answer(invite, 100, "Trying"));
            peer.say(answer(invite, 180, "Ringing"));
        });
        QCOMPARE(report.rehearsal->end, End::Taken);
        QCOMPARE(report.rehearsal->status, 180);
        QVERIFY(report.rehearsal->hungUp);
        QCOMPARE(methods(heard), (QList<QByteArray>{"OPTIONS", "INVITE", "CANCEL", "ACK"}));
        const QByteArray invite = heard.at(1);
        QVERIFY(invite.startsWith("INVITE sip:+14155550147@127.0.0.1:"));
        QVERIFY(invite.contains("m=audio 9 RTP/AVP 0 8 101\r\n") && invite.contains("PCMU/8000"));
        for (const qsizetype follower : {2, 3}) { // part of the INVITE's transaction
            QCOMPARE(messages::branch(heard.at(follower)), messages::branch(invite));
            QCOMPARE(messages::header(heard.at(follower), "CSeq").split(' ').first(), QByteArray("1"));
        }
        QVERIFY(messages::header(heard.at(3), "To").contains(";tag="));
    }

    void aCallThatIsAnsweredAtOnceIsHungUp_data() { overBoth(); }
    void aCallThatIsAnsweredAtOnceIsHungUp()
    {
        const auto [heard, report] = call([](const QByteArray &invite, auto &peer) {
            peer.say(answer(invite, 200, "OK", "Contact: <sip:box@127.0.0.1:5099>\r\nRecord-Route: <sip:127.0.0.1;lr;n=1>\r\nRecord-Route: <sip:127.0.0.1;lr;n=2>\r\n"));
        });
        QCOMPARE(report.rehearsal->end, End::Taken);
        QCOMPARE(report.rehearsal->status, 200);
        QVERIFY(report.rehearsal->hungUp);
        QCOMPARE(methods(heard), (QList<QByteArray>{"OPTIONS", "INVITE", "ACK", "BYE"}));
        const QByteArray bye = heard.at(3);
        QVERIFY(bye.startsWith("BYE sip:box@127.0.0.1:5099 SIP/2.0\r\n"));
        QCOMPARE(messages::header(bye, "CSeq"), QByteArray("2 BYE"));
        QVERIFY(bye.indexOf("n=2") < bye.indexOf("n=1")); // the way back
        QVERIFY(messages::branch(bye) != messages::branch(heard.at(1)));
        QVERIFY(messages::header(bye, "To").contains(";tag=gateway1"));
    }

    void aCallPickedUpWhileItIsTakenBackIsHungUp()
    {
        QByteArray invite;
        UdpPeer box([&](const QByteArray &request, UdpPeer &peer) {
            const QByteArray method = messages::method(request);
            if (method == "INVITE") {
                invite = request;
                peer.say(answer(request, 183, "Session Progress"));
            } else if (method == "CANCEL") { // too late
                peer.say(answer(request, 481, "Call Does Not Exist"));
                peer.say(answer(invite, 200, "OK"));
                peer.say(answer(invite, 200, "OK")); // and once more, as nobody confirmed it yet
            } else if (method != "ACK") {
                peer.say(answer(request, 200, "OK"));
            }
        });
        const sip::ProbeReport report = probe(at(box.port(), Transport::Udp), quick(), number);
        QCOMPARE(report.rehearsal->end, End::Taken);
        QCOMPARE(report.rehearsal->status, 200);
        QVERIFY(report.rehearsal->hungUp);
        QVERIFY(!heardOf(box.heard, "ACK").isEmpty() && !heardOf(box.heard, "BYE").isEmpty());
    }

    void aRefusalIsConfirmedAndTold_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {302, 400, 401, 403, 404, 405, 407, 408, 410, 415, 480, 481, 484, 486, 488, 500, 501, 503, 600, 603, 604, 606})
            QTest::addRow("%d", code) << code;
    }
    void aRefusalIsConfirmedAndTold()
    {
        QFETCH(int, code);
        UdpPeer box(gateway<UdpPeer>([code](const QByteArray &invite, UdpPeer &peer) { peer.say(answer(invite, code, "No")); }));
        const sip::ProbeReport report = probe(at(box.port(), Transport::Udp), quick(), number);
        COMPARE_OUTCOME(report, Outcome::Answers); // OPTIONS was answered; the call is another matter
        QCOMPARE(report.rehearsal->end, End::Refused);
        QCOMPARE(report.rehearsal->status, code);
        QTRY_VERIFY(!heardOf(box.heard, "ACK").isEmpty());
        QCOMPARE(messages::branch(heardOf(box.heard, "ACK")), messages::branch(heardOf(box.heard, "INVITE")));
        QCOMPARE(methods(box.heard).count("INVITE"), 1); // never tried again, with a password or without
        QVERIFY(!sip::ProbeText::firstLine(*report.rehearsal).isEmpty());
        QVERIFY(!sip::ProbeText::secondLine(*report.rehearsal).isEmpty());
    }

    void aLostInviteIsSentAgainTheSame()
    {
        UdpPeer box(gateway<UdpPeer>([](const QByteArray &invite, UdpPeer &peer) {
            if (methods(peer.heard).count("INVITE") == 3)
                peer.say(answer(invite, 486, "Busy Here"));
        }));
        const sip::ProbeReport report = probe(at(box.port(), Transport::Udp), quick(), number);
        QCOMPARE(report.rehearsal->status, 486);
        QSet<QByteArray> different;
        for (const QByteArray &one : box.heard)
            if (messages::method(one) == "INVITE")
                different.insert(one);
        QCOMPARE(different.size(), 1);
    }

    void withoutAWordItIsTakenBackAndNothingIsClaimed()
    {
        UdpPeer box(gateway<UdpPeer>([](const QByteArray &invite, UdpPeer &peer) { peer.say(answer(invite, 100, "Trying")); }));
        sip::ProbeOptions options = quick();
        options.timing.ring = std::chrono::milliseconds(200);
        const sip::ProbeReport report = probe(at(box.port(), Transport::Udp), options, number);
        QCOMPARE(report.rehearsal->end, End::NoWord);
        QVERIFY(report.rehearsal->hungUp);
        QVERIFY(!heardOf(box.heard, "CANCEL").isEmpty());
    }

    void withoutAnyAnswerThereIsNothingToTakeBack()
    {
        UdpPeer box(gateway<UdpPeer>([](const QByteArray &, UdpPeer &) {}));
        sip::ProbeOptions options = brief();
        options.timing.bound = std::chrono::milliseconds(5'000);
        const sip::ProbeReport report = probe(at(box.port(), Transport::Udp), options, number);
        QCOMPARE(report.rehearsal->end, End::NoWord);
        QVERIFY(!report.rehearsal->hungUp);
        QVERIFY(heardOf(box.heard, "CANCEL").isEmpty()); // it must not be sent before something came back
    }

    void aLateAnswerIsStillHungUpOn()
    {
        UdpPeer box;
        QByteArray invite;
        UdpPeer late([&](const QByteArray &request, UdpPeer &peer) {
            const QByteArray method = messages::method(request);
            if (method == "INVITE")
                invite = request;
            else if (method != "ACK")
                peer.say(answer(request, 200, "OK"));
        });
        sip::ProbeOptions options = quick();
        options.timing.ring = std::chrono::milliseconds(100);
        sip::GatewayProbe probe(options);
        QSignalSpy finished(&probe, &sip::GatewayProbe::finished);
        probe.rehearse(at(late.port(), Transport::Udp), number);
        QTRY_VERIFY(!invite.isEmpty());
        probe.stop();
        late.say(answer(invite, 200, "OK"));
        QVERIFY(finished.wait(20'000));
        QVERIFY(probe.report().rehearsal->hungUp);
        QVERIFY(!heardOf(late.heard, "BYE").isEmpty());
    }

    void stoppingHangsUp()
    {
        sip::GatewayProbe *running = nullptr;
        UdpPeer box(gateway<UdpPeer>([&](const QByteArray &invite, UdpPeer &peer) {
            peer.say(answer(invite, 100, "Trying"));
            QMetaObject::invokeMethod(running, &sip::GatewayProbe::stop, Qt::QueuedConnection);
        }));
        sip::GatewayProbe probe(quick());
        running = &probe;
        QSignalSpy finished(&probe, &sip::GatewayProbe::finished);
        probe.rehearse(at(box.port(), Transport::Udp), number);
        QVERIFY(finished.wait(20'000));
        QVERIFY(!heardOf(box.heard, "CANCEL").isEmpty());
        QVERIFY(probe.report().rehearsal->hungUp);
    }

    void goingAwayHangsUpToo()
    {
        UdpPeer box;
        QByteArray asked;
        std::unique_ptr<sip::GatewayProbe> probe;
        UdpPeer ringing([&](const QByteArray &request, UdpPeer &peer) {
            if (messages::method(request) == "OPTIONS")
                peer.say(answer(request, 200, "OK"));
            else if (messages::method(request) == "INVITE" && asked.isEmpty()) {
                asked = request;
                peer.say(answer(request, 100, "Trying"));
            }
        });
        probe = std::make_unique<sip::GatewayProbe>(quick());
        probe->rehearse(at(ringing.port(), Transport::Udp), number);
        QTRY_VERIFY(!asked.isEmpty());
        const qsizetype before = ringing.heard.size();
        QCoreApplication::processEvents(); // the 100 is read
        probe.reset();
        QTRY_VERIFY(ringing.heard.size() > before);
        QTRY_VERIFY(!heardOf(ringing.heard, "CANCEL").isEmpty());
    }

    void whereNothingAnswersNobodyIsCalled()
    {
        UdpPeer silent;
        const sip::ProbeReport report = probe(at(silent.port(), Transport::Udp), brief(), number);
        QCOMPARE(report.rehearsal->end, End::NotTried);
        QVERIFY(!methods(silent.heard).contains("INVITE"));
    }

    void sippFindsNothingToComplainAbout_data()
    {
        QTest::addColumn<bool>("overTcp");
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<int>("status");
        const QByteArray picked = afterOptions(answering("200 OK") + "<recv request=\"ACK\"/>\n<recv request=\"BYE\"/>\n" + answering("200 OK"));
        const QByteArray refused = afterOptions(answering("486 Busy Here") + "<recv request=\"ACK\"/>\n");
        for (const bool tcp : {false, true}) {
            QTest::newRow(tcp ? "TCP: picked up" : "UDP: picked up") << tcp << picked << 200;
            QTest::newRow(tcp ? "TCP: busy" : "UDP: busy") << tcp << refused << 486;
        }
    }
    void sippFindsNothingToComplainAbout()
    {
        QFETCH(bool, overTcp);
        QFETCH(QByteArray, scenario);
        QFETCH(int, status);
        Sipp sipp(overTcp ? Sipp::Over::Tcp : Sipp::Over::Udp, scenario);
        const sip::ProbeReport report = probe(at(sipp.port(), overTcp ? Transport::Tcp : Transport::Udp), quick(), number);
        QCOMPARE(report.rehearsal->status, status);
        QVERIFY(report.rehearsal->hungUp);
        // That the BYE was answered says that all before came as written. When the connection is closed right after it,
        // SIPp counts the call as failed all the same.
        if (!overTcp)
            QCOMPARE(sipp.played(), 0);
    }

private:
    void overBoth()
    {
        QTest::addColumn<bool>("overTcp");
        QTest::newRow("UDP") << false;
        QTest::newRow("TCP") << true;
    }

    /// Over the connection of the row: what was heard, and the report.
    template <class Invited>
    std::pair<QList<QByteArray>, sip::ProbeReport> call(Invited invited)
    {
        QFETCH(bool, overTcp);
        if (overTcp) {
            StreamPeer box(StreamPeer::Kind::Tcp, gateway<StreamPeer>(invited));
            const auto report = probe(at(box.port(), Transport::Tcp), quick(), number);
            return {box.heard, report};
        }
        UdpPeer box(gateway<UdpPeer>(invited));
        const auto report = probe(at(box.port(), Transport::Udp), quick(), number);
        (void)QTest::qWaitFor([&] { return methods(box.heard).contains("ACK"); }, 10'000);
        return {box.heard, report};
    }
};

QTEST_GUILESS_MAIN(RehearsalTest)
#include "RehearsalTest.moc"
