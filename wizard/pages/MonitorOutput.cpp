// What leaves the monitor window: a file, paper, the clipboard; and what it shows in dialogs.

#include "pages/MonitorWindow.h"

#include "answers/Isolate.h"
#include "monitor/Statistics.h"
#include "pages/CallsExport.h"
#include "pages/CallsPrint.h"
#include "pages/CallsTable.h"
#include "pages/DaysTable.h"
#include "pages/MonitorNotices.h"
#include "pages/MonitorStatus.h"
#include "pages/Question.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace trunkline::pages {

void MonitorWindow::askWhereToExport()
{
    const auto files = new QFileDialog(this, tr("Export CSV"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"csv"_qs);
    files->selectFile(CallsExport::fileName(m_feed.log().line().name(), m_today));
    connect(files, &QFileDialog::fileSelected, this, &MonitorWindow::exportTo);
    files->open();
}

void MonitorWindow::exportTo(const QString &path)
{
    if (const QString problem = CallsExport::save(path, m_feed.log(), m_model->places()); !problem.isEmpty())
        return m_notices->showProblem(tr("The calls were not saved"), problem);
    m_status->announce(tr("Saved as %1").arg(isolate(QDir::toNativeSeparators(path))));
}

void MonitorWindow::printCalls()
{
    auto printer = std::make_shared<QPrinter>();
    const auto dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QVector<int> columns;
        for (int column = 0; column < CallsModel::ColumnCount; ++column)
            if (!m_table->isColumnHidden(column))
                columns.append(column);
        const QString title = tr("Calls of %1, %2 to %3")
                                  .arg(isolate(m_feed.log().line().name()), QLocale().toString(m_model->filter().window.first, QLocale::ShortFormat),
                                       QLocale().toString(m_model->filter().window.last, QLocale::ShortFormat));
        if (!CallsPrint::print(*printer, *m_model, columns, title, layoutDirection()))
            m_notices->showProblem(tr("The calls were not printed"), tr("Check the printer and print again."));
    });
    dialog->open();
}

void MonitorWindow::copyRow()
{
    if (!m_table->chosen())
        return;
    QStringList cells;
    for (int column = 0; column < CallsModel::ColumnCount; ++column)
        if (!m_table->isColumnHidden(column))
            cells += plain(m_model->index(m_table->currentIndex().row(), column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void MonitorWindow::showDaysTable()
{
    const auto counted = monitor::Statistics::of(m_feed.log(), m_model->filter().window, m_today);
    auto dialog = new DaysTable(counted.days, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MonitorWindow::showHelp()
{
    auto dialog = new Question(tr("Help"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setQuestion(tr("What you see here"),
                        tr("All calls to this trunk, as Twilio has them. A call that is still going on may show up only when it is over. "
                           "A call that found no gateway address is in no list of Twilio’s; Trunkline knows of it from Twilio’s alerts.\n\n"
                           "Choose a call to read why it failed and what to do. In the chart, the arrow keys go from day to day, and Enter shows only that day."));
    connect(dialog->addButton(tr("C&lose"), widgets::Button::Kind::Primary, true), &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
}

void MonitorWindow::showAddressChange()
{
    auto dialog = new Question(tr("What changed"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setQuestion(tr("Someone changed where calls are sent"), m_news.addressChanges().join(u'\n'));
    if (m_wiring.check)
        connect(dialog->addButton(tr("Check and &repair the line")), &QPushButton::clicked, this, [this, dialog] {
            dialog->accept();
            check();
        });
    connect(dialog->addButton(tr("C&lose"), widgets::Button::Kind::Primary, true), &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
}

} // namespace trunkline::pages
