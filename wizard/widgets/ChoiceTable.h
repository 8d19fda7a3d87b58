#pragma once

#include <QTableView>

class QTimer;

namespace trunkline::widgets {

/// A table to choose one row from: a radio mark before each row, one column with the number in semi-bold, one with icon
/// and words. Any model will do. Rows whose items are not enabled cannot be chosen; the model's AccessibleTextRole of
/// the first column is what a screen reader says for the row. Set an accessible name.
class ChoiceTable : public QTableView
{
    Q_OBJECT
public:
    /// Roles of the model besides Qt's own.
    enum ItemRole {
        IconRole = Qt::UserRole + 700, ///< QString: name of an icon before the words ("warning")
        IconColourRole,                ///< QString: token of its colour ("warn-mark"); without: "muted"
        MarkRole                       ///< int: a Mark (badge) in place of an icon
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

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
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
    void paintLoading();

    int m_numberColumn = -1;
    int m_strongColumn = -1;
    QList<int> m_shares;
    int m_maximumRows = 8;
    int m_rowHeight = 44;
    int m_hovered = -1;
    int m_told = -1; ///< the last row rowChosen() spoke of
    QString m_loading;
    QTimer *m_turning = nullptr;
};

} // namespace trunkline::widgets
