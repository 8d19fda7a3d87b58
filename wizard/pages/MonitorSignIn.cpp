// Who is signed in, which trunk is watched, and what is kept for the next time.

#include "pages/MonitorWindow.h"

#include "answers/Isolate.h"
#include "monitor/FailureRun.h"
#include "pages/CallsTable.h"
#include "pages/MonitorMenu.h"
#include "pages/MonitorNotices.h"
#include "pages/MonitorStatus.h"
#include "pages/SignInDialog.h"
#include "widgets/DesktopNotice.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QSettings>

namespace trunkline::pages {

using setup::Inventory;
using widgets::DesktopNotice;

// The account ------------------------------------------------------------------------------------------------------

void MonitorWindow::clientChanged()
{
    setup::SignIn &signIn = m_session->signIn();
    if (!signIn.client() && m_session->draft().credentials() && signIn.state() == setup::SignIn::State::NotChecked)
        signIn.check();
    m_feed.setClient(signIn.client());
    if (signIn.client() && m_session->inventory().trunksState() == Inventory::State::NotLoaded)
        m_session->inventory().loadTrunks();
    showState();
}

void MonitorWindow::signIn()
{
    auto dialog = new SignInDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_feed.setClient(m_session->signIn().client());
        m_feed.refresh();
    });
    dialog->open();
}

void MonitorWindow::trunksChanged()
{
    const Inventory &inventory = m_session->inventory();
    if (inventory.trunksState() == Inventory::State::Loading || inventory.trunksState() == Inventory::State::NotLoaded)
        return;
    if (inventory.trunksState() == Inventory::State::Failed && inventory.trunks().isEmpty()) {
        QTimer::singleShot(m_wiring.timing.again.front(), &m_session->inventory(), &Inventory::loadTrunks);
        return showState();
    }
    QVector<MonitorBar::Trunk> all;
    for (const twilio::Trunk &trunk : inventory.trunks())
        all.append({trunk.sid.text(), trunk.name});
    std::sort(all.begin(), all.end(), [](const auto &one, const auto &other) { return one.name.localeAwareCompare(other.name) < 0; });
    QString wanted = m_wiring.trunk;
    if (wanted.isEmpty())
        wanted = QSettings().value(u"monitor/trunk"_qs).toString();
    const auto meant = [&wanted](const MonitorBar::Trunk &trunk) {
        return trunk.sid == wanted || trunk.name.trimmed().compare(wanted.trimmed(), Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(all.begin(), all.end(), meant);
    if (found == all.end() && !m_wiring.trunk.isEmpty() && !m_feed.trunk())
        m_notices->showProblem(tr("There is no trunk called “%1”").arg(isolate(m_wiring.trunk)), tr("Choose one of the trunks of this account."));
    const QString sid = m_feed.trunk()        ? m_feed.trunk()->text()
                        : found != all.end()  ? found->sid
                        : all.isEmpty()       ? QString()
                                              : all.first().sid;
    m_bar->setTrunks(all, sid);
    if (!sid.isEmpty() && !m_feed.trunk())
        chooseTrunk(sid);
    showSoon();
}

void MonitorWindow::chooseTrunk(const QString &text)
{
    const auto sid = TrunkSid::parse(text);
    if (!sid || m_feed.trunk() == *sid)
        return;
    if (!m_session->isPractice())
        QSettings().setValue(u"monitor/trunk"_qs, sid->text());
    m_news.forget();
    m_wasFailing = false;
    m_feed.watch(*sid, m_session->inventory().trunkName(*sid));
}

void MonitorWindow::showTrunk(const QString &sidOrName)
{
    m_wiring.trunk = sidOrName;
    for (const twilio::Trunk &trunk : m_session->inventory().trunks())
        if (trunk.sid.text() == sidOrName || trunk.name == sidOrName) {
            chooseTrunk(trunk.sid.text());
            return trunksChanged();
        }
    m_session->inventory().loadTrunks(); // it may be new
}

// What is kept -----------------------------------------------------------------------------------------------------

void MonitorWindow::readSettings()
{
    const QSettings settings;
    const auto keep = [](QAction *action, const QString &key, bool otherwise, const std::function<void(bool)> &use) {
        action->setChecked(QSettings().value(key, otherwise).toBool());
        connect(action, &QAction::toggled, action, [key, use](bool on) {
            QSettings().setValue(key, on);
            use(on);
        });
        use(action->isChecked());
    };
    m_menu->setInterval(m_wiring.timing.interval);
    keep(m_menu->refreshing, u"monitor/refresh"_qs, true, [this](bool on) {
        m_feed.setRefreshing(on);
        m_status->setRefreshing(on, m_wiring.timing.interval);
    });
    keep(m_menu->tell, u"monitor/tell"_qs, false, [this](bool) { updateTray(); });
    // Of this trunk and this time: what is sent to a gateway is asked for anew in each window.
    connect(m_menu->health, &QAction::toggled, &m_gateways, &monitor::GatewayWatch::setOn);
    for (int column = 0; column < CallsModel::ColumnCount; ++column)
        if (QAction *action = m_menu->column(column))
            keep(action, u"monitor/column-"_qs + QString::number(column), column < CallsModel::Number,
                 [this, column](bool shown) { m_table->setColumnShown(column, shown); });
    const int time = settings.value(u"monitor/time"_qs, int(MonitorBar::Time::Week)).toInt();
    if (time >= 0 && time < int(MonitorBar::Time::FromTo))
        m_bar->setTime(MonitorBar::Time(time), {});
    restoreGeometry(settings.value(u"monitor/geometry"_qs).toByteArray());
    connect(m_desktop, &DesktopNotice::openWanted, this, [this] {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        show();
        raise();
        activateWindow();
        updatePause();
    });
    connect(m_desktop, &DesktopNotice::endWanted, this, &MonitorWindow::endWatching);
}

// Telling somebody who does not look -------------------------------------------------------------------------------

void MonitorWindow::tellIfNew(const monitor::FailureRun &run)
{
    const bool begins = run.isThere() && !m_wasFailing;
    m_wasFailing = run.isThere();
    if (!begins || !m_menu->tell->isChecked() || run.newest == m_toldAt)
        return;
    m_toldAt = run.newest;
    const QString title = tr("Calls fail on %1").arg(plain(m_feed.log().line().name()));
    const QString text = plain(MonitorNotices::firstLine(run) + u". "_qs + MonitorNotices::secondLine(run));
    m_wiring.notify ? m_wiring.notify(title, text) : m_desktop->tell(title, text);
}

void MonitorWindow::updateTray()
{
    m_desktop->showInTray(m_menu->tell->isChecked(), tr("Trunkline watches the calls of %1").arg(plain(m_feed.log().line().name())));
    updatePause();
}

/// Minimised, nobody looks; unless somebody wants to be told.
void MonitorWindow::updatePause()
{
    m_feed.setPaused((isMinimized() || (!isVisible() && m_desktop->isInTray())) && !m_menu->tell->isChecked());
}

void MonitorWindow::endWatching()
{
    m_ending = true;
    m_desktop->showInTray(false, {});
    const bool wasHidden = !isVisible();
    close();
    if (wasHidden) // Qt deletes and ends only what it sees closing
        deleteLater();
    const QWidgetList windows = QApplication::topLevelWidgets();
    if (wasHidden && std::none_of(windows.begin(), windows.end(), [](const QWidget *one) { return one->isVisible(); }))
        QCoreApplication::quit();
}

/// With "Tell me when calls fail" it goes on watching from the tray, where there is one.
void MonitorWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(u"monitor/geometry"_qs, saveGeometry());
    if (m_desktop->isInTray() && !m_ending && !qApp->isSavingSession()) {
        event->ignore();
        hide();
        QApplication::setQuitOnLastWindowClosed(false);
        return updatePause();
    }
    QApplication::setQuitOnLastWindowClosed(true);
    QMainWindow::closeEvent(event);
}

} // namespace trunkline::pages
