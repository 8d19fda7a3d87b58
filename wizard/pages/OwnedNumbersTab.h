#pragma once

#include "pages/NumbersModel.h"
#include "setup/Session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class CheckRow;
class ChoiceTable;
class EmptyState;
class LineEdit;
class Notice;
}

namespace trunkline::pages {

/// "Use a number I own": the numbers of the account, what they do today, and consent to take one over.
class OwnedNumbersTab : public QWidget
{
    Q_OBJECT
public:
    explicit OwnedNumbersTab(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    /// Loads what is not there yet.
    void enter();
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
    void retranslate();
    void numbersCame();
    void show();
    void showLoading();
    void showTakeOver();
    void showEmpty();
    void showError();
    void choose(int proxyRow);
    /// The only number that is free, the first time one comes here.
    void chooseTheObvious();
    const Draft::OwnedNumber *chosenNumber() const;
    int chosenSourceRow() const; ///< -1: none
    bool chosenIsVisible() const;
    bool isLoadingFirst() const;
    bool isEmptyAccount() const;

    QPointer<setup::Session> m_session;
    NumbersModel *m_model;
    NumberFilter *m_filter;
    QWidget *m_list;
    widgets::LineEdit *m_search;
    widgets::Button *m_refresh;
    widgets::Notice *m_error;
    widgets::ChoiceTable *m_table;
    widgets::EmptyState *m_nothingFound;
    widgets::Button *m_clearSearch;
    widgets::Notice *m_takeOver;
    widgets::CheckRow *m_agree;
    widgets::EmptyState *m_empty;
    widgets::Button *m_getNew, *m_later, *m_tryAgain;
    QTimer m_patience; ///< a list that is there at once needs no "Loading…"
    int m_waited = 0;
    NumberUse m_agreedUse; ///< what was agreed to stop; consent to something else is none
    bool m_filling = false;
};

/// The country a new number is offered from: where most of the account's numbers are at home, else the United States.
QString homeCountry(const QVector<twilio::IncomingNumber> &numbers);

} // namespace trunkline::pages
