#pragma once

#include "pages/PlanRows.h"

#include <QHash>

namespace trunkline::widgets {
class Button;
class CallPathView;
class CheckRow;
class Disclosure;
class Notice;
class PlanList;
class ValueList;
}

namespace trunkline::pages {

class PageColumn;
class WaitingLine;

/// "Check the plan": everything that will happen, what it costs, and an explicit yes to a purchase.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    Bar bar() const override;
    bool next() override;
    void showWhatIsMissing() override;
    void leadingPressed() override;
    void refresh() override;
    QString helpTitle() const override;
    QString helpText() const override;
    QString summary() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void remember();
    void placeFocus();
    void pricesCame();
    void askForRegions(const setup::Desired &wish);
    QVector<setup::PurchaseNumber> purchases() const; ///< empty: nothing is bought
    bool isReady() const;
    QString reason() const;

    // the plan in sight (ReviewShown.cpp)
    void show();
    void showPlan();
    void showObstacle();
    void showFailure();

    // what it costs, and the yes to it (ReviewMoney.cpp)
    bool isBalanceTooSmall() const;
    QString minuteSentence() const;
    void showTotal();
    void showConsent();
    void showPriceChange();
    void showNumbers();
    void showRegion();

    PageColumn *m_column;
    widgets::CallPathView *m_path;
    WaitingLine *m_waiting;
    widgets::Notice *m_failed, *m_obstacle, *m_priceChanged, *m_region, *m_nothing, *m_practice;
    widgets::Button *m_tryAgain, *m_goBack, *m_prices;
    widgets::PlanList *m_list;
    widgets::Disclosure *m_numbers; ///< all that one row of the plan counts
    widgets::ValueList *m_numberList;
    widgets::CheckRow *m_agree;
    QVector<PlannedRow> m_rows;
    QHash<QString, twilio::AvailableNumber> m_known; ///< by number: what the search said about it
    QHash<QString, twilio::Money> m_seenPrices;      ///< by number: what the user last saw
    Step m_obstaclePage = Step::Number;
    bool m_stopped = false;
    bool m_wantsFocus = false;
    bool m_showing = false;
};

} // namespace trunkline::pages
