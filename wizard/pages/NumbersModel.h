#pragma once

#include "pages/NumberRows.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace trunkline::pages {

/// The numbers of the account as a table: number, place, what it does today, and what there is room for. It shows those
/// that are searched for. While a list is loaded, new rows go under those that are there, so that nothing moves under the
/// mouse; once all are there they are sorted. Made for 100 000: rows are taken in between two frames, and typing on looks
/// only at the rows that are left.
class NumbersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, PlaceColumn, Country, Type, CanDo, Use, ColumnCount };

    explicit NumbersModel(QObject *parent = nullptr);

    /// The list that is shown, or more of it; false: another one than before. `complete`: no more will come.
    bool follow(const std::shared_ptr<const setup::OwnedNumbers> &numbers, bool complete);
    void setTrunks(const std::optional<TrunkSid> &thisTrunk, NumberRows::TrunkNames names);
    void setSearch(const QString &typed);
    /// Several can be chosen: rows have check marks.
    void setChoosesSeveral(bool several);
    void setChosen(const QSet<quint64> &chosen); ///< as NumberRows::digits()

    /// Of all numbers, shown or not, in the order of the account.
    const NumberRows &all() const { return m_all; }
    int rowOf(const PhoneNumber &number) const; ///< -1: not there
    std::optional<PhoneNumber> phoneNumber(int row) const;
    bool isBehind() const { return m_work.isActive(); } ///< rows are still taken in

    int shownRow(int row) const; ///< where a row stands in the table; -1: it is not shown
    int rowAt(int shown) const { return m_shown.at(shown); }
    const QVector<int> &shown() const { return m_shown; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

    void retranslate();

Q_SIGNALS:
    void tookIn(); ///< more rows are there; or all are, and in order

private:
    void takeIn(std::chrono::microseconds time, int atLeast);
    void takeInMore();
    void append(int from);
    void putInOrder();
    void replaceShown(const QVector<int> &shown);
    void begin();
    QString text(int row, int column) const;
    QString spoken(int row) const;

    NumberRows m_all;
    QVector<int> m_order; ///< all rows, sorted
    QVector<int> m_shown; ///< those that are found
    NumberSearch m_search;
    QSet<quint64> m_chosen;
    QTimer m_work;
    int m_sortedBy = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_several = false;
    bool m_complete = false;
    bool m_inOrder = true; ///< no row was added under the others since they were sorted
};

} // namespace trunkline::pages
