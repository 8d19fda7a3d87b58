#pragma once

#include "widgets/RowList.h"

#include <QList>
#include <QString>

namespace trunkline::widgets {

class Button;

/// One thing that will be done, as Review shows it.
struct PlanRow
{
    QString icon;       ///< "plus"
    QString sentence;   ///< with <b> around names and numbers; escape what comes from outside
    QString second;     ///< small line under it; may be empty
    QString price;      ///< "Free", "US$1.15 a month"; may be empty
    bool costs = false; ///< the price is semi-bold

    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

/// What will happen, with prices, and the total under it. One tab stop; Enter on a row goes back to its page.
class PlanList : public RowList
{
    Q_OBJECT
public:
    explicit PlanList(QWidget *parent = nullptr);

    void setRows(const QList<PlanRow> &rows);
    const QList<PlanRow> &rows() const { return m_rows; }
    /// The sunken last row. `sentence` with <b>; `warning` colours the second line.
    void setTotal(const QString &sentence, const QString &second, bool warning = false);
    /// A button in the total row ("See call prices"). Owned by the list.
    void setTotalButton(Button *button);
    /// Rows can be chosen (Enter, click). Default: true.
    void setRowsChoosable(bool choosable);

    QString partName(int part) const override;
    bool partCanBeChosen(int part) const override;

protected:
    int rowCount() const override;
    int rowHeight(int row, int width) const override;
    int minimumRowWidth() const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QColor rowFill(int row) const override;
    QString copyText(int row) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isTotal(int row) const { return row == m_rows.size(); }
    bool hasTotal() const { return !m_total.isEmpty(); }
    int totalTextWidth(int width) const;
    void placeButton();

    QList<PlanRow> m_rows;
    QString m_total;
    QString m_totalSecond;
    bool m_warning = false;
    bool m_choosable = true;
    Button *m_button = nullptr;
};

} // namespace trunkline::widgets
