#include "setup/Session.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

// Keeping a set-up between two starts of the program: what was typed, without secrets.

namespace trunkline::setup {

namespace {

QString draftFile(const QString &folder)
{
    return QDir(folder).filePath(u"draft.json"_qs);
}

QJsonObject readDraft(const QString &folder)
{
    QFile file(draftFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// commit() alone reports success on a full disk and leaves an empty file, so the write is checked before.
bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.cancelWriting();
        file.commit();
        return false;
    }
    return file.commit();
}

} // namespace

bool Session::save(const QString &step)
{
    if (!m_service.mayRemember)
        return true;
    if (!QDir(m_folder).exists()) {
        if (!QDir().mkpath(m_folder))
            return false;
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const bool built = m_journal && std::any_of(m_journal->entries().begin(), m_journal->entries().end(), [](const Journal::Entry &entry) {
                           return entry.outcome == Journal::Outcome::Ok && !entry.undone;
                       });
    const QJsonObject saved{{u"version"_qs, 1},
                            {u"step"_qs, step},
                            {u"account"_qs, m_signIn.accountName()},
                            {u"trunk"_qs, m_draft.text(Field::TrunkName)},
                            {u"when"_qs, QDateTime::currentDateTime().toString(Qt::ISODate)},
                            {u"built"_qs, built},
                            {u"draft"_qs, m_draft.toJson()}};
    return writeWhole(draftFile(m_folder), QJsonDocument(saved).toJson());
}

std::optional<Session::Saved> Session::saved(const QString &folder)
{
    const QJsonObject json = readDraft(folder);
    if (json.value(u"version"_qs).toInt() != 1)
        return {};
    return Saved{json.value(u"step"_qs).toString(), json.value(u"account"_qs).toString(), json.value(u"trunk"_qs).toString(),
                 QDateTime::fromString(json.value(u"when"_qs).toString(), Qt::ISODate), json.value(u"built"_qs).toBool()};
}

bool Session::restore()
{
    const QJsonObject json = readDraft(m_folder);
    if (json.value(u"version"_qs).toInt() != 1)
        return false;
    m_draft.fromJson(json.value(u"draft"_qs).toObject());
    if (m_service.credentials)
        fillIn(*m_service.credentials);
    return true;
}

void Session::forgetSaved(const QString &folder)
{
    QFile::remove(draftFile(folder));
}

} // namespace trunkline::setup
