#pragma once

#include "pages/NumberUse.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <functional>

namespace trunkline::pages {

/// The numbers of the account as a table: number, place, what it does today.
class NumbersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, PlaceColumn, Use, ColumnCount };
    using TrunkNames = std::function<QString(const TrunkSid &)>;

    explicit NumbersModel(QObject *parent = nullptr);

    /// More of the same (a list that is still loading) keeps the rows that are there.
    void setNumbers(const QVector<twilio::IncomingNumber> &numbers, const std::optional<TrunkSid> &thisTrunk,
                    const TrunkNames &trunkNames);

    const PhoneNumber *number(int row) const; ///< null: not a phone number that can be dialled (a short code)
    const NumberUse &use(int row) const { return m_rows.at(row).use; }
    const QString &e164(int row) const { return m_rows.at(row).number.e164; }
    int rowOf(const PhoneNumber &number) const; ///< -1: not there
    /// What the user called it, where that says more than the number itself.
    QString label(int row) const;
    QString place(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void retranslate();

private:
    struct Row
    {
        twilio::IncomingNumber number;
        NumberUse use;
        std::optional<PhoneNumber> parsed;
        mutable QString place; ///< looked up when it is first shown: accounts can have thousands
    };
    QString shown(const Row &row) const;

    QVector<Row> m_rows;
};

/// Those numbers that match what was typed, usable ones first. Digits match anywhere, whatever stands between them;
/// words match place, label and use.
class NumberFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit NumberFilter(NumbersModel *numbers, QObject *parent = nullptr);

    void setSearch(const QString &typed);
    NumbersModel *numbers() const { return m_numbers; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    NumbersModel *m_numbers;
    QString m_digits;
    QStringList m_words;
};

} // namespace trunkline::pages
