#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace trunkline::widgets {
class BulletList;
class Button;
class Facts;
class Notice;
class ResultCard;
class Text;
}

namespace trunkline::pages {

/// Whose account it is and what it can do, once Twilio accepted the codes; with a warning where something will not go.
class AccountCard : public QWidget
{
    Q_OBJECT
public:
    explicit AccountCard(QWidget *parent = nullptr);

    void tell(setup::Session &session);
    /// What can be said only when the prices are there.
    static bool balanceIsLow(setup::Session &session);
    /// Something will not go with these codes: one does not go on over it unseen.
    static bool deservesALook(setup::Session &session);
    /// An account of which one may have heard: a subaccount's parent. Empty: its name is not known.
    static QString parentName(setup::Session &session);

Q_SIGNALS:
    void checkAgainWanted();
    void practiceWanted();
    void authTokenWanted();
    /// The codes of a subaccount, or of its parent again, are in the draft.
    void anotherChosen();

private:
    enum class Warning { None, Trial, KeyRights, LowBalance, NoBalance };

    static Warning warningFor(setup::Session &session);
    void showFacts(setup::Session &session);
    void showFamily(setup::Session &session);
    void showRegion(const setup::Session &session);
    void warn(Warning warning, setup::Session &session);
    void buildTrial(setup::Session &session);
    void buildKeyRights(const setup::SignIn &signIn);
    void buildLowBalance(setup::Session &session);
    void showAge();
    static QString secondLine(setup::Session &session);

    widgets::ResultCard *m_card;
    widgets::Facts *m_facts;
    widgets::Button *m_again;
    QWidget *m_family;
    widgets::Text *m_familyText;
    widgets::Button *m_familyButton;
    widgets::BulletList *m_region;
    widgets::Notice *m_warning;
    QWidget *m_limits;
    widgets::BulletList *m_limitLines;
    QDateTime m_checkedAt;
    QTimer m_age;
    QPointer<setup::Session> m_session;
    setup::Rights m_warnedRights;
    Warning m_warned = Warning::None;
};

} // namespace trunkline::pages
