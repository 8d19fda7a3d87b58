#pragma once

#include "pages/ChosenNumbers.h"
#include "setup/Session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class ChoiceTable;
class EmptyState;
class LineEdit;
class Notice;
}

namespace trunkline::pages {

class NumbersBar;
class TakeOverNotice;

/// "Use a number I own": the numbers of the account, what they do today, and consent to take one over. Usually one number
/// is chosen; who wants several switches to check marks.
class OwnedNumbersTab : public QWidget
{
    Q_OBJECT
public:
    explicit OwnedNumbersTab(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    /// Loads what is not there yet.
    void enter();
    /// Nobody looks any more: what has not come yet is not asked for.
    void leave();
    void refresh();
    QWidget *searchField() const;
    QWidget *firstControl() const;
    /// Goes to what is missing.
    void showWhatIsMissing();
    /// Why one cannot go on; empty: one can.
    QString reason() const;
    int numberCount() const; ///< -1 while not known

Q_SIGNALS:
    void changed();
    void newNumberWanted();
    void laterWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectChoosing();
    void retranslate();
    void numbersCame();
    void begin();
    void rowsCame();
    void search(const QString &typed);
    void show();
    void showLoading();
    void showTable();
    void showBar();
    void showTakeOver();
    void showEmpty();
    void showError();
    void tryAgain();
    void choose(int shown);
    void check(const QVector<int> &rows, bool on);
    void setSeveral(bool several);
    void pasteList();
    /// The only number that is free, the first time one comes here.
    void chooseTheObvious();
    bool chosenIsVisible() const;
    setup::Inventory::State state() const;
    bool isLoadingFirst() const;
    bool isEmptyAccount() const;
    bool isComplete() const;

    QPointer<setup::Session> m_session;
    NumbersModel *m_model;
    ChosenNumbers m_chosen;
    QWidget *m_list;
    widgets::LineEdit *m_search;
    widgets::Button *m_refresh;
    widgets::Notice *m_error;
    widgets::ChoiceTable *m_table;
    widgets::EmptyState *m_nothingFound;
    widgets::Button *m_clearSearch;
    NumbersBar *m_bar;
    TakeOverNotice *m_takeOver;
    widgets::EmptyState *m_empty;
    widgets::Button *m_getNew, *m_later, *m_tryAgain;
    QTimer m_patience; ///< a list that is there at once needs no "Loading…"
    int m_waited = 0;
    QVector<int> m_setAside; ///< rows that were chosen when one went back to a single number
    bool m_several = false;
    bool m_tooMany = false;
    bool m_filling = false;
};

/// The country a new number is offered from: where most of the account's numbers are at home, else the United States.
QString homeCountry(const setup::OwnedNumbers &numbers);

} // namespace trunkline::pages
