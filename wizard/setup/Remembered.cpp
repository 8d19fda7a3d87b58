#include "setup/Remembered.h"

#include "setup/Check.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace trunkline::setup {

namespace {

constexpr int formatVersion = 1;

TrunkSettings settingsOf(const twilio::Trunk &trunk)
{
    return {trunk.secure,    trunk.cnam,        trunk.transferMode, trunk.transferCallerId,
            trunk.recording, trunk.trimSilence, trunk.domainName,   trunk.disasterRecoveryUrl};
}

Remembered::Url urlOf(const twilio::OriginationUrl &url)
{
    return {url.sid.text(), url.sipUrl, url.name, url.priority, url.weight, url.enabled};
}

QJsonObject settingsJson(const TrunkSettings &settings)
{
    return {{u"secure"_qs, settings.secure.value_or(false)},
            {u"cnam"_qs, settings.cnam.value_or(false)},
            {u"transfer"_qs, token(settings.transferMode.value_or(TransferMode::DisableAll))},
            {u"transferCallerId"_qs, token(settings.transferCallerId.value_or(TransferCallerId::FromTransferee))},
            {u"recording"_qs, token(settings.recording.value_or(RecordingMode::DoNotRecord))},
            {u"trimSilence"_qs, settings.trimSilence.value_or(false)},
            {u"domain"_qs, settings.domainName.value_or(QString())},
            {u"disasterUrl"_qs, settings.disasterRecoveryUrl.value_or(QString())}};
}

TrunkSettings settingsFrom(const QJsonObject &json)
{
    return {json.value(u"secure"_qs).toBool(),
            json.value(u"cnam"_qs).toBool(),
            transferModeFrom(json.value(u"transfer"_qs).toString()),
            transferCallerIdFrom(json.value(u"transferCallerId"_qs).toString()),
            recordingModeFrom(json.value(u"recording"_qs).toString()),
            json.value(u"trimSilence"_qs).toBool(),
            json.value(u"domain"_qs).toString(),
            json.value(u"disasterUrl"_qs).toString()};
}

/// Takes over what a wish sets.
template <class T>
void take(std::optional<T> TrunkSettings::*field, const TrunkSettings &wish, TrunkSettings &settings)
{
    if (wish.*field)
        settings.*field = wish.*field;
}

/// Some regions have no list of them; then those that were looked for tell.
QStringList numbersOn(const Observed &seen)
{
    QStringList all;
    for (const twilio::IncomingNumber &number : seen.numbersOnTrunk)
        all.append(number.e164);
    if (all.isEmpty())
        for (const twilio::IncomingNumber &number : seen.numbers)
            if (seen.trunk && number.trunk == seen.trunk->sid)
                all.append(number.e164);
    return all;
}

bool isThere(const Observed &seen, const QString &sid)
{
    return std::any_of(seen.urls.begin(), seen.urls.end(), [&](const twilio::OriginationUrl &one) { return one.sid.text() == sid; });
}

} // namespace

Remembered Remembered::of(const Observed &seen, const QDateTime &when)
{
    Remembered now{{}, seen.trunk ? seen.trunk->sid.text() : QString(), when, {}, {}, {}, {}};
    if (seen.trunk)
        now.settings = settingsOf(*seen.trunk);
    for (const twilio::OriginationUrl &url : seen.urls)
        now.urls.append(urlOf(url));
    for (const QString &e164 : numbersOn(seen))
        now.numbers.append(e164);
    return now;
}

void Remembered::look(const Observed &seen, const QDateTime &now)
{
    when = now;
    QSet<QString> known(numbers.begin(), numbers.end());
    for (const QString &e164 : numbersOn(seen))
        if (!known.contains(e164))
            numbers.append(e164);
}

void Remembered::repair(const Desired &wish, const Observed &seen, const QDateTime &when)
{
    repaired = when;
    take(&TrunkSettings::secure, wish.settings, settings);
    take(&TrunkSettings::cnam, wish.settings, settings);
    take(&TrunkSettings::transferMode, wish.settings, settings);
    take(&TrunkSettings::transferCallerId, wish.settings, settings);
    take(&TrunkSettings::recording, wish.settings, settings);
    take(&TrunkSettings::trimSilence, wish.settings, settings);
    take(&TrunkSettings::domainName, wish.settings, settings);
    take(&TrunkSettings::disasterRecoveryUrl, wish.settings, settings);
    for (const twilio::OriginationUrl &there : seen.urls) {
        const auto uri = SipUri::parse(there.sipUrl);
        const bool named = std::any_of(wish.gateways.begin(), wish.gateways.end(), [&](const Gateway &one) { return uri && one.uri.sameAs(*uri); });
        const bool moved = std::any_of(wish.readdress.begin(), wish.readdress.end(), [&](const Readdress &one) { return one.sid == there.sid; });
        if (!named && !moved && !wish.switchOff.contains(there.sid))
            continue;
        // One that was put up again has another SID.
        urls.removeIf([&](const Url &one) { return one.sid == there.sid.text() || (one.sipUrl == there.sipUrl && !isThere(seen, one.sid)); });
        urls.append(urlOf(there));
    }
    for (const NumberWish &number : wish.numbers)
        if (!numbers.contains(number.number.e164()))
            numbers.append(number.number.e164());
}

void Remembered::accept(const Check &check, const Observed &seen)
{
    const Remembered now = of(seen, when);
    if (check.subject.startsWith(u"number"))
        numbers.removeAll(check.about);
    else if (check.subject == u"trunk")
        settings = now.settings;
    else if (const Url *there = now.url(check.about); there && url(check.about))
        std::replace_if(urls.begin(), urls.end(), [&](const Url &one) { return one.sid == there->sid; }, *there);
    else if (there)
        urls.append(*there);
    else
        urls.removeIf([&](const Url &one) { return one.sid == check.about; });
}

const Remembered::Url *Remembered::url(const QString &sid) const
{
    const auto found = std::find_if(urls.begin(), urls.end(), [&](const Url &one) { return one.sid == sid; });
    return found == urls.end() ? nullptr : &*found;
}

QJsonObject Remembered::toJson() const
{
    QJsonArray addresses;
    for (const Url &url : urls)
        addresses.append(QJsonObject{{u"sid"_qs, url.sid},           {u"url"_qs, url.sipUrl},    {u"name"_qs, url.name},
                                     {u"priority"_qs, url.priority}, {u"weight"_qs, url.weight}, {u"enabled"_qs, url.enabled}});
    return {{u"version"_qs, formatVersion},
            {u"account"_qs, account},
            {u"trunk"_qs, trunk},
            {u"when"_qs, when.toUTC().toString(Qt::ISODate)},
            {u"repaired"_qs, repaired.toUTC().toString(Qt::ISODate)},
            {u"settings"_qs, settingsJson(settings)},
            {u"addresses"_qs, addresses},
            {u"numbers"_qs, QJsonArray::fromStringList(numbers)}};
}

std::optional<Remembered> Remembered::fromJson(const QJsonObject &json)
{
    if (json.value(u"version"_qs).toInt() != formatVersion)
        return {};
    Remembered read{json.value(u"account"_qs).toString(), json.value(u"trunk"_qs).toString(),
                    QDateTime::fromString(json.value(u"when"_qs).toString(), Qt::ISODate),
                    QDateTime::fromString(json.value(u"repaired"_qs).toString(), Qt::ISODate),
                    settingsFrom(json.value(u"settings"_qs).toObject()), {}, {}};
    for (const QJsonValue &value : json.value(u"addresses"_qs).toArray()) {
        const QJsonObject url = value.toObject();
        read.urls.append({url.value(u"sid"_qs).toString(), url.value(u"url"_qs).toString(), url.value(u"name"_qs).toString(),
                          url.value(u"priority"_qs).toInt(10), url.value(u"weight"_qs).toInt(10), url.value(u"enabled"_qs).toBool(true)});
    }
    for (const QJsonValue &number : json.value(u"numbers"_qs).toArray())
        read.numbers.append(number.toString());
    return read;
}

RememberedFile::RememberedFile(const QString &folder, const QString &trunkSid)
    : m_path(QDir(folder).filePath(u"checked/"_qs + trunkSid + u".json"_qs))
{}

std::optional<Remembered> RememberedFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Remembered::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

void RememberedFile::remove() const
{
    QFile::remove(m_path);
}

bool RememberedFile::write(const Remembered &remembered) const
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return false;
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray bytes = QJsonDocument(remembered.toJson()).toJson();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // commit() alone reports success on a full disk and leaves an empty file.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.cancelWriting();
        return false;
    }
    return file.commit();
}

} // namespace trunkline::setup
