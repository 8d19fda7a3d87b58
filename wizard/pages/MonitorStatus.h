#pragma once

#include "monitor/Feed.h"

#include <QStatusBar>

class QCheckBox;

namespace trunkline::widgets {
class StateMark;
class Text;
}

namespace trunkline::pages {

/// How many calls, whether they are kept up to date, and since when they are.
class MonitorStatus : public QStatusBar
{
    Q_OBJECT
public:
    explicit MonitorStatus(QWidget *parent = nullptr);

    void showCount(int calls, bool whole);
    void showState(const monitor::Feed &feed, const QString &signInTrouble);
    void setRefreshing(bool on, std::chrono::milliseconds every);
    QString state() const;
    /// Shown beside the count, and said to screen readers.
    void announce(const QString &text);

Q_SIGNALS:
    void refreshingToggled(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    widgets::Text *m_count, *m_news, *m_state, *m_zone;
    widgets::StateMark *m_mark;
    QCheckBox *m_refresh;
    std::chrono::milliseconds m_every{30'000};
};

} // namespace trunkline::pages
