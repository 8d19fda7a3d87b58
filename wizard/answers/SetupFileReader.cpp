#include "answers/SetupFileReader.h"

#include "answers/Edges.h"
#include "answers/Isolate.h"

#include <QJsonArray>

namespace trunkline {

Error SetupFileReader::complaint(const QString &fileName, int line, const QString &what)
{
    return error(ErrorKind::BadFile, isolate(fileName + u':' + QString::number(line)) + u": "_qs + what);
}

/// A key as it stands in the file; a very long or invisible one is not repeated as a whole.
QString SetupFileReader::quoted(const QString &key)
{
    QString shown = key.left(64);
    for (QChar &letter : shown)
        if (!letter.isPrint())
            letter = QChar::ReplacementCharacter;
    return isolate(u'"' + shown + u'"');
}

Result<Answers> SetupFileReader::read(const QJsonObject &json)
{
    const Place top{json, {}};
    if (const auto &repeated = m_lines.repeated())
        complain(repeated->line,
                 tr("%1 stands twice in the same object. Keep one of them.").arg(quoted(repeated->key)));
    allow(top, {u"version"_qs, u"trunk"_qs, u"gateways"_qs, u"number"_qs, u"numbers"_qs});
    if (json.value(u"version"_qs) != QJsonValue(1))
        complain(top.at(u"version"_qs), tr("%1 must be 1.").arg(quoted(u"version"_qs)));
    const Place trunk = object(top, u"trunk"_qs);
    Answers answers{readName(trunk), {}, {}, {}, {}, {}};
    readTrunk(trunk, answers);
    readGateways(top, answers);
    readNumbers(top, answers);
    if (m_error)
        return *m_error;
    return answers;
}

// One value -------------------------------------------------------------------------------------------------------

void SetupFileReader::complain(int line, const QString &what)
{
    if (!m_error)
        m_error = complaint(m_file, line, what);
}

void SetupFileReader::complainAbout(const Place &in, const QString &key, const Problem &problem)
{
    complain(in.at(key), quoted(key) + u": "_qs + problem.sentence());
}

void SetupFileReader::allow(const Place &in, const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys)
        names += quoted(key);
    const QStringList all = in.json.keys();
    for (const QString &key : all)
        if (!keys.contains(key))
            complain(in.at(key), tr("%1 is not known here. Allowed are %2.").arg(quoted(key), names.join(u", "_qs)));
}

SetupFileReader::Place SetupFileReader::object(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    if (!value.isObject())
        complain(in.at(key), tr("%1 must be an object, { … }.").arg(quoted(key)));
    return {value.toObject(), in.at(key)};
}

QJsonArray SetupFileReader::list(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    if (!value.isUndefined() && !value.isArray())
        complain(in.at(key), tr("%1 must be a list, [ … ].").arg(quoted(key)));
    return value.toArray();
}

std::optional<QString> SetupFileReader::text(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    if (value.isString())
        return value.toString();
    if (!value.isUndefined())
        complain(in.at(key), tr("%1 must be a text in quotation marks.").arg(quoted(key)));
    return {};
}

std::optional<bool> SetupFileReader::flag(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    if (value.isBool())
        return value.toBool();
    if (!value.isUndefined())
        complain(in.at(key), tr("%1 must be true or false.").arg(quoted(key)));
    return {};
}

int SetupFileReader::number(const Place &in, const QString &key, int usual, int least, int most)
{
    const QJsonValue value = in.json.value(key);
    if (value.isUndefined())
        return usual;
    const double exact = value.toDouble();
    if (!value.isDouble() || exact < least || exact > most || exact != double(int(exact))) {
        complain(in.at(key), tr("%1 must be a whole number from %2 to %3.").arg(quoted(key)).arg(least).arg(most));
        return usual;
    }
    return int(exact);
}

template <class T>
std::optional<T> SetupFileReader::oneOf(const Place &in, const QString &key, std::optional<T> (*from)(const QString &),
                                        std::initializer_list<T> all)
{
    const auto typed = text(in, key);
    if (!typed)
        return {};
    const auto value = from(*typed);
    QStringList names;
    for (const T one : all)
        names += quoted(token(one));
    if (!value)
        complainNoneOf(in, key, names);
    return value;
}

void SetupFileReader::complainNoneOf(const Place &in, const QString &key, const QStringList &names)
{
    complain(in.at(key), tr("%1 must be one of %2.").arg(quoted(key), names.join(u", "_qs)));
}

void SetupFileReader::complainNoSid(const Place &in, const QString &key, const QString &letters)
{
    complain(in.at(key), tr("%1 must be %2 and 32 digits 0–9 or letters a–f.").arg(quoted(key), letters));
}

// The trunk -------------------------------------------------------------------------------------------------------

TrunkName SetupFileReader::readName(const Place &trunk)
{
    const QString key = u"name"_qs;
    const auto typed = text(trunk, key);
    if (!typed)
        complain(trunk.path, tr("%1 needs a %2.").arg(quoted(u"trunk"_qs), quoted(key)));
    const auto parsed = TrunkName::parse(typed.value_or(QString()));
    if (parsed)
        return *parsed;
    complainAbout(trunk, key, parsed.error());
    return *TrunkName::parse(u"-"_qs); // never seen: there is an error
}

void SetupFileReader::readTrunk(const Place &trunk, Answers &answers)
{
    allow(trunk, {u"name"_qs, u"sid"_qs, u"secure"_qs, u"cnam"_qs, u"transferMode"_qs, u"transferCallerId"_qs,
                  u"recording"_qs, u"trimSilence"_qs, u"domainName"_qs, u"disasterRecoveryUrl"_qs, u"switchOff"_qs});
    TrunkSettings &settings = answers.settings;
    answers.existingTrunk = sid<SidKind::Trunk>(trunk, u"sid"_qs, u"TK"_qs);
    settings.secure = flag(trunk, u"secure"_qs);
    settings.cnam = flag(trunk, u"cnam"_qs);
    settings.trimSilence = flag(trunk, u"trimSilence"_qs);
    settings.transferMode = oneOf(trunk, u"transferMode"_qs, transferModeFrom,
                                  {TransferMode::DisableAll, TransferMode::SipOnly, TransferMode::EnableAll});
    settings.transferCallerId = oneOf(trunk, u"transferCallerId"_qs, transferCallerIdFrom,
                                      {TransferCallerId::FromTransferee, TransferCallerId::FromTransferor});
    settings.recording = oneOf(trunk, u"recording"_qs, recordingModeFrom,
                               {RecordingMode::DoNotRecord, RecordingMode::FromRinging, RecordingMode::FromAnswer,
                                RecordingMode::FromRingingDual, RecordingMode::FromAnswerDual});
    readAddresses(trunk, settings);
    readSwitchOff(trunk, answers);
}

void SetupFileReader::readAddresses(const Place &trunk, TrunkSettings &settings)
{
    const QString domain = u"domainName"_qs, url = u"disasterRecoveryUrl"_qs;
    settings.domainName = text(trunk, domain);
    if (settings.domainName) {
        *settings.domainName = settings.domainName->toLower();
        if (!settings.domainName->isEmpty() && !isTrunkDomain(*settings.domainName))
            complain(trunk.at(domain), tr("%1 must be letters, digits and hyphens, then %2; or empty, to remove it.")
                                           .arg(quoted(domain), isolate(u".pstn.twilio.com"_qs)));
    }
    settings.disasterRecoveryUrl = text(trunk, url);
    if (settings.disasterRecoveryUrl && !settings.disasterRecoveryUrl->isEmpty() &&
        !isHttpsAddress(*settings.disasterRecoveryUrl))
        complain(trunk.at(url),
                 tr("%1 must be a web address that starts with https://; or empty, to remove it.").arg(quoted(url)));
}

void SetupFileReader::readSwitchOff(const Place &trunk, Answers &answers)
{
    const QString key = u"switchOff"_qs;
    int index = 0;
    const QJsonArray all = list(trunk, key);
    for (const QJsonValue &entry : all) {
        const auto sid = OriginationUrlSid::parse(entry.toString());
        if (!sid)
            return complain(trunk.at(key) + u'/' + QString::number(index),
                            tr("Each entry of %1 must be OU and 32 digits 0–9 or letters a–f.").arg(quoted(key)));
        answers.switchOff.append(*sid);
        ++index;
    }
}

// The gateways ----------------------------------------------------------------------------------------------------

void SetupFileReader::readGateways(const Place &top, Answers &answers)
{
    const QString key = u"gateways"_qs;
    const QJsonArray all = list(top, key);
    if (all.size() > Answers::maxGateways)
        return complain(top.at(key) + u'/' + QString::number(Answers::maxGateways),
                        Problem{ProblemKind::TooManyGateways}.sentence());
    for (int index = 0; index < all.size() && !m_error; ++index) {
        const Place gateway{all.at(index).toObject(), top.at(key) + u'/' + QString::number(index)};
        if (!all.at(index).isObject())
            return complain(gateway.path, tr("Each gateway must be an object, { … }."));
        readGateway(gateway, index + 1, answers);
    }
}

void SetupFileReader::readGateway(const Place &json, int position, Answers &answers)
{
    allow(json, {u"uri"_qs, u"name"_qs, u"priority"_qs, u"weight"_qs, u"enabled"_qs});
    const auto typed = text(json, u"uri"_qs);
    if (!typed)
        return complain(json.path, tr("Each gateway needs a %1, for example %2.")
                                       .arg(quoted(u"uri"_qs), quoted(u"sip:203.0.113.10:5060;transport=tcp"_qs)));
    const auto uri = SipUri::parse(*typed);
    if (!uri)
        return complainAbout(json, u"uri"_qs, uri.error());
    checkUri(json, *uri, answers);
    const auto name = TrunkName::parse(text(json, u"name"_qs).value_or(u"Gateway "_qs + QString::number(position)));
    if (!name)
        return complain(json.at(u"name"_qs),
                        tr("%1 must have 1 to 64 characters that can be shown.").arg(quoted(u"name"_qs)));
    answers.gateways.append({*uri, name->text(), number(json, u"priority"_qs, 10, 0, 65535),
                             number(json, u"weight"_qs, 10, 1, 65535), flag(json, u"enabled"_qs).value_or(true)});
}

void SetupFileReader::checkUri(const Place &gateway, const SipUri &uri, const Answers &answers)
{
    if (answers.settings.secure.value_or(false) && uri.effectiveTransport() != Transport::Tls)
        complainAbout(gateway, u"uri"_qs, Problem{ProblemKind::TlsNeeded});
    if (!uri.edge().isEmpty() && !Edges::isKnown(uri.edge()))
        complainAbout(gateway, u"uri"_qs, Problem{ProblemKind::EdgeUnknown, uri.edge()});
    for (const Gateway &other : answers.gateways)
        if (other.uri == uri)
            complainAbout(gateway, u"uri"_qs, Problem{ProblemKind::AddressTwice});
}

} // namespace trunkline
