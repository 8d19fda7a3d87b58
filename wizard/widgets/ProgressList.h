#pragma once

#include "widgets/ProgressRow.h"
#include "widgets/RowList.h"

#include <QHash>
#include <QList>

class QTimer;

namespace trunkline::widgets {

class Button;

/// The steps of a set-up while it runs. Setting the rows again changes only what is different.
class ProgressList : public RowList
{
    Q_OBJECT
public:
    explicit ProgressList(QWidget *parent = nullptr);

    const QList<ProgressRow> &rows() const { return m_rows; }
    void setRows(const QList<ProgressRow> &rows);

    /// "Step 3 of 5, Add two gateways, trying again, Twilio is busy and asked us to wait."
    QString partName(int part) const override;

Q_SIGNALS:
    void buttonClicked(const QString &key);

protected:
    int rowCount() const override { return int(m_rows.size()); }
    int rowHeight(int row, int width) const override;
    int minimumRowWidth() const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QString copyText(int row) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString trailing(const ProgressRow &row) const;
    int trailingWidth(const ProgressRow &row) const;
    int textWidth(const ProgressRow &row, int width) const;
    void placeButtons();
    void keepTurning();

    QList<ProgressRow> m_rows;
    QHash<QString, Button *> m_buttons;
    QHash<QString, qint64> m_changedAt; ///< for the cross-fade of a mark, ms on a steady clock
    QHash<QString, Mark> m_markBefore;
    QTimer *m_timer;
};

} // namespace trunkline::widgets
