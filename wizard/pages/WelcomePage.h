#pragma once

#include "pages/DrawerContents.h"
#include "pages/PanelPage.h"

namespace trunkline::widgets {
class Button;
class CommandList;
class CommandRow;
class Notice;
class Text;
}

namespace trunkline::pages {

/// Says in one sentence what the program does, and lets people start with one click.
class WelcomePage : public PanelPage, public DrawerContents
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// "Continue where you left off"; nothing: there is nothing to continue.
    void setUnfinished(const std::optional<setup::Session::Saved> &saved);
    /// Says so where the file of an unfinished set-up is there and cannot be read.
    void setUnreadable(const setup::DraftFile &file);
    void setLanguages(const QStringList &languages, const QString &current);
    void enter() override;
    QString helpTitle() const override;
    QString helpText() const override;
    bool fillDrawer(widgets::HelpDrawer &drawer, const QString &topic) override;
    void addToHelp(widgets::HelpDrawer &drawer) override;

Q_SIGNALS:
    void aboutWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildNotice();
    void buildBar();
    void retranslate();
    void sayUnfinished();
    void sayUnreadable();
    QString whereItStopped() const;

    std::optional<setup::Session::Saved> m_saved;
    setup::DraftFile::State m_draftState = setup::DraftFile::State::None;
    QString m_draftPath;
    QString m_languageNow;

    widgets::Text *m_title;
    widgets::Text *m_subtitle;
    widgets::Notice *m_notice;
    widgets::Notice *m_unreadable;
    QWidget *m_noticePart = nullptr;
    QWidget *m_unreadablePart = nullptr;
    widgets::Button *m_startOver = nullptr;
    widgets::Button *m_continue = nullptr;
    widgets::CommandList *m_commands;
    widgets::CommandRow *m_newSetUp;
    widgets::CommandRow *m_repair;
    widgets::CommandRow *m_practise;
    widgets::CommandRow *m_other;
    widgets::Button *m_language;
    widgets::Button *m_monitor;
    widgets::Button *m_about;
    widgets::Button *m_help;
};

} // namespace trunkline::pages
