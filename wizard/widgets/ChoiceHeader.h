#pragma once

#include <QHeaderView>

namespace trunkline::widgets {

/// The names of the columns: small, semi-bold, muted. Where a click sorts, an arrow stands behind the one it is sorted by.
class ChoiceHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit ChoiceHeader(QWidget *parent);

    QSize sizeHint() const override;
    static int arrowRoom();

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace trunkline::widgets
