#pragma once

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

} // namespace trunkline::widgets
