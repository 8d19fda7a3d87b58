#pragma once

#include <QWidget>

namespace trunkline::widgets {

/// A hairline.
class Separator : public QWidget
{
    Q_OBJECT
public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace trunkline::widgets
