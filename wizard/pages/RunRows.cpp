#include "pages/RunRows.h"

#include <QLocale>

namespace trunkline::pages {

using setup::Row;
using setup::Runner;
using widgets::ProgressRow;

QList<ProgressRow> RunRows::of(const Runner &run, const QString &reason)
{
    QList<ProgressRow> rows;
    for (const Row &row : run.rows())
        rows.append(shown(row, reason));
    if (run.state() == Runner::State::Stopped && !run.error()) // the user stopped it
        for (ProgressRow &row : rows)
            if (row.state == ProgressRow::State::Waiting)
                row.trailing = row.spoken = tr("Not done", "state of a step");
    return rows;
}

ProgressRow RunRows::shown(const Row &row, const QString &reason)
{
    ProgressRow shown;
    shown.key = row.key;
    shown.title = row.title;
    shown.second = row.note;
    switch (row.state) {
    case Row::State::Waiting:
        shown.state = ProgressRow::State::Waiting;
        break;
    case Row::State::Running:
        shown.state = ProgressRow::State::Running;
        break;
    case Row::State::Done:
        shown.state = row.alreadyThere ? ProgressRow::State::Skipped : ProgressRow::State::Done;
        if (row.alreadyThere)
            shown.trailing = tr("Already there", "state of a step");
        else if (row.took.count() >= 0)
            shown.trailing = tr("%1 s", "seconds a step took").arg(QLocale().toString(double(row.took.count()) / 1000, 'f', 1));
        else
            shown.trailing = tr("Done", "state of a step");
        break;
    case Row::State::NotNeeded:
        shown.state = ProgressRow::State::Skipped;
        shown.trailing = tr("Not needed", "state of a step");
        break;
    case Row::State::Retrying:
        shown.state = ProgressRow::State::Retrying;
        shown.second = tr("%1 Trying again in %2 s (%3 of %4).").arg(row.note).arg(row.secondsLeft).arg(row.attempt).arg(row.attempts);
        shown.button = row.canTryNow ? tr("Try now") : QString();
        shown.spoken = tr("trying again, %1", "state of a step, for screen readers").arg(row.note);
        break;
    case Row::State::Failed:
        shown.state = ProgressRow::State::Failed;
        shown.trailing = tr("Not done", "state of a step");
        break;
    case Row::State::Unclear:
        shown.state = ProgressRow::State::Unclear;
        shown.trailing = tr("Unclear", "state of a step");
        break;
    }
    if (!reason.isEmpty() && (row.state == Row::State::Failed || row.state == Row::State::Unclear))
        shown.second = reason;
    return shown;
}

} // namespace trunkline::pages
