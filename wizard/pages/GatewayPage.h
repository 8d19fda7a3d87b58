#pragma once

#include "pages/Page.h"

namespace trunkline::widgets {
class Button;
class ComboBox;
class CopyButton;
class Disclosure;
class Field;
class FieldLabel;
class LineEdit;
class SunkenRow;
class Text;
}

namespace trunkline::pages {

class FurtherGateways;
class GatewayFields;
class GatewayTestCard;
class OldGateways;
class PageColumn;

/// "Where is your gateway?": the address calls are sent to, further ones, and what happens to those already on the trunk.
class GatewayPage : public Page
{
    Q_OBJECT
public:
    explicit GatewayPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    void leave() override;
    Bar bar() const override;
    bool next() override;
    void showWhatIsMissing() override;
    QString helpTitle() const override;
    QString helpText() const override;
    QString summary() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildMore();
    void retranslate();
    void fillEdges();
    void draftChanged();
    void edgeChosen();
    void tested();
    QString reason() const;

    PageColumn *m_column;
    GatewayFields *m_fields;
    widgets::SunkenRow *m_willCall;
    widgets::CopyButton *m_copy;
    GatewayTestCard *m_test;
    FurtherGateways *m_further;
    OldGateways *m_old;
    widgets::Disclosure *m_more = nullptr;
    widgets::Button *m_firewall; ///< "For your network team…"
    widgets::ComboBox *m_edge;
    widgets::LineEdit *m_user;
    widgets::Field *m_edgeField, *m_userField;
    bool m_filling = false;
    bool m_goesOn = false; ///< Next was pressed: when the gateway answers, the next page comes by itself
};

} // namespace trunkline::pages
