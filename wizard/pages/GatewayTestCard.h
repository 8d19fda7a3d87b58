#pragma once

#include "setup/GatewayTest.h"
#include "widgets/Card.h"

#include <QPointer>

namespace trunkline::widgets {
class Button;
class CheckList;
class Disclosure;
class Text;
}

namespace trunkline::pages {

/// The gateway test on page "Gateway": its result from this computer, what was tried, and the rehearsal call where a
/// number is known. Nothing is sent before somebody asks for it.
class GatewayTestCard : public widgets::ResultCard
{
    Q_OBJECT
public:
    explicit GatewayTestCard(QWidget *parent = nullptr);

    void setTest(setup::GatewayTest *test);
    /// Whom to ask; nothing: nobody yet. What was found about another address is forgotten.
    void setGateway(const std::optional<SipUri> &gateway);
    /// "+14155550147", for the rehearsal call; empty: not known yet.
    void setNumber(const QString &e164);

    void test();
    void stop();
    bool hasGateway() const { return m_gateway.has_value(); }
    void setFocusOnButton(); ///< the result is seen and heard
    bool isRunning() const;
    bool isTested() const; ///< this address, to an end
    bool answers() const;
    bool isFine() const; ///< and there is nothing to say against it  ///< it was tested, and somebody spoke SIP

Q_SIGNALS:
    void changed();
    /// "Switch to TCP": the gateway answers that way.
    void switchWanted(trunkline::Transport transport, int port); ///< where it answered

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void tell();
    void tellNothing();
    void tellRunning();
    void tellResult();
    void tellTried();

    QPointer<setup::GatewayTest> m_test;
    std::optional<SipUri> m_gateway;
    QString m_number;
    widgets::Button *m_again, *m_switch, *m_rehearse;
    QWidget *m_below;
    widgets::Text *m_call; ///< what came of the rehearsal call
    widgets::Disclosure *m_tried;
    widgets::CheckList *m_rows;
};

} // namespace trunkline::pages
