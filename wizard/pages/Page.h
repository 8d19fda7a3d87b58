#pragma once

#include "setup/Session.h"

#include <QWidget>

namespace trunkline::pages {

/// The steps, in the order of the rail of a set-up; ChooseTrunk is one of a repair. OtherProvider, Welcome and Done are pages
/// without a step of their own.
enum class Step { OtherProvider, Welcome, Account, Trunk, Gateway, Number, Review, SettingUp, Check, Done, ChooseTrunk };

/// What the button bar shows for a page; the frame asks after each `barChanged`.
struct Bar
{
    QString leading;          ///< quiet button on the leading side; empty: "Save and close"
    QString leadingIcon;
    bool leadingHidden = false;
    QString second;           ///< a second choice left of the primary; empty: none
    QString secondIcon;
    bool secondEnabled = true;
    bool backVisible = true;
    QString next;             ///< empty: "Next"
    QString nextIcon;
    bool nextEnabled = true;
    bool nextPrimary = true;  ///< false: a plain button ("Skip the call")
    bool nextDefault = true;  ///< false: Enter does not press it, since money is involved
    QString reason;           ///< why Next is greyed; empty when it is not
};

/// One page of the wizard: a view of some part of the session. It knows neither the other pages nor a network.
/// The frame puts it into a scroll area of its own and draws rail and bar around it.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(Step step, QWidget *parent = nullptr);

    Step step() const { return m_step; }
    /// The session changed (practice begun or left, another account): forget the former one and show this.
    virtual void setSession(setup::Session *session);

    /// The page is shown: load what it needs, put the focus on the first field that is empty or wrong.
    virtual void enter() {}
    /// The page is left (either way): keep everything in the draft.
    virtual void leave() {}
    virtual Bar bar() const { return {}; }
    /// Next was pressed. True: go on. False: the page has shown what is missing, or goes on later with `goOn`.
    virtual bool next() { return true; }
    /// What Enter in a field does while Next is greyed: show the messages, go to the first one.
    virtual void showWhatIsMissing() {}
    virtual void leadingPressed() { Q_EMIT saveAndClose(); }
    virtual void secondPressed() {}
    /// F5, Ctrl+R
    virtual void refresh() {}
    /// Ctrl+F; null: none
    virtual QWidget *searchField() const { return nullptr; }
    /// The help drawer's text for this page (rich text) and its title.
    virtual QString helpTitle() const;
    virtual QString helpText() const;
    /// What the rail shows under the finished step: "Riverside Clinic".
    virtual QString summary() const { return {}; }
    /// May the window be closed now? False: the page has asked the user itself.
    virtual bool mayClose() { return true; }
    /// The window is narrow (strip form or 800 wide): stack what stands side by side.
    virtual void setNarrow(bool narrow) { Q_UNUSED(narrow) }

    QString title() const { return m_title; }

Q_SIGNALS:
    void barChanged();
    void goOn();                                   ///< as if Next had been pressed and agreed
    void goTo(trunkline::pages::Step step);        ///< e.g. Enter on a row of Review
    void saveAndClose();
    void helpWanted(const QString &topic);         ///< opens the drawer; empty: the page's own help
    void practiceWanted();                         ///< "Practise first", "Practise meanwhile"
    void practiceLeft();
    void repairWanted();                           ///< "Check or repair an existing set-up"
    void setUpWanted(trunkline::pages::Step step); ///< a repair needs a decision that a page of a set-up asks for
    void newSetUpWanted();                         ///< "Set up a new trunk", "Set up another"
    void otherProviderWanted();                    ///< "I don't use Twilio"
    void continueWanted();
    void startOverWanted();
    void languageChosen(const QString &language);  ///< "de"
    void closeWanted();

protected:
    setup::Session *session() const { return m_session; }
    /// Sets the page's title as drawn by the page and spoken by readers.
    void setTitle(const QString &title);

private:
    Step m_step;
    QString m_title;
    QPointer<setup::Session> m_session;
};

} // namespace trunkline::pages
