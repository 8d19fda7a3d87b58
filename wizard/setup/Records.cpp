#include "setup/Records.h"

#include <QDir>

namespace trunkline::setup {

namespace {

QString folderOf(const QString &settings)
{
    return QDir(settings).filePath(u"set-ups"_qs);
}

} // namespace

QString Records::of(const AccountSid &account, const TrunkSid &trunk) const
{
    const QDir folder(folderOf(m_folder));
    for (const QString &name : folder.entryList({u"*.jsonl"_qs}, QDir::Files, QDir::Time)) {
        const Journal::Subject about = Journal::subject(folder.filePath(name));
        if (about.account == account.text() && about.trunk == trunk)
            return folder.filePath(name);
    }
    return {};
}

QString Records::pathFor(const AccountSid &account, const twilio::Trunk &trunk) const
{
    if (const QString known = of(account, trunk.sid); !known.isEmpty())
        return known;
    const auto name = TrunkName::parse(trunk.name);
    QString path = QDir(folderOf(m_folder)).filePath(Journal::fileName(account, name ? *name : *TrunkName::parse(u"-"_qs)));
    if (QFile::exists(path)) // of another trunk that has the same name
        path.replace(u".jsonl"_qs, u'-' + trunk.sid.text().last(8) + u".jsonl"_qs);
    return path;
}

} // namespace trunkline::setup
