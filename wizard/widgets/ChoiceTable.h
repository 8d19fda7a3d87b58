#pragma once

#include <QTableView>

class QTimer;

namespace trunkline::widgets {

/// A table to choose one row from: a radio mark before each row, one column with the number in semi-bold, one with icon
/// and words. Any model will do. Rows whose items are not enabled cannot be chosen; the model's AccessibleTextRole of
/// the first column is what a screen reader says for the row. Set an accessible name.
///
/// It can also let one choose several: then the marks are check marks, which the model keeps (CheckStateRole of the first
/// column), and the table says what is wanted: Space and a click change one row, Shift takes those between, Ctrl+A all.
class ChoiceTable : public QTableView
{
    Q_OBJECT
public:
    /// Roles of the model besides Qt's own.
    enum ItemRole {
        IconRole = Qt::UserRole + 700, ///< QString: name of an icon before the words ("warning")
        IconColourRole,                ///< QString: token of its colour ("warn-mark"); without: "muted"
        MarkRole,                      ///< int: a Mark (badge) in place of an icon
        NoteRole                       ///< QString: muted words behind the others, which give way first
    };

    explicit ChoiceTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Semi-bold, and kept left-to-right. -1: none.
    void setNumberColumn(int column);
    /// Semi-bold without a change of direction (names).
    void setStrongColumn(int column);
    /// Widths: a share of the width that is left, or fixed from the contents (share 0). Default: last column 1, others
    /// 0.
    void setColumnShares(const QList<int> &shares);
    /// Columns that are there only when all columns have room.
    void setOptionalColumns(const QList<int> &columns);
    /// A click on a heading sorts; so does the menu that the Menu key and Shift+F10 open.
    void setSortable(bool sortable);
    void setChoosesSeveral(bool several);
    bool choosesSeveral() const { return m_several; }
    /// Grows with its rows up to this many, then scrolls. Default 8.
    void setMaximumRows(int rows);
    /// 44, or 40 for numbers to buy.
    void setRowHeightAt100(int height);

    /// Shows grey rows and this sentence in place of the model ("Loading numbers…"); empty: no longer.
    void setLoading(const QString &sentence);
    bool isLoading() const { return !m_loading.isEmpty(); }

    /// Row of the model that is chosen; -1: none.
    int chosenRow() const;
    void chooseRow(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// -1 when nothing is chosen any more.
    void rowChosen(int row);
    /// Enter or a double click on a row that can be chosen.
    void rowConfirmed(int row);
    // while several can be chosen
    void checkWanted(int row, bool on);
    void rangeWanted(int first, int last); ///< these rows, besides the others that are chosen
    void allWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    bool event(QEvent *event) override;

private:
    friend class ChoiceDelegate;
    friend class ChoiceHeader;
    void adopt();
    void shareWidth();
    void fit();
    bool canBeChosen(int row) const;
    bool isChosen(int row) const;
    void paintLoading();
    QList<int> columnWidths() const;
    bool moveBy(QKeyEvent *event);
    void goTo(int row);
    void check(int row);
    void checkTo(int row);
    void showSortMenu(const QPoint &at);

    int m_numberColumn = -1;
    int m_strongColumn = -1;
    QList<int> m_shares;
    QList<int> m_optional;
    int m_maximumRows = 8;
    int m_rowHeight = 44;
    int m_hovered = -1;
    int m_told = -1; ///< the last row rowChosen() spoke of
    int m_anchor = -1; ///< where Shift begins
    bool m_several = false;
    QString m_loading;
    QTimer *m_turning = nullptr;
};

} // namespace trunkline::widgets
