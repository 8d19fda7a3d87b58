#pragma once

#include "setup/Session.h"

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

Q_SIGNALS:
    void checkAgainWanted();
    void practiceWanted();

private:
    void buildTrial(setup::Session &session);
    void buildLowBalance(setup::Session &session);
    void showAge();

    enum class Warning { None, Trial, LowBalance };

    widgets::ResultCard *m_card;
    widgets::Facts *m_facts;
    widgets::Button *m_again;
    widgets::Notice *m_warning;
    QWidget *m_limits;
    widgets::BulletList *m_limitLines;
    QDateTime m_checkedAt;
    QTimer m_age;
    Warning m_warned = Warning::None;
};

} // namespace trunkline::pages
