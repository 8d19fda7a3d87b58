#include "setup/Journal.h"

#include "setup/JournalLine.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trunkline::setup {

namespace {

constexpr int formatVersion = 1;

QString outcomeToken(Journal::Outcome outcome)
{
    switch (outcome) {
    case Journal::Outcome::Ok:
        return u"ok"_qs;
    case Journal::Outcome::No:
        return u"no"_qs;
    case Journal::Outcome::Unknown:
        return u"unknown"_qs;
    }
    Q_UNREACHABLE();
}

std::optional<Journal::Outcome> outcomeFrom(const QString &token)
{
    for (const auto outcome : {Journal::Outcome::Ok, Journal::Outcome::No, Journal::Outcome::Unknown})
        if (token == outcomeToken(outcome))
            return outcome;
    return {};
}

/// A new file is only safe once its folder knows it.
void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

QString Journal::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/set-ups"_qs;
}

QString Journal::fileName(const AccountSid &account, const TrunkName &trunk)
{
    QString readable;
    for (const QChar letter : trunk.text().toLower())
        readable += letter.isLetterOrNumber() && letter.unicode() < 128 ? letter : QChar(u'-');
    const QByteArray both = (account.text() + u'\n' + trunk.text().toCaseFolded()).toUtf8();
    const QByteArray mark = QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(10);
    return readable.left(32) + u'-' + QString::fromLatin1(mark) + u".jsonl"_qs;
}

Result<std::shared_ptr<Journal>> Journal::open(const QString &path, const AccountSid &account, const QString &trunkName)
{
    const QFileInfo info(path);
    const QDir folder = info.absoluteDir();
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()))
            return JournalLine::unwritable(path, tr("The folder cannot be made."));
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    auto opened = openExisting(path);
    if (!opened)
        return opened;
    Journal &journal = **opened;
    if (journal.m_account.isEmpty()) { // new, or not even its first line was finished
        journal.m_account = account.text();
        journal.m_trunkName = trunkName;
        const auto written = journal.append(JournalLine::finished({{u"trunkline"_qs, formatVersion}, {u"account"_qs, account.text()}, {u"trunk"_qs, trunkName}}));
        if (!written)
            return written.error();
        syncFolder(path);
    } else if (journal.m_account != account.text()) {
        Error other = error(ErrorKind::JournalDamaged, QDir::toNativeSeparators(journal.m_path));
        other.detail = tr("This record belongs to another account.");
        return other;
    }
    return opened;
}

Result<std::shared_ptr<Journal>> Journal::openExisting(const QString &path)
{
    std::shared_ptr<Journal> journal(new Journal);
    journal->m_path = QFileInfo(path).absoluteFilePath();
    if (const QFileInfo info(journal->m_path); info.exists() && !info.isFile())
        return JournalLine::unwritable(journal->m_path, tr("This is not a file."));
    SetupLock::Refusal refusal{};
    QString holder;
    journal->m_lock = SetupLock::take(journal->m_path + u".lock"_qs, refusal, holder);
    if (refusal == SetupLock::Refusal::CannotWrite)
        return JournalLine::unwritable(journal->m_path, tr("The folder cannot be written to."));
    if (refusal == SetupLock::Refusal::Held) {
        Error busy = error(ErrorKind::SetupBusy);
        if (!holder.isEmpty())
            busy.detail = tr("%1, process %2").arg(holder.section(u", "_qs, 0, 0), holder.section(u", "_qs, 1));
        return busy;
    }
    journal->m_file.setFileName(journal->m_path);
    if (!journal->m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return JournalLine::unwritable(journal->m_path, journal->m_file.errorString());
    const auto loaded = journal->load();
    if (!loaded)
        return loaded.error();
    return journal;
}

Result<Nothing> Journal::load()
{
    m_file.seek(0);
    const QByteArray all = m_file.readAll();
    const auto damaged = [this](int line) {
        Error broken = error(ErrorKind::JournalDamaged, QDir::toNativeSeparators(m_path));
        broken.detail = tr("Line %1 cannot be read.").arg(line);
        return broken;
    };

    const QList<QByteArray> lines = all.split('\n');
    bool first = true;
    // What stands after the last newline was cut off while it was written, and had not been acted upon.
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const QJsonObject line = QJsonDocument::fromJson(lines.at(i)).object();
        if (line.isEmpty() || !JournalLine::isIntact(line))
            return damaged(int(i) + 1);
        if (first) {
            if (line.value(u"trunkline"_qs).toInt() != formatVersion)
                return damaged(int(i) + 1); // of a newer version, or not a journal
            m_account = line.value(u"account"_qs).toString();
            m_trunkName = line.value(u"trunk"_qs).toString();
            first = false;
        } else if (!read(line)) {
            return damaged(int(i) + 1);
        }
    }
    // Only its own first line, cut off, may be dropped whole. Any other file without a line is somebody's, and no record.
    static const QByteArray beginning = "{\"account\":\"AC";
    if (first && !beginning.startsWith(all.left(beginning.size())))
        return damaged(1);
    return dropTornLine(all);
}

/// Half a line at the end is what a crash or a full disk leaves. Nothing was sent on its account. It is kept aside, for
/// whoever wants to know, and cut off, so that the next line does not stick to it.
Result<Nothing> Journal::dropTornLine(const QByteArray &all)
{
    const qsizetype whole = all.lastIndexOf('\n') + 1;
    if (whole == all.size())
        return Nothing{};
    QFile aside(m_path + u".torn"_qs);
    if (!aside.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || aside.write(all.sliced(whole)) < 0)
        return JournalLine::unwritable(m_path, aside.errorString());
    if (!m_file.resize(whole))
        return JournalLine::unwritable(m_path, m_file.errorString());
    return Nothing{};
}

bool Journal::read(const QJsonObject &line)
{
    const QString kind = line.value(u"line"_qs).toString();
    const qint64 seq = line.value(u"seq"_qs).toInteger();
    if (kind == u"intent") {
        const auto change = changeFromJson(line.value(u"what"_qs).toObject());
        if (!change)
            return false;
        add(Entry{seq, *change, {}, {}, false, QDateTime::fromString(line.value(u"time"_qs).toString(), Qt::ISODateWithMs)});
        m_nextSeq = std::max(m_nextSeq, seq + 1);
        return true;
    }
    if (kind == u"works-on") {
        const auto sid = TrunkSid::parse(line.value(u"sid"_qs).toString());
        if (sid)
            m_trunk = *sid;
        return bool(sid);
    }
    Entry *one = entry(seq);
    if (one && kind == u"outcome") {
        one->outcome = outcomeFrom(line.value(u"outcome"_qs).toString());
        one->sid = line.value(u"sid"_qs).toString();
        one->gaveUp = line.value(u"looked"_qs).toBool();
        noteTrunk(*one);
        return one->outcome.has_value();
    }
    if (one && kind == u"undone") {
        one->undone = true;
        return true;
    }
    return false;
}

Result<Nothing> Journal::worksOn(const TrunkSid &trunk)
{
    if (m_trunk == trunk)
        return Nothing{};
    m_trunk = trunk;
    return note({{u"line"_qs, u"works-on"_qs}, {u"sid"_qs, trunk.text()}});
}

bool Journal::isOurs(const QString &sid) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.outcome == Outcome::Ok && !entry.undone && !sid.isEmpty() && entry.sid == sid;
    });
}

bool Journal::openIntent(const QString &wanted) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return key(entry.change) == wanted && entry.outcome.value_or(Outcome::Unknown) == Outcome::Unknown;
    });
}

Result<qint64> Journal::intends(const Change &change)
{
    return intends(QVector<Change>{change});
}

Result<qint64> Journal::intends(const QVector<Change> &changes)
{
    const qint64 first = m_nextSeq;
    QByteArray lines;
    for (qsizetype i = 0; i < changes.size(); ++i)
        lines += JournalLine::finished({{u"line"_qs, u"intent"_qs}, {u"seq"_qs, first + i}, {u"what"_qs, toJson(changes.at(i))}});
    if (const auto written = append(lines); !written)
        return written.error();
    for (const Change &change : changes)
        add(Entry{m_nextSeq++, change, {}, {}, false, QDateTime::currentDateTimeUtc()});
    return first;
}

void Journal::add(const Entry &entry)
{
    m_places.insert(entry.seq, m_entries.size());
    m_entries.append(entry);
}

Journal::Entry *Journal::entry(qint64 seq)
{
    const auto place = m_places.constFind(seq);
    return place == m_places.constEnd() ? nullptr : &m_entries[*place];
}

/// The trunk that was made is the one that is worked on, in one line: a crash between two would forget which.
void Journal::noteTrunk(const Entry &entry)
{
    if (!entry.counts() || !std::holds_alternative<CreateTrunk>(entry.change))
        return;
    if (const auto made = TrunkSid::parse(entry.sid))
        m_trunk = *made;
}

Result<Nothing> Journal::happened(qint64 seq, Outcome outcome, const QString &sid, const Error &why, Sync when)
{
    if (Entry *one = entry(seq)) {
        one->outcome = outcome;
        one->sid = sid;
        one->gaveUp = false;
        noteTrunk(*one);
    }
    QJsonObject line{{u"line"_qs, u"outcome"_qs}, {u"seq"_qs, seq}, {u"outcome"_qs, outcomeToken(outcome)}};
    if (!sid.isEmpty())
        line.insert(u"sid"_qs, sid);
    if (outcome != Outcome::Ok) {
        line.insert(u"why"_qs, Advising::name(why.kind));
        if (why.httpStatus)
            line.insert(u"http"_qs, why.httpStatus);
        if (why.twilioCode)
            line.insert(u"code"_qs, why.twilioCode);
    }
    return note(line, when);
}

Result<Nothing> Journal::gaveUp(qint64 seq)
{
    if (Entry *one = entry(seq)) {
        one->outcome = Outcome::No;
        one->gaveUp = true;
    }
    return note({{u"line"_qs, u"outcome"_qs}, {u"seq"_qs, seq}, {u"outcome"_qs, outcomeToken(Outcome::No)}, {u"looked"_qs, true}});
}

Result<Nothing> Journal::undid(qint64 seq)
{
    if (Entry *one = entry(seq))
        one->undone = true;
    return note({{u"line"_qs, u"undone"_qs}, {u"seq"_qs, seq}});
}

Result<Nothing> Journal::undid(const QVector<qint64> &seqs)
{
    Result<Nothing> all = Nothing{};
    for (const qint64 seq : seqs) {
        if (Entry *one = entry(seq))
            one->undone = true;
        if (const auto noted = note({{u"line"_qs, u"undone"_qs}, {u"seq"_qs, seq}}, Sync::WithNext); !noted)
            all = noted;
    }
    const auto synced = sync();
    return all ? synced : all;
}

} // namespace trunkline::setup
