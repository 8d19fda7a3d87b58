#pragma once

#include <QLayout>
#include <QList>

namespace trunkline::widgets {

/// Puts things side by side and goes on in a new line where there is no more room: buttons with long names.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr, Qt::Alignment lines = Qt::AlignLeading);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// All in one line.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Height of all lines in `rect`; moves the items there if `place`.
    int lay(const QRect &rect, bool place) const;
    void placeLine(const QRect &rect, int from, int to, int y, int width, int height) const;

    QList<QLayoutItem *> m_items;
    Qt::Alignment m_lines;
};

} // namespace trunkline::widgets
