#pragma once

#include "monitor/CallLog.h"

#include <QByteArray>
#include <QCoreApplication>

class QIODevice;

namespace trunkline::monitor {

/// Calls as a table of text for spreadsheets and scripts: UTF-8, RFC 4180. What a spreadsheet would take for a formula is
/// written so that it does not: callers send names, and alerts text, from outside.
class CallsCsv
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::monitor::CallsCsv)
public:
    enum class For { People, Scripts }; ///< the names of the columns: in the user's language, or stable

    static QByteArray head(For readers);
    static QByteArray row(const CallLog &log, const CallEntry &entry);
    /// With byte-order mark. False: the device did not take all.
    static bool write(QIODevice &device, const CallLog &log, const QVector<quint32> &places, For readers);

    /// A field, quoted where that is needed.
    static QString field(const QString &text);
};

} // namespace trunkline::monitor
