#include "answers/Isolate.h"
#include "report/FirewallSheet.h"
#include "report/HandOffMessage.h"
#include "report/ProviderRequest.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using report::FirewallNeed;
using report::FirewallSheet;
using report::HandOffMessage;
using report::PortRange;
using report::ProviderRequest;
using report::SheetFormat;
using report::TwilioNetworks;

class SheetTest : public QObject
{
    Q_OBJECT

    static FirewallNeed need()
    {
        FirewallNeed need;
        need.gateways = {*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs), *SipUri::parse(u"sip:voice.example.com;transport=tls"_qs)};
        return need;
    }

    static FirewallNeed ibm()
    {
        FirewallNeed need;
        need.gateways = {*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs)};
        need.ibm = true;
        need.sound = FirewallNeed::ibmSound;
        need.number = *PhoneNumber::parse(u"+14155550147"_qs);
        need.happened = u"The gateway doesn’t answer."_qs;
        return need;
    }

    static QString golden(const QString &name)
    {
        QFile file(QStringLiteral(GOLDEN) + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"there is no file "_qs + name;
    }

    static void compare(const QString &text, const QString &name)
    {
        QCOMPARE(plain(text).split(u'\n'), golden(name).split(u'\n')); // tells the first line that differs
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_qs)); }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void twilioHasEightNetworksAndOneForSound()
    {
        QHash<QString, QString> edges;
        static const QRegularExpression cidr(u"^\\d+\\.\\d+\\.\\d+\\.\\d+/30$"_qs);
        for (const Edges::Edge &edge : TwilioNetworks::signalling()) {
            QVERIFY2(cidr.match(edge.network).hasMatch(), qPrintable(edge.network));
            edges.insert(edge.name, edge.network);
        }
        QCOMPARE(edges.size(), 8);
        QCOMPARE(edges.value(u"sao-paulo"_qs), u"177.71.206.192/30"_qs);
        QCOMPARE(TwilioNetworks::media(), u"168.86.128.0/18"_qs);
        QCOMPARE(TwilioNetworks::mediaPorts(), (PortRange{10'000, 60'000}));
        QVERIFY(!TwilioNetworks::isOld(TwilioNetworks::verified().addDays(90)));
        QVERIFY(TwilioNetworks::isOld(TwilioNetworks::verified().addDays(91)));
    }

    void portsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("hyphen") << u"16384-16394"_qs << u"16384–16394"_qs;
        QTest::newRow("dash and blanks") << u" 16384 – 16394 "_qs << u"16384–16394"_qs;
        QTest::newRow("colon") << u"16384:16394"_qs << u"16384–16394"_qs;
        QTest::newRow("one") << u"5060"_qs << u"5060"_qs;
        QTest::newRow("backwards") << u"2-1"_qs << QString();
        QTest::newRow("none") << u"0-10"_qs << QString();
        QTest::newRow("too high") << u"1-65536"_qs << QString();
        QTest::newRow("words") << u"all"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void portsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto ports = PortRange::parse(text);
        QCOMPARE(ports ? ports->text() : QString(), read);
    }

    void everyFormIsAsItWasLookedAt_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("file");
        for (const SheetFormat format : report::sheetFormats())
            QTest::newRow(qPrintable(report::token(format))) << int(format) << report::fileName(format);
    }
    void everyFormIsAsItWasLookedAt()
    {
        QFETCH(int, format);
        QFETCH(QString, file);
        compare(FirewallSheet::write(need(), SheetFormat(format)), file);
        QVERIFY(!FirewallSheet::name(SheetFormat(format)).isEmpty());
    }

    void theMessageForAnIbmVoiceGatewayNamesItsSettings() { compare(FirewallSheet::write(ibm(), SheetFormat::Message), u"message-ibm.txt"_qs); }

    void anAddressBehindARouterIsToBePassedOn()
    {
        FirewallNeed inside;
        inside.gateways = {*SipUri::parse(u"sip:10.0.0.5:5060;transport=tcp"_qs)};
        inside.ibm = true;
        const QString message = plain(HandOffMessage::about(inside).body());
        QVERIFY2(message.contains(u"Twilio can’t reach an address inside our building."_qs), qPrintable(message));
        QVERIFY(!message.contains(u"SIP_HOST=10."_qs)); // it is the public address that belongs there
        QVERIFY(!plain(HandOffMessage::about(ibm()).body()).contains(u"inside our building"_qs));
    }

    void whoMayPassCallersOnIsToldHow() // P25
    {
        FirewallNeed passing = ibm();
        QVERIFY(!HandOffMessage::about(passing).body().contains(u"REFER"_qs));
        passing.transfer = TransferMode::SipOnly;
        QString message = plain(HandOffMessage::about(passing).body());
        QVERIFY2(message.contains(u"no session border controller is needed"_qs), qPrintable(message));
        QVERIFY(message.contains(u"Refer-To: <sip:agent@pbx.example.com>"_qs) && !message.contains(u"tel:"_qs));
        passing.transfer = TransferMode::EnableAll;
        passing.trunkDomain = u"clinic.pstn.twilio.com"_qs;
        message = plain(HandOffMessage::about(passing).body());
        QVERIFY(message.contains(u"Refer-To: <tel:+14155550100>"_qs));
        QVERIFY(message.contains(u"Refer-To: <sip:+14155550100@clinic.pstn.twilio.com>"_qs));
        QVERIFY(message.contains(u"Emergency numbers can’t be called."_qs));
    }

    void aNameIsNoAddress()
    {
        FirewallNeed named = ibm();
        named.gateways = {*SipUri::parse(u"sip:voice.example.com:5070"_qs)};
        const QString message = plain(HandOffMessage::about(named).body());
        QVERIFY2(message.contains(u"SIP_HOST=…"_qs) && message.contains(u"SIP_PORT=5070"_qs), qPrintable(message));
    }

    void addressesInSentencesKeepTheirOrder()
    {
        const QString message = HandOffMessage::about(ibm()).text();
        QVERIFY(message.contains(isolate(u"203.0.113.10"_qs)));
        QVERIFY(message.contains(isolate(u"+1 415 555 0147"_qs)));
        for (const SheetFormat format : {SheetFormat::Nftables, SheetFormat::Ufw, SheetFormat::Aws, SheetFormat::Kubernetes}) {
            const QString rules = FirewallSheet::write(ibm(), format); // a tool would stumble over the marks
            QCOMPARE(rules, plain(rules));
        }
    }

    void whatIsAskedFollowsTheSetUp()
    {
        Draft draft;
        QVERIFY(FirewallNeed::of(draft).gateways.isEmpty());
        draft.setText(Field::GatewayAddress, u"203.0.113.10"_qs);
        draft.setTransport(Transport::Tls);
        draft.setFurtherGateways({{*SipUri::parse(u"sip:203.0.113.11"_qs)}});
        draft.setNumberFrom(Draft::NumberFrom::New);
        draft.setNewNumbers({{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}}});
        const FirewallNeed asked = FirewallNeed::of(draft);
        QCOMPARE(asked.hosts(), u"203.0.113.10, 203.0.113.11"_qs);
        QCOMPARE(asked.openings().size(), 2);
        QCOMPARE(asked.number->e164(), u"+14155550147"_qs);
        draft.setText(Field::TrunkName, u"Support line"_qs);
        draft.setFurtherGateways({});
        const auto answers = draft.answers();
        QVERIFY(answers);
        const FirewallNeed built = FirewallNeed::of(setup::Desired::from(*answers));
        QCOMPARE(built.gateways, QVector<SipUri>{*draft.gatewayUri()});
        QCOMPARE(built.number->e164(), u"+14155550147"_qs);
    }

    void anotherProviderIsAskedForSixThings()
    {
        const auto lines = ProviderRequest::lines(*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs));
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(1).value, u"sip:203.0.113.10:5060;transport=tcp"_qs);
        QCOMPARE(lines.at(2).value, u"TCP, port 5060 (TLS on port 5061 if they offer it)"_qs);
        QCOMPARE(ProviderRequest::lines(*SipUri::parse(u"sip:203.0.113.10;transport=tls"_qs)).at(2).value, u"TLS, port 5061"_qs);
        QCOMPARE(ProviderRequest::lines(*SipUri::parse(u"sip:203.0.113.10:5070"_qs)).at(2).value, u"UDP, port 5070"_qs);
        QCOMPARE(ProviderRequest::lines({}).at(1).value, u"–"_qs);
        compare(ProviderRequest::message(*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs)), u"provider.txt"_qs);
    }
};

QTEST_GUILESS_MAIN(SheetTest)
#include "SheetTest.moc"
