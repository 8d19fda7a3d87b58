#pragma once

#include "monitor/CallLog.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// Saves calls as CSV: whole or not at all.
class CallsExport
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::CallsExport)
public:
    /// Empty: saved. Else why not, as a sentence.
    static QString save(const QString &path, const monitor::CallLog &log, const QVector<quint32> &places);
    /// "Calls – Front desk – 2026-06-15.csv", without what a file cannot be called.
    static QString fileName(const QString &trunk, const QDate &today);
};

} // namespace trunkline::pages
