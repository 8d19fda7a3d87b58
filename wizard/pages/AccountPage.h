#pragma once

#include "pages/DrawerContents.h"
#include "pages/Keyring.h"
#include "pages/Page.h"

class QBoxLayout;

namespace trunkline::widgets {
class CheckRow;
class Text;
}

namespace trunkline::pages {

class AccountCard;
class AccountForm;
class PageColumn;
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

    void rebuild();
    void buildSignedIn();
    void connectParts();
    void showState();
    void moveFocusOutOfForm();
    Form form() const;
    void check(bool thenGoOn);
    void signInChanged();
    void codesEdited();
    void codesLoaded(const Credentials &credentials);
    void keepOrForget();
    void useAnotherAccount();
    void offerAccounts();
    void startEmpty();
    void loadAccount(const QString &sid);
    void askNetwork();
    void focusFirst();

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
    QWidget *m_signedIn = nullptr;
    QBoxLayout *m_signedInRow = nullptr;
    widgets::Text *m_signedInSid = nullptr;
    AccountForm *m_form = nullptr;
    WaitingLine *m_waiting = nullptr;
    AccountCard *m_card = nullptr;
    widgets::CheckRow *m_mishap = nullptr;
};

} // namespace trunkline::pages
