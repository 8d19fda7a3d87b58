#pragma once

#include "pages/Page.h"
#include "pages/Trouble.h"

#include <QTimer>

namespace trunkline::widgets {
class CopyButton;
class Disclosure;
class Notice;
class ProgressHead;
class ProgressList;
}

namespace trunkline::pages {

class PageColumn;
class RunLog;
class SimilarNumbers;

/// Page 6: the work while it is done, and what to do when a step fails. Shows an undo, too.
class SettingUpPage : public Page
{
    Q_OBJECT
public:
    explicit SettingUpPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    void leave() override;
    Bar bar() const override;
    bool next() override;
    void leadingPressed() override;
    void secondPressed() override;
    QString helpText() const override;
    QString summary() const override;
    bool mayClose() override;
    void setNarrow(bool narrow) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the page waits for before it begins.
    enum class Before { Nothing, Plan, PlanToBuy };

    void build();
    void buildDetails();
    void retranslate();

    // the run
    void begin();
    void goOnWithRun();
    void attach();
    void prepareThenBegin(Before before);
    void planChanged();
    void runEnded();
    void maybeGoOn();

    // what is shown
    void showAll();
    void showTexts();
    void showRows();
    void showNotice();
    void showSimilar();
    QString undoneSubtitle() const;
    QString sentence() const;
    std::optional<int> unclearStep() const;

    // what state the run is in
    setup::Runner *run() const;
    bool running() const;
    bool isDone() const;
    bool isUndo() const;
    bool madeSomething() const;
    bool undoIsAskedFor() const;
    std::optional<Trouble> trouble() const;

    Bar barOfTrouble() const;
    QString wayLabel(Trouble::Way way) const;
    void goWay(Trouble::Way way);
    void buyChosen();
    void goOnWithoutNumber();
    bool buysSeveral() const;
    void addAddress();
    void openTwilio();
    void askForUndo();
    void signInAgain();
    void stopAndClose();

    PageColumn *m_column;
    widgets::ProgressHead *m_head;
    widgets::ProgressList *m_list;
    widgets::Notice *m_notice;
    SimilarNumbers *m_similar;
    QWidget *m_detailsPlace;
    widgets::Disclosure *m_details = nullptr;
    RunLog *m_log;

    QPointer<setup::Runner> m_attached;
    QTimer m_goOn;
    std::optional<Error> m_cannotBegin;
    std::optional<setup::Desired> m_ranFor; ///< the answers that the last run was for
    setup::Plan m_ranPlan;
    Before m_before = Before::Nothing;
    QString m_offeredPrice;     ///< what the label of the button promised
    bool m_priceChanged = false;
    bool m_repair = false;      ///< the line stood before: "Fixing your line"
    bool m_wentToTwilio = false;
    bool m_closeWhenStopped = false;
    bool m_shown = false;
};

} // namespace trunkline::pages
