#pragma once

#include "setup/SetupLock.h"

#include <QJsonObject>
#include <QString>
#include <memory>

namespace trunkline::setup {

/// The file in which an unfinished set-up waits for the next start. There is one, so one window at a time works on it.
class DraftFile
{
public:
    enum class State {
        None,
        Readable,
        Damaged, ///< not what this program wrote
        Newer,   ///< written by a newer Trunkline
    };

    explicit DraftFile(const QString &folder);
    ~DraftFile();

    QString path() const { return m_path; }
    State state() const;
    QJsonObject read() const; ///< empty unless it is readable

    /// Whole or not at all. A file that cannot be read is put aside first and never overwritten. False: the folder cannot
    /// be written to.
    bool write(const QJsonObject &saved);
    void remove();

    /// Keeps other windows from working on it, until this object goes. False: another one does. Where no lock can be made
    /// nothing can be saved either, and that is told then.
    bool hold();

private:
    bool makeFolder() const;
    bool putAside() const;

    QString m_path;
    std::unique_ptr<SetupLock> m_lock;
};

} // namespace trunkline::setup
