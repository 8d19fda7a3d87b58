#pragma once

#include "pages/Findings.h"
#include "pages/Page.h"

class QBoxLayout;

namespace trunkline::widgets {
class Button;
class CallPathView;
class CheckList;
class Text;
}

namespace trunkline::pages {

class FindingNotice;
class PageColumn;
class TestCallCard;

/// Page 7: which part of the way of a call is proven, and what fixes the part that is not. The line that was just set up, or
/// any trunk of the account.
class CheckPage : public Page
{
    Q_OBJECT
public:
    explicit CheckPage(QWidget *parent = nullptr);

    void setSession(setup::Session *session) override;
    void enter() override;
    /// A test call is hung up first.
    bool mayClose() override;
    Bar bar() const override;
    void refresh() override;
    QString helpText() const override;
    QString summary() const override;
    void setNarrow(bool narrow) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    QWidget *buildChecks();
    QWidget *buildCall();
    void retranslate();
    void prepareCall();

    void showAll();
    void showChecks();
    void showCall();
    void showNotice();

    std::optional<PhoneNumber> number() const;
    bool callAnswered() const;
    bool callFailed() const;
    bool isRepair() const;
    /// The look itself did not work.
    bool nothingSeen() const { return session()->checkFailed() && !session()->checking(); }

    void chooseLeg(int leg);
    void chooseCheck(int row);

    // what helps (CheckPageFixes.cpp)
    void fix(const Finding &finding);
    void otherFix(const Finding &finding);
    void askToRepair(const setup::Desired &wish);
    void decideOn(Step step);
    void offerFirewall(const Finding &finding);

    PageColumn *m_column;
    widgets::CallPathView *m_path;
    FindingNotice *m_notice;
    QBoxLayout *m_sides;
    widgets::Text *m_checksHead;
    widgets::Button *m_again;
    widgets::CheckList *m_checks;
    QWidget *m_callSide;
    widgets::Text *m_callHead;
    TestCallCard *m_call;

    QVector<Finding> m_findings;
    bool m_closing = false; ///< as soon as the test call is over
    QVector<int> m_legOfRow;
    QString m_preparedFor; ///< the number that the test call was prepared for
    std::optional<Error> m_repairError; ///< the repair could not even begin
};

} // namespace trunkline::pages
