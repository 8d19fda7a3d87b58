#pragma once

#include "pages/Page.h"

namespace trunkline::widgets {
class Button;
class CopyButton;
class Notice;
class NumberBanner;
class ValueList;
}

namespace trunkline::pages {

class PageColumn;

/// Page 8: hands over what was made, with a way back.
class DonePage : public Page
{
    Q_OBJECT
public:
    explicit DonePage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    Bar bar() const override;
    bool next() override;
    void leadingPressed() override;
    void secondPressed() override;
    QString helpText() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showAll();
    void showBanner(const QVector<setup::NumberWish> &numbers);
    void showRows();
    void showTexts(int numbers);
    QString cost() const;
    QString ringsAt() const;
    void runChanged();

    PageColumn *m_column;
    widgets::Notice *m_notice;
    widgets::NumberBanner *m_banner;
    widgets::CopyButton *m_copyNumber;
    widgets::ValueList *m_rows;
    widgets::Button *m_monitor;
    widgets::Button *m_further; ///< "Test it now", "Add a number"
    widgets::Button *m_firewall; ///< "For your network team…"
    Step m_furtherStep = Step::Check;
    std::optional<Error> m_cannotUndo;
};

} // namespace trunkline::pages
