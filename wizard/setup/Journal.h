#pragma once

#include "setup/Change.h"
#include "setup/SetupLock.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <memory>

namespace trunkline::setup {

/// The record of one set-up: append-only JSON lines, mode 0600, never a secret in it. The server is the truth; the
/// journal says what is *ours*, which undo needs. Each intent is written, flushed and fsynced before its request leaves;
/// one that cannot be written means that the request is not sent. Outcomes are on disk before we go on, too, but for those
/// of many numbers: they wait for the next intents.
class Journal
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::Journal)
public:
    enum class Outcome { Ok, No, Unknown };

    /// One decision and what became of it.
    struct Entry
    {
        qint64 seq = 0;
        Change change;
        std::optional<Outcome> outcome; ///< empty: the program ended before it knew
        QString sid;                    ///< of what was made; empty for updates and deletes
        bool undone = false;
        QDateTime time;      ///< when it was decided, by our clock
        bool gaveUp = false; ///< No, because it was looked for in vain; it may still turn up

        /// We decided and never learnt what became of it.
        bool isOpen() const { return outcome.value_or(Outcome::Unknown) == Outcome::Unknown && !undone; }
        bool counts() const { return outcome == Outcome::Ok && !undone; }
        /// What Twilio says was made at that moment may come from it. Our clock and Twilio's may differ by minutes; by
        /// more, and what is ours is kept rather than taken back.
        bool isOfThatTime(const QDateTime &created) const
        {
            return !created.isValid() || !time.isValid() || qAbs(time.secsTo(created)) <= 10 * 60;
        }
    };

    /// Opens or creates. One process at a time: SetupBusy names the other. Damaged: JournalDamaged, the file is kept.
    static Result<std::shared_ptr<Journal>> open(const QString &path, const AccountSid &account, const QString &trunkName);
    /// For undo: must exist. The account it belongs to is in `account()`.
    static Result<std::shared_ptr<Journal>> openExisting(const QString &path);
    /// What it says, without working on it: no lock is taken, nothing is written.
    static QVector<Entry> peek(const QString &path);
    /// Likewise, whose it is.
    struct Subject
    {
        QString account, trunkName;
        std::optional<TrunkSid> trunk;
    };
    static Subject subject(const QString &path);

    /// Where journals are kept, and the file of one set-up: the same account and trunk name give the same file.
    static QString defaultFolder();
    static QString fileName(const AccountSid &account, const TrunkName &trunk);

    const QString &path() const { return m_path; }
    const QString &account() const { return m_account; }
    const QString &trunkName() const { return m_trunkName; }
    const QVector<Entry> &entries() const { return m_entries; }

    /// The trunk this set-up works on, once known (made or taken up).
    std::optional<TrunkSid> trunk() const { return m_trunk; }
    Result<Nothing> worksOn(const TrunkSid &trunk);
    bool isOurs(const QString &sid) const;
    /// We decided to make something with this key and never learnt the outcome.
    bool openIntent(const QString &key) const;
    int intents() const { return int(m_entries.size()); }

    /// When a line is on disk: at once, or with the next one that is, or sync(). Lines that wait are written, so they
    /// outlive the program; only a power cut takes them, and what it takes is looked up.
    enum class Sync { Now, WithNext };

    /// On disk before the request leaves. Returns the sequence number of the entry.
    Result<qint64> intends(const Change &change);
    /// Several that leave together, in one write. Returns the number of the first; the others follow. All or none.
    Result<qint64> intends(const QVector<Change> &changes);
    /// If this cannot be written any more, the caller shows it; what was made is not forgotten: the line is owed, and goes
    /// before the next one.
    Result<Nothing> happened(qint64 seq, Outcome outcome, const QString &sid = {}, const Error &why = {}, Sync when = Sync::Now);
    /// Looked for long enough, and nothing was seen.
    Result<Nothing> gaveUp(qint64 seq);
    /// The inverse of an entry took effect.
    Result<Nothing> undid(qint64 seq);
    Result<Nothing> undid(const QVector<qint64> &seqs);

    /// Writes what is owed.
    Result<Nothing> catchUp();
    /// What was written is on disk.
    Result<Nothing> sync();

    /// The points at which a program that dies leaves something else behind.
    enum class Moment { BeforeWrite, Written, Synced };
    /// For tests of crashes. In the program itself nobody listens.
    static inline void (*atMoment)(Moment) = nullptr;

private:
    Journal() = default;
    Result<Nothing> load();
    static void readWhatCanBeRead(const QString &path, Journal &record);
    bool read(const QJsonObject &line);
    Entry *entry(qint64 seq);
    void noteTrunk(const Entry &entry);
    Result<Nothing> dropTornLine(const QByteArray &all);
    void add(const Entry &entry);
    Result<Nothing> note(const QJsonObject &line, Sync when = Sync::Now);
    Result<Nothing> append(const QByteArray &lines, Sync when = Sync::Now);
    Result<Nothing> put(const QByteArray &bytes, Sync when);

    QString m_path, m_account, m_trunkName;
    QFile m_file;
    std::unique_ptr<SetupLock> m_lock;
    QVector<Entry> m_entries;
    QHash<qint64, qsizetype> m_places; ///< of the entries, by sequence number
    QVector<QJsonObject> m_owed; ///< what happened and could not be written yet
    std::optional<TrunkSid> m_trunk;
    qint64 m_nextSeq = 1;
    bool m_unsynced = false;
    qint64 m_half = -1; ///< where half a line begins that could not be cut off
};

} // namespace trunkline::setup
