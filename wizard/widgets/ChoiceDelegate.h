#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace trunkline::widgets {

class ChoiceTable;

/// Paints the cells of a ChoiceTable.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ChoiceDelegate(ChoiceTable *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Where the text of a column starts in its section: after the radio mark in the first.
    static int textStart(int column);
    static int textEnd();

private:
    QRect textRect(const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const;

    ChoiceTable *m_table;
};

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
