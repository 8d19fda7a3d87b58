#pragma once

#include "monitor/Window.h"
#include "pages/CallsFilter.h"

#include <QWidget>

namespace trunkline::widgets {
class Button;
class ComboBox;
class LineEdit;
}

namespace trunkline::pages {

/// Above the calls: which trunk, which time, which calls, and what can be done.
class MonitorBar : public QWidget
{
    Q_OBJECT
public:
    enum class Time { Today, Week, Month, Quarter, FromTo };

    explicit MonitorBar(QWidget *parent = nullptr);

    struct Trunk
    {
        QString sid, name;
    };
    void setTrunks(const QVector<Trunk> &trunks, const QString &chosen);
    void setTime(Time time, const monitor::Window &window); ///< as shown; tells nobody
    Time time() const { return m_shownTime; }
    monitor::Window window(const QDate &today) const;
    CallsFilter::Which which() const;
    void setWhich(CallsFilter::Which which);
    void setHasFromGateway(bool has);
    void setLooking(bool looking);
    void setExportEnabled(bool enabled);
    void setCheckEnabled(bool enabled);

    widgets::LineEdit *search() const { return m_search; }

Q_SIGNALS:
    void trunkChosen(const QString &sid);
    void timeChosen();
    void fromToWanted();
    void whichChosen();
    void searchTyped(const QString &text);
    void checkWanted();
    void exportWanted();
    void refreshWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fillTimes();
    void fillWhich();

    widgets::ComboBox *m_trunk, *m_time, *m_which;
    widgets::LineEdit *m_search;
    widgets::Button *m_check, *m_export, *m_refresh;
    Time m_shownTime = Time::Week;
    monitor::Window m_fromTo;
    bool m_hasFromGateway = false;
};

} // namespace trunkline::pages
