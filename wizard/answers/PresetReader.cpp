#include "answers/PresetReader.h"

#include "answers/SetupFileReader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace trunkline {

namespace {

constexpr int longestText = 400;

QString quoted(const QString &key)
{
    return SetupFileReader::quoted(key);
}

std::optional<Transport> transportFrom(const QString &token)
{
    for (const Transport one : {Transport::Udp, Transport::Tcp, Transport::Tls})
        if (token == transportToken(one))
            return one;
    return {};
}

} // namespace

Result<QVector<Preset>> PresetReader::read(const QByteArray &json, const QString &fileName)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject() || !json.isValidUtf8())
        return SetupFileReader::complaint(fileName, JsonLines::lineAt(json, qMax(0, wrong.offset - 1)),
                                          tr("From here on the file is no JSON object, { … }."));
    PresetReader reader(json, fileName);
    const Place top{document.object(), {}};
    if (const auto &repeated = reader.m_lines.repeated())
        return SetupFileReader::complaint(fileName, repeated->line,
                                          tr("%1 stands twice in the same object. Keep one of them.").arg(quoted(repeated->key)));
    reader.allow(top, {u"version"_qs, u"presets"_qs});
    reader.needs(top, u"version"_qs, top.json.value(u"version"_qs) == QJsonValue(1));
    QVector<Preset> all;
    QSet<QString> ids;
    const QVector<Place> places = reader.objects(top, u"presets"_qs);
    for (const Place &place : places) {
        all.append(reader.preset(place));
        if (ids.contains(all.last().id))
            reader.complain(place.at(u"id"_qs), tr("Two presets have the same %1, %2.").arg(quoted(u"id"_qs), quoted(all.last().id)));
        ids.insert(all.last().id);
    }
    if (reader.m_error)
        return *reader.m_error;
    return all;
}

// One value -------------------------------------------------------------------------------------------------------

void PresetReader::complain(const QString &path, const QString &what)
{
    if (!m_error)
        m_error = SetupFileReader::complaint(m_file, m_lines.line(path), what);
}

void PresetReader::allow(const Place &in, const QStringList &keys)
{
    const QStringList all = in.json.keys();
    for (const QString &key : all)
        if (!keys.contains(key))
            complain(in.at(key), tr("%1 is not known here.").arg(quoted(key)));
}

bool PresetReader::needs(const Place &in, const QString &key, bool right)
{
    if (!right)
        complain(in.at(key), in.json.contains(key) ? tr("%1 has a value that is not possible here.").arg(quoted(key))
                                                   : tr("%1 is missing.").arg(quoted(key)));
    return right;
}

QString PresetReader::text(const Place &in, const QString &key, bool needed)
{
    const QJsonValue value = in.json.value(key);
    const QString text = value.toString();
    const bool printable = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isPrint(); });
    if (needed || !value.isUndefined())
        needs(in, key, value.isString() && !text.trimmed().isEmpty() && text.size() <= longestText && printable);
    return text.trimmed();
}

QStringList PresetReader::sentences(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    needs(in, key, value.isUndefined() || value.isArray());
    QStringList all;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) {
        needs(in, key, one.isString() && !one.toString().isEmpty() && one.toString().size() <= longestText);
        all += one.toString();
    }
    return all;
}

QVector<PresetReader::Place> PresetReader::objects(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    needs(in, key, value.isUndefined() || value.isArray());
    QVector<Place> all;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) {
        needs(in, key, one.isObject());
        all.append({one.toObject(), in.at(key) + u'/' + QString::number(all.size())});
    }
    return all;
}

/// Which of the words it is; the first if it is not there.
int PresetReader::index(const Place &in, const QString &key, const QStringList &words)
{
    if (!in.json.contains(key))
        return 0;
    const auto at = int(words.indexOf(in.json.value(key).toString()));
    if (at < 0)
        complain(in.at(key), tr("%1 must be one of %2.").arg(quoted(key), words.join(u", "_qs)));
    return qMax(0, at);
}

// One preset ------------------------------------------------------------------------------------------------------

Preset PresetReader::preset(const Place &in)
{
    allow(in, {u"id"_qs, u"name"_qs, u"group"_qs, u"byTrunk"_qs, u"uri"_qs, u"connections"_qs, u"onlyThese"_qs, u"secure"_qs,
               u"transferMode"_qs, u"transferCallerId"_qs, u"parts"_qs, u"needs"_qs, u"limits"_qs, u"source"_qs, u"grade"_qs,
               u"verified"_qs});
    static const QRegularExpression id(QRegularExpression::anchoredPattern(u"[a-z0-9][a-z0-9-]{0,63}"_qs));
    Preset preset;
    preset.id = text(in, u"id"_qs);
    needs(in, u"id"_qs, id.match(preset.id).hasMatch());
    preset.name = text(in, u"name"_qs);
    needs(in, u"group"_qs, in.json.contains(u"group"_qs));
    preset.group = Preset::Group(index(in, u"group"_qs, {u"gateways"_qs, u"platforms"_qs}));
    const QJsonValue byTrunk = in.json.value(u"byTrunk"_qs);
    needs(in, u"byTrunk"_qs, byTrunk.isUndefined() || byTrunk.isBool());
    preset.byTrunk = byTrunk.toBool(true);
    readParts(in, preset);
    readUri(in, preset);
    readConnections(in, preset);
    readSettings(in, preset);
    readSource(in, preset);
    preset.needs = sentences(in, u"needs"_qs);
    preset.limits = sentences(in, u"limits"_qs);
    if (!m_error && preset.byTrunk)
        check(in, preset);
    return preset;
}

/// "sip:{project}@sip.example.com": the name before @ and the host. Port and connection stand under "connections".
void PresetReader::readUri(const Place &in, Preset &preset)
{
    const QString key = u"uri"_qs;
    if (!preset.byTrunk) {
        needs(in, key, !in.json.contains(key));
        return;
    }
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(u"sip:(?:([^@:;?]+)@)?([^@:;?]+)"_qs));
    const auto match = shape.match(text(in, key));
    if (!needs(in, key, match.hasMatch()))
        return;
    preset.user = match.captured(1);
    preset.host = match.captured(2);
    QString rest = preset.user + preset.host;
    for (const Preset::Part &part : std::as_const(preset.parts)) {
        const QString place = u'{' + part.id + u'}';
        if (!rest.contains(place))
            complain(in.at(key), tr("%1 has no %2, which is one of the parts.").arg(quoted(key), quoted(place)));
        rest.remove(place);
    }
    rest.remove(u"{host}"_qs);
    if (rest.contains(u'{') || rest.contains(u'}') || (preset.host.contains(u"{host}"_qs) && !preset.asksHost()))
        complain(in.at(key), tr("%1 has a { … } that is none of the parts.").arg(quoted(key)));
}

void PresetReader::readConnections(const Place &in, Preset &preset)
{
    const QVector<Place> all = objects(in, u"connections"_qs);
    for (const Place &one : all) {
        allow(one, {u"transport"_qs, u"port"_qs});
        const auto transport = transportFrom(text(one, u"transport"_qs));
        const QJsonValue port = one.json.value(u"port"_qs);
        const int number = port.toInt();
        const bool twice = transport && std::any_of(preset.connections.begin(), preset.connections.end(),
                                                    [&](const auto &other) { return other.transport == *transport; });
        if (needs(one, u"transport"_qs, transport && !twice) &&
            needs(one, u"port"_qs, port.isDouble() && number >= 1 && number <= 65535))
            preset.connections.append({*transport, number});
    }
    const QJsonValue only = in.json.value(u"onlyThese"_qs);
    needs(in, u"onlyThese"_qs, only.isUndefined() || only.isBool());
    preset.onlyThese = only.toBool(true) && !preset.connections.isEmpty();
}

void PresetReader::readParts(const Place &in, Preset &preset)
{
    static const QRegularExpression id(QRegularExpression::anchoredPattern(u"[a-z][a-z0-9]{0,31}"_qs));
    const QVector<Place> all = objects(in, u"parts"_qs);
    for (const Place &one : all) {
        allow(one, {u"id"_qs, u"label"_qs, u"example"_qs, u"pattern"_qs, u"choices"_qs});
        Preset::Part part;
        part.id = text(one, u"id"_qs);
        needs(one, u"id"_qs, id.match(part.id).hasMatch() && part.id != u"host" && !preset.part(part.id));
        part.label = text(one, u"label"_qs);
        const QVector<Place> choices = objects(one, u"choices"_qs);
        for (const Place &choice : choices) {
            allow(choice, {u"value"_qs, u"label"_qs});
            part.choices.append({text(choice, u"value"_qs), text(choice, u"label"_qs)});
        }
        part.example = text(one, u"example"_qs, choices.isEmpty());
        part.pattern = text(one, u"pattern"_qs, choices.isEmpty());
        needs(one, u"pattern"_qs, QRegularExpression(part.pattern).isValid());
        if (!m_error && choices.isEmpty())
            needs(one, u"example"_qs, part.value(part.example).has_value());
        preset.parts.append(part);
    }
}

void PresetReader::readSettings(const Place &in, Preset &preset)
{
    preset.secure = Preset::Secure(index(in, u"secure"_qs, {u"optional"_qs, u"required"_qs, u"forbidden"_qs}));
    if (in.json.contains(u"transferMode"_qs)) {
        preset.transferMode = transferModeFrom(text(in, u"transferMode"_qs));
        needs(in, u"transferMode"_qs, preset.transferMode.has_value());
    }
    if (in.json.contains(u"transferCallerId"_qs)) {
        preset.transferCallerId = transferCallerIdFrom(text(in, u"transferCallerId"_qs));
        needs(in, u"transferCallerId"_qs, preset.transferCallerId.has_value());
    }
}

void PresetReader::readSource(const Place &in, Preset &preset)
{
    const Place source{in.json.value(u"source"_qs).toObject(), in.at(u"source"_qs)};
    needs(in, u"source"_qs, in.json.value(u"source"_qs).isObject());
    allow(source, {u"name"_qs, u"url"_qs});
    preset.sourceName = text(source, u"name"_qs);
    const QString url = text(source, u"url"_qs);
    needs(source, u"url"_qs, isHttpsAddress(url));
    preset.source = QUrl(url);
    needs(in, u"grade"_qs, in.json.contains(u"grade"_qs));
    preset.grade = Preset::Grade(index(in, u"grade"_qs, {u"A"_qs, u"B"_qs}));
    preset.verified = QDate::fromString(text(in, u"verified"_qs), Qt::ISODate);
    needs(in, u"verified"_qs, preset.verified.isValid());
}

/// Does it hold together?
void PresetReader::check(const Place &in, const Preset &preset)
{
    if (preset.secure == Preset::Secure::Required && !preset.takes(Transport::Tls))
        complain(in.at(u"secure"_qs), Problem{ProblemKind::TlsNeeded}.sentence());
    for (const Transport transport : {Transport::Tcp, Transport::Udp, Transport::Tls}) {
        if (!preset.takes(transport))
            continue;
        const auto uri = SipUri::parse(preset.sample(transport));
        if (!uri)
            complain(in.at(u"uri"_qs), quoted(u"uri"_qs) + u": "_qs + uri.error().sentence());
    }
}

} // namespace trunkline
