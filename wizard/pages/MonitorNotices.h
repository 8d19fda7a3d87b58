#pragma once

#include "monitor/FailureRun.h"
#include "monitor/LineNews.h"

#include <QSet>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class Notice;
}

namespace trunkline::pages {

/// What the user should know, above the calls: that nobody is signed in any more, what has become of the line, that calls
/// fail. Closed, a notice stays away until there is something new.
class MonitorNotices : public QWidget
{
    Q_OBJECT
public:
    explicit MonitorNotices(QWidget *parent = nullptr);

    enum class SignIn { Fine, Refused, Missing };
    void showSignIn(SignIn state, const QString &second = {});
    void showNews(const QVector<monitor::News> &news);
    /// `mayRepair`: somebody can.
    void setRepairOffered(bool offered) { m_mayRepair = offered; }
    void showFailures(const monitor::FailureRun &run);
    /// Something that went wrong here: a file that cannot be written. Stays until it is closed.
    void showProblem(const QString &first, const QString &second);

    /// "5 calls failed since 10:12 today"
    static QString firstLine(const monitor::FailureRun &run);
    static QString secondLine(const monitor::FailureRun &run);

Q_SIGNALS:
    void signInWanted();
    void putBackWanted();
    void changeWanted();  ///< to be shown
    void twilioWanted();
    void testWanted();
    void callsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showNext();
    void addButtons(const monitor::News &news);

    widgets::Notice *m_signIn, *m_problem, *m_news, *m_failures;
    widgets::Button *m_signInButton, *m_showCalls;
    QVector<monitor::News> m_all;
    QString m_shown; ///< key of the news that are shown
    QSet<QString> m_closedNews;
    monitor::FailureRun m_run;
    monitor::CallSid m_closedAt; ///< the newest failed call when the notice was closed
    SignIn m_state = SignIn::Fine;
    QString m_second;
    bool m_mayRepair = false;
};

} // namespace trunkline::pages
