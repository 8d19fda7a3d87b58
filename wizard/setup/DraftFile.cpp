#include "setup/DraftFile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace trunkline::setup {

namespace {

constexpr int formatVersion = 1;

} // namespace

DraftFile::DraftFile(const QString &folder) : m_path(QDir(folder).absoluteFilePath(u"draft.json"_qs)) {}

DraftFile::~DraftFile() = default;

DraftFile::State DraftFile::state() const
{
    QFile file(m_path);
    if (!file.exists())
        return State::None;
    if (!file.open(QIODevice::ReadOnly))
        return State::Damaged;
    const QJsonValue version = QJsonDocument::fromJson(file.readAll()).object().value(u"version"_qs);
    if (version.toInt() == formatVersion)
        return State::Readable;
    return version.toInt() > formatVersion ? State::Newer : State::Damaged;
}

QJsonObject DraftFile::read() const
{
    QFile file(m_path);
    if (state() != State::Readable || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

bool DraftFile::makeFolder() const
{
    const QString folder = QFileInfo(m_path).path();
    if (QDir(folder).exists())
        return true;
    if (!QDir().mkpath(folder))
        return false;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return true;
}

/// Under the first name that is free.
bool DraftFile::putAside() const
{
    const QFileInfo info(m_path);
    for (int number = 1;; ++number) {
        const QString aside = info.dir().filePath(u"draft-kept-%1.json"_qs.arg(number));
        if (!QFile::exists(aside))
            return QFile::rename(m_path, aside);
    }
}

bool DraftFile::write(const QJsonObject &saved)
{
    if (!makeFolder())
        return false;
    if (const State now = state(); (now == State::Damaged || now == State::Newer) && !putAside())
        return false;
    QJsonObject whole = saved;
    whole.insert(u"version"_qs, formatVersion);
    const QByteArray bytes = QJsonDocument(whole).toJson();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // commit() alone reports success on a full disk and leaves an empty file, so the write is checked before.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.cancelWriting();
        file.commit();
        return false;
    }
    return file.commit();
}

void DraftFile::remove()
{
    if (state() == State::Readable)
        QFile::remove(m_path);
}

bool DraftFile::hold()
{
    if (m_lock || !makeFolder())
        return true;
    SetupLock::Refusal refusal{};
    QString holder;
    m_lock = SetupLock::take(m_path + u".lock"_qs, refusal, holder);
    return refusal != SetupLock::Refusal::Held;
}

} // namespace trunkline::setup
