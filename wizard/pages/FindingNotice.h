#pragma once

#include "pages/Findings.h"

#include <QWidget>

namespace trunkline::widgets {
class Button;
class Notice;
}

namespace trunkline::pages {

/// The notice of page "Check the line": one finding at a time, what it means and the buttons that help.
class FindingNotice : public QWidget
{
    Q_OBJECT
public:
    explicit FindingNotice(QWidget *parent = nullptr);

    /// What there is to say besides findings.
    enum class Other {
        Nothing,
        LookFailed,   ///< `error`
        RepairFailed, ///< likewise
        NoNumber
    };
    void tell(const QVector<Finding> &findings, bool afterCall, Other other = Other::Nothing, const Error &error = {});
    /// Nothing is known at the moment.
    void goAway();
    void forget(); ///< another language: said anew
    void showFirst() { m_at = 0; }
    void showLeg(int leg);

Q_SIGNALS:
    void shown(int leg); ///< "Next problem"
    void fixWanted(const trunkline::pages::Finding &finding);
    void otherWanted(const trunkline::pages::Finding &finding);
    void allWanted();
    void messageWanted(const trunkline::pages::Finding &finding);
    void numberWanted();
    void againWanted();

private:
    void say();
    void sayFinding(const Finding &finding);
    void sayOther();
    void addButtons(const Finding &finding);
    widgets::Button *addButton(const QString &label, const QString &icon, bool primary);

    widgets::Notice *m_notice;
    QVector<Finding> m_findings;
    bool m_afterCall = false;
    Other m_other = Other::Nothing;
    Error m_error;
    int m_at = 0;
    QString m_said; ///< what it shows, so that it is not rebuilt for nothing
};

} // namespace trunkline::pages
