#pragma once

#include "pages/Page.h"

namespace trunkline::widgets {
class TabRow;
class Text;
}

namespace trunkline::pages {

class NewNumberTab;
class OwnedNumbersTab;
class PageColumn;

/// "Choose a phone number": one the account has, a new one, or later.
class NumberPage : public Page
{
    Q_OBJECT
public:
    explicit NumberPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    void leave() override;
    Bar bar() const override;
    bool next() override;
    void showWhatIsMissing() override;
    void refresh() override;
    QWidget *searchField() const override;
    QString helpTitle() const override;
    QString helpText() const override;
    QString summary() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { Owned, New, Later };

    void retranslate();
    /// By the user: this is where the number comes from now.
    void tabChosen(int tab);
    void showTab(int tab);
    void somethingChanged();
    QString reason() const;
    template <class T>
    static QString shown(const QVector<T> &numbers);
    static QString andMore(const QString &first, int more);

    PageColumn *m_column;
    widgets::TabRow *m_tabs;
    OwnedNumbersTab *m_owned;
    NewNumberTab *m_new;
    widgets::Text *m_later;
    bool m_filling = false;
};

} // namespace trunkline::pages
