#include "pages/CallsTable.h"

#include "pages/CallsDelegate.h"
#include "widgets/FocusRing.h"
#include "widgets/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace trunkline::pages {

using monitor::CallSid;
using widgets::Role;
using widgets::Theme;
using widgets::Tokens;

CallsTable::CallsTable(CallsModel *calls, QWidget *parent) : QTableView(parent), m_calls(calls)
{
    setHorizontalHeader(new CallsHeader(this));
    setItemDelegate(new CallsDelegate(this));
    setModel(calls);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table: it is one stop
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setFrameShape(QFrame::NoFrame);
    setObjectName(u"calls"_qs);
    setMinimumHeight(Theme::px(140));
    widgets::FocusRing::setRadius(this, 2);
    for (const int column : {int(CallsModel::Number), int(CallsModel::Gateway), int(CallsModel::Cost)})
        setColumnHidden(column, true);
    setSortingEnabled(true);
    sortByColumn(CallsModel::Time, Qt::DescendingOrder);

    connect(calls, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        QScrollBar *bar = verticalScrollBar();
        if (bar->value() > 0 && first <= bar->value()) // what is in sight stays there
            bar->setValue(bar->value() + last - first + 1);
    });
    connect(calls, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = chosen();
        m_top = verticalScrollBar()->value();
        m_resetting = true;
    });
    connect(calls, &QAbstractItemModel::modelReset, this, [this] {
        m_resetting = false;
        const int row = m_kept ? m_calls->rowOf(*m_kept) : -1;
        if (row >= 0)
            setCurrentIndex(m_calls->index(row, 0));
        verticalScrollBar()->setValue(m_top);
        Q_EMIT callChosen();
    });
    adopt();
}

std::optional<CallSid> CallsTable::chosen() const
{
    const QModelIndex now = currentIndex();
    return now.isValid() ? std::optional(m_calls->call(now.row()).sid) : std::nullopt;
}

void CallsTable::choose(const CallSid &sid)
{
    if (const int row = m_calls->rowOf(sid); row >= 0) {
        setCurrentIndex(m_calls->index(row, 0));
        scrollTo(currentIndex(), PositionAtCenter);
    }
}

void CallsTable::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    shareWidth();
}

void CallsTable::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) != loading)
        viewport()->update();
}

void CallsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_resetting && current.row() != previous.row())
        Q_EMIT callChosen();
}

void CallsTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return Q_EMIT detailsWanted();
    QTableView::keyPressEvent(event);
}

// The look ---------------------------------------------------------------------------------------------------------

/// The last column gets what is left; each other one what its widest usual text needs.
void CallsTable::shareWidth()
{
    int left = viewport()->width();
    for (int column = 0; column < CallsModel::ColumnCount; ++column) {
        if (column == CallsModel::Result || isColumnHidden(column))
            continue;
        const int width = std::min(CallsDelegate::usualWidth(column), std::max(Theme::px(60), left / 3));
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(CallsModel::Result, std::max(Theme::px(120), left));
}

void CallsTable::adopt()
{
    verticalHeader()->setDefaultSectionSize(std::max(Theme::px(33), Theme::lineHeight(Role::Body) + Theme::px(10)));
    shareWidth();
    viewport()->update();
}

void CallsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void CallsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LanguageChange:
        adopt();
        break;
    default:
        break;
    }
}

void CallsTable::paintGreyRows()
{
    QPainter painter(viewport());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(&Tokens::line));
    const int height = verticalHeader()->defaultSectionSize(), bar = Theme::px(10);
    for (int row = 0; row * height < viewport()->height(); ++row)
        for (int column = 0; column < CallsModel::ColumnCount; ++column) {
            if (isColumnHidden(column))
                continue;
            const int width = std::min(columnWidth(column) - Theme::px(24), Theme::px(column == CallsModel::Result ? 160 : 110));
            const QRect logical(columnViewportPosition(column) + Theme::px(12), row * height + (height - bar) / 2, std::max(0, width), bar);
            painter.drawRoundedRect(logical, bar / 2, bar / 2);
        }
}

void CallsTable::paintEvent(QPaintEvent *event)
{
    if (m_loading && m_calls->rowCount() == 0)
        return paintGreyRows();
    QTableView::paintEvent(event);
}

} // namespace trunkline::pages
