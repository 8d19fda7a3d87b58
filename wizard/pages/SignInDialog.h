#pragma once

#include <QDialog>

namespace trunkline::setup {
class Session;
}

namespace trunkline::widgets {
class ButtonBar;
}

namespace trunkline::pages {

class AccountPage;

/// The page "Twilio account" in a dialog, for codes that stopped working in the middle of the work. Accepted when the
/// new ones work.
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SignInDialog(setup::Session &session, QWidget *parent = nullptr);

private:
    void showBar();
    void goOn();

    setup::Session &m_session;
    AccountPage *m_page;
    widgets::ButtonBar *m_bar;
};

} // namespace trunkline::pages
