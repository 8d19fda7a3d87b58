#pragma once

#include "widgets/RowList.h"
#include "widgets/StateMark.h"

#include <QList>
#include <QString>

class QTimer;

namespace trunkline::widgets {

/// One thing that was looked at.
struct CheckItem
{
    Mark mark = Mark::NotChecked;
    QString text; ///< "Gateway answers"
    QString note; ///< "this computer only"; may be empty

    friend bool operator==(const CheckItem &, const CheckItem &) = default;
};

/// Checks with their marks. Dense (36) on the last page, roomy (44) elsewhere. One tab stop.
class CheckList : public RowList
{
    Q_OBJECT
public:
    enum class Density { Dense, Roomy };

    explicit CheckList(Density density = Density::Dense, QWidget *parent = nullptr);

    void setItems(const QList<CheckItem> &items);
    const QList<CheckItem> &items() const { return m_items; }
    void setChoosable(bool choosable) { m_choosable = choosable; }

    /// "Gateway answers, likely, this computer only"
    QString partName(int part) const override;
    bool partCanBeChosen(int) const override { return m_choosable; }

protected:
    int rowCount() const override { return int(m_items.size()); }
    int rowHeight(int row, int width) const override;
    int minimumRowWidth() const override;
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QString copyText(int row) const override;

private:
    int noteWidth(int row, int width) const;
    int textWidth(int row, int width) const;

    QList<CheckItem> m_items;
    Density m_density;
    bool m_choosable = false;
    QTimer *m_timer;
};

} // namespace trunkline::widgets
