#pragma once

#include "widgets/RowList.h"

#include <QHash>
#include <QList>
#include <QString>

namespace trunkline::widgets {

class CopyButton;

/// A name and its value, for the summary on Done.
struct ValueRow
{
    QString name; ///< "Trunk SID"
    QString value;
    bool fixed = false; ///< fixed font and left-to-right: SIDs, SIP addresses
    bool copies = true; ///< has a Copy button

    friend bool operator==(const ValueRow &, const ValueRow &) = default;
};

/// Names with values in a frame; each with a Copy button. Ctrl+C copies the value of the current row.
class ValueList : public RowList
{
    Q_OBJECT
public:
    explicit ValueList(QWidget *parent = nullptr);
    ~ValueList() override;

    void setRows(const QList<ValueRow> &rows);
    const QList<ValueRow> &rows() const { return m_rows; }

    /// How high a row is at least, at 100 % text. Default: 40.
    void setLeastRowHeight(int at100);
    /// Ctrl+C copies "name: value" instead of the value alone.
    void setCopiesNames(bool copies);

    QString partName(int part) const override;

protected:
    int rowCount() const override { return int(m_rows.size()); }
    int rowHeight(int row, int width) const override;
    int minimumRowWidth() const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QString copyText(int row) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int nameWidth(int width) const;
    int valueWidth(int row, int width) const;
    void placeButtons();

    int m_leastRowHeight = 40;
    bool m_copiesNames = false;
    QList<ValueRow> m_rows;
    QList<CopyButton *> m_buttons; ///< one per row; null where the row copies nothing
};

} // namespace trunkline::widgets
