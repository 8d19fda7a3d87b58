#pragma once

#include <QHash>
#include <QTabBar>

namespace trunkline::widgets {

/// Tabs as words over a line, the current one underlined, with a muted count behind where there is one. A plain tab
/// bar: connect currentChanged to a QStackedWidget. Set an accessible name.
class TabRow : public QTabBar
{
    Q_OBJECT
public:
    explicit TabRow(QWidget *parent = nullptr);

    /// -1: none.
    void setCount(int tab, int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void tabLayoutChange() override;

private:
    void placeRing();
    int textWidth(int index) const;

    QHash<int, int> m_counts;
};

} // namespace trunkline::widgets
