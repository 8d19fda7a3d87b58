#pragma once

#include "setup/TestCall.h"
#include "widgets/Card.h"

namespace trunkline::widgets {
class Button;
class Text;
}

namespace trunkline::pages {

/// The test call on page "Check the line": what it does, how it goes, how it went.
class TestCallCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit TestCallCard(QWidget *parent = nullptr);

    /// What the card needs to know besides the call itself.
    struct Around
    {
        QString number;          ///< as shown, "+1 415 555 0147"
        bool lineIsBroken = false; ///< a leg before the gateway failed: no call would get through
        bool isTrial = false;    ///< only callers that were verified get through
        bool ready = false;      ///< which number can call is known
        bool notLoaded = false;  ///< the numbers of the account could not be looked at

        friend bool operator==(const Around &, const Around &) = default;
    };
    void tell(const setup::TestCall &call, const Around &around);

    /// "10:47. The gateway said it is busy.": how a call ended, for the card.
    static QString endingSentence(const setup::TestCall &call);

Q_SIGNALS:
    void callWanted();
    void hangUpWanted();

private:
    void showRest(const setup::TestCall &call, const Around &around);
    void showRunning(const setup::TestCall &call, const Around &around);
    void showOver(const setup::TestCall &call, const Around &around);
    void say(widgets::Mark mark, const QString &first, const QString &second);
    static QString noCallerSentence(const Around &around);

    widgets::StateMark *m_mark;
    widgets::Text *m_first;
    widgets::Text *m_second;
    QWidget *m_buttons;
    widgets::Button *m_call;
    widgets::Button *m_hangUp;
};

} // namespace trunkline::pages
