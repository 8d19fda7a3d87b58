#pragma once

#include "answers/Error.h"

#include <QJsonObject>

namespace trunkline::setup {

/// One line of a record, as it is written and read.
struct JournalLine
{
    /// With its time and a sum over everything else in it, as bytes.
    static QByteArray finished(QJsonObject line);
    static bool isIntact(QJsonObject line);

    static Error unwritable(const QString &path, const QString &reason);
};

} // namespace trunkline::setup
