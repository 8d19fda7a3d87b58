#pragma once

#include "monitor/Statistics.h"

#include <QWidget>

namespace trunkline::widgets {
class LinkButton;
class Text;
}

namespace trunkline::pages {

class ChartLegend;
class DayChart;
class MonitorFigures;

/// The chart with its name and legend, and the figures beside it; under it, when the table is limited to some days, which.
class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void show(const monitor::Statistics &counted, const QDate &today);
    void showChosen(const std::optional<monitor::Window> &days, const QString &words);
    /// In a low window the table needs the room: only which days are shown stays.
    void setCompact(bool compact);
    bool isShown() const { return m_isShown; } ///< something has been counted
    DayChart *chart() const { return m_chart; }

Q_SIGNALS:
    void allDaysWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    widgets::Text *m_title, *m_only;
    ChartLegend *m_legend;
    DayChart *m_chart;
    MonitorFigures *m_figures;
    widgets::LinkButton *m_all;
    QWidget *m_picture, *m_line;
    bool m_compact = false;
    bool m_isShown = false;
};

} // namespace trunkline::pages
