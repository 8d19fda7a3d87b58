#pragma once

#include "monitor/Statistics.h"
#include "widgets/AccessibleParts.h"

#include <QWidget>

namespace trunkline::pages {

/// Calls per day as bars: answered below, failed on top with a pattern of its own. The arrow keys go from day to day,
/// Enter chooses one. The same numbers are in its description for those who cannot see it.
class DayChart : public QWidget, public widgets::AccessibleParts
{
    Q_OBJECT
public:
    explicit DayChart(QWidget *parent = nullptr);

    void setDays(const QVector<monitor::Statistics::Day> &days, const QDate &today);
    const QVector<monitor::Statistics::Day> &bars() const { return m_bars; } ///< days, or weeks if there are many
    bool showsWeeks() const { return m_weeks; }
    /// The bar that the table is limited to; -1: none.
    void setChosen(const std::optional<monitor::Window> &days);

    /// "Monday 9 June: 18 calls, all answered"
    static QString sentence(const monitor::Statistics::Day &day);

    /// The pattern of failed calls, also for the legend.
    static void paintFailed(QPainter &painter, const QRectF &box, qreal pixelRatio);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int partCount() const override { return int(m_bars.size()); }
    QString partName(int part) const override { return sentence(m_bars.at(part)); }
    QRect partRect(int part) const override;
    int currentPart() const override { return m_current; }
    bool partCanBeChosen(int) const override { return true; }
    void choosePart(int part) override;
    QString wholeDescription() const override;

Q_SIGNALS:
    void daysChosen(const QDate &first, const QDate &last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Scale
    {
        int step = 1, top = 1;
    };
    Scale scale() const;
    QRectF plot() const;       ///< where the bars are, left to right
    QRectF column(int bar) const; ///< of one bar, mirrored if need be
    int barAt(const QPoint &at) const;
    void paintGrid(QPainter &painter) const;
    void paintBar(QPainter &painter, int bar) const;
    void paintLabel(QPainter &painter, int bar) const;
    QString label(int bar) const;
    void goTo(int bar);

    QVector<monitor::Statistics::Day> m_bars;
    QDate m_today;
    bool m_weeks = false;
    int m_current = -1;
    int m_chosen = -1;
};

} // namespace trunkline::pages
