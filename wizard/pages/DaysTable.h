#pragma once

#include "monitor/Statistics.h"

#include <QDialog>

namespace trunkline::pages {

/// The numbers of the chart as a table.
class DaysTable : public QDialog
{
    Q_OBJECT
public:
    explicit DaysTable(const QVector<monitor::Statistics::Day> &days, QWidget *parent = nullptr);
};

} // namespace trunkline::pages
