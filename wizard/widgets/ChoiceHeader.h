#pragma once

#include <QHeaderView>

namespace trunkline::widgets {

/// The names of the columns: small, semi-bold, muted.
class ChoiceHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit ChoiceHeader(QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace trunkline::widgets
