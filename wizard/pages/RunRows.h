#pragma once

#include "setup/Runner.h"
#include "widgets/ProgressRow.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// The steps of a run, as the progress list shows them.
class RunRows
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::RunRows)
public:
    /// `reason`: what the row that stopped the run says; empty: as the run says.
    static QList<widgets::ProgressRow> of(const setup::Runner &run, const QString &reason);

private:
    static widgets::ProgressRow shown(const setup::Row &row, const QString &reason);
};

} // namespace trunkline::pages
