#include "setup/Symptom.h"

#include <QTest>

using namespace trunkline;
using namespace trunkline::setup;

/// What Twilio says about a call, taken apart.
class SymptomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAlertIsTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("silence");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &text, int status, Symptom::Silence silence, const QString &address) {
            QTest::newRow(name) << text << status << int(silence) << address;
        };
        using enum Symptom::Silence;
        row("form", u"sipUri=sip%3A%2B14155550147%40203.0.113.10%3A5060%3Btransport%3Dtcp&ErrorCode=32011&LogLevel=WARN&Msg=SIP+response+486+Busy+Here"_qs,
            486, None, u"203.0.113.10"_qs);
        row("only Msg", u"Msg=Got+SIP+response+403+from+sip%3A%2B14155550147%40gw.example.com%3A5060"_qs, 403, None, u"gw.example.com"_qs);
        row("field of its own", u"sipResponse=488&sipUri=sip:198.51.100.20"_qs, 488, None, u"198.51.100.20"_qs);
        row("plain words", u"Received 404 Not Found from sip:+14155550147@203.0.113.10:5060"_qs, 404, None, u"203.0.113.10"_qs);
        row("status line", u"Response: SIP/2.0 503 Service Unavailable (sip:203.0.113.10)"_qs, 503, None, u"203.0.113.10"_qs);
        row("port is no answer", u"No response from sip:203.0.113.10:503;transport=tcp"_qs, 0, Timeout, u"203.0.113.10"_qs);
        row("digits of a number are none", u"Msg=Timed+out+calling+sip%3A%2B404486503%40203.0.113.10"_qs, 0, Timeout, u"203.0.113.10"_qs);
        row("not resolved", u"Unable to resolve sip:gw.example.com"_qs, 0, Unresolved, u"gw.example.com"_qs);
        row("TLS", u"TLS handshake with sip:gw.example.com:5061;transport=tls did not succeed"_qs, 0, Tls, u"gw.example.com"_qs);
        row("certificate", u"Certificate of sip:gw.example.com is not trusted (TLS)"_qs, 0, Certificate, u"gw.example.com"_qs);
        row("refused", u"Connection refused: sip:203.0.113.10:5060"_qs, 0, Closed, u"203.0.113.10"_qs);
        row("IPv6", u"No response from sip:[2001:db8::10]:5060"_qs, 0, Timeout, u"[2001:db8::10]"_qs);
        row("says nothing", u"SIP: Error communicating with your SIP communications infrastructure"_qs, 0, None, QString());
        row("nothing", QString(), 0, None, QString());
    }
    void anAlertIsTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(int, silence);
        const Symptom seen = Symptom::ofAlert(u"32011"_qs, text, u"CA1"_qs);
        QTEST(seen.sipStatus, "status");
        QCOMPARE(int(seen.silence), silence);
        QTEST(seen.address, "address");
        QCOMPARE(seen.code, 32011);
        QCOMPARE(seen.call, u"CA1"_qs);
    }

    void twiliosWordsAreDecodedForReading()
    {
        const Symptom seen = Symptom::ofAlert(u"15003"_qs, u"statusCallback=http%3A%2F%2Fexample.com%2Ffoo.xml&ErrorCode=15003&LogLevel=WARN&"
                                                          "Msg=Got+HTTP+404+response+to+http%3A%2F%2Fexample.com%2Ffoo.xml"_qs);
        QCOMPARE(seen.said, u"Got HTTP 404 response to http://example.com/foo.xml"_qs);
        QCOMPARE(seen.sipStatus, 0); // an answer of a website is none of a gateway
        QCOMPARE(seen.code, 15003);
    }

    void whatIsNoFormIsShownAsItIs()
    {
        QCOMPARE(Symptom::ofAlert(u"32010"_qs, u"No origination URL = no call & no row"_qs).said, u"No origination URL = no call & no row"_qs);
        QCOMPARE(Symptom::ofAlert(u"32010"_qs, u"bad\u202eletters\u0007"_qs).said, u"badletters "_qs.trimmed());
    }

    void theMostTellingComesFirst()
    {
        QCOMPARE(Symptom::ofAlert(u"32011"_qs, u"Msg=SIP+response+486"_qs).keys(), (QStringList{u"sip 486"_qs, u"32011"_qs}));
        QCOMPARE(Symptom::ofStatus(u"busy"_qs).keys(), QStringList{u"call busy"_qs});
        QCOMPARE(Symptom::ofSip(403).keys(), QStringList{u"sip 403"_qs});
    }

    void aCallThatIsDroppedAfterHalfAMinuteLooksCutOff()
    {
        QVERIFY(Symptom::looksCutOff(30) && Symptom::looksCutOff(20) && !Symptom::looksCutOff(8) && !Symptom::looksCutOff(61));
        QCOMPARE(Symptom::ofCutOff(31).seconds, 31);
    }
};

QTEST_GUILESS_MAIN(SymptomTest)
#include "SymptomTest.moc"
