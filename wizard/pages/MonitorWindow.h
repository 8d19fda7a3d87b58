#pragma once

#include "monitor/FailureRun.h"
#include "monitor/Feed.h"
#include "monitor/GatewayWatch.h"
#include "monitor/LineNews.h"
#include "pages/CallsModel.h"
#include "pages/MonitorBar.h"
#include "pages/MonitorWiring.h"

#include <QMainWindow>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace trunkline::widgets {
class DesktopNotice;
}

namespace trunkline::pages {

class CallDetails;
class CallsTable;
class ChartPanel;
class MonitorEmpty;
class MonitorMenu;
class MonitorNotices;
class MonitorStatus;

/// Page 9, a window of its own: the calls of a trunk, and why those that failed did.
class MonitorWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MonitorWindow(MonitorWiring wiring, QWidget *parent = nullptr);
    ~MonitorWindow() override;

    setup::Session &session() { return *m_session; }
    monitor::Feed &feed() { return m_feed; }
    monitor::GatewayWatch &gateways() { return m_gateways; }
    CallsTable *table() const { return m_table; }
    CallsModel *calls() const { return m_model; }
    ChartPanel *chartPanel() const { return m_chart; }
    CallDetails *details() const { return m_details; }
    MonitorMenu *menu() const { return m_menu; }
    MonitorStatus *status() const { return m_status; }
    MonitorBar *bar() const { return m_bar; }

    /// Another trunk of the same account.
    void showTrunk(const QString &sidOrName);
    /// Closes it for good, also from the tray.
    void endWatching();
    /// The CSV file, without asking where.
    void exportTo(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // MonitorWindow.cpp
    void buildParts();
    void connectFeed();
    void retranslate();
    void arrange();
    void takeChange(const monitor::LogChange &change);
    void showSoon();
    void showAll();
    void showLine();
    void showState();
    void showEmpty();
    void showDetails();
    void announce(int calls, int failed);

    // MonitorActions.cpp
    void connectActions();
    void filterChanged();
    void timeChanged();
    void chooseDays(const QDate &first, const QDate &last);
    void showFailedCalls();
    void showEverything();
    void askFromTo();
    void fix(setup::FailureFix fix);
    void showTest();
    void hand(const MonitorWiring::OfTrunk &to);
    void check();
    void testCall();
    void addNumber();
    QString chosenWords() const;

    // MonitorOutput.cpp
    void askWhereToExport();
    void printCalls();
    void copyRow();
    void showDaysTable();
    void showHelp();
    void showAddressChange();

    // MonitorSignIn.cpp
    void clientChanged();
    void trunksChanged();
    void chooseTrunk(const QString &sid);
    void signIn();
    void readSettings();
    void tellIfNew(const monitor::FailureRun &run);
    void updateTray();
    void updatePause();

    MonitorWiring m_wiring;
    std::unique_ptr<setup::Session> m_session;
    monitor::Feed m_feed;
    monitor::GatewayWatch m_gateways;
    monitor::LineNews m_news;
    CallsModel *m_model;
    MonitorMenu *m_menu;
    MonitorBar *m_bar;
    MonitorNotices *m_notices;
    QStackedWidget *m_stack, *m_tableStack;
    QSplitter *m_splitter;
    ChartPanel *m_chart;
    CallsTable *m_table;
    CallDetails *m_details;
    MonitorEmpty *m_empty, *m_nothing;
    MonitorStatus *m_status;
    widgets::DesktopNotice *m_desktop;
    QTimer m_soon; ///< pages come in quick succession: counted once for several
    QDate m_today;
    monitor::CallSid m_toldAt; ///< the newest failed call that the desktop was told about
    bool m_wasFailing = false;
    bool m_ending = false;     ///< closed for good, not into the tray
};

} // namespace trunkline::pages
