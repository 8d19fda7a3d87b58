#include "pages/DaysTable.h"

#include "widgets/Button.h"
#include "widgets/Theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Button;
using widgets::Theme;

DaysTable::DaysTable(const QVector<monitor::Statistics::Day> &days, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Calls per day"));
    const auto table = new QTableWidget(int(days.size()), 4);
    table->setAccessibleName(tr("Calls per day"));
    table->setHorizontalHeaderLabels({tr("Day"), tr("Answered", "calls"), tr("Failed", "calls"), tr("Together", "all calls of a day")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int row = 0; row < days.size(); ++row) {
        const monitor::Statistics::Day &day = days.at(days.size() - 1 - row); // the newest first, as the calls
        const QStringList cells{QLocale().toString(day.first, QLocale::LongFormat), QString::number(day.answered), QString::number(day.failed),
                                QString::number(day.total())};
        for (int column = 0; column < cells.size(); ++column) {
            const auto item = new QTableWidgetItem(cells.at(column));
            item->setTextAlignment((column == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
    }
    const auto close = new Button(tr("C&lose"), Button::Kind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const auto column = new QVBoxLayout(this);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);
    resize(Theme::px(560), Theme::px(480));
}

} // namespace trunkline::pages
