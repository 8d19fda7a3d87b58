#pragma once

#include "monitor/CallStory.h"

#include <QScrollArea>

class QVBoxLayout;

namespace trunkline::widgets {
class Button;
class CallPathView;
class CopyButton;
class FlowLayout;
class NumberedSteps;
class Text;
}

namespace trunkline::pages {

/// What happened to one call, why, and what to do.
class CallDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit CallDetails(QWidget *parent = nullptr);

    void showNothing();
    void show(const monitor::CallLog &log, const monitor::CallEntry &call);
    /// What the gateway said when it was asked from here; empty: nothing yet.
    void setTestResult(const QString &first, const QString &second, bool running);
    setup::FailureFix fix() const { return m_fix; }

Q_SIGNALS:
    void fixWanted(trunkline::setup::FailureFix fix);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showFacts(const monitor::CallStory &story, const monitor::CallLog &log, const monitor::CallEntry &call);
    void showFix(const monitor::CallStory &story);
    static QString words(setup::FailureFix fix);
    static QString icon(setup::FailureFix fix);

    QWidget *m_nothing, *m_story;
    QVBoxLayout *m_column;
    widgets::Text *m_choose, *m_head, *m_title, *m_happenedHead, *m_happened, *m_stepsHead, *m_facts, *m_result, *m_support;
    widgets::CallPathView *m_path;
    widgets::NumberedSteps *m_steps;
    widgets::Button *m_fixButton;
    widgets::CopyButton *m_copyNumber, *m_copyAll;
    setup::FailureFix m_fix = setup::FailureFix::None;
    QString m_everything;
    QString m_told; ///< all that is shown
};

} // namespace trunkline::pages
