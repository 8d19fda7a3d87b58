#include "answers/SipUri.h"

#include <QTest>

using namespace trunkline;

namespace {

SipUri uri(const QString &text)
{
    const auto parsed = SipUri::parse(text);
    if (!parsed)
        qFatal("%s: %s", qPrintable(text), qPrintable(parsed.error().sentence()));
    return *parsed;
}

std::optional<ProblemKind> problemOf(const QString &text)
{
    const auto parsed = SipUri::parse(text);
    return parsed ? std::nullopt : std::optional(parsed.error().kind);
}

} // namespace

class SipUriTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void isWrittenInOneCanonicalWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto same = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << text; };
        same(u"sip:gw.example.com"_qs);
        same(u"sip:203.0.113.10:5080"_qs);
        same(u"sip:gw.example.com;transport=tcp"_qs);
        same(u"sip:gw.example.com:5061;transport=tls;edge=frankfurt"_qs);
        same(u"sip:+14158675309@gw.example.com"_qs);
        same(u"sip:a.user~(1)'!*&=+$,;?/%40-_@gw.example.com"_qs);
        same(u"sip:gw.example.com;region=us1"_qs);
        same(u"sip:gw.example.com;lr"_qs);
        same(u"sip:gw.example.com?X-Clinic=North%20side&X-Line=2"_qs);
        same(u"sip:gw-1.a-b.example"_qs);
        same(u"sip:localhost"_qs);
        same(u"sip:1a.example.com"_qs);
        QTest::newRow("slashes, as in Twilio's examples") << u"sip://sip-box.com:1234"_qs << u"sip:sip-box.com:1234"_qs;
        QTest::newRow("capitals") << u"SIP:GW.Example.COM;TRANSPORT=TCP;Edge=Dublin"_qs
                                  << u"sip:gw.example.com;transport=tcp;edge=dublin"_qs;
        QTest::newRow("order of parameters") << u"sip:gw.example.com;edge=dublin;lr;transport=udp"_qs
                                             << u"sip:gw.example.com;transport=udp;edge=dublin;lr"_qs;
        QTest::newRow("blanks around") << u"  sip:gw.example.com\n"_qs << u"sip:gw.example.com"_qs;
        QTest::newRow("dot at the end") << u"sip:gw.example.com."_qs << u"sip:gw.example.com"_qs;
        QTest::newRow("port with zeros") << u"sip:gw.example.com:05060"_qs << u"sip:gw.example.com:5060"_qs;
        QTest::newRow("international name") << u"sip:münchen.example"_qs << u"sip:xn--mnchen-3ya.example"_qs;
        QTest::newRow("international name, capitals") << u"sip:MÜNCHEN.example"_qs << u"sip:xn--mnchen-3ya.example"_qs;
    }
    void isWrittenInOneCanonicalWay()
    {
        QFETCH(QString, text);
        QTEST(uri(text).text(), "canonical");
    }

    void whatIsWrongIsSaidByKind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ProblemKind>("kind");
        const auto row = [](const QString &text, ProblemKind kind) { QTest::newRow(qPrintable(text)) << text << kind; };
        row(QString(), ProblemKind::UriScheme);
        row(u"203.0.113.10"_qs, ProblemKind::UriScheme);
        row(u"tel:+14155550147"_qs, ProblemKind::UriScheme);
        row(u"https://gw.example.com"_qs, ProblemKind::UriScheme);
        row(u"sips:gw.example.com"_qs, ProblemKind::UriSips);
        row(u"sip:"_qs, ProblemKind::AddressEmpty);
        row(u"sip://"_qs, ProblemKind::AddressEmpty);
        row(u"sip:user@"_qs, ProblemKind::AddressEmpty);
        row(u"sip::5060"_qs, ProblemKind::AddressEmpty);
        row(u"sip:@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:user:password@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:us er@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:us%2@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:üser@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:a@b@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com:"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com:0"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com:65536"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com:5o60"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com:-1"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com:+5060"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com:5060/x"_qs, ProblemKind::PortRange);
        row(u"sip:gw.example.com;transport=sctp"_qs, ProblemKind::UriTransport);
        row(u"sip:gw.example.com;transport"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;transport="_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;transport=tcp;transport=udp"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;lr;LR"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;;lr"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;edge=north pole"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;edge=a.b"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;=tcp"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com?"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com?Subject=hello"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com?X-Twilio-CallSid=1"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com?X-A=1&"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com?X-A"_qs, ProblemKind::UriMalformed);
        row(u"sip: gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com :5060"_qs, ProblemKind::UriMalformed);
        // A line break would begin another header wherever this is written into one.
        row(u"sip:user\n@gw.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw\n.example.com"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;edge=dublin\n;lr"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com;lr\r\nVia: x"_qs, ProblemKind::UriMalformed);
        row(u"sip:gw.example.com?X-A=1\n&X-B=2"_qs, ProblemKind::UriMalformed);
        row(QString(u"sip:gw.example.com;x="_qs + QChar(0) + u'1'), ProblemKind::UriMalformed);
        row(u"sip:[2606:4700::1]:5060"_qs, ProblemKind::AddressIsIpv6);
        row(u"sip:[2001:db8::1]:5060"_qs, ProblemKind::AddressIsIpv6Sample);
        row(u"sip:2001:db8::1"_qs, ProblemKind::AddressIsIpv6Sample);
        row(u"sip:[::ffff:10.0.0.1]"_qs, ProblemKind::AddressIsMapped);
        row(u"sip:0.0.0.0:5060"_qs, ProblemKind::AddressIsUnspecified);
        row(u"sip:example.sip.twilio.com"_qs, ProblemKind::AddressIsTwilio);
        row(u"sip:300.1.1.1"_qs, ProblemKind::AddressPartTooBig);
        row(QString(u"sip:gw.example.com;x="_qs + QString(5000, u'a')), ProblemKind::UriMalformed);
    }
    void whatIsWrongIsSaidByKind()
    {
        QFETCH(QString, text);
        QFETCH(ProblemKind, kind);
        const auto problem = problemOf(text);
        QVERIFY(problem.has_value());
        QCOMPARE(int(*problem), int(kind));
    }

    void theWrongPartIsNamedShortlyAndVisibly()
    {
        const auto parsed = SipUri::parse(u"sip:gw.example.com;x=\u0007"_qs + QString(500, u'a'));
        QVERIFY(parsed.error().text.size() <= 64);
        QVERIFY(!parsed.error().text.contains(QChar(7)));
        QCOMPARE(SipUri::parse(u"sip:gw.example.com;transport=sctp"_qs).error().sentence(),
                 u"The connection is UDP, TCP or TLS, not \u2066sctp\u2069."_qs);
    }

    void aTypedHostHasTheProblemOfItsPage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const QString &typed, const QString &sentence) {
            QTest::newRow(qPrintable(typed)) << typed << sentence;
        };
        const QString fine,
            fourParts = u"An address has four numbers with dots between, for example \u2066203.0.113.10\u2069."_qs,
            tooBig = u"Each part must be 255 or less."_qs,
            letters = u"A host name has only letters, digits, dots and hyphens."_qs,
            ipv6 = u"Twilio can’t call this kind of address (IPv6). Enter an IPv4 address or a host name."_qs,
            twilio = u"This address belongs to Twilio itself. Enter the address of your gateway."_qs,
            impossible = u"No gateway can have this address. Enter the real one."_qs,
            zero = u"Write the numbers of an address without zeros in front, \u2066203.0.113.10\u2069 for example."_qs,
            tooLong = u"A host name has at most 253 characters, and 63 between two dots."_qs;
        row(u"203.0.113.10"_qs, fine);
        row(u" 203.0.113.10 "_qs, fine);
        row(u"255.1.1.1"_qs, impossible);
        row(u"9.255.255.255"_qs, fine);
        row(u"voice.example.com"_qs, fine);
        row(u"gateway"_qs, fine); // private, which is a warning
        row(u"a.b-c.d1"_qs, fine);
        row(u"xn--mnchen-3ya.example"_qs, fine);
        row(u"zürich.example"_qs, fine);
        row(QString(), u"Enter the address of your gateway."_qs);
        row(u"   "_qs, u"Enter the address of your gateway."_qs);
        row(u"203.0.113.256"_qs, tooBig);
        row(u"1000.0.0.1"_qs, tooBig);
        row(u"1.2.3"_qs, fourParts); // 1.2.0.3 to some programs
        row(u"1.2.3.4.5"_qs, fourParts);
        row(u"2130706433"_qs, fourParts);
        row(u"1..2.3"_qs, fourParts);
        row(u"1.2.3."_qs, fourParts);
        row(u"0x7f.1"_qs, u"Write the numbers of an address in the usual way, \u2066203.0.113.10\u2069 for example."_qs);
        row(u"host.123"_qs, fourParts);
        row(u"010.1.1.1"_qs, zero); // 8.1.1.1 to some programs
        row(u"203.0.113.010"_qs, zero);
        row(u"my gateway.example"_qs, letters);
        row(u"gate_way.example"_qs, letters);
        row(u"-gw.example"_qs, letters);
        row(u"gw-.example"_qs, letters);
        row(u"gw..example"_qs, letters);
        row(u".example"_qs, letters);
        row(u"."_qs, fourParts);
        row(u"gw.example\n.com"_qs, letters);
        row(u"203.0.113.10:5060"_qs, letters);
        row(u"sip:203.0.113.10"_qs, letters);
        row(u"203.0.113.10/24"_qs, letters);
        row(u"２０３.0.113.10"_qs, fourParts);
        row(QString(u"a"_qs.repeated(63) + u".example"_qs), fine);
        row(QString(u"a"_qs.repeated(64) + u".example"_qs), tooLong);
        row(QString(u"abcdefg."_qs.repeated(31) + u"hijkl"_qs), fine);     // 253
        row(QString(u"abcdefg."_qs.repeated(31) + u"hijklm"_qs), tooLong); // 254
        row(u"a"_qs.repeated(5000), tooLong);
        row(u"2606:4700::1"_qs, ipv6);
        row(u"[2606:4700::1]"_qs, ipv6);
        row(u"2001:db8::1"_qs,
            u"This is a sample address from a manual, and Twilio can’t call this kind (IPv6). Enter the IPv4 address or the "
            "host name of your gateway."_qs);
        row(u"fe80::1%eth0"_qs, ipv6);
        row(u"::ffff:10.0.0.1"_qs, u"Write this address as \u206610.0.0.1\u2069."_qs);
        row(u"fc00::1"_qs, ipv6);
        row(u"0.0.0.0"_qs,
            u"\u20660.0.0.0\u2069 stands for every address of that computer. Enter its public address."_qs);
        row(u"::"_qs, u"\u20660.0.0.0\u2069 stands for every address of that computer. Enter its public address."_qs);
        row(u"0.1.2.3"_qs, impossible);
        row(u"224.0.0.1"_qs, impossible);
        row(u"239.255.255.255"_qs, impossible);
        row(u"240.0.0.1"_qs, impossible);
        row(u"255.255.255.255"_qs, impossible);
        row(u"223.255.255.255"_qs, fine);
        row(u"twilio.com"_qs, twilio);
        row(u"Clinic.PSTN.Twilio.com"_qs, twilio);
        row(u"nottwilio.com"_qs, fine);
        row(u"twilio.com.example"_qs, fine);
    }
    void aTypedHostHasTheProblemOfItsPage()
    {
        QFETCH(QString, typed);
        const auto problem = SipUri::hostProblem(typed);
        QTEST(problem ? problem->sentence() : QString(), "sentence");
    }

    void knowsWhatTwilioCannotReach_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("what"); // what of it is true
        const auto row = [](const QString &host, const QString &what) {
            QTest::newRow(qPrintable(host)) << host << what;
        };
        for (const char16_t *host : {u"10.0.0.1", u"10.255.255.255", u"172.16.0.0", u"172.31.255.255", u"192.168.1.1",
                                     u"100.64.0.0", u"100.127.255.255", u"169.254.1.1", u"192.0.0.8", u"198.18.0.1",
                                     u"198.19.255.255", u"gateway", u"gw.local", u"gw.internal", u"gw.home.arpa",
                                     u"gw.lan", u"gw.corp", u"gw.test", u"gw.invalid"})
            row(QString::fromUtf16(host), u"private"_qs);
        for (const char16_t *host : {u"127.0.0.1", u"127.255.255.255", u"localhost", u"gw.localhost"})
            row(QString::fromUtf16(host), u"private loopback"_qs);
        for (const char16_t *host : {u"192.0.2.0", u"192.0.2.255", u"198.51.100.7", u"203.0.113.10"})
            row(QString::fromUtf16(host), u"documentation"_qs);
        for (const char16_t *host :
             {u"9.255.255.255",   u"11.0.0.0",       u"172.15.255.255",     u"172.32.0.0",      u"192.167.255.255",
              u"192.169.0.0",     u"100.63.255.255", u"100.128.0.0",        u"169.253.255.255", u"169.255.0.0",
              u"126.255.255.255", u"128.0.0.0",      u"192.0.1.255",        u"192.0.3.0",       u"198.17.255.255",
              u"198.20.0.0",      u"198.51.99.255",  u"198.51.101.0",       u"203.0.112.255",   u"203.0.114.0",
              u"gw.example.com",  u"local.example",  u"mylocalhost.example"})
            row(QString::fromUtf16(host), QString());
    }
    void knowsWhatTwilioCannotReach()
    {
        QFETCH(QString, host);
        const SipUri one = uri(u"sip:"_qs + host);
        QStringList what;
        if (one.isPrivate())
            what += u"private"_qs;
        if (one.isLoopback())
            what += u"loopback"_qs;
        if (one.isDocumentation())
            what += u"documentation"_qs;
        QTEST(what.join(u' '), "what");
    }

    void isTheSameWhenItGoesToTheSamePlace_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const QString &one, const QString &other, bool same) {
            QTest::newRow(name) << one << other << same;
        };
        const QString plain = u"sip:gw.example.com"_qs;
        row("slashes", plain, u"sip://gw.example.com"_qs, true);
        row("case of the host", plain, u"sip:GW.example.COM"_qs, true);
        row("usual port", plain, u"sip:gw.example.com:5060"_qs, true);
        row("usual transport", plain, u"sip:gw.example.com;transport=udp"_qs, true);
        row("usual port of TLS", u"sip:gw.example.com;transport=tls"_qs, u"sip:gw.example.com:5061;transport=TLS"_qs,
            true);
        row("order of parameters", u"sip:h.example;transport=tcp;edge=dublin;lr"_qs,
            u"sip:h.example;LR;edge=dublin;transport=tcp"_qs, true);
        row("order of headers", u"sip:h.example?X-A=1&X-B=2"_qs, u"sip:h.example?x-b=2&X-A=1"_qs, true);
        row("other host", plain, u"sip:gw2.example.com"_qs, false);
        row("other port", plain, u"sip:gw.example.com:5061"_qs, false);
        row("other transport", plain, u"sip:gw.example.com;transport=tcp"_qs, false);
        row("TLS on 5060", u"sip:gw.example.com;transport=tls"_qs, u"sip:gw.example.com:5060;transport=tls"_qs, false);
        row("other edge", plain, u"sip:gw.example.com;edge=dublin"_qs, false);
        row("other user", u"sip:a@gw.example.com"_qs, u"sip:A@gw.example.com"_qs, false);
        row("a user", plain, u"sip:a@gw.example.com"_qs, false);
        row("other header", u"sip:h.example?X-A=1"_qs, u"sip:h.example?X-A=2"_qs, false);
        row("case of a header's value", u"sip:h.example?X-A=a"_qs, u"sip:h.example?X-A=A"_qs, false);
        row("other parameter", plain, u"sip:gw.example.com;region=ie1"_qs, false);
    }
    void isTheSameWhenItGoesToTheSamePlace()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(uri(one).sameAs(uri(other)), same);
        QCOMPARE(uri(other) == uri(one), same);
    }

    void isMadeOfTheFieldsOfAForm()
    {
        const auto made =
            SipUri::make(u" GW.Example.com "_qs, u" 5080 "_qs, Transport::Tls, u"line1"_qs, u"frankfurt"_qs);
        QCOMPARE(made->text(), u"sip:line1@gw.example.com:5080;transport=tls;edge=frankfurt"_qs);
        QCOMPARE(made->user(), u"line1"_qs);
        QCOMPARE(made->host(), u"gw.example.com"_qs);
        QCOMPARE(made->port(), 5080);
        QCOMPARE(made->edge(), u"frankfurt"_qs);
        QVERIFY(made->transport() == Transport::Tls);
    }

    void refusesFieldsThatDoNotFit()
    {
        const auto kind = [](const QString &host, const QString &port, const QString &user = {},
                             const QString &edge = {}) {
            return SipUri::make(host, port, Transport::Tcp, user, edge).error().kind;
        };
        QVERIFY(kind(u"300.1.1.1"_qs, u"5060"_qs) == ProblemKind::AddressPartTooBig);
        QVERIFY(kind(u"gw.example"_qs, QString()) == ProblemKind::PortRange);
        QVERIFY(kind(u"gw.example"_qs, u"70000"_qs) == ProblemKind::PortRange);
        QVERIFY(kind(u"gw.example"_qs, u"5060"_qs, u"a b"_qs) == ProblemKind::UriMalformed);
        QVERIFY(kind(u"gw.example"_qs, u"5060"_qs, u"a:b"_qs) == ProblemKind::UriMalformed);
        QVERIFY(kind(u"gw.example"_qs, u"5060"_qs, u"a\n"_qs) == ProblemKind::UriMalformed);
        QVERIFY(kind(u"gw.example"_qs, u"5060"_qs, u"a"_qs.repeated(129)) == ProblemKind::UriMalformed);
        QVERIFY(kind(u"gw.example"_qs, u"5060"_qs, {}, u"Dublin;x"_qs) == ProblemKind::UriMalformed);
        QVERIFY(kind(u"gw.example"_qs, u"5060"_qs, {}, u"dublin\n"_qs) == ProblemKind::UriMalformed);
    }

    void fillsInWhatIsUsual()
    {
        QVERIFY(uri(u"sip:gw.example"_qs).effectiveTransport() == Transport::Udp);
        QCOMPARE(uri(u"sip:gw.example"_qs).effectivePort(), 5060);
        QCOMPARE(uri(u"sip:gw.example;transport=tls"_qs).effectivePort(), 5061);
        QCOMPARE(uri(u"sip:gw.example:5080;transport=tls"_qs).effectivePort(), 5080);
        QVERIFY(!uri(u"sip:gw.example"_qs).port());
        QVERIFY(!uri(u"sip:gw.example"_qs).transport());
    }

    void byAnotherConnectionOnlyAUsualPortChanges()
    {
        QCOMPARE(uri(u"sip:u@gw.example:5060;transport=tcp;edge=dublin?X-A=1"_qs).by(Transport::Tls).text(),
                 u"sip:u@gw.example:5061;transport=tls;edge=dublin?X-A=1"_qs);
        QCOMPARE(uri(u"sip:gw.example:5080;transport=tcp"_qs).by(Transport::Tls).text(),
                 u"sip:gw.example:5080;transport=tls"_qs);
        QCOMPARE(uri(u"sip:gw.example:5061;transport=tls"_qs).by(Transport::Udp).text(),
                 u"sip:gw.example:5060;transport=udp"_qs);
        QCOMPARE(uri(u"sip:gw.example"_qs).by(Transport::Tls).text(), u"sip:gw.example;transport=tls"_qs);
    }

    void namesItsConnections()
    {
        QCOMPARE(transportName(Transport::Tcp), u"TCP"_qs);
        QCOMPARE(transportToken(Transport::Udp), u"udp"_qs);
    }
};

QTEST_GUILESS_MAIN(SipUriTest)
#include "SipUriTest.moc"
