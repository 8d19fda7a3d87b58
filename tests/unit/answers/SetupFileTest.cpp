#include "answers/SetupFile.h"
#include "answers/Isolate.h"
#include "answers/JsonLines.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <unistd.h>

using namespace trunkline;

namespace {

const QString digits = u"0123456789abcdef0123456789abcdef"_qs;

QString complaint(const Result<Answers> &read)
{
    return read ? QString() : plain(read.error().message);
}

QString complaint(const QByteArray &json)
{
    return complaint(SetupFile::parse(json, u"line.json"_qs));
}

/// A file that is right but for one thing.
QByteArray withTrunk(const QByteArray &more)
{
    return "{\"version\": 1,\n \"trunk\": {\"name\": \"Line\",\n" + more + "}}";
}
QByteArray withGateways(const QByteArray &list)
{
    return "{\"version\": 1, \"trunk\": {\"name\": \"Line\"},\n\"gateways\": [\n" + list + "\n]}";
}
QByteArray withNumber(const QByteArray &number)
{
    return "{\"version\": 1, \"trunk\": {\"name\": \"Line\"},\n\n\"number\":\n" + number + "}";
}

QByteArray withNumbers(const QByteArray &list)
{
    return "{\"version\": 1, \"trunk\": {\"name\": \"Line\"},\n\n\"numbers\":\n" + list + "}";
}

} // namespace

class SetupFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void theExampleOfTheManualIsRead()
    {
        const auto read = SetupFile::parse(R"({"version": 1,
            "trunk":    {"name": "Support line", "secure": false, "transferMode": "disable-all", "cnam": false, "recording": "do-not-record"},
            "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp", "name": "Gateway 1", "priority": 10, "weight": 10, "enabled": true}],
            "number":   {"buy": "+14155550123"}})",
                                           u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        QCOMPARE(read->trunk.text(), u"Support line"_qs);
        QVERIFY(!read->existingTrunk);
        TrunkSettings settings;
        settings.secure = settings.cnam = false;
        settings.transferMode = TransferMode::DisableAll;
        settings.recording = RecordingMode::DoNotRecord;
        QVERIFY(read->settings == settings);
        QCOMPARE(read->gateways.size(), 1);
        QVERIFY((read->gateways.first() ==
                 Gateway{*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs), u"Gateway 1"_qs, 10, 10, true}));
        QCOMPARE(std::get<BuyNumber>(read->numbers.at(0)).number.e164(), u"+14155550123"_qs);
    }

    void onlyVersionAndNameAreNeeded()
    {
        const auto read = SetupFile::parse(R"({"version": 1, "trunk": {"name": " Line "}})", u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        QVERIFY((*read == Answers{*TrunkName::parse(u"Line"_qs), {}, {}, {}, {}, {}}));
        QVERIFY(read->settings.isEmpty()); // left out is not the same as false
    }

    void everythingThatCanBeSaidIsRead()
    {
        const QByteArray json = R"({"version": 1,
            "trunk": {"name": "Line", "sid": "TK%1", "secure": true, "cnam": true, "transferMode": "enable-all", "transferCallerId": "from-transferor",
                      "recording": "record-from-answer-dual", "trimSilence": true, "domainName": "Clinic.pstn.twilio.com",
                      "disasterRecoveryUrl": "https:\/\/example.com/closed", "switchOff": ["OU%1"]},
            "gateways": [{"uri": "sip:a.example;transport=tls"}, {"uri": "sip:b.example;transport=tls", "name": " B ", "priority": 0, "weight": 65535,
                          "enabled": false}],
            "number": {"use": "+1 (415) 555-0147", "takeOver": true}})";
        const auto read = SetupFile::parse(QByteArray(json).replace("%1", digits.toLatin1()), u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        QCOMPARE(read->existingTrunk->text(), u"TK"_qs + digits);
        QVERIFY(read->settings.secure == true && read->settings.cnam == true && read->settings.trimSilence == true);
        QVERIFY(read->settings.transferMode == TransferMode::EnableAll);
        QVERIFY(read->settings.transferCallerId == TransferCallerId::FromTransferor);
        QVERIFY(read->settings.recording == RecordingMode::FromAnswerDual);
        QCOMPARE(*read->settings.domainName, u"clinic.pstn.twilio.com"_qs);
        QCOMPARE(*read->settings.disasterRecoveryUrl, u"https://example.com/closed"_qs);
        QCOMPARE(read->switchOff.size(), 1);
        QVERIFY((read->gateways.at(0) ==
                 Gateway{*SipUri::parse(u"sip:a.example;transport=tls"_qs), u"Gateway 1"_qs, 10, 10, true}));
        QVERIFY((read->gateways.at(1) ==
                 Gateway{*SipUri::parse(u"sip:b.example;transport=tls"_qs), u"B"_qs, 0, 65535, false}));
        QVERIFY((std::get<UseNumber>(read->numbers.at(0)) == UseNumber{*PhoneNumber::parse(u"+14155550147"_qs), true}));
        QVERIFY(*SetupFile::parse(QJsonDocument(read->toJson()).toJson(), u"again"_qs) == *read);
    }

    void buyingMayNameAnAddressAndABundle()
    {
        const QByteArray number = R"({"buy": "+493012345678", "addressSid": "AD%1", "bundleSid": "BU%1"})";
        const auto read =
            SetupFile::parse(withNumber(QByteArray(number).replace("%1", digits.toLatin1())), u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        QCOMPARE(std::get<BuyNumber>(read->numbers.at(0)).address->text(), u"AD"_qs + digits);
        QCOMPARE(std::get<BuyNumber>(read->numbers.at(0)).bundle->text(), u"BU"_qs + digits);
    }

    void emptyAddressesRemoveThem()
    {
        const auto read =
            SetupFile::parse(withTrunk(R"("domainName": "", "disasterRecoveryUrl": "")"), u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        QCOMPARE(*read->settings.domainName, QString());
        QCOMPARE(*read->settings.disasterRecoveryUrl, QString());
    }

    void nullMeansNoNumber()
    {
        const auto read = SetupFile::parse(withNumber("null"), u"line.json"_qs);
        QVERIFY(read->numbers.isEmpty());
    }

    void severalNumbersKeepTheirOrder()
    {
        const auto read = SetupFile::parse(withNumbers(R"([{"use": "+14155550147"}, {"buy": "+14155550123"},
            {"use": "+44 20 7946 0123", "takeOver": true}])"), u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        const auto number = [](const QString &text) { return *PhoneNumber::parse(text); };
        QVERIFY((read->numbers == QVector<NumberAnswer>{UseNumber{number(u"+14155550147"_qs), false}, BuyNumber{number(u"+14155550123"_qs), {}, {}},
                                                        UseNumber{number(u"+442079460123"_qs), true}}));
        QVERIFY(*SetupFile::parse(QJsonDocument(read->toJson()).toJson(), u"again"_qs) == *read);
    }

    void aListOfNoneOrOneIsLikeTheSingleForm()
    {
        const auto none = SetupFile::parse(withNumbers("[]"), u"line.json"_qs);
        QCOMPARE(complaint(none), QString());
        QVERIFY(none->numbers.isEmpty());
        const auto listed = SetupFile::parse(withNumbers(R"([{"buy": "+14155550123"}])"), u"line.json"_qs);
        const auto single = SetupFile::parse(withNumber(R"({"buy": "+14155550123"})"), u"line.json"_qs);
        QVERIFY(*listed == *single);
        QVERIFY(listed->toJson().contains(u"number"_qs) && !listed->toJson().contains(u"numbers"_qs)); // as older programs read it
    }

    void aThousandNumbersAreReadAtOnce()
    {
        QByteArray list;
        for (int i = 0; i < 1000; ++i)
            list += (i ? ",\n{\"use\": \"+1415555" : "{\"use\": \"+1415555") + QByteArray::number(1000 + i) + "\"}";
        const auto read = SetupFile::parse(withNumbers('[' + list + ']'), u"line.json"_qs);
        QCOMPARE(complaint(read), QString());
        QCOMPARE(read->numbers.size(), 1000);
        const auto twice = SetupFile::parse(withNumbers('[' + list + ",\n{\"buy\": \"+14155551999\"}]"), u"line.json"_qs);
        QCOMPARE(complaint(twice), u"line.json:1004: +1 415 555 1999 stands twice in \"numbers\". Keep one of them."_qs);
    }

    void editorsOfAllSystemsAreFine()
    {
        const QByteArray json = "{\r\n\"version\": 1,\r\n\"trunk\": {\"name\": \"Zürich\"}}\r\n";
        QCOMPARE(SetupFile::parse("\xef\xbb\xbf" + json, u"line.json"_qs)->trunk.text(), u"Zürich"_qs);
        QCOMPARE(complaint("\xef\xbb\xbf{\r\n\"version\": 2,\r\n\"trunk\": {}}"),
                 u"line.json:2: \"version\" must be 1."_qs);
    }

    void whatIsWrongIsSaidWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *name, const QByteArray &json, const QString &complaint) {
            QTest::newRow(name) << json << complaint;
        };

        row("no version", "{\"trunk\": {\"name\": \"x\"}}", u"line.json:1: \"version\" must be 1."_qs);
        row("version as text", "{\n\"version\": \"1\"}", u"line.json:2: \"version\" must be 1."_qs);
        row("version 2", "{\n\n\"version\": 2}", u"line.json:3: \"version\" must be 1."_qs);
        row("unknown key", "{\"version\": 1,\n\"tunk\": {}}",
            u"line.json:2: \"tunk\" is not known here. Allowed are \"version\", \"trunk\", \"gateways\", \"number\", \"numbers\"."_qs);
        row("key twice", "{\"version\": 1,\n\"version\": 1,\n\"trunk\": {\"name\": \"x\"}}",
            u"line.json:2: \"version\" stands twice in the same object. Keep one of them."_qs);
        row("key twice, once in disguise", "{\"version\": 1, \"trunk\": {\"name\": \"x\",\n\"n\\u0061me\": \"y\"}}",
            u"line.json:2: \"name\" stands twice in the same object. Keep one of them."_qs);
        row("no trunk", "{\n\"version\": 1}", u"line.json:1: \"trunk\" must be an object, { … }."_qs);
        row("trunk as text", "{\"version\": 1,\n\"trunk\": \"x\"}",
            u"line.json:2: \"trunk\" must be an object, { … }."_qs);
        row("no name", "{\"version\": 1,\n\"trunk\": {}}", u"line.json:2: \"trunk\" needs a \"name\"."_qs);
        row("name as number", "{\"version\": 1, \"trunk\": {\n\"name\": 5}}",
            u"line.json:2: \"name\" must be a text in quotation marks."_qs);
        row("empty name", "{\"version\": 1, \"trunk\": {\n\"name\": \" \"}}",
            u"line.json:2: \"name\": Give the trunk a name."_qs);
        row("long name", "{\"version\": 1, \"trunk\": {\n\"name\": \"" + QByteArray(65, 'x') + "\"}}",
            u"line.json:2: \"name\": A trunk name has at most 64 characters. This one has 65."_qs);

        row("unknown in trunk", withTrunk("\"securee\": true"),
            u"line.json:3: \"securee\" is not known here. Allowed are \"name\", \"sid\", \"secure\", \"cnam\", "
            u"\"transferMode\", "
            "\"transferCallerId\", \"recording\", \"trimSilence\", \"domainName\", \"disasterRecoveryUrl\", \"switchOff\"."_qs);
        row("secure as text", withTrunk("\"secure\": \"yes\""), u"line.json:3: \"secure\" must be true or false."_qs);
        row("cnam null", withTrunk("\"cnam\": null"), u"line.json:3: \"cnam\" must be true or false."_qs);
        row("trimSilence 1", withTrunk("\"trimSilence\": 1"),
            u"line.json:3: \"trimSilence\" must be true or false."_qs);
        row("transfer mode", withTrunk("\"transferMode\":\n\"off\""),
            u"line.json:3: \"transferMode\" must be one of \"disable-all\", \"sip-only\", \"enable-all\"."_qs);
        row("transfer caller", withTrunk("\"transferCallerId\": \"me\""),
            u"line.json:3: \"transferCallerId\" must be one of \"from-transferee\", \"from-transferor\"."_qs);
        row("recording", withTrunk("\"recording\": true"),
            u"line.json:3: \"recording\" must be a text in quotation marks."_qs);
        row("recording mode", withTrunk("\"recording\": \"always\""),
            u"line.json:3: \"recording\" must be one of \"do-not-record\", \"record-from-ringing\", "
            u"\"record-from-answer\", "
            "\"record-from-ringing-dual\", \"record-from-answer-dual\"."_qs);
        row("sid of a number", withTrunk("\"sid\": \"PN" + digits.toLatin1() + "\""),
            u"line.json:3: \"sid\" must be TK and 32 digits 0–9 or letters a–f."_qs);
        row("domain", withTrunk("\"domainName\": \"clinic\""),
            u"line.json:3: \"domainName\" must be letters, digits and hyphens, then .pstn.twilio.com; or empty, to remove it."_qs);
        row("disaster URL", withTrunk("\"disasterRecoveryUrl\": \"http://example.com\""),
            u"line.json:3: \"disasterRecoveryUrl\" must be a web address that starts with https://; or empty, to remove it."_qs);
        row("switchOff as text", withTrunk("\"switchOff\": \"OU\""),
            u"line.json:3: \"switchOff\" must be a list, [ … ]."_qs);
        row("switchOff entry", withTrunk("\"switchOff\": [\n\"OU" + digits.toLatin1() + "\",\n5]"),
            u"line.json:5: Each entry of \"switchOff\" must be OU and 32 digits 0–9 or letters a–f."_qs);

        row("gateways as object", "{\"version\": 1, \"trunk\": {\"name\": \"x\"},\n\"gateways\": {}}",
            u"line.json:2: \"gateways\" must be a list, [ … ]."_qs);
        row("gateway as text", withGateways("\"sip:a.example\""),
            u"line.json:3: Each gateway must be an object, { … }."_qs);
        row("no uri", withGateways("{\"name\": \"x\"}"),
            u"line.json:3: Each gateway needs a \"uri\", for example \"sip:203.0.113.10:5060;transport=tcp\"."_qs);
        row("unknown in gateway", withGateways("{\"uri\": \"sip:a.example\",\n\"prio\": 1}"),
            u"line.json:4: \"prio\" is not known here. Allowed are \"uri\", \"name\", \"priority\", \"weight\", \"enabled\"."_qs);
        row("uri as number", withGateways("{\n\"uri\": 5}"),
            u"line.json:4: \"uri\" must be a text in quotation marks."_qs);
        row("uri without sip", withGateways("{\"uri\": \"a.example\"}"),
            u"line.json:3: \"uri\": A SIP address starts with sip:."_qs);
        row("sips", withGateways("{\"uri\": \"sips:a.example\"}"),
            u"line.json:3: \"uri\": Twilio doesn’t take sips:. Write sip: and add ;transport=tls at the end."_qs);
        row("host", withGateways("{\"uri\": \"sip:300.1.1.1\"}"),
            u"line.json:3: \"uri\": Each part must be 255 or less."_qs);
        row("twice", withGateways("{\"uri\": \"sip:a.example\"},\n{\n\"uri\": \"sip:A.example:5060;transport=udp\"}"),
            u"line.json:5: \"uri\": This gateway is already in the list."_qs);
        row("not TLS",
            "{\"version\": 1, \"trunk\": {\"name\": \"x\", \"secure\": true},\n\"gateways\": [{\"uri\": "
            "\"sip:a.example;transport=tcp\"}]}",
            u"line.json:2: \"uri\": Encrypted calls need TLS."_qs);
        row("edge", withGateways("{\"uri\": \"sip:a.example;edge=mars\"}"),
            u"line.json:3: \"uri\": Twilio has no location called mars, and would ignore it without saying so."_qs);
        row("gateway's name", withGateways("{\"uri\": \"sip:a.example\", \"name\": \"\"}"),
            u"line.json:3: \"name\" must have 1 to 64 characters that can be shown."_qs);
        const QString whole = u" must be a whole number from "_qs;
        const auto gateway = [](const QByteArray &more) {
            return withGateways("{\"uri\": \"sip:a.example\",\n" + more + "}");
        };
        row("priority -1", gateway("\"priority\": -1"), u"line.json:4: \"priority\""_qs + whole + u"0 to 65535."_qs);
        row("priority 65536", gateway("\"priority\": 65536"),
            u"line.json:4: \"priority\""_qs + whole + u"0 to 65535."_qs);
        row("priority 1.5", gateway("\"priority\": 1.5"), u"line.json:4: \"priority\""_qs + whole + u"0 to 65535."_qs);
        row("priority 1e300", gateway("\"priority\": 1e300"),
            u"line.json:4: \"priority\""_qs + whole + u"0 to 65535."_qs);
        row("priority text", gateway("\"priority\": \"10\""),
            u"line.json:4: \"priority\""_qs + whole + u"0 to 65535."_qs);
        row("weight 0", gateway("\"weight\": 0"), u"line.json:4: \"weight\""_qs + whole + u"1 to 65535."_qs);
        row("weight -1e300", gateway("\"weight\": -1e300"), u"line.json:4: \"weight\""_qs + whole + u"1 to 65535."_qs);
        row("enabled text", gateway("\"enabled\": \"no\""), u"line.json:4: \"enabled\" must be true or false."_qs);
        QByteArray eleven;
        for (int i = 0; i < 11; ++i)
            eleven += (i ? ",\n" : "") + QByteArray("{\"uri\": \"sip:a") + QByteArray::number(i) + ".example\"}";
        row("eleven gateways", withGateways(eleven), u"line.json:13: A trunk has at most 10 gateways."_qs);

        const QString form =
            u"line.json:3: \"number\" must be {\"buy\": \"+14155550123\"}, or {\"use\": \"+14155550123\"}, or null."_qs;
        row("number as text", withNumber("\"+14155550123\""), form);
        row("number as list", withNumber("[]"), form);
        row("empty number", withNumber("{}"), form);
        row("buy and use", withNumber("{\"buy\": \"+14155550123\", \"use\": \"+14155550123\"}"), form);
        row("buy takes over", withNumber("{\"buy\": \"+14155550123\",\n\"takeOver\": true}"),
            u"line.json:5: \"takeOver\" is not known here. Allowed are \"buy\", \"addressSid\", \"bundleSid\"."_qs);
        row("use with an address", withNumber("{\"use\": \"+14155550123\",\n\"addressSid\": \"AD\"}"),
            u"line.json:5: \"addressSid\" is not known here. Allowed are \"use\", \"takeOver\"."_qs);
        row("number without +", withNumber("{\"buy\": \"4155550123\"}"),
            u"line.json:4: \"buy\": A phone number starts with + and the country code, for example +14155550147."_qs);
        row("number too short", withNumber("{\"use\": \"+1415555\"}"),
            u"line.json:4: \"use\": No phone number of that country has this many digits."_qs);
        row("number as number", withNumber("{\"buy\": 14155550123}"),
            u"line.json:4: \"buy\" must be a text in quotation marks."_qs);
        row("takeOver text", withNumber("{\"use\": \"+14155550123\",\n\"takeOver\": \"yes\"}"),
            u"line.json:5: \"takeOver\" must be true or false."_qs);
        row("addressSid", withNumber("{\"buy\": \"+14155550123\",\n\"addressSid\": \"AD1\"}"),
            u"line.json:5: \"addressSid\" must be AD and 32 digits 0–9 or letters a–f."_qs);
        const QString entry = u"line.json:5: Each entry of \"numbers\" must be {\"buy\": \"+14155550123\"}, or {\"use\": \"+14155550123\"}."_qs;
        row("both forms", "{\"version\": 1, \"trunk\": {\"name\": \"Line\"},\n\"number\": null,\n\"numbers\": []}",
            u"line.json:3: \"number\" and \"numbers\" both say which numbers the line has. Keep one of them."_qs);
        row("numbers as object", withNumbers("{}"), u"line.json:3: \"numbers\" must be a list, [ … ]."_qs);
        row("numbers of texts", withNumbers("[{\"buy\": \"+14155550123\"},\n\"+14155550147\"]"), entry);
        row("nothing among them", withNumbers("[{\"buy\": \"+14155550123\"},\nnull]"), entry);
        row("one of them both", withNumbers("[{\"buy\": \"+14155550123\"},\n{\"buy\": \"+14155550147\", \"use\": \"+14155550147\"}]"), entry);
        row("one of them wrong", withNumbers("[{\"buy\": \"+14155550123\"},\n{\"use\":\n\"4155550147\"}]"),
            u"line.json:5: \"use\": A phone number starts with + and the country code, for example +14155550147."_qs);
        row("one of them twice", withNumbers("[{\"buy\": \"+14155550123\"},\n{\"use\": \"+1 (415) 555-0123\"}]"),
            u"line.json:5: +1 415 555 0123 stands twice in \"numbers\". Keep one of them."_qs);
        row("buy takes over in a list", withNumbers("[{\"buy\": \"+14155550123\",\n\"takeOver\": true}]"),
            u"line.json:5: \"takeOver\" is not known here. Allowed are \"buy\", \"addressSid\", \"bundleSid\"."_qs);
        row("a key nobody can read",
            "{\"version\": 1, \"trunk\": {\"name\": \"x\"}, \"\\u0007" + QByteArray(500, 'k') + "\": 1}",
            u"line.json:1: \"\ufffd"_qs + QString(63, u'k') +
                u"\" is not known here. Allowed are \"version\", \"trunk\", \"gateways\", \"number\", \"numbers\"."_qs);
    }
    void whatIsWrongIsSaidWithItsLine()
    {
        QFETCH(QByteArray, json);
        const auto read = SetupFile::parse(json, u"line.json"_qs);
        QTEST(complaint(read), "complaint");
        QCOMPARE(int(read.error().kind), int(ErrorKind::BadFile));
        QVERIFY(Advising::advice(read.error()).what == read.error().message);
    }

    void aSlipOfThePenIsFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *name, const QByteArray &json, const QString &complaint) {
            QTest::newRow(name) << json << complaint;
        };
        const QString
            inObject = u"A comma, a quotation mark or a closing } is missing before this place."_qs,
            inList = u"A comma or a closing ] is missing before this place."_qs,
            nothing = u"A comma or a colon stands here with nothing after it."_qs,
            value =
                u"This is no value. Allowed are a text in quotation marks, a number, true, false, null, [ … ] and { … }."_qs,
            comment = u"Comments are not possible in this kind of file. Take it out."_qs;
        row("empty", "", u"line.json: The file is empty."_qs);
        row("blank", "\xef\xbb\xbf \r\n", u"line.json: The file is empty."_qs);
        row("missing comma", "{\"version\": 1\n\"trunk\": {}}", u"line.json:2: "_qs + inObject);
        row("no quotation marks", "{\n\nversion: 1}", u"line.json:3: "_qs + inObject);
        row("single quotation marks", "{\n'version': 1}", u"line.json:2: "_qs + inObject);
        row("missing colon", "{\n\"version\" 1}", u"line.json:2: A colon is missing before this place."_qs);
        row("comma at the end", "{\n\"version\": 1,\n}", u"line.json:3: "_qs + nothing);
        row("comma at the end of a list", "{\"gateways\": [1,\n2,\n]}", u"line.json:3: "_qs + nothing);
        row("unclosed list", "{\"gateways\": [1,\n2\n}", u"line.json:3: "_qs + inList);
        row("list without commas", "{\"gateways\": [1\n2]}", u"line.json:2: "_qs + inList);
        row("unclosed object", "{\n\"version\": true\n", u"line.json:2: "_qs + inObject);
        row("cut off after a number", "{\n\"version\": 1",
            u"line.json:2: The file ends too early: a closing } is missing."_qs);
        row("unclosed text", "{\"version\": 1,\n\"trunk\": \"x\n\n}",
            u"line.json:2: A text that begins here has no closing quotation mark."_qs);
        row("wrong word", "{\n\"secure\": yes}", u"line.json:2: "_qs + value);
        row("infinite", "{\n\"priority\": 1e999}", u"line.json:2: "_qs + value);
        row("two objects", "{}\n{}",
            u"line.json:2: Something stands after the last }. A set-up file is one object, { … }."_qs);
        row("comment at the end", "{\"version\": 1}\n // later", u"line.json:2: "_qs + comment);
        row("comment in between", "{\n\"version\": 1,\n// the trunk\n\"trunk\": {}}", u"line.json:3: "_qs + comment);
        row("comment after a value", "{\"version\": 1, \"number\": null /* later */}", u"line.json:1: "_qs + comment);
        row("comment as in a shell", "{\n# the trunk\n}", u"line.json:2: "_qs + comment);
        row("a list", "[1]", u"line.json: The file must hold one object, { … }."_qs);
        row("a text", "\"x\"", u"line.json: The file must hold one object, { … }."_qs);
        row("a number", "5", u"line.json: The file must hold one object, { … }."_qs);
        row("no JSON at all", "trunk: x", u"line.json: The file must hold one object, { … }."_qs);
        row("Latin-1", "{\"version\": 1, \"trunk\": {\"name\": \"Z\xfcrich\"}}",
            u"line.json: The file is not UTF-8 text. Save it as UTF-8."_qs);
        row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), u"line.json: The file is not UTF-8 text. Save it as UTF-8."_qs);
        row("a thousand brackets", QByteArray(3000, '['),
            u"line.json:1: Too many brackets stand inside one another. A set-up file has at most three levels."_qs);
    }
    void aSlipOfThePenIsFound()
    {
        QFETCH(QByteArray, json);
        QTEST(complaint(json), "complaint");
    }

    void namesLines()
    {
        const JsonLines lines("{\"a\": 1,\n\"b\": {\n  \"c\": [\n{},\n{\"d\":\n\"}\\\"{\"}]},\n\"e\"\n:\n2}");
        QCOMPARE(lines.line(QString()), 1);
        QCOMPARE(lines.line(u"/a"_qs), 1);
        QCOMPARE(lines.line(u"/b"_qs), 2);
        QCOMPARE(lines.line(u"/b/c"_qs), 3);
        QCOMPARE(lines.line(u"/b/c/0"_qs), 4);
        QCOMPARE(lines.line(u"/b/c/1/d"_qs), 5);
        QCOMPARE(lines.line(u"/b/c/1/missing"_qs), 5); // where it would stand
        QCOMPARE(lines.line(u"/b/missing/too"_qs), 2);
        QCOMPARE(lines.line(u"/e"_qs), 7);
        QVERIFY(!lines.repeated());
    }

    void aLineBreakInsideATextCounts()
    {
        const JsonLines lines("{\"a\": \"x\ny\\\nz\",\n\"b\": 1}");
        QCOMPARE(lines.line(u"/b"_qs), 4);
    }

    /// An own path for each of them would need memory without end.
    void whatStandsTooDeepStandsWhereItsAncestorStands()
    {
        const JsonLines lines(QByteArray(20, '[') + "\n1" + QByteArray(20, ']'));
        QCOMPARE(lines.line(u"/0"_qs.repeated(7)), 1);
        QCOMPARE(lines.line(u"/0"_qs.repeated(20)), 1); // line 2, were it known
    }

    void aKeyMayStandInSeveralObjects()
    {
        QVERIFY(!JsonLines(R"({"a": {"x": 1}, "b": {"x": 1}, "c": [{"x": 1}, {"x": 1}]})").repeated());
        const JsonLines twice("{\"c\": [{\"x\": 1},\n{\"x\": 1,\n\"x\": 2}]}");
        QCOMPARE(twice.repeated()->key, u"x"_qs);
        QCOMPARE(twice.repeated()->line, 3);
    }

    void anEvilFileCostsNeitherTimeNorMemory_data()
    {
        QTest::addColumn<QByteArray>("json");
        QByteArray keys = "{";
        for (int i = 0; keys.size() < 900'000; ++i)
            keys += "\n\"k" + QByteArray::number(i) + "\":\"\",";
        QTest::newRow("many keys") << keys + "\"end\":1}";
        QTest::newRow("many values, deep down")
            << "{\"a\":" + QByteArray(900, '[') + QByteArray("1,").repeated(400'000) + "1" + QByteArray(900, ']') + "}";
        QTest::newRow("many empty objects") << "{\"gateways\":[" + QByteArray("{},").repeated(300'000) + "{}]}";
        QTest::newRow("one long text") << "{\"a\":\"" + QByteArray(1'000'000, 'x') + "\"}";
        QTest::newRow("many line breaks") << QByteArray(1'000'000, '\n') + "{}";
    }
    void anEvilFileCostsNeitherTimeNorMemory()
    {
        QFETCH(QByteArray, json);
        const std::clock_t begun = std::clock(); // of this process: others may be busy
        QVERIFY(complaint(json).startsWith(u"line.json:"_qs));
        const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 10, qPrintable(QString::number(seconds)));
    }

    void filesThatCannotBeReadAreRefusedPolitely()
    {
        const QTemporaryDir dir;
        const QString missing = dir.filePath(u"missing.json"_qs);
        QCOMPARE(complaint(SetupFile::read(missing)), missing + u": There is no such file."_qs);
        QCOMPARE(complaint(SetupFile::read(dir.path())), dir.path() + u": This is a folder, not a file."_qs);

        const QString large = dir.filePath(u"large.json"_qs);
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1024 * 1024 + 1, ' ')) > 0);
        file.close();
        QCOMPARE(complaint(SetupFile::read(large)),
                 large + u": The file is larger than 1 MB. A set-up file is much shorter."_qs);
        QCOMPARE(complaint(SetupFile::read(u"/dev/zero"_qs)),
                 u"/dev/zero: The file is larger than 1 MB. A set-up file is much shorter."_qs);

        if (geteuid() == 0)
            return; // who may read everything
        QVERIFY(file.setPermissions({}));
        QCOMPARE(complaint(SetupFile::read(large)), large + u": The file can’t be opened. Check who may read it."_qs);
    }

    void aFileIsReadFromDiskAndFromAPipe()
    {
        const QByteArray json = R"({"version": 1, "trunk": {"name": "Line"}})";
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"line.json"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        file.close();
        QCOMPARE(SetupFile::read(file.fileName())->trunk.text(), u"Line"_qs);

        const QString pipe = dir.filePath(u"pipe"_qs);
        QProcess writer; // in two pieces, as slow commands do
        writer.start(u"/bin/sh"_qs,
                     {u"-c"_qs, u"mkfifo \"$1\" && echo made && { head -c 20 \"$2\"; tail -c +21 \"$2\"; } > \"$1\""_qs,
                      u"sh"_qs, pipe, file.fileName()});
        QVERIFY(writer.waitForReadyRead());
        const auto read = SetupFile::read(pipe);
        QCOMPARE(complaint(read), QString());
        QCOMPARE(read->trunk.text(), u"Line"_qs);
        QVERIFY(writer.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(SetupFileTest)
#include "SetupFileTest.moc"
