#pragma once

#include "pages/CallsFilter.h"

#include <QAbstractTableModel>

namespace trunkline::pages {

/// The shown calls of a log as rows. It keeps nothing but their places and order: what a cell says is made when it is
/// painted.
class CallsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Caller, Length, Result, Number, Gateway, Cost, ColumnCount };

    explicit CallsModel(const monitor::CallLog &log, QObject *parent = nullptr);

    const CallsFilter &filter() const { return m_filter; }
    void setFilter(const CallsFilter &filter);
    void take(const monitor::LogChange &change);
    /// Another day, another language: the same rows, other words.
    void tellAgain();

    const QVector<quint32> &places() const { return m_shown; } ///< as they are shown
    const monitor::CallEntry &call(int row) const { return m_log.at(m_shown.at(row)); }
    int rowOf(const monitor::CallSid &sid) const; ///< -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    static QString columnName(int column);

private:
    bool isBefore(quint32 one, quint32 other) const;
    int compared(quint32 one, quint32 other) const;
    void rebuild();
    void insert(QVector<quint32> places);
    void update(quint32 place);
    QString text(const monitor::CallEntry &call, int column) const;
    QString spoken(const monitor::CallEntry &call) const;

    const monitor::CallLog &m_log;
    CallsFilter m_filter;
    QVector<quint32> m_shown;
    int m_column = Time;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace trunkline::pages
