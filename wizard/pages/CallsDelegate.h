#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace trunkline::pages {

class CallsTable;

/// Paints the cells of the calls: the mark of what happened, semi-bold where a call failed, a bar at the leading edge of
/// the chosen row.
class CallsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CallsDelegate(CallsTable *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// What a column needs for the texts it usually has.
    static int usualWidth(int column);
    static int inset(int column);

private:
    QRect textRect(const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const;

    CallsTable *m_table;
};

/// Its header, in the same places; a click sorts.
class CallsHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit CallsHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace trunkline::pages
