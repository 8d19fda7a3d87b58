#include "widgets/ChoiceTable.h"

#include "widgets/Box.h"
#include "widgets/ChoiceDelegate.h"
#include "widgets/ChoiceHeader.h"
#include "widgets/FocusRing.h"
#include "widgets/Paragraph.h"
#include "widgets/StateMark.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <numeric>

namespace trunkline::widgets {

ChoiceTable::ChoiceTable(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new ChoiceHeader(this));
    setItemDelegate(new ChoiceDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table: it is one stop
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::setRadius(this, 8);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (canBeChosen(index.row()))
            Q_EMIT rowConfirmed(index.row());
    });
    adopt();
}

void ChoiceTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QTableView::setModel(newModel);
    if (newModel) {
        const auto refit = [this] {
            m_told = chosenRow(); // rows have moved: the same number is another row now
            m_anchor = -1;
            shareWidth();
            fit();
        };
        connect(newModel, &QAbstractItemModel::modelReset, this, refit);
        connect(newModel, &QAbstractItemModel::rowsInserted, this, refit);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, refit);
        connect(newModel, &QAbstractItemModel::layoutChanged, this, refit);
        connect(newModel, &QAbstractItemModel::dataChanged, this, [this](const auto &, const auto &, const QList<int> &roles) {
            if (roles != QList<int>{Qt::CheckStateRole}) // a mark changes no width
                shareWidth();
            viewport()->update();
        });
    }
    shareWidth();
    fit();
}

void ChoiceTable::setNumberColumn(int column)
{
    m_numberColumn = column;
    shareWidth();
    viewport()->update();
}

void ChoiceTable::setStrongColumn(int column)
{
    m_strongColumn = column;
    shareWidth();
    viewport()->update();
}

void ChoiceTable::setColumnShares(const QList<int> &shares)
{
    m_shares = shares;
    shareWidth();
}

void ChoiceTable::setOptionalColumns(const QList<int> &columns)
{
    m_optional = columns;
    shareWidth();
}

void ChoiceTable::setSortable(bool sortable)
{
    horizontalHeader()->setSectionsClickable(sortable);
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(sortable);
}

void ChoiceTable::setChoosesSeveral(bool several)
{
    if (m_several == several)
        return;
    clearSelection();
    m_several = several;
    m_anchor = -1;
    setSelectionMode(several ? QAbstractItemView::NoSelection : QAbstractItemView::SingleSelection);
    viewport()->update();
}

void ChoiceTable::setMaximumRows(int rows)
{
    m_maximumRows = rows;
    fit();
}

void ChoiceTable::setRowHeightAt100(int height)
{
    m_rowHeight = height;
    adopt();
}

void ChoiceTable::setLoading(const QString &sentence)
{
    if (m_loading == sentence)
        return;
    m_loading = sentence;
    setAccessibleDescription(sentence);
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    if (!m_turning) {
        m_turning = new QTimer(this);
        m_turning->setInterval(33);
        connect(m_turning, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    }
    sentence.isEmpty() ? m_turning->stop() : m_turning->start();
    fit();
    viewport()->update();
}

int ChoiceTable::chosenRow() const
{
    if (!selectionModel())
        return -1;
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void ChoiceTable::chooseRow(int row)
{
    if (row < 0) {
        clearSelection();
        return;
    }
    if (!canBeChosen(row))
        return;
    selectionModel()->setCurrentIndex(model()->index(row, 0),
                                      m_several ? QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate)
                                                : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(model()->index(row, 0));
}

bool ChoiceTable::isChosen(int row) const
{
    return m_several ? model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked : row == chosenRow();
}

bool ChoiceTable::canBeChosen(int row) const
{
    if (!model() || row < 0 || row >= model()->rowCount() || isLoading())
        return false;
    const Qt::ItemFlags flags = model()->flags(model()->index(row, 0));
    return (flags & Qt::ItemIsEnabled) && (flags & Qt::ItemIsSelectable);
}

QSize ChoiceTable::sizeHint() const
{
    const int rows = isLoading() ? 6 : std::clamp(model() ? model()->rowCount() : 0, 1, m_maximumRows);
    return {Theme::px(480),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

QSize ChoiceTable::minimumSizeHint() const
{
    return {Theme::px(200), sizeHint().height()};
}

void ChoiceTable::adopt()
{
    const int line = Theme::lineHeight(Role::Body);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(std::max(Theme::px(m_rowHeight), line + Theme::px(12)));
    viewport()->setAutoFillBackground(false);
    horizontalHeader()->setAutoFillBackground(false);
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    shareWidth();
    fit();
}

void ChoiceTable::fit()
{
    updateGeometry();
}

/// What each column needs for its heading and the first rows.
QList<int> ChoiceTable::columnWidths() const
{
    const int rows = std::min(model()->rowCount(), 24); // each keystroke in a search comes by here
    QList<int> widths;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const Paragraph name(model()->headerData(column, Qt::Horizontal).toString(), Role::HintLabel);
        int width = ChoiceDelegate::textStart(column) + name.naturalWidth() + ChoiceDelegate::textEnd();
        if (isSortingEnabled())
            width += ChoiceHeader::arrowRoom();
        for (int row = 0; row < rows; ++row)
            width = std::max(width, itemDelegate()->sizeHint({}, model()->index(row, column)).width());
        widths.append(width);
    }
    return widths;
}

void ChoiceTable::shareWidth()
{
    if (!model() || model()->columnCount() == 0)
        return;
    const int columns = model()->columnCount();
    QList<int> shares = m_shares;
    if (shares.isEmpty())
        shares = QList<int>(columns - 1, 0) << 1;
    shares.resize(columns);

    QList<int> widths = columnWidths();
    const int room = viewport()->width();
    const bool roomForAll = std::accumulate(widths.begin(), widths.end(), 0) <= room;
    for (const int column : m_optional) {
        setColumnHidden(column, !roomForAll);
        if (!roomForAll)
            widths[column] = shares[column] = 0;
    }
    const int wanted = std::accumulate(widths.begin(), widths.end(), 0);
    const int allShares = std::accumulate(shares.begin(), shares.end(), 0);
    if (wanted <= room && allShares > 0) {
        for (int column = 0; column < columns; ++column)
            widths[column] += (room - wanted) * shares[column] / allShares;
    } else if (wanted > room && wanted > 0) {
        // Too narrow: the number stays whole, the others give way in proportion and elide.
        const int kept = m_numberColumn >= 0 && m_numberColumn < columns ? widths[m_numberColumn] : 0;
        for (int column = 0; column < columns; ++column)
            if (column != m_numberColumn && widths[column] > 0)
                widths[column] = std::max(Theme::px(48), (room - kept) * widths[column] / std::max(1, wanted - kept));
    }
    // What rounding left over.
    const int rest = room - std::accumulate(widths.begin(), widths.end(), 0);
    if (allShares > 0 || rest < 0)
        widths.last() = std::max(Theme::px(48), widths.last() + rest);
    for (int column = 0; column < columns; ++column)
        if (widths[column] > 0)
            horizontalHeader()->resizeSection(column, widths[column]);
}

bool ChoiceTable::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // the frame, under header and viewport
        QPainter painter(this);
        paintBox(painter, rect(), Theme::colour(&Tokens::base), Theme::colour(&Tokens::line));
        return true;
    }
    return QTableView::event(event);
}

void ChoiceTable::paintEvent(QPaintEvent *event)
{
    if (isLoading())
        return paintLoading();
    QTableView::paintEvent(event);
    if (!hasFocus() || !FocusRing::isKeyboardInUse() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const QRect row(0, rowViewportPosition(currentIndex().row()), viewport()->width(), rowHeight(currentIndex().row()));
    painter.setPen(QPen(Theme::colour(&Tokens::accent), 1, Qt::DotLine));
    painter.drawRect(row.adjusted(2, 3, -3, -3));
}

void ChoiceTable::paintLoading()
{
    QPainter painter(viewport());
    const int high = verticalHeader()->defaultSectionSize();
    const auto cell = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), viewport()->rect(), logical);
    };
    const int mark = Theme::px(18);
    paintMark(painter, Mark::Checking, cell({Theme::px(12), (high - mark) / 2, mark, mark}));
    const Paragraph sentence(m_loading, Role::Body);
    const int x = ChoiceDelegate::textStart(0);
    sentence.paint(painter,
                   cell({x, (high - sentence.lineHeight()) / 2, viewport()->width() - x - Theme::px(12), high}),
                   Theme::colour(&Tokens::muted), layoutDirection(), Paragraph::Elide);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int columns = 3;
    for (int row = 1; row <= 5; ++row) {
        painter.fillRect(QRect(0, row * high, viewport()->width(), 1), Theme::colour(&Tokens::line));
        painter.setBrush(Theme::colour(&Tokens::line));
        const int bar = Theme::px(10);
        const int y = row * high + (high - bar) / 2;
        painter.drawEllipse(cell({Theme::px(12), row * high + (high - mark) / 2, mark, mark}));
        const int column = (viewport()->width() - x) / columns;
        for (int i = 0; i < columns; ++i) {
            const int length = column * (60 + (row * 7 + i * 11) % 25) / 100;
            painter.drawRoundedRect(cell({x + i * column, y, length, bar}), bar / 2.0, bar / 2.0);
        }
    }
}

void ChoiceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void ChoiceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adopt();
}

} // namespace trunkline::widgets
