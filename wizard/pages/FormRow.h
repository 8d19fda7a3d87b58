#pragma once

#include <QLayout>
#include <QList>

namespace trunkline::pages {

/// Fields side by side, each at least as wide as asked for and as its label needs; where there is no room they go on in
/// the next line. Something without a label, a button, stands beside the editors.
class FormRow : public QLayout
{
    Q_OBJECT
public:
    explicit FormRow(int gap, QWidget *parent = nullptr);
    ~FormRow() override;

    /// `width` at 100 % text; 0: what it needs. `stretch`: its share of the width that is left over in its line.
    void addField(QWidget *field, int width, int stretch = 0);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_cells.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Cell
    {
        QLayoutItem *item;
        int width;
        int stretch;
    };
    struct Placed
    {
        QLayoutItem *item;
        QRect rect; ///< as in a left-to-right window
    };

    static int wanted(const Cell &cell);
    QList<Placed> placed(int width) const;
    int gap() const;

    QList<Cell> m_cells;
    int m_gap;
};

} // namespace trunkline::pages
