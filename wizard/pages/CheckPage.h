#pragma once

#include "pages/Findings.h"
#include "pages/Page.h"

class QBoxLayout;

namespace trunkline::widgets {
class Button;
class CallPathView;
class CheckList;
class Notice;
class Text;
}

namespace trunkline::pages {

class PageColumn;
class TestCallCard;

/// Page 7: which part of the way of a call is proven, and what fixes the part that is not.
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
    struct Texts
    {
        QString title, subtitle;
    };

    QWidget *buildChecks();
    QWidget *buildCall();
    void retranslate();
    void prepareCall();

    void showAll();
    void showChecks();
    void showCall();
    void showNotice();
    setup::CallPath shownPath() const;
    Texts texts() const;
    Texts textsAfterCall() const;
    Texts textsOfFindings() const;

    bool hasNumber() const;
    bool callAnswered() const;
    bool callFailed() const;
    bool nothingSeen() const;
    const Finding *shownFinding() const;

    void chooseLeg(int leg);
    void chooseCheck(int row);
    void fix(setup::Fix fix);
    void askToRepair();
    void offerFirewall(const Finding &finding);

    PageColumn *m_column;
    widgets::CallPathView *m_path;
    widgets::Notice *m_notice;
    QBoxLayout *m_sides;
    widgets::Text *m_checksHead;
    widgets::Button *m_again;
    widgets::CheckList *m_checks;
    QWidget *m_callSide;
    widgets::Text *m_callHead;
    TestCallCard *m_call;

    QVector<Finding> m_findings;
    int m_shownFinding = 0;
    bool m_closing = false; ///< as soon as the test call is over
    QString m_noticeKey;   ///< what the notice shows, so that it is not rebuilt for nothing
    QVector<int> m_legOfRow;
    QString m_preparedFor; ///< the number that the test call was prepared for
};

} // namespace trunkline::pages
