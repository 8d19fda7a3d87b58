#pragma once

#include <QWidget>

namespace trunkline::pages {

/// What the two kinds of bars mean.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QStringList words();
};

} // namespace trunkline::pages
