#pragma once

#include "pages/Page.h"

class QScrollArea;

namespace trunkline::widgets {
class Button;
class CommandList;
class CommandRow;
class Notice;
class Text;
class WelcomePanel;
}

namespace trunkline::pages {

/// Says in one sentence what the program does, and lets people start with one click. It has a bar of its own, and only
/// what is beside the panel scrolls.
class WelcomePage : public Page
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
    /// Without the panel, where the text is large.
    void setPanelShown(bool shown);
    QString helpTitle() const override;
    QString helpText() const override;

Q_SIGNALS:
    void aboutWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildNotice();
    QWidget *buildBar();
    void retranslate();
    void sayUnfinished();
    void sayUnreadable();
    QString whereItStopped() const;

    std::optional<setup::Session::Saved> m_saved;
    setup::DraftFile::State m_draftState = setup::DraftFile::State::None;
    QString m_draftPath;
    QString m_languageNow;

    widgets::WelcomePanel *m_panel;
    QScrollArea *m_scroll;
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
    widgets::CommandRow *m_practise;
    widgets::Button *m_language;
    widgets::Button *m_about;
    widgets::Button *m_help;
};

} // namespace trunkline::pages
