#pragma once

#include "answers/Answers.h"
#include "twilio/Resources.h"

#include <QAbstractTableModel>
#include <QSet>

namespace trunkline::pages {

/// Numbers for sale as a table: number, town, what it can do, price per month.
class AvailableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Town, CanDo, PerMonth, ColumnCount };

    explicit AvailableModel(QObject *parent = nullptr);

    /// Twilio answers the same search with other numbers each time, so the number that was chosen (`kept`) is shown
    /// first even if it is not among those found now.
    void setNumbers(const QVector<twilio::AvailableNumber> &found, const std::optional<twilio::AvailableNumber> &kept);
    void setPrice(const std::optional<twilio::Money> &monthly);
    /// False: what is found is shown, but nothing can be chosen.
    void setCanBeChosen(bool can);
    /// These are chosen already and cannot be chosen again.
    void setTaken(const QVector<BuyNumber> &numbers);

    const twilio::AvailableNumber &number(int row) const { return m_rows.at(row).number; }
    const PhoneNumber *phoneNumber(int row) const; ///< null: not readable, cannot be chosen
    int rowOf(const PhoneNumber &number) const;    ///< -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void retranslate();

private:
    struct Row
    {
        twilio::AvailableNumber number;
        std::optional<PhoneNumber> parsed;
    };
    QString text(const Row &row, int column) const;

    QVector<Row> m_rows;
    std::optional<twilio::Money> m_price;
    QSet<QString> m_taken; ///< E.164
    bool m_canBeChosen = true;
};

} // namespace trunkline::pages
