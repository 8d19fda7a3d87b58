#pragma once

#include "pages/CallsModel.h"

#include <QTableView>

namespace trunkline::pages {

/// The table of calls: dense rows, a mark and words for what happened. New rows move neither what is chosen nor what is in
/// sight.
class CallsTable : public QTableView
{
    Q_OBJECT
public:
    explicit CallsTable(CallsModel *calls, QWidget *parent = nullptr);

    std::optional<monitor::CallSid> chosen() const;
    void choose(const monitor::CallSid &sid); ///< and brings it into sight
    void setColumnShown(int column, bool shown);
    /// Grey rows while nothing is here yet.
    void setLoading(bool loading);
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void callChosen();
    void detailsWanted(); ///< Enter

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void adopt();
    void shareWidth();
    void paintGreyRows();

    CallsModel *m_calls;
    bool m_loading = false;
    int m_top = 0; ///< the scroll position before rows came
    bool m_resetting = false;
    std::optional<monitor::CallSid> m_kept;
};

} // namespace trunkline::pages
