#pragma once

#include <QWidget>

namespace trunkline::widgets {
class LinkButton;
class StateMark;
class Text;
}

namespace trunkline::pages {

/// Under the table of numbers: how many have come, how many are found, how many are chosen, and the ways to choose several.
class NumbersBar : public QWidget
{
    Q_OBJECT
public:
    explicit NumbersBar(QWidget *parent = nullptr);

    struct State
    {
        int numbers = 0; ///< of the account, so far
        int shown = 0;   ///< those that are found
        int rows = 0;    ///< that the table has, found or not
        int chosen = 0;
        int inUse = 0;
        int leftOut = 0;
        bool loading = false;
        bool searching = false;
        bool several = false;
        bool tooMany = false; ///< the last wish went beyond what can be chosen
    };
    void showState(const State &state);

Q_SIGNALS:
    void severalWanted(bool several);
    void allWanted();
    void noneWanted();
    void listWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    QString counted() const;
    QString chosen() const;

    State m_state;
    QWidget *m_countRow;
    widgets::StateMark *m_turning;
    widgets::Text *m_count;
    widgets::Text *m_chosen;
    QWidget *m_links;
    widgets::LinkButton *m_several, *m_all, *m_none, *m_list, *m_one;
};

} // namespace trunkline::pages
