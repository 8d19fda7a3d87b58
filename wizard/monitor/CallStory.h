#pragma once

#include "monitor/CallLog.h"
#include "setup/CallPath.h"

namespace trunkline::monitor {

/// All that can be said about one call, in words: for the details, the table and the command line.
class CallStory
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::monitor::CallStory)
public:
    CallStory(const CallLog &log, const CallEntry &entry);

    QString title() const;                  ///< "Gateway didn’t answer"
    QString head(const QDate &today) const; ///< "Today 10:49, from +1 415 555 0190"
    QString happened() const;               ///< one to three sentences
    const QStringList &steps() const { return m_failure.steps; } ///< empty for calls that went well
    setup::FailureFix fix() const { return m_failure.fix; }
    setup::CallPath path() const;
    QString spokenPath() const; ///< "The call stopped between the internet and your gateway."
    QString length() const;     ///< "2:14", "–"
    QString price() const;      ///< empty: not known
    QString gateway() const;
    /// "For support: 32011, call CA0123…cdef"
    QString forSupport() const;
    /// Everything that Twilio said, as text to be copied.
    QString everything() const;

    static QString time(qint64 at, const QDate &today);  ///< "Today 10:49", "Mon 9 June 10:49"
    static QString caller(const CallLog &log, const CallEntry &entry); ///< "+1 415 555 0190", "Hidden number"
    static QString number(const QString &e164);

private:
    bool wentWrong() const { return m_entry.outcome == Outcome::Failed || m_entry.outcome == Outcome::CutOff; }
    QString codes() const;

    const CallLog &m_log;
    const CallEntry m_entry; ///< a copy: the log grows
    setup::Failure m_failure; ///< empty for calls that went well
};

} // namespace trunkline::monitor
