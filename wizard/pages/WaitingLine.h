#pragma once

#include <QTimer>
#include <QWidget>

namespace trunkline::widgets {
class LinkButton;
class StateMark;
class Text;
}

namespace trunkline::pages {

/// "Checking with Twilio…" in the place where the result will be. Nothing for 300 ms; from 10 s on it says that it takes
/// longer than usual, and can be stopped.
class WaitingLine : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingLine(QWidget *parent = nullptr);

    void setText(const QString &text);
    void start();
    void stop();
    bool isRunning() const { return m_running; }
    /// Running for long enough to be seen.
    bool isShown() const { return m_shown; }

Q_SIGNALS:
    void shown();
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    widgets::StateMark *m_mark;
    widgets::Text *m_line;
    widgets::LinkButton *m_stop;
    QString m_text;
    QTimer m_soon, m_late;
    bool m_running = false;
    bool m_shown = false;
    bool m_long = false;
};

} // namespace trunkline::pages
