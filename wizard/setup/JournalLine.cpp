#include "setup/JournalLine.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>

namespace trunkline::setup {

namespace {

/// A flipped bit in a number or a SID would otherwise still be a line.
QString sumOf(const QJsonObject &line)
{
    const QByteArray hash = QCryptographicHash::hash(QJsonDocument(line).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(8));
}

} // namespace

bool JournalLine::isIntact(QJsonObject line)
{
    const QJsonValue sum = line.take(u"sum"_qs);
    return sum.isUndefined() || sum.toString() == sumOf(line);
}

QByteArray JournalLine::finished(QJsonObject line)
{
    line.insert(u"time"_qs, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert(u"sum"_qs, sumOf(line));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Error JournalLine::unwritable(const QString &path, const QString &reason)
{
    Error error{ErrorKind::JournalUnwritable, Effect::No, QDir::toNativeSeparators(path)};
    error.detail = reason;
    return error;
}

} // namespace trunkline::setup
