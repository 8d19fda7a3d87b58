#pragma once

#include "setup/TestCall.h"
#include "widgets/Card.h"

namespace trunkline::widgets {
class Button;
class ComboBox;
class CopyButton;
class Field;
class LinkButton;
class Text;
}

namespace trunkline::pages {

class FailureDetails;

/// The test call on page "Check the line": what it does and costs, whom it comes from, how it goes, how it went and why.
class TestCallCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit TestCallCard(QWidget *parent = nullptr);

    /// What the card needs to know besides the call itself.
    struct Around
    {
        QString number;          ///< as shown, "+1 415 555 0147"
        QString e164;            ///< as Twilio sends it
        bool lineIsBroken = false; ///< a leg before the gateway failed: no call would get through
        bool isTrial = false;    ///< only callers that were verified get through
        bool ready = false;      ///< which number can call is known
        bool notLoaded = false;  ///< the numbers of the account could not be looked at
        bool isPractice = false; ///< nobody can really call

        friend bool operator==(const Around &, const Around &) = default;
    };
    void tell(const setup::TestCall &call, const Around &around);

    /// "10:47. The gateway said it is busy.": how a call ended, for the card.
    static QString endingSentence(const setup::TestCall &call);
    /// "1:58"
    static QString minutes(int seconds);

Q_SIGNALS:
    void callWanted();
    void ownPhoneWanted();
    void hangUpWanted();
    void checkWanted();
    void callerChosen(const QString &e164);

private:
    void showButtons(const setup::TestCall &call, const Around &around);
    void showCallers(const setup::TestCall &call, const Around &around);
    void showRest(const setup::TestCall &call, const Around &around);
    void showRunning(const setup::TestCall &call, const Around &around);
    void showOver(const setup::TestCall &call, const Around &around);
    void say(widgets::Mark mark, const QString &first, const QString &second);
    static QString byHandSentence(const setup::TestCall &call, const Around &around);
    static QString cost(const setup::TestCall &call);

    widgets::StateMark *m_mark;
    widgets::Text *m_first;
    widgets::Text *m_second;
    widgets::ComboBox *m_caller;
    widgets::Field *m_callerField;
    QWidget *m_buttons;
    widgets::Button *m_call;
    widgets::Button *m_hangUp;
    widgets::Button *m_check;
    widgets::CopyButton *m_copyNumber;
    widgets::LinkButton *m_ownPhone;
    FailureDetails *m_details;
};

} // namespace trunkline::pages
