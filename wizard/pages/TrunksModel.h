#pragma once

#include "setup/Inventory.h"
#include "setup/RecentCalls.h"

#include <QAbstractTableModel>

namespace trunkline::pages {

/// The trunks of an account for a table: name, numbers, gateway, how calls went lately. Narrowed by what is searched for.
class TrunksModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Trunk, Numbers, Gateway, Calls, ColumnCount };

    explicit TrunksModel(QObject *parent = nullptr);

    /// As far as it is known by now.
    void show(const setup::Inventory &inventory, const setup::RecentCalls &calls);
    void setSearch(const QString &typed);

    const twilio::Trunk &trunk(int row) const { return m_rows.at(m_shown.at(row)).trunk; }
    int rowOf(const TrunkSid &sid) const; ///< -1: not shown
    /// The first one with calls that failed lately, else the first; -1: none.
    int firstToLookAt() const;
    int all() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Row
    {
        twilio::Trunk trunk;
        QStringList numbers;       ///< E.164
        bool numbersKnown = false;
        QStringList gateways;      ///< hosts of those that are on
        bool gatewaysKnown = false;
        setup::RecentCalls::OfTrunk calls;
        bool callsKnown = false;
    };

    void take(const QVector<Row> &rows);
    bool fits(const Row &row) const;
    static QString numbersText(const Row &row);
    static QString gatewayText(const Row &row);
    static QString callsText(const Row &row);
    static int callsMark(const Row &row);

    QVector<Row> m_rows;
    QVector<int> m_shown;
    QString m_search;
};

} // namespace trunkline::pages
