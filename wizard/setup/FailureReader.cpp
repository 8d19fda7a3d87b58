#include "setup/FailureReader.h"

#include "answers/SetupFileReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace trunkline::setup {

namespace {

constexpr int longestText = 400, longestWord = 16, longestList = 60;

QString quoted(const QString &key)
{
    return SetupFileReader::quoted(key);
}

/// In the order of LegState, as far as a failure can leave a joint in it.
const QStringList &states()
{
    static const QStringList all{u"not-checked"_qs, u"attention"_qs, u"failed"_qs};
    return all;
}

const QStringList &helpers() // in the order of Helper
{
    static const QStringList all{u"you"_qs, u"network"_qs, u"gateway"_qs, u"twilio"_qs, u"owner"_qs};
    return all;
}

const QStringList &fixes() // in the order of FailureFix
{
    static const QStringList all{u"none"_qs, u"repair"_qs, u"choose-number"_qs, u"choose-caller"_qs, u"change-address"_qs,
                                 u"test-gateway"_qs, u"switch-connection"_qs, u"encryption-on"_qs, u"encryption-off"_qs,
                                 u"trunk-settings"_qs, u"allow-transfer"_qs, u"message"_qs, u"copy-number"_qs, u"call-again"_qs,
                                 u"verify-caller"_qs, u"open-twilio"_qs};
    return all;
}

} // namespace

Result<QVector<FailureBook::Entry>> FailureReader::read(const QByteArray &json, const QString &fileName)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject() || !json.isValidUtf8())
        return SetupFileReader::complaint(fileName, JsonLines::lineAt(json, qMax(0, wrong.offset - 1)),
                                          tr("From here on the file is no JSON object, { … }."));
    FailureReader reader(json, fileName);
    const Place top{document.object(), {}};
    if (const auto &repeated = reader.m_lines.repeated())
        return SetupFileReader::complaint(fileName, repeated->line,
                                          tr("%1 stands twice in the same object. Keep one of them.").arg(quoted(repeated->key)));
    reader.allow(top, {u"version"_qs, u"failures"_qs});
    reader.needs(top, u"version"_qs, top.json.value(u"version"_qs) == QJsonValue(1));
    QVector<FailureBook::Entry> all;
    for (const Place &place : reader.objects(top, u"failures"_qs))
        all.append(reader.entry(place));
    reader.needs(top, u"failures"_qs, reader.m_codes.contains(u"any"_qs)); // the last resort
    if (reader.m_error)
        return *reader.m_error;
    return all;
}

// One value -------------------------------------------------------------------------------------------------------

void FailureReader::complain(const QString &path, const QString &what)
{
    if (!m_error)
        m_error = SetupFileReader::complaint(m_file, m_lines.line(path), what);
}

void FailureReader::allow(const Place &in, const QStringList &keys)
{
    const QStringList all = in.json.keys();
    for (const QString &key : all)
        if (!keys.contains(key))
            complain(in.at(key), tr("%1 is not known here.").arg(quoted(key)));
}

bool FailureReader::needs(const Place &in, const QString &key, bool right)
{
    if (!right)
        complain(in.at(key), in.json.contains(key) ? tr("%1 has a value that is not possible here.").arg(quoted(key))
                                                   : tr("%1 is missing.").arg(quoted(key)));
    return right;
}

QString FailureReader::text(const Place &in, const QString &key)
{
    const QJsonValue value = in.json.value(key);
    const QString text = value.toString().trimmed();
    needs(in, key, value.isString() && !text.isEmpty() && text.size() <= longestText);
    checkPlaceholders(in, key, text);
    return text;
}

QStringList FailureReader::texts(const Place &in, const QString &key, int least, int most)
{
    const QJsonArray list = in.json.value(key).toArray();
    needs(in, key, list.size() >= least && list.size() <= most);
    QStringList all;
    for (const QJsonValue &one : list) {
        all += one.toString().trimmed();
        needs(in, key, one.isString() && !all.last().isEmpty() && all.last().size() <= longestText);
        checkPlaceholders(in, key, all.last());
    }
    return all;
}

void FailureReader::checkPlaceholders(const Place &in, const QString &key, const QString &text)
{
    QString rest = text;
    for (const char *const known : {"address", "number", "caller", "seconds", "connection", "other", "product", "port"})
        rest.remove(u'{' + QString::fromLatin1(known) + u'}');
    if (rest.contains(u'{') || rest.contains(u'}'))
        complain(in.at(key), tr("%1 has a { … } that nothing is filled into.").arg(quoted(key)));
}

QVector<FailureReader::Place> FailureReader::objects(const Place &in, const QString &key)
{
    const QJsonArray list = in.json.value(key).toArray();
    needs(in, key, !list.isEmpty());
    QVector<Place> all;
    for (const QJsonValue &one : list) {
        needs(in, key, one.isObject());
        all.append({one.toObject(), in.at(key) + u'/' + QString::number(all.size())});
    }
    return all;
}

int FailureReader::index(const Place &in, const QString &key, const QStringList &words)
{
    const auto at = int(words.indexOf(in.json.value(key).toString()));
    if (at < 0)
        complain(in.at(key), tr("%1 must be one of %2.").arg(quoted(key), words.join(u", "_qs)));
    return qMax(0, at);
}

// One failure -----------------------------------------------------------------------------------------------------

FailureBook::Entry FailureReader::entry(const Place &in)
{
    allow(in, {u"id"_qs, u"codes"_qs, u"title"_qs, u"word"_qs, u"leg"_qs, u"state"_qs, u"aside"_qs, u"happened"_qs, u"causes"_qs, u"source"_qs});
    static const QRegularExpression id(QRegularExpression::anchoredPattern(u"[a-z][a-z0-9-]{0,63}"_qs));
    FailureBook::Entry entry;
    entry.id = text(in, u"id"_qs);
    needs(in, u"id"_qs, id.match(entry.id).hasMatch() && !m_ids.contains(entry.id));
    m_ids.insert(entry.id);
    readCodes(in, entry);
    entry.title = text(in, u"title"_qs);
    entry.word = text(in, u"word"_qs);
    needs(in, u"word"_qs, entry.word.size() <= longestWord);
    const QJsonValue leg = in.json.value(u"leg"_qs);
    entry.leg = leg.toInt(-1);
    needs(in, u"leg"_qs, leg.isDouble() && entry.leg >= 0 && entry.leg <= 3);
    if (in.json.contains(u"state"_qs)) {
        static const LegState all[]{LegState::NotChecked, LegState::Attention, LegState::Failed};
        entry.state = all[index(in, u"state"_qs, states())];
    }
    const QJsonValue aside = in.json.value(u"aside"_qs);
    needs(in, u"aside"_qs, aside.isUndefined() || aside.isBool());
    entry.aside = aside.toBool();
    entry.happened = texts(in, u"happened"_qs, 1, 3);
    bool holdsAlways = false;
    for (const Place &place : objects(in, u"causes"_qs)) {
        entry.causes.append(cause(place));
        holdsAlways = holdsAlways || entry.causes.last().when.isEmpty();
    }
    needs(in, u"causes"_qs, holdsAlways);
    readSource(in, entry);
    return entry;
}

FailureBook::Cause FailureReader::cause(const Place &in)
{
    allow(in, {u"when"_qs, u"order"_qs, u"because"_qs, u"steps"_qs, u"who"_qs, u"fix"_qs});
    FailureBook::Cause cause;
    if (in.json.contains(u"when"_qs))
        cause.when = texts(in, u"when"_qs, 1, longestList);
    for (const QString &condition : std::as_const(cause.when))
        needs(in, u"when"_qs, FailureContext::isCondition(condition));
    const QJsonValue order = in.json.value(u"order"_qs);
    cause.order = order.toInt(-1);
    needs(in, u"order"_qs, order.isDouble() && cause.order >= 0);
    cause.because = text(in, u"because"_qs);
    cause.steps = texts(in, u"steps"_qs, 1, 3);
    cause.who = Helper(index(in, u"who"_qs, helpers()));
    if (in.json.contains(u"fix"_qs))
        cause.fix = FailureFix(index(in, u"fix"_qs, fixes()));
    return cause;
}

void FailureReader::readCodes(const Place &in, FailureBook::Entry &entry)
{
    static const QRegularExpression code(QRegularExpression::anchoredPattern(
        u"\\d{5}(?:-\\d{5})?|sip (?:[3-6]\\d\\d(?:-[3-6]\\d\\d)?|timeout|closed|unresolved|tls|certificate)|"
        "call (?:busy|no-answer|failed|canceled|cut-off|stood-in)|any"_qs));
    entry.codes = texts(in, u"codes"_qs, 1, longestList);
    for (const QString &one : std::as_const(entry.codes)) {
        needs(in, u"codes"_qs, code.match(one).hasMatch() && !m_codes.contains(one));
        m_codes.insert(one);
    }
}

void FailureReader::readSource(const Place &in, FailureBook::Entry &entry)
{
    const Place source{in.json.value(u"source"_qs).toObject(), in.at(u"source"_qs)};
    needs(in, u"source"_qs, in.json.value(u"source"_qs).isObject());
    allow(source, {u"name"_qs, u"url"_qs});
    entry.sourceName = text(source, u"name"_qs);
    const QString url = text(source, u"url"_qs);
    needs(source, u"url"_qs, isHttpsAddress(url));
    entry.source = QUrl(url);
}

} // namespace trunkline::setup
