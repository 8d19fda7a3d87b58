#include "pages/CallsExport.h"

#include "answers/Isolate.h"
#include "monitor/CallsCsv.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace trunkline::pages {

QString CallsExport::save(const QString &path, const monitor::CallLog &log, const QVector<quint32> &places)
{
    QSaveFile file(path);
    // QSaveFile says yes to a full disk as long as little was written: flush() is what asks the system.
    const bool written = file.open(QIODevice::WriteOnly) && monitor::CallsCsv::write(file, log, places, monitor::CallsCsv::For::People) && file.flush();
    if (!written)
        file.cancelWriting();
    if (written && file.commit())
        return {};
    return tr("%1 could not be written. Choose another folder, or make room on the disk.").arg(isolate(QFileInfo(path).fileName()));
}

QString CallsExport::fileName(const QString &trunk, const QDate &today)
{
    static const QRegularExpression forbidden(u"[/\\\\:*?\"<>|\\x00-\\x1f]"_qs);
    QString name = trunk.trimmed().left(60);
    name.replace(forbidden, u"-"_qs);
    return tr("Calls – %1 – %2", "name of a file: trunk and day").arg(name, today.toString(Qt::ISODate)) + u".csv"_qs;
}

} // namespace trunkline::pages
