#pragma once

#include "pages/DrawerContents.h"
#include "pages/Keyring.h"
#include "pages/Page.h"

namespace trunkline::widgets {
class CheckRow;
}

namespace trunkline::pages {

class AccountCard;
class AccountForm;
class OwnKeyNotice;
class PageColumn;
class SignedInRow;
class SignInTrouble;
class WaitingLine;

/// Gets codes that work, and shows whose account it is and what it can do.
class AccountPage : public Page, public DrawerContents
{
    Q_OBJECT
public:
    explicit AccountPage(QWidget *parent = nullptr);
    ~AccountPage() override;

    void setSession(setup::Session *session) override;
    void enter() override;
    void leave() override;
    Bar bar() const override;
    bool next() override;
    void showWhatIsMissing() override;
    void refresh() override;
    QString helpTitle() const override;
    QString helpText() const override;
    QString summary() const override;
    void setNarrow(bool narrow) override;
    bool fillDrawer(widgets::HelpDrawer &drawer, const QString &topic) override;

    /// Puts codes into the draft, as if they had been typed.
    static void fillIn(Draft &draft, const Credentials &credentials);
    /// Practice: one step goes wrong on purpose. Shown as ticked; asks for nothing.
    void setMishap(bool on);
    /// The codes came from the keyring, the environment or the session before, and nobody typed them now.
    bool codesWereThere() const { return m_codesWereThere; }

Q_SIGNALS:
    /// The practice account shall be made anew, with or without a mishap.
    void mishapWanted(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Form {
        Open,   ///< the fields
        Folded, ///< "Signed in as AC…", with a way to another account
        Away,   ///< nothing to fill in at the moment
    };

    // parts and state (AccountPage.cpp)
    void rebuild();
    void connectParts();
    void showState();
    void moveFocusOutOfForm();
    Form form() const;
    void focusFirst();

    // the check and what follows from it (AccountChecking.cpp)
    void check(bool thenGoOn);
    void signInChanged();
    void signInWorks();
    void codesEdited();
    bool wantsOwnKey() const;
    void makeOwnKey();
    void ownKeyChanged();

    // other codes (AccountCodes.cpp)
    void codesLoaded(const Credentials &credentials);
    void keepOrForget();
    void useAnotherAccount();
    void offerAccounts();
    void startEmpty();
    void loadAccount(const QString &sid);
    void anotherChosen();
    void askNetwork();

    Keyring m_keyring;
    QTimer m_soon; ///< both codes are right: checked when nobody types for a moment
    bool m_goOnWhenItWorks = false;
    bool m_codesWereThere = false;
    bool m_folded = false;
    bool m_worked = false;  ///< these codes, at the last check that ended
    bool m_offline = false; ///< and since then nothing else was heard
    bool m_askedKeyring = false;
    bool m_remembers = false;
    bool m_mishapOn = false;
    bool m_narrow = false;
    setup::SignIn::State m_lastState = setup::SignIn::State::NotChecked;
    twilio::ProxyChoice m_proxy;

    PageColumn *m_column = nullptr;
    SignInTrouble *m_trouble = nullptr;
    SignedInRow *m_signedIn = nullptr;
    AccountForm *m_form = nullptr;
    WaitingLine *m_waiting = nullptr;
    AccountCard *m_card = nullptr;
    OwnKeyNotice *m_ownKey = nullptr;
    widgets::CheckRow *m_mishap = nullptr;
};

} // namespace trunkline::pages
