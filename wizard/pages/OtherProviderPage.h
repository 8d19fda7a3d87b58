#pragma once

#include "pages/DrawerContents.h"
#include "pages/PanelPage.h"

namespace trunkline::widgets {
class Button;
class CopyButton;
class Disclosure;
class Field;
class LineEdit;
class LinkButton;
class Text;
class ValueList;
}

namespace trunkline::pages {

class GatewayTestLine;

/// "I don't use Twilio": what to ask another phone provider for, and whether the gateway answers. The address is the
/// one of page "Gateway".
class OtherProviderPage : public PanelPage, public DrawerContents
{
    Q_OBJECT
public:
    explicit OtherProviderPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    void leave() override;
    bool next() override;
    QString helpTitle() const override;
    bool fillDrawer(widgets::HelpDrawer &drawer, const QString &topic) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void addressEdited(const QString &typed);
    void leaveAddress();
    void draftChanged();
    void showAddress();
    void showTest();
    QString doubt() const;

    widgets::Text *m_title;
    widgets::Text *m_subtitle;
    widgets::LineEdit *m_address;
    widgets::Field *m_addressField;
    GatewayTestLine *m_test;
    widgets::Text *m_meaning; ///< of the test's result
    widgets::Disclosure *m_details;
    widgets::Text *m_tried;
    widgets::Text *m_ask;
    widgets::CopyButton *m_copy;
    widgets::ValueList *m_lines;
    widgets::LinkButton *m_guide;
    widgets::Button *m_back;
    widgets::Button *m_close;
    bool m_addressLeft = false; ///< the user has been there; what is wrong may be said
};

} // namespace trunkline::pages
