#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace trunkline::widgets {
class BulletList;
class Button;
class CheckRow;
class ChoiceTable;
class EmptyState;
class Notice;
}

namespace trunkline::pages {

class AvailableModel;
class NumberBasket;
class NumberConditions;
class NumberSearchForm;

/// "Get a new number": looks for numbers that Twilio sells. Nothing is bought here.
class NewNumberTab : public QWidget
{
    Q_OBJECT
public:
    explicit NewNumberTab(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    /// Loads countries, prices and, the first time, the numbers themselves.
    void enter();
    void refresh();
    QWidget *firstControl() const;
    QWidget *searchField() const;
    void showWhatIsMissing();
    /// Why one cannot go on; empty: one can.
    QString reason() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void begin();
    void search();
    void choose(int row);
    std::optional<PhoneNumber> marked() const;
    void conditionsChanged();
    void keepChosen();
    bool isBlockedByTrial() const;

    // what is in sight (NewNumberShown.cpp)
    void show();
    void showTable();
    void showState();
    void showConditions();

    // several (NewNumberSeveral.cpp)
    bool isSeveral() const;
    void wantSeveral(bool several);
    void addChosen();
    void removeFromBasket(const PhoneNumber &number);
    void showBasket();

    // words (NewNumberWords.cpp)
    void showError();
    void showLines();
    bool isUnknownAreaCode() const;
    QString addressSentence() const;
    QString typeSentence() const;

    /// While there is to be one number: that one. Null: none yet, or several.
    const BuyNumber *chosen() const;

    QPointer<setup::Session> m_session;
    std::optional<twilio::AvailableNumber> m_kept; ///< what is known about the number that was chosen
    NumberType m_keptType = NumberType::Local;
    AvailableModel *m_model;
    NumberSearchForm *m_form;
    widgets::Notice *m_trial, *m_error;
    widgets::Button *m_tryAgain, *m_more, *m_widen, *m_add;
    widgets::CheckRow *m_several;
    NumberBasket *m_basket;
    widgets::ChoiceTable *m_table;
    widgets::EmptyState *m_nothing;
    NumberConditions *m_conditions;
    widgets::BulletList *m_lines;
    QTimer m_patience;
    bool m_entered = false; ///< it was looked at, so searching is wanted
    bool m_filling = false;
    bool m_wantsSeveral = false;
};

} // namespace trunkline::pages
