#include "setup/Journal.h"
#include "setup/JournalLine.h"

#include <sys/stat.h>
#include <unistd.h>

// How lines of a record get onto the disk.

namespace trunkline::setup {

namespace {

void tell(Journal::Moment moment)
{
    if (Journal::atMoment)
        Journal::atMoment(moment);
}

} // namespace

/// Something that has happened, whether it can be written down or not.
Result<Nothing> Journal::note(const QJsonObject &line, Sync when)
{
    const auto written = append(JournalLine::finished(line), when);
    if (!written)
        m_owed.append(line);
    return written;
}

Result<Nothing> Journal::catchUp()
{
    while (!m_owed.isEmpty()) {
        if (const auto written = put(JournalLine::finished(m_owed.first()), Sync::Now); !written)
            return written;
        m_owed.removeFirst();
    }
    return Nothing{};
}

Result<Nothing> Journal::append(const QByteArray &lines, Sync when)
{
    const auto caughtUp = catchUp();
    return caughtUp ? put(lines, when) : caughtUp;
}

Result<Nothing> Journal::put(const QByteArray &bytes, Sync when)
{
    struct stat file{};
    if (::fstat(m_file.handle(), &file) == 0 && file.st_nlink == 0) // what is written now would be lost with the program
        return JournalLine::unwritable(m_path, tr("The file was removed."));
    if (m_half >= 0 && !m_file.resize(m_half)) // of a line that could not be written
        return JournalLine::unwritable(m_path, m_file.errorString());
    m_half = -1;
    const qint64 before = m_file.size();
    tell(Moment::BeforeWrite);
    bool done = m_file.write(bytes) == bytes.size() && m_file.flush();
    tell(Moment::Written);
    const bool waits = when == Sync::WithNext;
    done = done && (waits || ::fsync(m_file.handle()) == 0);
    if (!done) {
        const QString reason = m_file.errorString();
        m_file.unsetError();
        if (!m_file.resize(before)) // a full disk keeps half a line otherwise
            m_half = before;
        return JournalLine::unwritable(m_path, reason);
    }
    m_unsynced = waits;
    if (!waits)
        tell(Moment::Synced);
    return Nothing{};
}

Result<Nothing> Journal::sync()
{
    if (!m_unsynced)
        return Nothing{};
    if (::fsync(m_file.handle()) != 0)
        return JournalLine::unwritable(m_path, m_file.errorString());
    m_unsynced = false;
    tell(Moment::Synced);
    return Nothing{};
}

} // namespace trunkline::setup
