#pragma once

#include "setup/GatewayTest.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class StateMark;
class Text;
}

namespace trunkline::pages {

/// The button that tests a gateway, with a line about what came of it beside it. Nothing is sent before it is pressed.
class GatewayTestLine : public QWidget
{
    Q_OBJECT
public:
    explicit GatewayTestLine(QWidget *parent = nullptr);

    void setTest(setup::GatewayTest *test);
    /// Whom to ask; nothing: nobody yet. What was found about another is forgotten.
    void setGateway(const std::optional<SipUri> &gateway);
    /// As if the button had been pressed.
    void press();
    /// What the result means and what to do next, for a line of its own.
    QString meaning() const;
    QStringList tried() const;

    widgets::Button *button() const { return m_button; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showResult();
    static QString words(const sip::ProbeReport &report);

    QPointer<setup::GatewayTest> m_test;
    std::optional<SipUri> m_gateway;
    widgets::Button *m_button;
    QWidget *m_result;
    widgets::StateMark *m_mark;
    widgets::Text *m_words;
};

} // namespace trunkline::pages
