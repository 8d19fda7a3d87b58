#pragma once

#include "widgets/AccessibleParts.h"

#include <QFrame>

namespace trunkline::widgets {

/// A framed list of painted rows with hairlines: one tab stop, Up and Down move the current row. What a row looks like
/// is up to the classes derived from it.
class RowList : public QFrame, public AccessibleParts
{
    Q_OBJECT
public:
    explicit RowList(QWidget *parent = nullptr);
    ~RowList() override;

    int currentRow() const { return m_current; }
    void setCurrentRow(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    int partCount() const override { return rowCount(); }
    QRect partRect(int part) const override;
    int currentPart() const override { return m_current; }
    void choosePart(int part) override;

Q_SIGNALS:
    /// Enter or a click on a row, where rows can be chosen.
    void rowChosen(int row);

protected:
    virtual int rowCount() const = 0;
    virtual int rowHeight(int row, int width) const = 0;
    virtual int minimumRowWidth() const = 0;
    virtual void paintRow(QPainter &painter, int row, const QRect &rect) = 0;
    /// What Ctrl+C copies for a row; empty: nothing.
    virtual QString copyText(int) const { return {}; }
    /// Fill under a row, for a sunken one. Invalid: the list's own.
    virtual QColor rowFill(int) const { return {}; }

    /// To be called after the rows changed.
    void rowsChanged();
    QRect rowRect(int row) const;
    int hoveredRow() const { return m_hovered; }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rowAt(const QPoint &at) const;

    int m_current = -1;
    int m_hovered = -1;
};

} // namespace trunkline::widgets
