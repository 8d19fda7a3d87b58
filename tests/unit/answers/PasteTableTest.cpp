#include "answers/Draft.h"
#include "answers/Isolate.h"
#include "answers/PastedServices.h"

#include <QTest>

using namespace trunkline;

namespace {

const QString tcpChosen = u"No connection was given; TCP was chosen."_qs;
const QString noBrackets = u"Brackets removed."_qs;
const QString noMarks = u"Marks around it removed."_qs;
const QString noBlanks = u"Blanks removed."_qs;
const QString toTls = u"sips: was changed to TLS."_qs;
const QString webAddress = u"This is a web address. Enter the host name without https:// and without a path."_qs;
const QString unmapped = u"It was IPv6 only in form; the IPv4 address in it was taken."_qs;
const QString inside = u"Only inside."_qs;
const QString thisComputer = u"This computer."_qs;
const QString sample = u"A sample."_qs;
const QString impossible = u"No gateway can have this address. Enter the real one."_qs;
const QString tooBig = u"Each part must be 255 or less."_qs;
const QString fourNumbers = u"An address has four numbers with dots between, for example 203.0.113.10."_qs;
const QString noZeros =
    u"Write the numbers of an address without zeros in front, 203.0.113.10 for example."_qs;
const QString usualWay = u"Write the numbers of an address in the usual way, 203.0.113.10 for example."_qs;
const QString everyAddress = u"0.0.0.0 stands for every address of that computer. Enter its public address."_qs;
const QString ipv6Sample =
    u"This is a sample address from a manual, and Twilio can’t call this kind (IPv6). Enter the IPv4 address or the host name of your gateway."_qs;
const QString ipv6 =
    u"Twilio can’t call this kind of address (IPv6). Enter an IPv4 address or a host name."_qs;
const QString letters = u"A host name has only letters, digits, dots and hyphens."_qs;
const QString portRange = u"A port is a number from 1 to 65535."_qs;
const QString twilioItself = u"This address belongs to Twilio itself. Enter the address of your gateway."_qs;
const QString tooLong = u"A host name has at most 253 characters, and 63 between two dots."_qs;

/// What is in the fields afterwards: the address Twilio would call, or what there is of it; and all that is said.
struct Outcome
{
    QString result;
    QString message;
};

QString place(const Draft &draft)
{
    const auto uri = draft.gatewayUri();
    if (uri && !draft.problem(Field::GatewayAddress))
        return uri->text();
    return u"? "_qs + draft.text(Field::GatewayAddress) + u" port "_qs + draft.text(Field::GatewayPort);
}

QString warning(const Draft &draft)
{
    const auto uri = draft.gatewayUri();
    if (!uri || draft.problem(Field::GatewayAddress))
        return {};
    return uri->isLoopback() ? u"This computer."_qs : uri->isPrivate() ? u"Only inside."_qs : uri->isDocumentation() ? u"A sample."_qs : QString();
}

Outcome outcomeOf(const QString &pasted)
{
    Draft draft;
    PastedAddress found = draft.pasteAddress(pasted);
    if (!found.isUsable()) {
        const PastedServices services = PastedServices::read(pasted);
        if (services.found.isEmpty())
            return {u"–"_qs, services.problem ? services.problem->sentence() : QString()};
        found = draft.takeService(services.found.first());
    }
    QStringList said = found.changes;
    if (const auto problem = found.problem ? found.problem : draft.problem(Field::GatewayAddress))
        said += problem->sentence();
    if (const auto problem = draft.problem(Field::GatewayPort))
        said += problem->sentence();
    said += warning(draft);
    said.removeAll(QString());
    return {place(draft), plain(said.join(u' '))};
}

} // namespace

/// Everything people paste into the address field: what comes of it, and what they are told.
class PasteTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void whatIsPasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("message");
        const auto row = [](const QString &pasted, const QString &result, const QStringList &sentences = {}) {
            QTest::newRow(qPrintable(pasted.isEmpty() ? u"nothing"_qs : pasted.left(60))) << pasted << result << sentences.join(u' ');
        };
        // good: taken as it is
        row(u"203.0.114.10"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs);
        row(u"gw.example.com"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"GW.Example.COM"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"gw.example.com."_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks});
        row(u"voice-1.eu.example.co.uk"_qs, u"sip:voice-1.eu.example.co.uk:5060;transport=tcp"_qs);
        row(u"xn--mnchen-3ya.example.com"_qs, u"sip:xn--mnchen-3ya.example.com:5060;transport=tcp"_qs);
        row(u"münchen.example.com"_qs, u"sip:xn--mnchen-3ya.example.com:5060;transport=tcp"_qs);
        row(u"a.b"_qs, u"sip:a.b:5060;transport=tcp"_qs);
        row(u"1.1.1.1"_qs, u"sip:1.1.1.1:5060;transport=tcp"_qs);
        row(u"223.1.1.1"_qs, u"sip:223.1.1.1:5060;transport=tcp"_qs);
        row(u"sip:203.0.114.10"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs, {tcpChosen});
        row(u"203.0.114.10:5060"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs, {tcpChosen});
        row(u"203.0.114.10:15060"_qs, u"sip:203.0.114.10:15060;transport=tcp"_qs, {tcpChosen});
        row(u"gw.example.com:5061"_qs, u"sip:gw.example.com:5061;transport=tcp"_qs, {tcpChosen});
        row(u"sip:gw.example.com;transport=tcp"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"sip:gw.example.com;transport=udp"_qs, u"sip:gw.example.com:5060;transport=udp"_qs);
        row(u"sip:gw.example.com;transport=tls"_qs, u"sip:gw.example.com:5061;transport=tls"_qs);
        row(u"sip:gw.example.com:5071;transport=tls"_qs, u"sip:gw.example.com:5071;transport=tls"_qs);
        row(u"sip:gw.example.com:5060;transport=tcp;edge=frankfurt"_qs,
            u"sip:gw.example.com:5060;transport=tcp;edge=frankfurt"_qs);
        row(u"sip:gw.example.com;edge=ashburn-ix;transport=udp"_qs,
            u"sip:gw.example.com:5060;transport=udp;edge=ashburn-ix"_qs);
        row(u"sip:+14155550147@gw.example.com;transport=tcp"_qs,
            u"sip:+14155550147@gw.example.com:5060;transport=tcp"_qs);
        row(u"sip:proj_abc@sip.example.com;transport=tls"_qs, u"sip:proj_abc@sip.example.com:5061;transport=tls"_qs);
        row(u"agent_1@voice.example.com"_qs, u"sip:agent_1@voice.example.com:5060;transport=tcp"_qs);
        row(u"udp://gw.example.com:5080"_qs, u"sip:gw.example.com:5080;transport=udp"_qs);
        row(u"tcp://203.0.114.10"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs);
        row(u"tls://gw.example.com"_qs, u"sip:gw.example.com:5061;transport=tls"_qs);
        row(u"TLS://GW.EXAMPLE.COM:5061"_qs, u"sip:gw.example.com:5061;transport=tls"_qs);
        row(u"SIP:GW.EXAMPLE.COM;TRANSPORT=TCP"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"gw.example.com:1"_qs, u"sip:gw.example.com:1;transport=tcp"_qs, {tcpChosen});
        row(u"gw.example.com:65535"_qs, u"sip:gw.example.com:65535;transport=tcp"_qs, {tcpChosen});
        // repairable: taken, and said what was changed
        row(u" gw.example.com "_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"gw.example.com\n"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"\tgw.example.com"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"<sip:gw.example.com:5060;transport=tcp>"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noBrackets});
        row(u"<gw.example.com>"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noBrackets});
        row(u"Gateway <sip:gw.example.com;transport=tcp>"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {noBrackets});
        row(u"\"Front desk\" <sip:desk@gw.example.com:5060;transport=tcp>;tag=1"_qs,
            u"sip:desk@gw.example.com:5060;transport=tcp"_qs,
            {noBrackets});
        row(u"sips:gw.example.com"_qs, u"sip:gw.example.com:5061;transport=tls"_qs, {toTls});
        row(u"sips:gw.example.com:5061;transport=tcp"_qs, u"sip:gw.example.com:5061;transport=tls"_qs, {toTls});
        row(u"SIPS://gw.example.com"_qs, u"sip:gw.example.com:5061;transport=tls"_qs, {toTls});
        row(u"sip://gw.example.com:5060"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {tcpChosen});
        row(u"sip:gw.example.com"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {tcpChosen});
        row(u"sip: gw.example.com : 5060"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noBlanks, tcpChosen});
        row(u"gw.example.com :5060"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noBlanks, tcpChosen});
        row(u"gw.example.com 5060"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noBlanks, tcpChosen});
        row(u"sip:gw.example.com ; transport = udp"_qs, u"sip:gw.example.com:5060;transport=udp"_qs, {noBlanks});
        row(u"'gw.example.com'"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks});
        row(u"`gw.example.com:5060`"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks, tcpChosen});
        row(u"“gw.example.com”"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks});
        row(u"gw.example.com,"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks});
        row(u"gw.example.com:5060."_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks, tcpChosen});
        row(u"https://gw.example.com/"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {webAddress});
        row(u"http://gw.example.com:8080/path?x=1"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {webAddress});
        row(u"HTTPS://GW.example.com"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {webAddress});
        row(u"gw.example.com/"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks});
        row(u"gw.example.com:5060/"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {noMarks, tcpChosen});
        row(u"sip:u:secret@gw.example.com;transport=tcp"_qs, u"sip:u@gw.example.com:5060;transport=tcp"_qs,
            {u"The password before @ was left out. Twilio sends none."_qs});
        row(u"sip:gw.example.com;transport=tcp?X-Tenant=7"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"What stood after the question mark was left out."_qs});
        row(u"sip:gw.example.com;transport=tcp;lr"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"Left out: lr."_qs});
        row(u"sip:gw.example.com;transport=sctp"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"Left out: transport=sctp."_qs, tcpChosen});
        row(u"sip:gw.example.com;transport=ws;user=phone"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"Left out: transport=ws, user=phone."_qs, tcpChosen});
        row(u"sip:gw.example.com;transport=tcp;region=ie1"_qs,
            u"sip:gw.example.com:5060;transport=tcp;edge=dublin"_qs);
        row(u"sip:gw.example.com;transport=tcp;region=xx9"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"Left out: region=xx9."_qs});
        row(u"sip:gw.example.com;transport=tcp;edge=mars"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"Twilio has no location called mars. It was left out."_qs});
        row(u"sip:gw.example.com;transport=tcp;edge=roaming"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs,
            {u"Twilio has no location called roaming. It was left out."_qs});
        row(u"sip:gw.example.com;edge=Dublin"_qs, u"sip:gw.example.com:5060;transport=tcp;edge=dublin"_qs,
            {tcpChosen});
        row(u"\u2066gw.example.com\u2069"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"gw.example\u200b.com"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs);
        row(u"\ufeffgw.example.com:5060"_qs, u"sip:gw.example.com:5060;transport=tcp"_qs, {tcpChosen});
        row(u"::ffff:203.0.114.10"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs, {unmapped});
        row(u"[::ffff:cb00:720a]:5060"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs, {unmapped, tcpChosen});
        row(u"64:ff9b::203.0.114.10"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs, {unmapped});
        row(u"sip:[::ffff:203.0.114.10]:5060;transport=tcp"_qs, u"sip:203.0.114.10:5060;transport=tcp"_qs,
            {unmapped});
        row(u"203.0.114.46:5060->5060/tcp"_qs, u"sip:203.0.114.46:5060;transport=tcp"_qs);
        row(u"203.0.114.46:5060->5060/udp"_qs, u"sip:203.0.114.46:5060;transport=udp"_qs);
        row(u"203.0.114.46:5061->5061/tcp, 203.0.114.46:5060->5060/tcp"_qs,
            u"sip:203.0.114.46:5060;transport=tcp"_qs);
        // taken with a warning: it leads nowhere from outside
        row(u"10.0.0.1"_qs, u"sip:10.0.0.1:5060;transport=tcp"_qs, {inside});
        row(u"10.255.255.255:5060"_qs, u"sip:10.255.255.255:5060;transport=tcp"_qs, {tcpChosen, inside});
        row(u"172.16.0.1"_qs, u"sip:172.16.0.1:5060;transport=tcp"_qs, {inside});
        row(u"172.31.255.255"_qs, u"sip:172.31.255.255:5060;transport=tcp"_qs, {inside});
        row(u"192.168.1.20"_qs, u"sip:192.168.1.20:5060;transport=tcp"_qs, {inside});
        row(u"192.168.1.20:5060"_qs, u"sip:192.168.1.20:5060;transport=tcp"_qs, {tcpChosen, inside});
        row(u"100.64.0.1"_qs, u"sip:100.64.0.1:5060;transport=tcp"_qs, {inside});
        row(u"100.127.255.254"_qs, u"sip:100.127.255.254:5060;transport=tcp"_qs, {inside});
        row(u"169.254.10.10"_qs, u"sip:169.254.10.10:5060;transport=tcp"_qs, {inside});
        row(u"198.18.0.1"_qs, u"sip:198.18.0.1:5060;transport=tcp"_qs, {inside});
        row(u"192.0.0.8"_qs, u"sip:192.0.0.8:5060;transport=tcp"_qs, {inside});
        row(u"127.0.0.1"_qs, u"sip:127.0.0.1:5060;transport=tcp"_qs, {thisComputer});
        row(u"127.8.8.8:5060"_qs, u"sip:127.8.8.8:5060;transport=tcp"_qs, {tcpChosen, thisComputer});
        row(u"localhost"_qs, u"sip:localhost:5060;transport=tcp"_qs, {thisComputer});
        row(u"localhost:5060"_qs, u"sip:localhost:5060;transport=tcp"_qs, {tcpChosen, thisComputer});
        row(u"gw.localhost"_qs, u"sip:gw.localhost:5060;transport=tcp"_qs, {thisComputer});
        row(u"gateway"_qs, u"sip:gateway:5060;transport=tcp"_qs, {inside});
        row(u"pbx:5060"_qs, u"sip:pbx:5060;transport=tcp"_qs, {tcpChosen, inside});
        row(u"gw.local"_qs, u"sip:gw.local:5060;transport=tcp"_qs, {inside});
        row(u"gw.internal"_qs, u"sip:gw.internal:5060;transport=tcp"_qs, {inside});
        row(u"gw.lan"_qs, u"sip:gw.lan:5060;transport=tcp"_qs, {inside});
        row(u"gw.home.arpa"_qs, u"sip:gw.home.arpa:5060;transport=tcp"_qs, {inside});
        row(u"gw.corp"_qs, u"sip:gw.corp:5060;transport=tcp"_qs, {inside});
        row(u"gw.test"_qs, u"sip:gw.test:5060;transport=tcp"_qs, {inside});
        row(u"gw.invalid"_qs, u"sip:gw.invalid:5060;transport=tcp"_qs, {inside});
        row(u"gw.onion"_qs, u"sip:gw.onion:5060;transport=tcp"_qs, {inside});
        row(u"::ffff:10.0.0.1"_qs, u"sip:10.0.0.1:5060;transport=tcp"_qs, {unmapped, inside});
        row(u"192.0.2.1"_qs, u"sip:192.0.2.1:5060;transport=tcp"_qs, {sample});
        row(u"198.51.100.7"_qs, u"sip:198.51.100.7:5060;transport=tcp"_qs, {sample});
        row(u"203.0.113.10"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs, {sample});
        row(u"sip:203.0.113.10:5060;transport=tcp"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs, {sample});
        // not private, though close to it
        row(u"172.15.0.1"_qs, u"sip:172.15.0.1:5060;transport=tcp"_qs);
        row(u"172.32.0.1"_qs, u"sip:172.32.0.1:5060;transport=tcp"_qs);
        row(u"100.63.255.255"_qs, u"sip:100.63.255.255:5060;transport=tcp"_qs);
        row(u"100.128.0.1"_qs, u"sip:100.128.0.1:5060;transport=tcp"_qs);
        row(u"169.253.1.1"_qs, u"sip:169.253.1.1:5060;transport=tcp"_qs);
        row(u"192.167.1.1"_qs, u"sip:192.167.1.1:5060;transport=tcp"_qs);
        row(u"11.0.0.1"_qs, u"sip:11.0.0.1:5060;transport=tcp"_qs);
        row(u"localhost.example.com"_qs, u"sip:localhost.example.com:5060;transport=tcp"_qs);
        row(u"notlocal"_qs, u"sip:notlocal:5060;transport=tcp"_qs, {inside});
        row(u"gw.localx.example"_qs, u"sip:gw.localx.example:5060;transport=tcp"_qs);
        row(u"mytwilio.com"_qs, u"sip:mytwilio.com:5060;transport=tcp"_qs);
        row(u"twilio.com.example.com"_qs, u"sip:twilio.com.example.com:5060;transport=tcp"_qs);
        // hopeless: refused with the reason
        row(u"0.0.0.0"_qs, u"?  port 5060"_qs, {everyAddress});
        row(u"0.0.0.0:5060"_qs, u"?  port 5060"_qs, {tcpChosen, everyAddress});
        row(u"0.1.2.3:5060"_qs, u"? 0.1.2.3 port 5060"_qs, {tcpChosen, impossible});
        row(u"sip:224.0.0.1"_qs, u"? 224.0.0.1 port 5060"_qs, {tcpChosen, impossible});
        row(u"sip:239.255.255.250:5060"_qs, u"? 239.255.255.250 port 5060"_qs, {tcpChosen, impossible});
        row(u"sip:240.0.0.1"_qs, u"? 240.0.0.1 port 5060"_qs, {tcpChosen, impossible});
        row(u"sip:255.255.255.255"_qs, u"? 255.255.255.255 port 5060"_qs, {tcpChosen, impossible});
        row(u"300.1.1.1:5060"_qs, u"? 300.1.1.1 port 5060"_qs, {tcpChosen, tooBig});
        row(u"1.2.3.999:5060"_qs, u"? 1.2.3.999 port 5060"_qs, {tcpChosen, tooBig});
        row(u"sip:1.2.3"_qs, u"? 1.2.3 port 5060"_qs, {tcpChosen, fourNumbers});
        row(u"sip:1.2.3.4.5"_qs, u"? 1.2.3.4.5 port 5060"_qs, {tcpChosen, fourNumbers});
        row(u"sip:1..2.3"_qs, u"? 1..2.3 port 5060"_qs, {tcpChosen, fourNumbers});
        row(u"sip:010.1.1.1"_qs, u"? 010.1.1.1 port 5060"_qs, {tcpChosen, noZeros});
        row(u"sip:192.168.01.1"_qs, u"? 192.168.01.1 port 5060"_qs, {tcpChosen, noZeros});
        row(u"sip:0x7f.0.0.1"_qs, u"? 0x7f.0.0.1 port 5060"_qs, {tcpChosen, usualWay});
        row(u"sip:0x7f000001"_qs, u"? 0x7f000001 port 5060"_qs, {tcpChosen, usualWay});
        row(u"sip:2130706433"_qs, u"? 2130706433 port 5060"_qs, {tcpChosen, fourNumbers});
        row(u"sip:0x7f.1"_qs, u"? 0x7f.1 port 5060"_qs, {tcpChosen, usualWay});
        row(u"sip:1.2.3.0x4"_qs, u"? 1.2.3.0x4 port 5060"_qs, {tcpChosen, usualWay});
        row(u"[2001:db8::1]:5060"_qs, u"? [2001:db8::1] port 5060"_qs, {tcpChosen, ipv6Sample});
        row(u"sip:[2001:db8::10]"_qs, u"? [2001:db8::10] port 5060"_qs, {tcpChosen, ipv6Sample});
        row(u"sip:[2606:4700::1111]:5060;transport=tcp"_qs, u"? [2606:4700::1111] port 5060"_qs, {ipv6});
        row(u"fe80::1"_qs, u"? fe80::1 port 5060"_qs, {ipv6});
        row(u"::1"_qs, u"? ::1 port 5060"_qs, {ipv6});
        row(u"sip:[fc00::1]"_qs, u"? [fc00::1] port 5060"_qs, {tcpChosen, ipv6});
        row(u"[::]:5060"_qs, u"?  port 5060"_qs, {tcpChosen, everyAddress});
        row(u"::"_qs, u"?  port 5060"_qs, {everyAddress});
        row(u"sip:my_gateway.example.com"_qs, u"? my_gateway.example.com port 5060"_qs, {tcpChosen, letters});
        row(u"sip:-gw.example.com"_qs, u"? -gw.example.com port 5060"_qs, {tcpChosen, letters});
        row(u"sip:gw-.example.com"_qs, u"? gw-.example.com port 5060"_qs, {tcpChosen, letters});
        row(u"sip:gw..example.com"_qs, u"? gw..example.com port 5060"_qs, {tcpChosen, letters});
        row(u"sip:.example.com"_qs, u"? .example.com port 5060"_qs, {tcpChosen, letters});
        row(u"sip:gw%20x.example.com"_qs, u"? gw%20x.example.com port 5060"_qs, {tcpChosen, letters});
        row(u"sip:gw.example.com:0"_qs, u"? gw.example.com port 0"_qs, {tcpChosen, portRange});
        row(u"sip:gw.example.com:65536"_qs, u"? gw.example.com port 65536"_qs, {tcpChosen, portRange});
        row(u"sip:gw.example.com:99999;transport=tcp"_qs, u"? gw.example.com port 99999"_qs, {portRange});
        row(u"gw.example.com:123456"_qs, u"? gw.example.com port 123456"_qs, {tcpChosen, portRange});
        row(u"sip:gw.example.com:"_qs, u"? gw.example.com port "_qs, {tcpChosen, portRange});
        row(u"sip:gw.example.com:50x"_qs, u"? gw.example.com port 50x"_qs, {tcpChosen, portRange});
        row(u"sip:example.sip.twilio.com"_qs, u"? example.sip.twilio.com port 5060"_qs, {tcpChosen, twilioItself});
        row(u"clinic.pstn.twilio.com"_qs, u"? clinic.pstn.twilio.com port 5060"_qs, {twilioItself});
        row(u"TWILIO.COM"_qs, u"? TWILIO.COM port 5060"_qs, {twilioItself});
        row(u"54.172.60.1:5060"_qs, u"? 54.172.60.1 port 5060"_qs, {tcpChosen, twilioItself});
        row(u"168.86.130.1"_qs, u"? 168.86.130.1 port 5060"_qs, {twilioItself});
        row(u"sip:"_qs + u"a"_qs.repeated(64) + u".example.com"_qs,
            u"? "_qs + u"a"_qs.repeated(64) + u".example.com port 5060"_qs,
            {tcpChosen, tooLong});
        // no address at all: nothing changes
        row(u""_qs, u"–"_qs);
        row(u"   "_qs, u"–"_qs);
        row(u"hello there"_qs, u"–"_qs);
        row(u"call me: later"_qs, u"–"_qs);
        row(u"+14155550147"_qs, u"–"_qs);
        row(u"tel:+14155550147"_qs, u"–"_qs);
        row(u"ftp://files.example.com"_qs, u"–"_qs);
        row(u"ws://gw.example.com"_qs, u"–"_qs);
        row(u"file:///etc/hosts"_qs, u"–"_qs);
        row(u"https://"_qs, u"–"_qs);
        row(u"sip:"_qs, u"–"_qs);
        row(u"<>"_qs, u"–"_qs);
        row(u"..."_qs, u"–"_qs);
        row(u"a b c"_qs, u"–"_qs);
        row(u"12"_qs, u"–"_qs);
        row(u"sip:a.example\nsip:b.example"_qs, u"–"_qs);
        row(u"mailto:me@example.com.invalid?x y"_qs, u"–"_qs);
    }
    void whatIsPasted()
    {
        QFETCH(QString, pasted);
        const Outcome outcome = outcomeOf(pasted);
        QTEST(outcome.result, "result");
        QTEST(outcome.message, "message");
    }
};

QTEST_GUILESS_MAIN(PasteTableTest)
#include "PasteTableTest.moc"
