#include "pages/MonitorMenu.h"

#include "pages/AboutDialog.h"
#include "pages/CallsModel.h"
#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

namespace trunkline::pages {

using widgets::Appearance;
using widgets::Theme;

MonitorMenu::MonitorMenu(QMainWindow *window) : QObject(window), m_window(window)
{
    QMenuBar *bar = window->menuBar();
    m_file = bar->addMenu(QString());
    m_view = bar->addMenu(QString());
    m_help = bar->addMenu(QString());
    exportCsv = add(m_file, Qt::CTRL | Qt::Key_E);
    print = add(m_file, Qt::CTRL | Qt::Key_P);
    m_file->addSeparator();
    close = add(m_file, Qt::CTRL | Qt::Key_W);

    refresh = add(m_view);
    refresh->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    refreshing = add(m_view);
    tell = add(m_view);
    health = add(m_view);
    for (QAction *action : {refreshing, tell, health})
        action->setCheckable(true);
    m_view->addSeparator();
    m_columns = m_view->addMenu(QString());
    for (int column = CallsModel::Caller; column < CallsModel::ColumnCount; ++column) {
        if (column == CallsModel::Result) // time and what happened are always there
            continue;
        QAction *action = add(m_columns);
        action->setCheckable(true);
        action->setData(column);
        m_columnActions.append(action);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { Q_EMIT columnToggled(column, shown); });
    }
    daysTable = add(m_view);
    m_view->addSeparator();
    m_appearance = m_view->addMenu(QString());
    fillAppearance();
    m_motion = add(m_view);
    m_motion->setCheckable(true);
    m_motion->setChecked(widgets::Motion::wantsNone());
    connect(m_motion, &QAction::triggered, this, &AboutDialog::saveReducedMotion);

    help = add(m_help, Qt::Key_F1);
    about = add(m_help);
    retranslate();
}

QAction *MonitorMenu::add(QMenu *menu, const QKeySequence &key)
{
    QAction *action = menu->addAction(QString());
    action->setShortcut(key);
    return action;
}

void MonitorMenu::fillAppearance()
{
    m_looks = new QActionGroup(this);
    for (const Appearance look : {Appearance::System, Appearance::Light, Appearance::Dark, Appearance::SystemColours}) {
        QAction *action = m_looks->addAction(QString());
        action->setCheckable(true);
        action->setChecked(Theme::appearance() == look);
        action->setData(int(look));
        m_appearance->addAction(action);
    }
    connect(m_looks, &QActionGroup::triggered, this, [](QAction *action) { AboutDialog::saveAppearance(Appearance(action->data().toInt())); });
}

QAction *MonitorMenu::column(int column) const
{
    for (QAction *action : m_columnActions)
        if (action->data().toInt() == column)
            return action;
    return nullptr;
}

void MonitorMenu::setTellPossible(bool possible, const QString &why)
{
    tell->setEnabled(possible);
    tell->setToolTip(why);
    tell->setStatusTip(why);
}

void MonitorMenu::setInterval(std::chrono::milliseconds every)
{
    m_every = every;
    retranslate();
}

void MonitorMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    exportCsv->setText(tr("&Export CSV…"));
    print->setText(tr("&Print…"));
    close->setText(tr("&Close"));
    refresh->setText(tr("&Refresh"));
    refreshing->setText(tr("Refresh e&very %n s", nullptr, int((m_every.count() + 999) / 1000)));
    tell->setText(tr("&Tell me when calls fail"));
    health->setText(tr("&Ask the gateway every 5 minutes whether it answers"));
    m_columns->setTitle(tr("C&olumns"));
    for (QAction *action : std::as_const(m_columnActions))
        action->setText(CallsModel::columnName(action->data().toInt()));
    daysTable->setText(tr("&Show days as a table"));
    m_appearance->setTitle(tr("&Appearance"));
    const QStringList looks{tr("Same as the s&ystem"), tr("&Light"), tr("&Dark"), tr("System &colours")};
    for (QAction *action : m_looks->actions())
        action->setText(looks.at(action->data().toInt()));
    m_motion->setText(tr("Reduce &motion"));
    help->setText(tr("&Help"));
    about->setText(tr("&About Trunkline"));
}

} // namespace trunkline::pages
