#include "answers/Draft.h"
#include "answers/JsonLines.h"
#include "answers/PastedAddress.h"
#include "answers/PastedCodes.h"
#include "answers/PastedServices.h"
#include "answers/WrongPart.h"
#include "answers/SetupFile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <rapidcheck.h>

using namespace trunkline;

namespace {

/// Letters of an alphabet, at least and at most so many.
QString letters(const QString &alphabet, int least, int most)
{
    QString text;
    for (int left = *rc::gen::inRange(least, most + 1); left > 0; --left)
        text += alphabet.at(*rc::gen::inRange<qsizetype>(0, alphabet.size()));
    return text;
}

bool coin()
{
    return *rc::gen::arbitrary<bool>();
}

const QString wordLetters = u"abcxyz019"_qs;
const QString nasty =
    u"sip:tSIP@<>[];?=&%.,:/\\\"'{}\n\t\0 -+*_~!#09azAZüß٣\u2066\u202e。１📞"_qs + QChar(0xd800); // half a character

QString anyHost()
{
    if (coin()) {
        QStringList parts{QString::number(*rc::gen::inRange(1, 224))};
        for (int i = 0; i < 3; ++i)
            parts += QString::number(*rc::gen::inRange(0, 256));
        return parts.join(u'.');
    }
    QStringList labels;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
        labels += letters(wordLetters, 1, 5) + letters(u"-"_qs, 0, 2) + letters(wordLetters, 1, 5);
    return QStringList(labels + QStringList{letters(u"abcXYZ"_qs, 2, 4)}).join(u'.');
}

/// Any address the grammar allows, in any spelling of it.
QString anyUri()
{
    QString text = *rc::gen::element(u"sip:"_qs, u"SIP:"_qs, u"sip://"_qs);
    if (coin())
        text += letters(u"abzAZ059-_.!~*'()&=+$,;?/"_qs, 1, 12) + *rc::gen::element(QString(), u"%40"_qs) + u'@';
    text += anyHost();
    if (coin())
        text += u':' + QString::number(*rc::gen::inRange(1, 65536));
    QStringList parameters;
    if (coin())
        parameters += u"transport="_qs + *rc::gen::element(u"udp"_qs, u"TCP"_qs, u"tls"_qs);
    if (coin())
        parameters += u"edge="_qs + *rc::gen::element(u"ashburn"_qs, u"Dublin"_qs, u"sao-paulo"_qs, u"london-ix"_qs);
    if (coin())
        parameters += u"region="_qs + letters(wordLetters, 1, 3);
    if (coin())
        parameters += *rc::gen::element(u"lr"_qs, u"User=phone"_qs, u"maddr=10.0.0.1"_qs);
    if (coin())
        std::reverse(parameters.begin(), parameters.end());
    for (const QString &parameter : std::as_const(parameters))
        text += u';' + parameter;
    if (!coin())
        return text;
    text += u"?X-"_qs + letters(u"abAB-"_qs, 1, 5) + u'=' + *rc::gen::element(QString(), u"a%20b:/?"_qs, u"1"_qs);
    return coin() ? QString(text + u"&X-More=1"_qs) : text;
}

SipUri validUri()
{
    const auto parsed = SipUri::parse(anyUri());
    if (!parsed)
        RC_DISCARD("belongs to Twilio, or to nobody");
    return *parsed;
}

QString anyName()
{
    return *rc::gen::element(u"N"_qs, u"📞"_qs, u"\""_qs) + letters(u"aZ9 .-–éü電\"\\/{}<&"_qs, 0, 30) +
           *rc::gen::element(u"9"_qs, u"é"_qs);
}

QString anyNumber()
{
    return *rc::gen::element(u"+1415555"_qs, u"+1212555"_qs, u"+1800555"_qs) + letters(u"0123456789"_qs, 4, 4);
}

template <SidKind kind>
Sid<kind> anySid(const QString &prefix)
{
    return *Sid<kind>::parse(prefix + letters(u"0123456789abcdef"_qs, 32, 32));
}

template <class T>
std::optional<T> perhaps(std::initializer_list<T> all)
{
    return coin() ? std::optional<T>(*rc::gen::elementOf(std::vector<T>(all))) : std::nullopt;
}

TrunkSettings anySettings()
{
    TrunkSettings settings;
    settings.secure = perhaps({true, false});
    settings.cnam = perhaps({true, false});
    settings.trimSilence = perhaps({true, false});
    settings.transferMode = perhaps({TransferMode::DisableAll, TransferMode::SipOnly, TransferMode::EnableAll});
    settings.transferCallerId = perhaps({TransferCallerId::FromTransferee, TransferCallerId::FromTransferor});
    settings.recording = perhaps({RecordingMode::DoNotRecord, RecordingMode::FromRinging, RecordingMode::FromAnswer,
                                  RecordingMode::FromRingingDual, RecordingMode::FromAnswerDual});
    settings.domainName = perhaps({QString(), u"clinic-1.pstn.twilio.com"_qs});
    settings.disasterRecoveryUrl = perhaps({QString(), u"https://example.com/a?b=%20c&d"_qs});
    return settings;
}

Answers anyAnswers()
{
    Answers answers{*TrunkName::parse(anyName()), {}, anySettings(), {}, {}, {}};
    if (coin())
        answers.existingTrunk = anySid<SidKind::Trunk>(u"TK"_qs);
    for (int left = *rc::gen::inRange(0, Answers::maxGateways + 1); left > 0; --left) {
        const SipUri uri = answers.settings.secure.value_or(false) ? validUri().by(Transport::Tls) : validUri();
        if (std::none_of(answers.gateways.begin(), answers.gateways.end(),
                         [&](const Gateway &other) { return other.uri == uri; }))
            answers.gateways.append({uri, anyName(), *rc::gen::inRange(0, 65536), *rc::gen::inRange(1, 65536), coin()});
    }
    for (int left = *rc::gen::inRange(0, 3); left > 0; --left)
        answers.switchOff.append(anySid<SidKind::OriginationUrl>(u"OU"_qs));
    QSet<QString> numbers;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left) {
        const PhoneNumber number = *PhoneNumber::parse(anyNumber());
        if (numbers.contains(number.e164()))
            continue;
        numbers.insert(number.e164());
        if (coin())
            answers.numbers.append(UseNumber{number, coin()});
        else
            answers.numbers.append(BuyNumber{number, coin() ? std::optional(anySid<SidKind::Address>(u"AD"_qs)) : std::nullopt,
                                             coin() ? std::optional(anySid<SidKind::Bundle>(u"BU"_qs)) : std::nullopt});
    }
    return answers;
}

/// An address as people paste it: with something around it, or with a letter too many.
QString anyPaste()
{
    QString text = coin() ? anyUri() : anyHost();
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return u"\"Front desk\" <"_qs + text + u">;tag=1"_qs;
    case 1:
        return u" "_qs + text + *rc::gen::element(u"."_qs, u"/"_qs, u"\n"_qs, u":5060"_qs, u" 5060"_qs);
    case 2:
        return text.replace(u"sip:"_qs, *rc::gen::element(u"sips:"_qs, u"tcp://"_qs, u"https://"_qs, u"sip : "_qs));
    case 3:
        text.insert(*rc::gen::inRange<qsizetype>(0, text.size()), letters(nasty, 1, 3));
        return text;
    default:
        return text;
    }
}

/// The output of a command, with some of it lost, doubled or replaced.
QString anyOutput()
{
    static const QStringList all = [] {
        const QDir folder(QFINDTESTDATA("pasted"));
        QStringList texts;
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                texts += QString::fromUtf8(file.readAll());
        }
        return texts;
    }();
    QString text = all.at(*rc::gen::inRange<qsizetype>(0, all.size()));
    for (int left = *rc::gen::inRange(0, 6); left > 0 && !text.isEmpty(); --left) {
        const auto at = *rc::gen::inRange<qsizetype>(0, text.size());
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            text.remove(at, *rc::gen::inRange(1, 80));
            break;
        case 1:
            text.insert(at, letters(nasty, 1, 4));
            break;
        case 2:
            text.insert(at, text.mid(at, *rc::gen::inRange(1, 200)));
            break;
        default:
            text.replace(at, 1, *rc::gen::element(u"\n"_qs, u"-"_qs, u":"_qs, u"99999"_qs, u"/"_qs));
        }
    }
    return text;
}

QByteArray bytes(const Answers &answers, bool compact)
{
    return QJsonDocument(answers.toJson()).toJson(compact ? QJsonDocument::Compact : QJsonDocument::Indented);
}

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aSipUriSurvivesBeingWritten()
    {
        QVERIFY(rc::check([] {
            const SipUri uri = validUri();
            const auto again = SipUri::parse(uri.text());
            RC_ASSERT(bool(again));
            RC_ASSERT(*again == uri);
            RC_ASSERT(again->text() == uri.text());
        }));
    }

    void mostOfTheGrammarIsUnderstood()
    {
        QVERIFY(rc::check([] {
            const QString text = anyUri();
            const auto parsed = SipUri::parse(text);
            if (!parsed)
                RC_LOG() << text.toStdString() << ": " << parsed.error().sentence().toStdString();
            RC_CLASSIFY(bool(parsed));
            RC_ASSERT((parsed || parsed.error().kind != ProblemKind::UriMalformed));
        }));
    }

    void beingTheSameIsAnEquivalence()
    {
        QVERIFY(rc::check([] {
            const SipUri one = validUri(), other = coin() ? one.by(Transport::Tcp) : validUri();
            RC_ASSERT(one.sameAs(one));
            RC_ASSERT(one.sameAs(other) == other.sameAs(one));
            const SipUri spelt = *SipUri::parse(one.text().toUpper().contains(u'@')
                                                    ? one.text()
                                                    : one.text().replace(one.host(), one.host().toUpper()));
            RC_ASSERT(spelt.sameAs(one));
            RC_ASSERT(spelt.sameAs(other) == one.sameAs(other));
        }));
    }

    void writtenUrisHoldNothingThatBreaksALine()
    {
        QVERIFY(rc::check([] {
            QString text = validUri().text();
            text.insert(*rc::gen::inRange<qsizetype>(1, text.size()),
                        *rc::gen::element(QChar(u'\n'), QChar(u'\r'), QChar(u' '), QChar(u'\0')));
            RC_ASSERT(!SipUri::parse(text));
        }));
    }

    /// What was read from a paste, written as an address and pasted again, is the same, and nothing is left to repair.
    void whatWasReadIsReadAgain()
    {
        QVERIFY(rc::check([] {
            const QString pasted = anyPaste();
            const PastedAddress found = PastedAddress::read(pasted);
            const auto uri = found.problem ? Result<SipUri, Problem>(*found.problem)
                                           : SipUri::make(found.host, found.port.value_or(u"5060"_qs),
                                                          found.transport.value_or(Transport::Tcp), found.user, found.edge);
            RC_CLASSIFY(bool(uri));
            if (!found.isUsable() || !uri)
                return;
            const PastedAddress again = PastedAddress::read(uri->text());
            RC_LOG() << pasted.toStdString() << " -> " << uri->text().toStdString();
            RC_ASSERT(again.changes.isEmpty());
            RC_ASSERT(again.host == uri->host());
            RC_ASSERT((again.port == QString::number(uri->effectivePort()) && again.transport == uri->effectiveTransport()));
            RC_ASSERT((again.user == found.user && again.edge == found.edge));
        }));
    }

    void aDamagedOutputIsReadOrLeftAlone()
    {
        QVERIFY(rc::check([] {
            const PastedServices services = PastedServices::read(anyOutput());
            RC_CLASSIFY(!services.found.isEmpty());
            RC_ASSERT((services.found.isEmpty() || !services.problem));
            for (const PastedService &one : services.found) {
                RC_ASSERT((one.port.has_value() == one.transport.has_value()));
                RC_ASSERT((!one.transport || one.offered.contains(*one.transport)));
                RC_ASSERT((!one.host.isEmpty() || one.problem));
                Draft draft;
                draft.takeService(one);
                RC_ASSERT((!one.transport || draft.refuses(*one.transport).isEmpty()));
            }
        }));
    }

    void noTextBreaksAParser()
    {
        QVERIFY(rc::check([] {
            const QString text = letters(nasty, 0, 60);
            if (const auto uri = SipUri::parse(text))
                RC_ASSERT((SipUri::parse(uri->text()) && *SipUri::parse(uri->text()) == *uri));
            else
                RC_ASSERT(!uri.error().sentence().isEmpty());
            if (const auto number = PhoneNumber::parse(text))
                RC_ASSERT(*PhoneNumber::parse(number->e164()) == *number);
            if (const auto name = TrunkName::parse(text))
                RC_ASSERT(TrunkName::parse(name->text())->text() == name->text());
            if (const PastedAddress found = PastedAddress::read(text); found.isUsable() && !found.problem)
                RC_ASSERT(!SipUri::hostProblem(found.host));
            PastedCodes::read(text);
            PastedServices::read(text);
            PresetBook::parse(text.toUtf8(), u"x"_qs).error();
            if (const auto problem = SipUri::hostProblem(text))
                if (const auto part = WrongPart::of(text, *problem))
                    RC_ASSERT((part->start >= 0 && part->length > 0 && part->start + part->length <= text.size()));
            SetupFile::parse(text.toUtf8(), u"x"_qs).error();
            Draft draft;
            draft.pasteCodes(text);
            draft.pasteAddress(text);
            draft.setText(Field::GatewayAddress, text);
            draft.problem(Field::GatewayAddress);
            RC_ASSERT(!draft.answers());
        }));
    }

    void aNumberSurvivesBeingShown()
    {
        QVERIFY(rc::check([] {
            const PhoneNumber number = *PhoneNumber::parse(anyNumber());
            RC_ASSERT(*PhoneNumber::parse(number.e164()) == number);
            RC_ASSERT(*PhoneNumber::parse(number.international()) == number);
        }));
    }

    void aNameMatchesItself()
    {
        QVERIFY(rc::check([] {
            const TrunkName name = *TrunkName::parse(anyName());
            RC_ASSERT(name.matches(name.text()));
            RC_ASSERT(name.matches(u"  "_qs + name.text().toUpper() + u'\n'));
        }));
    }

    void answersSurviveTheirFile()
    {
        QVERIFY(rc::check([] {
            const Answers answers = anyAnswers();
            const auto read = SetupFile::parse(bytes(answers, coin()), u"line.json"_qs);
            if (!read)
                RC_LOG() << read.error().message.toStdString();
            RC_ASSERT(bool(read));
            RC_ASSERT(*read == answers);
        }));
    }

    /// Whatever is done to a file, it is either read or refused with a line that exists.
    void aDamagedFileIsReadOrRefused()
    {
        QVERIFY(rc::check([] {
            QByteArray json = bytes(anyAnswers(), coin());
            for (int left = *rc::gen::inRange(1, 4); left > 0; --left) {
                const auto at = *rc::gen::inRange<qsizetype>(0, json.size());
                switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    json.remove(at, *rc::gen::inRange(1, 20));
                    break;
                case 1:
                    json.insert(at,
                                *rc::gen::element('"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\0', '\xff', '0'));
                    break;
                case 2:
                    json.insert(at, json.mid(at, *rc::gen::inRange(1, 40)));
                    break;
                default:
                    json.truncate(at + 1);
                }
            }
            const auto read = SetupFile::parse(json, u"x"_qs);
            if (read)
                return;
            RC_ASSERT(read.error().kind == ErrorKind::BadFile);
            static const QRegularExpression place(u"^\u2066x(:(\\d+))?\u2069: ."_qs);
            const auto match = place.match(read.error().message);
            RC_ASSERT(match.hasMatch());
            if (match.hasCaptured(2))
                RC_ASSERT((match.captured(2).toInt() >= 1 && match.captured(2).toInt() <= json.count('\n') + 1));
        }));
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "PropertiesTest.moc"
