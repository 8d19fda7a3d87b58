#pragma once

#include "pages/Question.h"
#include "setup/Session.h"

#include <functional>

namespace trunkline::widgets {
class CheckRow;
class Notice;
class PlanList;
class Text;
}

namespace trunkline::pages {

/// "Take the line down?": what an undo would do, after a fresh look. Keeping everything is what Enter and Esc do.
class UndoDialog : public Question
{
    Q_OBJECT
public:
    explicit UndoDialog(setup::Session &session, QWidget *parent = nullptr);

    bool releasesNumber() const;

    /// Something of ours is recorded that could be undone.
    static bool isUseful(const setup::Session &session);
    /// Opens the dialog over `parent` and starts the undo when it is agreed to; `cannot` when it cannot begin.
    static UndoDialog *ask(setup::Session &session, QWidget *parent, std::function<void(const Error &cannot)> cannot);

private:
    void build();
    void look();
    void refresh();
    void showPlan();
    void showFailure(const Error &error);
    QVector<PhoneNumber> ownNumbers() const;
    QString keepingCosts(const QVector<PhoneNumber> &numbers) const;

    setup::Session &m_session;
    std::optional<Error> m_cannotLook;

    widgets::Notice *m_failed;
    widgets::PlanList *m_list;
    widgets::Text *m_notes;
    widgets::CheckRow *m_release;
    widgets::Button *m_down;
};

} // namespace trunkline::pages
