#pragma once

#include "setup/SignIn.h"
#include "widgets/Notice.h"

#include <QWidget>

namespace trunkline::widgets {
class CheckList;
class IconLabel;
class Text;
}

namespace trunkline::pages {

/// Why signing in did not work, at the top of the account page: what is the case and what to do; and when the network is
/// out of reach, how far it goes.
class SignInTrouble : public QWidget
{
    Q_OBJECT
public:
    explicit SignInTrouble(QWidget *parent = nullptr);

    /// Shows the error of a failed check, or goes away.
    void tell(const setup::SignIn &signIn, Draft::SignInKind kind);
    /// The texts are those of another language now.
    void retranslate();

    /// The internet or Twilio cannot be reached, and it is tried again by itself.
    static bool isNetwork(const Error &error, bool isTwilio);

Q_SIGNALS:
    void tryAgainWanted();
    void networkWanted();
    void whereWanted();
    void pasteWanted();
    void authTokenWanted();

private:
    void build();
    void say(const QString &first, const QString &second);
    widgets::Button *offer(const QString &text, const QString &icon, void (SignInTrouble::*wanted)(),
                           widgets::Button::Kind kind = widgets::Button::Kind::Plain);
    void buildNetworkList();
    void count();

    widgets::Notice *m_notice;
    widgets::CheckList *m_list;
    QWidget *m_countdown;
    widgets::Text *m_countdownText;
    Error m_error;
    Draft::SignInKind m_kind = Draft::SignInKind::AuthToken;
    bool m_isTrial = false;
    setup::Rights m_rights;
    QString m_region;
    bool m_isTwilio = true;
    int m_seconds = 0;
    QTimer m_busy; ///< Twilio said when it wants to be asked again
    int m_busySeconds = 0;
};

} // namespace trunkline::pages
