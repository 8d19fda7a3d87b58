#pragma once

#include <QObject>

#include <chrono>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace trunkline::pages {

/// The menu of the monitor window.
class MonitorMenu : public QObject
{
    Q_OBJECT
public:
    explicit MonitorMenu(QMainWindow *window);

    void retranslate();
    void setInterval(std::chrono::milliseconds every);

    QAction *exportCsv, *print, *close;
    QAction *refresh, *refreshing, *tell, *health, *daysTable;
    QAction *help, *about;

    /// Of the columns that may be hidden.
    QAction *column(int column) const;
    void setTellPossible(bool possible, const QString &why);

Q_SIGNALS:
    void columnToggled(int column, bool shown);

private:
    QAction *add(QMenu *menu, const QKeySequence &key = {});
    void fillAppearance();

    QMainWindow *m_window;
    QMenu *m_file, *m_view, *m_columns, *m_appearance, *m_help;
    QActionGroup *m_looks;
    QAction *m_motion;
    QList<QAction *> m_columnActions;
    std::chrono::milliseconds m_every{30'000};
};

} // namespace trunkline::pages
