#pragma once

#include "pages/Steps.h"
#include "pages/Wiring.h"
#include "widgets/StepRail.h"

#include <QTemporaryDir>
#include <QTimer>
#include <map>

class QBoxLayout;
class QStackedWidget;

namespace trunkline::widgets {
class ButtonBar;
class HelpDrawer;
}

namespace trunkline::pages {

class AccountPage;
class MonitorWindow;
class OtherProviderPage;
class PageArea;
class WelcomePage;

/// The frame around the pages: rail, button bar, help drawer, keys, and the way from page to page. It holds two lines of
/// work, the real one and the practice one, and shows one of them.
class WizardWindow : public QWidget
{
    Q_OBJECT
public:
    explicit WizardWindow(Wiring wiring, QWidget *parent = nullptr);
    ~WizardWindow() override;
    using QWidget::show;

    setup::Session &session() const { return *m_line->session; }
    bool isPractice() const { return m_line == &m_practice; }
    Step step() const { return m_step; }
    Page *page(Step step) const { return m_pages.at(step); }
    widgets::StepRail *rail() const { return m_rail; }
    widgets::ButtonBar *bar() const { return m_bar; }
    widgets::HelpDrawer *drawer() const { return m_drawer; }

    void goTo(trunkline::pages::Step step);
    /// The monitor that was opened from here; null: none.
    MonitorWindow *monitor() const;
    /// "Check the line" of any trunk, from the monitor: there the service is known, and who is signed in.
    void checkTrunk(const setup::Service &service, const twilio::Trunk &trunk);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// One run through the wizard.
    struct Line
    {
        std::unique_ptr<QTemporaryDir> folder; ///< of practice, gone with it
        std::optional<setup::Service> service;
        std::unique_ptr<setup::Session> session;
        Step step = Step::Welcome; ///< where it stands
        bool begun = false;        ///< somebody is working on it
        bool finished = false;     ///< page "Check the line" was left
        std::optional<Step> resumeAt; ///< where to go once signed in
        bool repair = false;       ///< of a trunk that is there
    };

    // the frame (WizardWindow.cpp)
    void buildParts();
    void addPage(Page *page);
    void connectPage(Page *page);
    void addKeys();
    void updateForm();
    void updateBar();
    void updateRail();
    void updateFrame();
    void updateTitle();
    QString railValue(Step step) const;
    void pressNext();
    void pressLeading();
    void pressEnter(QWidget *focus);
    void showFocused(QWidget *now);
    void openHelp(const QString &topic);
    void fillDrawer(const QString &topic);
    void addHelpText(const QString &rich);
    void showAbout();
    void chooseLanguage(const QString &language);

    // the way (WizardWay.cpp)
    void goOn();
    void goBack();
    void focusInto(Page *page);
    bool isRunning() const;
    void show(Line &line, Step step);
    void look(Line &line);
    Steps::Way way() const { return m_line->repair ? Steps::Way::Repair : Steps::Way::SetUp; }
    Line makeLine(const setup::Service &service, std::unique_ptr<QTemporaryDir> folder = nullptr) const;
    bool startPractice(bool mishap);
    void beginPractice();
    void leavePractice();
    void changeMishap(bool on);

    // the monitor (WizardMonitor.cpp)
    void showMonitor();
    MonitorWindow *makeMonitor(const Line &line, const QString &sid);
    void come();

    // a trunk that is there (WizardRepair.cpp)
    void repairExisting();
    void leaveRepair();
    void goOnAsSetUp(Step step);
    void lookInRegion(const QString &region);

    // an unfinished set-up (WizardResume.cpp)
    static bool isTakenDown(const Line &line);
    bool keepDraft();
    void keepSoon();
    bool mayWork(std::function<void()> then);
    void askCloseAnyway();
    void newSetUp();
    void setUpAnother();
    void continueSetUp();
    Step whereItStopped(const setup::Session::Saved &saved) const;
    void goOnFromResume();
    void startOver();
    void askStartOver(const setup::Session::Saved &saved, bool goOn);
    void forgetAndBegin(bool goOn);

    Wiring m_wiring;
    setup::DraftFile m_draftFile; ///< held while somebody works on the real line
    QTimer m_keepSoon;            ///< something was typed: it is saved in a moment, should the program end without us
    Line m_real, m_practice, m_repair;
    Line *m_line = &m_real;
    Step m_step = Step::Welcome;
    bool m_focusWaitsForNext = false; ///< the page had nothing to focus while Next was grey
    QPointer<MonitorWindow> m_monitor; ///< a window of its own, which may outlive this one on the screen
    bool m_closeAnyway = false; ///< although the entries cannot be saved

    std::map<Step, Page *> m_pages;
    std::map<Step, PageArea *> m_areas;
    WelcomePage *m_welcome = nullptr;
    OtherProviderPage *m_otherProvider = nullptr;
    AccountPage *m_account = nullptr;
    QStackedWidget *m_stack;
    widgets::HelpDrawer *m_drawer;
    widgets::ButtonBar *m_bar;
    widgets::StepRail *m_rail;
    QWidget *m_side;
    QBoxLayout *m_layout;
    QString m_topic;
};

} // namespace trunkline::pages
