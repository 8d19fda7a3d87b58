#include "answers/Isolate.h"
#include "answers/PresetBook.h"
#include "setup/FailureBook.h"
#include "setup/FailureWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace trunkline;
using namespace trunkline::setup;

namespace {

/// Everything that Twilio's list of codes has about accounts, trunks, numbers, calls and gateways.
constexpr int knownCodes[] = {
    20003, 20005, 20006, 20008, 20010, 20403, 70001, 70002, 70004, 70051, 90010, 10001, 10002, 10003, 10004, 21470, 21471, 21472,
    20001, 20002, 20004, 20007, 20011, 20426, 20404, 20409, 20422, 20423, 20429, 20500, 20503, 21481, 21244, 21245, 21247, 21248,
    21249, 21251, 21252, 21634, 21240, 21404, 21420, 21421, 21422, 21451, 21452, 21457, 21458, 21613, 21615, 21628, 21629, 21631,
    21649, 21650, 21651, 21201, 21213, 21205, 21210, 21211, 21212, 21214, 21217, 21215, 21216, 21219, 32018, 32019, 32001, 32006,
    32010, 32011, 32012, 32014, 32015, 32016, 32017, 32021, 32022, 32100, 32101, 32102, 32103, 32105, 32106, 32110, 32111, 32112,
    32113, 32114, 32200, 32201, 32202, 32203, 32204, 32205, 32206, 32207, 32208, 32209, 32216, 32218, 32219, 32222, 11200, 11205,
    11206, 11210, 11215, 11220, 11235, 11236, 11237, 12100};

SipUri uri(const QString &text)
{
    return *SipUri::parse(text);
}

FailureContext contextWith(const QString &address)
{
    FailureContext context;
    context.gateways = {uri(address)};
    context.number = u"+14155550147"_qs;
    context.caller = u"+14155550101"_qs;
    context.product = FailureContext::productAt(context.gateways.first());
    return context;
}

FailureContext plainContext()
{
    return contextWith(u"sip:203.0.113.10:5060;transport=tcp"_qs);
}

/// Each product, with each result of asking its gateway.
QVector<FailureContext> everyContext()
{
    using Probe = FailureContext::Probe;
    const FailureContext plain = plainContext();
    QVector<FailureContext> contexts{FailureContext{}, plain};
    for (const Preset &product : PresetBook::builtIn().presets()) {
        for (const Probe probe : {Probe::NotAsked, Probe::Answers, Probe::Silent, Probe::OtherWay}) {
            contexts.append(plain);
            contexts.last().product = product;
            contexts.last().probe = probe;
            contexts.last().secure = probe == Probe::Silent;
        }
    }
    return contexts;
}

Failure told(const Symptom &seen, const FailureContext &context)
{
    return FailureBook::builtIn().explain(seen, context);
}

Failure told(int sipStatus, const FailureContext &context)
{
    return told(Symptom::ofSip(sipStatus), context);
}

/// A rule of how the program speaks that a sentence breaks; empty: none.
QString brokenRule(const QString &sentence)
{
    static const QRegularExpression blame(u"\\b(invalid|illegal|failed|failure|error|oops|sorry|please|you must|wrong|bad|fatal|abort|unable)\\b"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression code(u"\\b(?:[1-9]\\d{4}|[3-6]\\d\\d)\\b(?! seconds)"_qs);
    static const QRegularExpression filledIn(u"\\+1 415 555 01\\d\\d|tel:\\+\\d+|sip:\\+\\d+|203\\.0\\.113\\.\\d+|port \\d+"_qs);
    QString words = plain(sentence);
    words.remove(filledIn);
    if (sentence.isEmpty())
        return u"it is empty"_qs;
    if (blame.match(words).hasMatch())
        return u"it blames: "_qs + blame.match(words).captured();
    if (code.match(words).hasMatch())
        return u"it shows a code: "_qs + code.match(words).captured();
    if (!sentence.endsWith(u'.') || sentence.contains(u'{') || sentence.contains(u'\'') || sentence.contains(u"  "))
        return u"it is no clean sentence"_qs;
    return {};
}

/// A book with one entry that is right, but for what is changed in it or in its cause.
QByteArray bookWith(const QString &key, const QJsonValue &value, bool inCause = false)
{
    QJsonObject cause{{u"because"_qs, u"It is off."_qs}, {u"steps"_qs, QJsonArray{u"Switch it on."_qs}}, {u"who"_qs, u"you"_qs}, {u"order"_qs, 1}};
    QJsonObject entry{{u"id"_qs, u"off"_qs},
                      {u"codes"_qs, QJsonArray{u"any"_qs}},
                      {u"title"_qs, u"Off"_qs},
                      {u"word"_qs, u"Off"_qs},
                      {u"leg"_qs, 3},
                      {u"happened"_qs, QJsonArray{u"It was off."_qs}},
                      {u"source"_qs, QJsonObject{{u"name"_qs, u"our wiki"_qs}, {u"url"_qs, u"https://wiki.example.com/"_qs}}}};
    QJsonObject &changed = inCause ? cause : entry;
    value.isUndefined() ? changed.remove(key) : void(changed.insert(key, value));
    if (inCause || key != u"causes")
        entry.insert(u"causes"_qs, QJsonArray{cause});
    return QJsonDocument(QJsonObject{{u"version"_qs, 1}, {u"failures"_qs, QJsonArray{entry}}}).toJson();
}

} // namespace

/// What is known about calls that do not get through.
class FailureBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void everyCodeOfTheReferenceIsKnown()
    {
        for (const int code : knownCodes)
            QVERIFY2(FailureBook::builtIn().find(QString::number(code)), qPrintable(QString::number(code)));
    }

    void everySipAnswerThatIsNoSuccessIsKnown()
    {
        for (int status = 300; status < 700; ++status)
            QVERIFY2(FailureBook::builtIn().find(u"sip "_qs + QString::number(status)), qPrintable(QString::number(status)));
    }

    void everyEntryCanBeToldWithoutACode_data()
    {
        QTest::addColumn<int>("entry");
        for (int i = 0; i < FailureBook::builtIn().entries().size(); ++i)
            QTest::newRow(qPrintable(FailureBook::builtIn().entries().at(i).id)) << i;
    }
    void everyEntryCanBeToldWithoutACode()
    {
        QFETCH(int, entry);
        const FailureBook::Entry &one = FailureBook::builtIn().entries().at(entry);
        static const QVector<FailureContext> contexts = everyContext();
        QSet<QString> read;
        for (const FailureContext &context : contexts) {
            Symptom seen = one.codes.first().startsWith(u"sip ") ? Symptom::ofSip(one.codes.first().mid(4, 3).toInt()) : Symptom{};
            seen.code = one.codes.first().left(5).toInt();
            if (one.codes.first().startsWith(u"call "))
                seen.status = one.codes.first().mid(5);
            const Failure failure = told(seen, context);
            QStringList sentences{failure.happened, failure.finding};
            sentences += failure.steps + failure.others;
            for (const QString &sentence : std::as_const(sentences)) {
                if (read.contains(sentence))
                    continue;
                read.insert(sentence);
                QVERIFY2(brokenRule(sentence).isEmpty(), qPrintable(sentence + u" – "_qs + brokenRule(sentence)));
            }
            QVERIFY(!failure.title.isEmpty() && !failure.title.contains(u'{') && !failure.title.endsWith(u'.'));
            QVERIFY2(plain(failure.word).size() <= 16, qPrintable(failure.word));
            QVERIFY(failure.steps.size() >= 1 && failure.steps.size() <= 3);
            QVERIFY(failure.source.scheme() == u"https");
            QVERIFY(!FailureBook::text(failure.who).isEmpty());
        }
    }

    void everyWordOfTheDataCanBeTranslated()
    {
        const QStringList known = FailureWords::all();
        QStringList used, missing;
        for (const FailureBook::Entry &one : FailureBook::builtIn().entries()) {
            used += QStringList{one.title, one.word} + one.happened;
            if (!one.sourceName.startsWith(u"RFC "))
                used += one.sourceName;
            for (const FailureBook::Cause &cause : one.causes)
                used += QStringList{cause.because} + cause.steps;
        }
        for (const QString &text : std::as_const(used))
            if (!known.contains(text))
                missing += text;
        QCOMPARE(missing, QStringList());
        for (const QString &text : known) // and nobody translates what is not said
            QVERIFY2(used.contains(text), qPrintable(text));
    }

    // The same answer, another configuration, another cause.

    void aFirewallIsLikelyIfTheGatewayAnswersThisComputer()
    {
        FailureContext context = plainContext();
        context.probe = FailureContext::Probe::Answers;
        const Failure refused = told(403, context);
        QCOMPARE(refused.title, u"Gateway turned Twilio away"_qs);
        QCOMPARE(refused.word, u"Turned away"_qs);
        QCOMPARE(refused.finding, u"The gateway answers this computer, but Twilio isn’t on its list of allowed callers."_qs);
        QVERIFY(refused.fix == FailureFix::Message && refused.who == Helper::NetworkTeam);
        const Failure silent = told(Symptom::ofAlert(u"32011"_qs, u"No response from sip:203.0.113.10"_qs), context);
        QCOMPARE(silent.finding, u"The gateway answers this computer, but not Twilio. A firewall is likely in between."_qs);
        QCOMPARE(plain(silent.happened), u"Twilio called 203.0.113.10, waited 4 seconds and got no reply. The caller heard that the call could not be completed."_qs);
    }

    void aSilentGatewayMayBeOffOrADigitMayDiffer() // P4
    {
        FailureContext context = plainContext();
        context.probe = FailureContext::Probe::Silent;
        const Failure silent = told(Symptom::ofAlert(u"32011"_qs, u"No response from sip:203.0.113.10"_qs), context);
        QCOMPARE(silent.finding, u"The gateway doesn’t answer. It may be off, or the address is not the right one."_qs);
        QVERIFY(plain(silent.steps.join(u' ')).contains(u"Compare 203.0.113.10 with the gateway’s own settings, digit by digit."));
        QVERIFY(silent.fix == FailureFix::TestGateway);
    }

    void whoeverAnswersOnAnotherConnectionIsSwitchedTo()
    {
        FailureContext context = contextWith(u"sip:203.0.113.10:5060"_qs);
        context.probe = FailureContext::Probe::OtherWay;
        context.other = Transport::Tcp;
        const Failure silent = told(Symptom::ofAlert(u"32011"_qs, u"No response"_qs), context);
        QCOMPARE(plain(silent.finding), u"It answers on TCP, but the trunk uses UDP."_qs);
        QVERIFY(silent.fix == FailureFix::SwitchConnection);
        QCOMPARE(plain(silent.connection), u"TCP"_qs);
    }

    void anAddressInsideTheBuildingExplainsSilence()
    {
        const Failure silent = told(Symptom::ofAlert(u"32011"_qs, u"No response"_qs), contextWith(u"sip:192.168.1.20;transport=tcp"_qs));
        QCOMPARE(plain(silent.finding), u"192.168.1.20 works only inside your building."_qs);
        QVERIFY(silent.fix == FailureFix::ChangeAddress);
    }

    void whatOneSideEncryptsIsSwitched() // P16
    {
        FailureContext bland = contextWith(u"sip:us2.sip.bland.ai:5061;transport=tls"_qs);
        QCOMPARE(bland.product->id, u"bland"_qs);
        QVERIFY(told(488, bland).fix == FailureFix::EncryptionOn);
        FailureContext synthflow = contextWith(u"sip:sip.synthflow.ai:32682;transport=tls"_qs);
        synthflow.secure = true;
        QVERIFY(told(488, synthflow).fix == FailureFix::EncryptionOff);
        QCOMPARE(told(415, plainContext()).finding, u"The gateway and Twilio share no sound format. It must offer G.711."_qs);
        FailureContext secure = plainContext();
        secure.secure = true;
        QCOMPARE(told(488, secure).finding, u"One side encrypts calls and the other doesn’t."_qs);
    }

    void aNumberSpeltInAnotherWayIsThoughtOfFirstWhereSpellingCounts() // P27
    {
        const FailureContext livekit = contextWith(u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs);
        for (const int status : {404, 486}) {
            const Failure failure = told(status, livekit);
            QVERIFY2(failure.finding.contains(u"spelt in another way"), qPrintable(failure.finding));
            QVERIFY(failure.fix == FailureFix::CopyNumber);
            QVERIFY(plain(failure.steps.first()).contains(u"+1 415 555 0147"));
        }
        QCOMPARE(plain(told(404, plainContext()).finding), u"The gateway doesn’t know +1 415 555 0147."_qs);
        QVERIFY(told(403, contextWith(u"sip:public.0001.voip.us-south.assistant.watson.cloud.ibm.com;transport=tcp"_qs)).leg == 3);
    }

    void platformsWithAListWantTheNetworksAsNumbers() // P10
    {
        for (const int status : {401, 403, 407})
            QVERIFY2(told(status, contextWith(u"sip:sip.vapi.ai"_qs)).steps.first().contains(u"all eight of Twilio’s networks"), qPrintable(QString::number(status)));
        FailureContext jambonz = plainContext();
        jambonz.product = *PresetBook::builtIn().find(u"jambonz"_qs);
        QVERIFY(told(404, jambonz).finding.startsWith(u"jambonz gives this answer to callers whose address it doesn’t know"));
    }

    void abusyFirstGatewayKeepsTheSecondFromBeingTried() // P14
    {
        FailureContext context = plainContext();
        QCOMPARE(told(486, context).finding, u"The gateway said it is busy."_qs);
        context.gateways.append(uri(u"sip:203.0.113.11;transport=tcp"_qs));
        QVERIFY(told(486, context).finding.contains(u"second gateway was not tried"));
        QVERIFY(told(486, context).state == LegState::Attention);
    }

    void trialTlsAndTransferAreTold() // P21, P18, P25
    {
        const Failure trial = told(Symptom::ofAlert(u"32100"_qs, {}), plainContext());
        QCOMPARE(trial.title, u"Trial: caller not verified"_qs);
        QVERIFY(trial.leg == 0 && plain(trial.happened).contains(u"+1 415 555 0101"));
        FailureContext tls = contextWith(u"sip:gw.example.com:5061;transport=tls"_qs);
        tls.certificate = true;
        QVERIFY(plain(told(Symptom::ofAlert(u"32011"_qs, u"TLS certificate of sip:gw.example.com not trusted"_qs), tls).steps.first()).contains(u"gw.example.com"));
        FailureContext transfer = plainContext();
        transfer.transferMode = TransferMode::SipOnly;
        QVERIFY(told(Symptom::ofAlert(u"32218"_qs, {}), transfer).finding.contains(u"named a phone number"));
        transfer.transferMode = TransferMode::EnableAll;
        QVERIFY(told(Symptom::ofAlert(u"32218"_qs, {}), transfer).steps.first().contains(u"tel:+1"));
    }

    void soundThatIsNotHeardIsAMatterOfPorts() // P8
    {
        const Failure silent = told(Symptom::ofAlert(u"32014"_qs, {}), plainContext());
        QCOMPARE(silent.finding, u"The firewall lets calls in, but not their sound."_qs);
        QVERIFY(silent.steps.join(u' ').contains(u"Open the sound ports of the gateway"));
        QVERIFY(silent.who == Helper::NetworkTeam && silent.fix == FailureFix::Message && silent.state == LegState::Attention);
    }

    void aTrunkWithoutAddressIsToldFromAMissingOneToASwitchedOffOne() // P1, P34
    {
        FailureContext context;
        QCOMPARE(told(Symptom::ofAlert(u"32010"_qs, {}), context).finding, u"The trunk doesn’t know where to send calls."_qs);
        context.switchedOff = true;
        QCOMPARE(told(Symptom::ofAlert(u"32010"_qs, {}), context).finding, u"The gateway address on the trunk is switched off."_qs);
    }

    // Several things are seen of one call.

    void theReasonGoesBeforeTheState()
    {
        const QVector<Symptom> seen{Symptom::ofStatus(u"failed"_qs, u"CA1"_qs), Symptom::ofAlert(u"32021"_qs, {}),
                                    Symptom::ofAlert(u"32011"_qs, u"Msg=SIP+response+403+from+sip%3A203.0.113.10"_qs, u"CA1"_qs)};
        const Failure failure = FailureBook::builtIn().explain(seen, plainContext());
        QCOMPARE(failure.id, u"turned-away"_qs);
        QCOMPARE(plain(failure.support), u"32021, 32011, SIP 403, call CA1\nSIP response 403 from sip:203.0.113.10"_qs);
    }

    void furtherGatewaysAreNamed()
    {
        const auto attempt = [](const QString &text) { return Symptom::ofAlert(u"32011"_qs, text); };
        FailureContext context = plainContext();
        context.gateways.append(uri(u"sip:203.0.113.11;transport=tcp"_qs));
        const Failure same = FailureBook::builtIn().explain({attempt(u"No response from sip:203.0.113.10"_qs), attempt(u"No response from sip:203.0.113.11"_qs)}, context);
        QVERIFY(plain(same.happened).contains(u"got no reply. It then tried 203.0.113.11, with the same result. The caller"));
        const Failure other = FailureBook::builtIn().explain({attempt(u"No response from sip:203.0.113.10"_qs), attempt(u"Response 486 from sip:203.0.113.11"_qs)}, context);
        QVERIFY(plain(other.happened).contains(u"It then tried 203.0.113.11: Gateway was busy."));
    }

    void whatNobodyKnowsIsToldWithTwiliosWords()
    {
        const Failure failure = told(Symptom::ofAlert(u"32999"_qs, u"Msg=A+new+thing+happened"_qs), plainContext());
        QCOMPARE(failure.id, u"other"_qs);
        QCOMPARE(failure.support, u"32999\nA new thing happened"_qs);
        QCOMPARE(FailureBook::builtIn().explain(QVector<Symptom>{}, plainContext()).id, u"other"_qs);
    }

    void aCallCutOffNamesItsSeconds()
    {
        const Failure failure = told(Symptom::ofCutOff(31), plainContext());
        QCOMPARE(plain(failure.title), u"Cut off after 31 s"_qs);
        QVERIFY(failure.state == LegState::Attention);
    }

    // The file.

    void aBookThatCannotBeToldIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no JSON") << QByteArray("{\"version\":") << u"no JSON object"_qs;
        QTest::newRow("key") << bookWith(u"colour"_qs, 1) << u"\"colour\" is not known here."_qs;
        QTest::newRow("leg") << bookWith(u"leg"_qs, 4) << u"\"leg\" has a value"_qs;
        QTest::newRow("code") << bookWith(u"codes"_qs, QJsonArray{u"any"_qs, u"oops"_qs}) << u"\"codes\" has a value"_qs;
        QTest::newRow("code twice") << bookWith(u"codes"_qs, QJsonArray{u"any"_qs, u"any"_qs}) << u"\"codes\" has a value"_qs;
        QTest::newRow("nothing for the rest") << bookWith(u"codes"_qs, QJsonArray{u"32010"_qs}) << u"\"failures\" has a value"_qs;
        QTest::newRow("long word") << bookWith(u"word"_qs, u"Much too long a word"_qs) << u"\"word\" has a value"_qs;
        QTest::newRow("placeholder") << bookWith(u"title"_qs, u"At {adress}"_qs) << u"\"title\" has a { … }"_qs;
        QTest::newRow("condition") << bookWith(u"when"_qs, QJsonArray{u"rain"_qs}, true) << u"\"when\" has a value"_qs;
        QTest::newRow("product") << bookWith(u"when"_qs, QJsonArray{u"product:nobody"_qs}, true) << u"\"when\" has a value"_qs;
        QTest::newRow("only under a condition") << bookWith(u"when"_qs, QJsonArray{u"udp"_qs}, true) << u"\"causes\" has a value"_qs;
        QTest::newRow("who") << bookWith(u"who"_qs, u"somebody"_qs, true) << u"\"who\" must be one of"_qs;
        QTest::newRow("fix") << bookWith(u"fix"_qs, u"magic"_qs, true) << u"\"fix\" must be one of"_qs;
        QTest::newRow("source") << bookWith(u"source"_qs, QJsonValue(QJsonValue::Undefined)) << u"\"source\" is missing."_qs;
    }
    void aBookThatCannotBeToldIsNotRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, complaint);
        const auto book = FailureBook::parse(json, u"failures.json"_qs);
        QVERIFY(!book);
        QVERIFY2(plain(book.error().message).contains(complaint), qPrintable(plain(book.error().message)));
        QVERIFY(FailureBook::parse(bookWith(u"title"_qs, u"Off"_qs), u"failures.json"_qs));
    }
};

QTEST_GUILESS_MAIN(FailureBookTest)
#include "FailureBookTest.moc"
