#pragma once

#include "monitor/Statistics.h"

#include <QWidget>

namespace trunkline::widgets {
class Text;
}

namespace trunkline::pages {

/// Three figures: answered, failed, usual length.
class MonitorFigures : public QWidget
{
    Q_OBJECT
public:
    explicit MonitorFigures(QWidget *parent = nullptr);
    void show(const monitor::Statistics &counted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void adopt();
    struct Pair
    {
        widgets::Text *figure, *words;
    };
    Pair add();
    static void say(const Pair &pair, const QString &figure, const QString &words);

    Pair m_answered, m_failed, m_length;
};

} // namespace trunkline::pages
