#include "answers/PastedAddress.h"
#include "answers/Isolate.h"

#include <QTest>

using namespace trunkline;

namespace {

const QString tcpChosen = u"No connection was given; TCP was chosen."_qs;
const QString noBrackets = u"Brackets removed."_qs;
const QString noMarks = u"Marks around it removed."_qs;
const QString toTls = u"sips: was changed to TLS."_qs;
const QString webAddress = u"This is a web address. Enter the host name without https:// and without a path."_qs;

/// "host|port|transport|user|edge": what was found, in one line.
QString found(const PastedAddress &address)
{
    return QStringList{address.host, address.port.value_or(QString()),
                       address.transport ? transportToken(*address.transport) : QString(), address.user, address.edge}
        .join(u'|');
}

} // namespace

/// What a typed or pasted address can be.
class PastedAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anAddressIsTakenApart_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const QString &pasted, const QString &fields, const QStringList &changes = {}) {
            QTest::newRow(qPrintable(pasted)) << pasted << fields << changes;
        };
        // the rows of the page
        row(u"sip:1.2.3.4:5060;transport=tcp"_qs, u"1.2.3.4|5060|tcp||"_qs);
        row(u"1.2.3.4:5060"_qs, u"1.2.3.4|5060|tcp||"_qs, {tcpChosen});
        row(u"tcp://gw.example.com:5080"_qs, u"gw.example.com|5080|tcp||"_qs);
        row(u"udp://gw.example.com"_qs, u"gw.example.com||udp||"_qs);
        row(u"tls://gw.example.com"_qs, u"gw.example.com||tls||"_qs);
        row(u"<sip:gw.example.com;transport=udp>"_qs, u"gw.example.com||udp||"_qs, {noBrackets});
        row(u"sip://gw.example.com:1234"_qs, u"gw.example.com|1234|tcp||"_qs, {tcpChosen});
        row(u"sips:gw.example.com"_qs, u"gw.example.com||tls||"_qs, {toTls});
        row(u"https://voice.example.com/calls?x=1"_qs, u"voice.example.com||||"_qs, {webAddress});
        row(u"http://voice.example.com:8080"_qs, u"voice.example.com||||"_qs, {webAddress});
        // and their relatives
        row(u"gw.example.com"_qs, u"gw.example.com||||"_qs);
        row(u"  gw.example.com\n"_qs, u"gw.example.com||||"_qs);
        row(u"203.0.113.10"_qs, u"203.0.113.10||||"_qs);
        row(u"<203.0.113.10>"_qs, u"203.0.113.10||||"_qs, {noBrackets});
        row(u"sip:gw.example.com"_qs, u"gw.example.com||tcp||"_qs, {tcpChosen});
        row(u"SIP:gw.example.com;TRANSPORT=TLS"_qs, u"gw.example.com||tls||"_qs);
        row(u"sips:gw.example.com;transport=tcp"_qs, u"gw.example.com||tls||"_qs, {toTls}); // TLS over TCP
        row(u"sip:clinic@gw.example.com;transport=tcp;edge=Dublin"_qs, u"gw.example.com||tcp|clinic|dublin"_qs);
        row(u"clinic@gw.example.com"_qs, u"gw.example.com|||clinic|"_qs);
        row(u"sip:gw.example.com;transport=tcp;region=de1"_qs, u"gw.example.com||tcp||frankfurt"_qs);
        row(u"\"Front desk\" <sip:gw.example.com:5060;transport=tcp>;tag=1"_qs, u"gw.example.com|5060|tcp||"_qs,
            {noBrackets});
        row(u"sip:u:secret@gw.example.com;transport=tcp"_qs, u"gw.example.com||tcp|u|"_qs,
            {u"The password before @ was left out. Twilio sends none."_qs});
        row(u"sip:gw.example.com;transport=tcp?X-A=1"_qs, u"gw.example.com||tcp||"_qs,
            {u"What stood after the question mark was left out."_qs});
        row(u"sip:gw.example.com;transport=tcp;lr;user=phone"_qs, u"gw.example.com||tcp||"_qs,
            {u"Left out: lr, user=phone."_qs});
        row(u"sip:gw.example.com;transport=sctp"_qs, u"gw.example.com||tcp||"_qs,
            {u"Left out: transport=sctp."_qs, tcpChosen});
        row(u"“sip:gw.example.com;transport=tcp”."_qs, u"gw.example.com||tcp||"_qs, {noMarks});
        row(u"'1.2.3.4:5061',"_qs, u"1.2.3.4|5061|tcp||"_qs, {noMarks, tcpChosen});
        row(u"\u2066sip:gw.example.com:5061;transport=tls\u2069"_qs, u"gw.example.com|5061|tls||"_qs);
        row(u"sip:gw.example.com:99999;transport=tcp"_qs,
            u"gw.example.com|99999|tcp||"_qs); // the port box says what is wrong
        row(u"gw.example.com:5060/"_qs, u"gw.example.com|5060|tcp||"_qs, {noMarks, tcpChosen});
    }
    void anAddressIsTakenApart()
    {
        QFETCH(QString, pasted);
        const PastedAddress address = PastedAddress::read(pasted);
        QTEST(found(address), "fields");
        QStringList changes = address.changes;
        for (QString &change : changes)
            change = plain(change);
        QTEST(changes, "changes");
        QVERIFY(address.isUsable());
        QVERIFY(!address.problem);
    }

    void whatIsNoAddressChangesNothing_data()
    {
        QTest::addColumn<QString>("pasted");
        const auto row = [](const QString &pasted) { QTest::newRow(qPrintable(pasted.left(40))) << pasted; };
        row(QString());
        row(u"  \n"_qs);
        row(u"call me maybe"_qs);
        row(u"+1 415 555 0147"_qs);
        row(u"tel:+14155550147"_qs);
        row(u"Note: gateway"_qs);
        row(u"note:later"_qs);
        row(u"ftp://files.example.com"_qs);
        row(u"file:///etc/passwd"_qs);
        row(u"https://"_qs);
        row(u"gate_way"_qs);
        row(u"1.2.3"_qs);
        row(u"..."_qs);
        row(u"<>"_qs);
        row(u"sip:a.example\nsip:b.example"_qs);
        row(u"NAME   READY\ngw     1/1"_qs);
        row(u"sip:"_qs + u"a"_qs.repeated(5000));
        row(QString(QChar(0xd83d)));
    }
    void whatIsNoAddressChangesNothing()
    {
        QFETCH(QString, pasted);
        const PastedAddress address = PastedAddress::read(pasted);
        QVERIFY2(!address.isUsable(), qPrintable(found(address)));
        QVERIFY(address.changes.isEmpty());
    }

    void everyAddressOfAComputerIsNoAddress_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("fields");
        QTest::newRow("0.0.0.0:5061") << u"0.0.0.0:5061"_qs << u"|5061|tcp||"_qs;
        QTest::newRow("sip:0.0.0.0") << u"sip:0.0.0.0:5060;transport=udp"_qs << u"|5060|udp||"_qs;
        QTest::newRow("[::]") << u"[::]:5060"_qs << u"|5060|tcp||"_qs;
        QTest::newRow("alone") << u"0.0.0.0"_qs << u"||||"_qs;
    }
    void everyAddressOfAComputerIsNoAddress()
    {
        QFETCH(QString, pasted);
        const PastedAddress address = PastedAddress::read(pasted);
        QTEST(found(address), "fields"); // port and connection are worth keeping
        QVERIFY(address.isUsable());
        QCOMPARE(plain(address.problem->sentence()),
                 u"0.0.0.0 stands for every address of that computer. Enter its public address."_qs);
    }

    void aSipAddressWithAWrongHostIsFilledInAndComplainedAbout()
    {
        const PastedAddress address = PastedAddress::read(u"sip:gate_way:5060;transport=tcp"_qs);
        QCOMPARE(found(address), u"gate_way|5060|tcp||"_qs);
        QVERIFY(address.problem->kind == ProblemKind::AddressLetters);
        QVERIFY(PastedAddress::read(u"sip:[2606:4700::1111]:5060"_qs).problem->kind == ProblemKind::AddressIsIpv6);
        QVERIFY(PastedAddress::read(u"sip:[2001:db8::1]:5060"_qs).problem->kind == ProblemKind::AddressIsIpv6Sample);
        QVERIFY(PastedAddress::read(u"300.1.1.1:5060"_qs).problem->kind == ProblemKind::AddressPartTooBig);
    }

    void encryptedCallsChooseTls()
    {
        const PastedAddress address = PastedAddress::read(u"203.0.113.10:5061"_qs, Transport::Tls);
        QCOMPARE(found(address), u"203.0.113.10|5061|tls||"_qs);
        QCOMPARE(address.changes, QStringList{u"No connection was given; TLS was chosen."_qs});
        QCOMPARE(found(PastedAddress::read(u"sip:203.0.113.10;transport=udp"_qs, Transport::Tls)),
                 u"203.0.113.10||udp||"_qs); // as it says
    }
};

QTEST_GUILESS_MAIN(PastedAddressTest)
#include "PastedAddressTest.moc"
