#include "answers/Isolate.h"
#include "answers/PresetBook.h"
#include "answers/PresetWords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace trunkline;

namespace {

const Preset &preset(const QString &id)
{
    const Preset *found = PresetBook::builtIn().find(id);
    if (!found)
        qFatal("no preset %s", qPrintable(id));
    return *found;
}

/// A file with one preset that is right, but for what is changed.
QByteArray fileWith(const QString &key, const QJsonValue &value)
{
    QJsonObject one{{u"id"_qs, u"mine"_qs},
                    {u"name"_qs, u"My exchange"_qs},
                    {u"group"_qs, u"gateways"_qs},
                    {u"uri"_qs, u"sip:{line}@{host}"_qs},
                    {u"connections"_qs, QJsonArray{QJsonObject{{u"transport"_qs, u"tls"_qs}, {u"port"_qs, 5071}}}},
                    {u"parts"_qs, QJsonArray{QJsonObject{{u"id"_qs, u"line"_qs},
                                                         {u"label"_qs, u"Line"_qs},
                                                         {u"example"_qs, u"desk-1"_qs},
                                                         {u"pattern"_qs, u"[a-z]+-[0-9]+"_qs}}}},
                    {u"source"_qs, QJsonObject{{u"name"_qs, u"our wiki"_qs}, {u"url"_qs, u"https://wiki.example.com/sip"_qs}}},
                    {u"grade"_qs, u"A"_qs},
                    {u"verified"_qs, u"2026-11-01"_qs}};
    if (value.isUndefined())
        one.remove(key);
    else
        one.insert(key, value);
    return QJsonDocument(QJsonObject{{u"version"_qs, 1}, {u"presets"_qs, QJsonArray{one}}}).toJson();
}

/// "presets.json:7: "port" …" without where it stands.
QString complaint(const QByteArray &json)
{
    const auto book = PresetBook::parse(json, u"presets.json"_qs);
    if (book)
        return u"none"_qs;
    const QString text = plain(book.error().message);
    if (!text.startsWith(u"presets.json:"_qs))
        return text;
    return text.section(u": "_qs, 1);
}

QString write(const QTemporaryDir &folder, const QByteArray &json)
{
    const QString path = folder.filePath(u"presets.json"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

/// The products that are known, and the user's own list of them.
class PresetBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void everyKnownProductIsThere()
    {
        QCOMPARE(PresetBook::builtIn().presets().size(), 33);
        for (const Preset &one : PresetBook::builtIn().presets()) {
            QVERIFY2(one.verified == QDate(2026, 11, 22), qPrintable(one.id));
            QVERIFY2(one.source.scheme() == u"https", qPrintable(one.id));
            QVERIFY2(one.byTrunk || (one.id == u"uipath" && !one.needs.isEmpty()), qPrintable(one.id));
        }
    }

    void eachAddressIsOneThatOurRulesAccept_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("uri");
        const auto row = [](const char *id, const QString &uri) { QTest::newRow(id) << QString::fromLatin1(id) << uri; };
        row("ibm-voice-gateway", u"sip:voice.example.com:5060;transport=tcp"_qs);
        row("ibm-voice-gateway-sbc", u"sip:voice.example.com:5060;transport=tcp"_qs);
        row("jambonz", u"sip:voice.example.com:5060;transport=tcp"_qs);
        row("jambonz-cloud", u"sip:riverside.sip.jambonz.cloud:5060;transport=tcp"_qs);
        row("active-call", u"sip:voice.example.com:5061;transport=tls"_qs);
        row("amazon-chime", u"sip:abcdef1ghij2klmno3pqr4.voiceconnector.chime.aws:5060;transport=tcp"_qs);
        row("own-exchange", u"sip:voice.example.com:5060;transport=tcp"_qs);
        row("teams-direct-routing", u"sip:voice.example.com:5061;transport=tls"_qs);
        row("assemblyai", u"sip:sip.assemblyai.com:5060;transport=udp"_qs);
        row("azure-openai", u"sip:proj_abc123@swedencentral.sip.ai.azure.com:5061;transport=tls"_qs);
        row("bland", u"sip:us2.sip.bland.ai:5061;transport=tls"_qs);
        row("bolna", u"sip:13.200.45.61:5060;transport=udp"_qs);
        row("elevenlabs", u"sip:sip.rtc.elevenlabs.io:5060;transport=tcp"_qs);
        row("kore-ai", u"sip:savg-sbc1.kore.ai:5060;transport=tcp"_qs);
        row("livekit", u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs); // without p_
        row("openai-realtime", u"sip:proj_abc123@sip.api.openai.com:5061;transport=tls"_qs);
        row("parloa", u"sip:riverside-1@riverside.voip.parloa.com:5061;transport=tls"_qs);
        row("polyai", u"sip:tr-8f3k2.sbc.sip.us.poly.ai:5061;transport=tls"_qs);
        row("retell", u"sip:sip.retellai.com:5060;transport=tcp"_qs);
        row("signalwire", u"sip:front-desk@riverside-clinic.dapp.signalwire.com:5060;transport=tcp"_qs);
        row("synthflow", u"sip:sip.synthflow.ai:32682;transport=tls"_qs);
        row("ultravox", u"sip:agent_7c9e6679-7425@riverside.sip.example.com:5060;transport=udp"_qs);
        row("vapi", u"sip:sip.vapi.ai:5060;transport=udp"_qs);
        row("vapi-credential", u"sip:7c9e6679-7425-40de.sip.vapi.ai:5060;transport=udp"_qs);
        row("xai-grok", u"sip:sip.voice.x.ai:5061;transport=tls"_qs);
    }
    void eachAddressIsOneThatOurRulesAccept()
    {
        QFETCH(QString, id);
        const Preset &one = preset(id);
        const QString sample = one.sample(*one.recommended());
        QTEST(sample, "uri");
        const auto uri = SipUri::parse(sample);
        QVERIFY(uri && !uri->isPrivate() && !uri->isDocumentation());
        QCOMPARE(uri->text(), sample);
    }

    // What products disagree about; a program that always writes transport=tcp breaks four of them.

    void someTakeOnlyUdp()
    {
        QVERIFY(preset(u"bolna"_qs).takes(Transport::Udp));
        QVERIFY(!preset(u"bolna"_qs).takes(Transport::Tcp) && !preset(u"bolna"_qs).takes(Transport::Tls));
    }

    void someTakeOnlyTls()
    {
        for (const QString &id : {u"bland"_qs, u"openai-realtime"_qs, u"openai-gpt-live"_qs, u"xai-grok"_qs, u"azure-openai"_qs}) {
            QVERIFY2(preset(id).takes(Transport::Tls), qPrintable(id));
            QVERIFY2(!preset(id).takes(Transport::Tcp) && !preset(id).takes(Transport::Udp), qPrintable(id));
        }
    }

    void someWantTcpAndElevenLabsTakesNoUdp()
    {
        QVERIFY(preset(u"retell"_qs).recommended() == Transport::Tcp);
        QVERIFY(preset(u"livekit"_qs).recommended() == Transport::Tcp);
        QVERIFY(!preset(u"elevenlabs"_qs).takes(Transport::Udp));
    }

    void secureTrunkingIsRequiredByOneAndForbiddenByAnother()
    {
        QVERIFY(preset(u"bland"_qs).secure == Preset::Secure::Required);
        QVERIFY(preset(u"openai-gpt-live"_qs).secure == Preset::Secure::Required);
        QVERIFY(preset(u"bolna"_qs).secure == Preset::Secure::Forbidden);
        QVERIFY(preset(u"synthflow"_qs).secure == Preset::Secure::Forbidden);
        QVERIFY(preset(u"livekit"_qs).secure == Preset::Secure::Optional);
    }

    void synthflowHasTlsWithoutSecureTrunkingAndPortsOfItsOwn()
    {
        const Preset &synthflow = preset(u"synthflow"_qs);
        QVERIFY(synthflow.recommended() == Transport::Tls && synthflow.secure == Preset::Secure::Forbidden);
        QCOMPARE(synthflow.port(Transport::Tls), 32682);
        QCOMPARE(synthflow.port(Transport::Tcp), 32681);
        QCOMPARE(synthflow.port(Transport::Udp), 32681);
    }

    void someNeedANameOfTheirOwnBeforeTheAt()
    {
        for (const QString &id : {u"openai-realtime"_qs, u"azure-openai"_qs, u"ultravox"_qs})
            QVERIFY2(!preset(id).user.isEmpty(), qPrintable(id));
        for (const QString &id : {u"vapi"_qs, u"xai-grok"_qs, u"elevenlabs"_qs}) // Twilio puts the number there
            QVERIFY2(preset(id).user.isEmpty(), qPrintable(id));
    }

    void numbersHaveToBeSpeltAsTwilioSendsThem()
    {
        for (const QString &id : {u"livekit"_qs, u"elevenlabs"_qs, u"ibm-watsonx"_qs})
            QVERIFY2(preset(id).needs.join(u' ').contains(u'+'), qPrintable(id));
    }

    void aPastedAddressTellsTheParts()
    {
        const auto parts = preset(u"openai-realtime"_qs).partsOf(u"sip-eu.api.openai.com"_qs, u"proj_1a2b"_qs);
        QVERIFY(parts);
        QCOMPARE(parts->value(u"project"_qs), u"proj_1a2b"_qs);
        QCOMPARE(parts->value(u"place"_qs), u"sip-eu.api.openai.com"_qs);
        QVERIFY(!preset(u"openai-realtime"_qs).partsOf(u"sip.example.com"_qs, u"proj_1a2b"_qs));
        QVERIFY(!preset(u"openai-realtime"_qs).partsOf(u"sip.api.openai.com"_qs, u"somebody"_qs));
        QVERIFY(!preset(u"jambonz"_qs).partsOf(u"gw.example.com"_qs, {}));
    }

    void afterNinetyDaysItIsOld()
    {
        const Preset &one = preset(u"retell"_qs);
        QVERIFY(!one.isOld(one.verified.addDays(90)));
        QVERIFY(one.isOld(one.verified.addDays(91)));
    }

    void everyWordOfTheDataCanBeTranslated()
    {
        const QStringList known = PresetWords::all();
        QStringList missing;
        const auto look = [&](const QString &text) {
            if (!known.contains(text))
                missing += text;
        };
        for (const Preset &one : PresetBook::builtIn().presets()) {
            look(one.sourceName);
            for (const QString &text : one.needs + one.limits)
                look(text);
            for (const Preset::Part &part : one.parts) {
                look(part.label);
                for (const Preset::Choice &choice : part.choices)
                    look(choice.label);
            }
        }
        QCOMPARE(missing, QStringList());
    }

    // The user's own file.

    void anOwnListAddsToTheBuiltInOne()
    {
        QTemporaryDir folder;
        const auto loaded = PresetBook::withFile(write(folder, fileWith(u"grade"_qs, u"B"_qs)));
        QVERIFY(!loaded.problem);
        QCOMPARE(loaded.book.presets().size(), PresetBook::builtIn().presets().size() + 1);
        const Preset *mine = loaded.book.find(u"mine"_qs);
        QVERIFY(mine);
        QCOMPARE(mine->sample(Transport::Tls), u"sip:desk-1@voice.example.com:5071;transport=tls"_qs);
        QVERIFY(mine->grade == Preset::Grade::B && !mine->takes(Transport::Tcp));
    }

    void anOwnListReplacesWhatHasTheSameId()
    {
        QTemporaryDir folder;
        const auto loaded = PresetBook::withFile(write(folder, fileWith(u"id"_qs, u"retell"_qs)));
        QVERIFY(!loaded.problem);
        QCOMPARE(loaded.book.presets().size(), PresetBook::builtIn().presets().size());
        QCOMPARE(loaded.book.find(u"retell"_qs)->name, u"My exchange"_qs);
    }

    void noOwnListIsNoProblem()
    {
        const auto loaded = PresetBook::withFile(u"/nowhere/presets.json"_qs);
        QVERIFY(!loaded.problem);
        QCOMPARE(loaded.book.presets().size(), PresetBook::builtIn().presets().size());
    }

    void aBadOwnListIsReportedAndLeftOut()
    {
        QTemporaryDir folder;
        const QString path = write(folder, fileWith(u"uri"_qs, u"sip:{line}@{host}.example.com"_qs));
        const auto loaded = PresetBook::withFile(path);
        QVERIFY(loaded.problem && loaded.problem->kind == ErrorKind::BadFile);
        QVERIFY2(plain(loaded.problem->message).startsWith(path + u":"_qs), qPrintable(loaded.problem->message));
        QCOMPARE(loaded.book.presets().size(), PresetBook::builtIn().presets().size());
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &said) {
            QTest::newRow(name) << key << value << said;
        };
        const QString impossible = u"\"%1\" has a value that is not possible here."_qs;
        row("unknown key", u"colour"_qs, u"red"_qs, u"\"colour\" is not known here."_qs);
        row("no id", u"id"_qs, QJsonValue::Undefined, u"\"id\" is missing."_qs);
        row("bad id", u"id"_qs, u"My Gateway"_qs, impossible.arg(u"id"_qs));
        row("no name", u"name"_qs, QJsonValue::Undefined, u"\"name\" is missing."_qs);
        row("empty name", u"name"_qs, u" "_qs, impossible.arg(u"name"_qs));
        row("name is a number", u"name"_qs, 7, impossible.arg(u"name"_qs));
        row("no group", u"group"_qs, QJsonValue::Undefined, u"\"group\" is missing."_qs);
        row("other group", u"group"_qs, u"toys"_qs, u"\"group\" must be one of gateways, platforms."_qs);
        row("no uri", u"uri"_qs, QJsonValue::Undefined, u"\"uri\" is missing."_qs);
        row("uri of the web", u"uri"_qs, u"https://{host}"_qs, impossible.arg(u"uri"_qs));
        row("port in the uri", u"uri"_qs, u"sip:{line}@{host}:5060"_qs, impossible.arg(u"uri"_qs));
        row("part not used", u"uri"_qs, u"sip:{host}"_qs, u"\"uri\" has no \"{line}\", which is one of the parts."_qs);
        row("unknown part", u"uri"_qs, u"sip:{line}-{x}@{host}"_qs, u"\"uri\" has a { … } that is none of the parts."_qs);
        row("private host", u"uri"_qs, u"sip:{line}@gate_way.example"_qs,
            u"\"uri\": A host name has only letters, digits, dots and hyphens."_qs);
        row("Twilio's own", u"uri"_qs, u"sip:{line}@x.pstn.twilio.com"_qs,
            u"\"uri\": This address belongs to Twilio itself. Enter the address of your gateway."_qs);
        row("connections no list", u"connections"_qs, u"tcp"_qs, impossible.arg(u"connections"_qs));
        row("other transport", u"connections"_qs, QJsonArray{QJsonObject{{u"transport"_qs, u"sctp"_qs}, {u"port"_qs, 1}}},
            impossible.arg(u"transport"_qs));
        row("port 0", u"connections"_qs, QJsonArray{QJsonObject{{u"transport"_qs, u"tcp"_qs}, {u"port"_qs, 0}}},
            impossible.arg(u"port"_qs));
        row("secure", u"secure"_qs, u"always"_qs, u"\"secure\" must be one of optional, required, forbidden."_qs);
        row("transfer", u"transferMode"_qs, u"on"_qs, impossible.arg(u"transferMode"_qs));
        row("caller id", u"transferCallerId"_qs, u"me"_qs, impossible.arg(u"transferCallerId"_qs));
        row("needs no list", u"needs"_qs, u"much"_qs, impossible.arg(u"needs"_qs));
        row("no source", u"source"_qs, QJsonValue::Undefined, u"\"source\" is missing."_qs);
        row("source not https", u"source"_qs, QJsonObject{{u"name"_qs, u"x"_qs}, {u"url"_qs, u"http://x.example"_qs}},
            impossible.arg(u"url"_qs));
        row("grade C", u"grade"_qs, u"C"_qs, u"\"grade\" must be one of A, B."_qs);
        row("no date", u"verified"_qs, u"yesterday"_qs, impossible.arg(u"verified"_qs));
        row("example does not fit", u"parts"_qs,
            QJsonArray{QJsonObject{{u"id"_qs, u"line"_qs}, {u"label"_qs, u"L"_qs}, {u"example"_qs, u"7"_qs}, {u"pattern"_qs, u"[a-z]+"_qs}}},
            impossible.arg(u"example"_qs));
        row("pattern is none", u"parts"_qs,
            QJsonArray{QJsonObject{{u"id"_qs, u"line"_qs}, {u"label"_qs, u"L"_qs}, {u"example"_qs, u"7"_qs}, {u"pattern"_qs, u"["_qs}}},
            impossible.arg(u"pattern"_qs));
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QString said = complaint(fileWith(key, value));
        QTEST(said, "said");
    }

    void whatIsNoListIsNamedToo()
    {
        QCOMPARE(complaint("{\"version\": 1,\n\"presets\": [}"), u"From here on the file is no JSON object, { … }."_qs);
        QCOMPARE(complaint("[]"), u"From here on the file is no JSON object, { … }."_qs);
        QCOMPARE(complaint("{\"presets\": []}"), u"\"version\" is missing."_qs);
        QCOMPARE(complaint("{\"version\": 1, \"presets\": [7]}"), u"\"presets\" has a value that is not possible here."_qs);
        QCOMPARE(complaint("{\"version\": 1, \"version\": 1}"), u"\"version\" stands twice in the same object. Keep one of them."_qs);
        const auto wrong = PresetBook::parse("{\"version\": 1,\n \"presets\": [\n {\"id\": \"A\"}]}", u"presets.json"_qs);
        QVERIFY2(plain(wrong.error().message).startsWith(u"presets.json:3: "_qs), qPrintable(wrong.error().message));
    }
};

QTEST_GUILESS_MAIN(PresetBookTest)
#include "PresetBookTest.moc"
