#include "pages/CallsDelegate.h"

#include "monitor/CallStory.h"
#include "pages/CallsTable.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/StateMark.h"
#include "widgets/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace trunkline::pages {

using monitor::Outcome;
using widgets::Icons;
using widgets::Mark;
using widgets::Paragraph;
using widgets::Role;
using widgets::Theme;
using widgets::Tokens;

namespace {

Mark markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Answered:
        return Mark::Verified;
    case Outcome::CutOff:
        return Mark::Attention;
    case Outcome::Failed:
        return Mark::Failed;
    case Outcome::Neither:
        return Mark::NotChecked;
    case Outcome::Running:
        return Mark::Checking;
    }
    Q_UNREACHABLE();
}

bool isTrailing(const QVariant &alignment)
{
    return (Qt::Alignment(alignment.toInt()) & (Qt::AlignTrailing | Qt::AlignRight)) != 0;
}

constexpr int markSide = 16, markGap = 8;

} // namespace

CallsDelegate::CallsDelegate(CallsTable *table) : QStyledItemDelegate(table), m_table(table) {}

int CallsDelegate::inset(int column)
{
    return Theme::px(column == CallsModel::Time ? 20 : 12);
}

int CallsDelegate::usualWidth(int column)
{
    const auto wide = [column](const QString &text) { return Paragraph(text, Role::Body).naturalWidth() + inset(column) + Theme::px(12); };
    switch (column) {
    case CallsModel::Time:
        return std::max(wide(monitor::CallStory::time(QDateTime::currentSecsSinceEpoch() - 86400, QDate::currentDate())), Theme::px(128));
    case CallsModel::Caller:
    case CallsModel::Number:
        return std::max(wide(u"+44 20 7946 00188"_qs), wide(CallsModel::columnName(column)));
    case CallsModel::Gateway:
        return Theme::px(180);
    case CallsModel::Length:
    case CallsModel::Cost:
        return std::max({wide(u"1:02:05"_qs), wide(CallsModel::columnName(column)), Theme::px(84)});
    default:
        return Theme::px(180);
    }
}

QRect CallsDelegate::textRect(const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const int before = inset(index.column()) + (index.column() == CallsModel::Result ? Theme::px(markSide + markGap) : 0);
    const QRect logical(cell.x() + before, cell.y(), std::max(0, cell.width() - before - Theme::px(12)), cell.height());
    return QStyle::visualRect(direction, cell, logical);
}

void CallsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *calls = qobject_cast<const CallsModel *>(index.model());
    const monitor::CallEntry &call = calls->call(index.row());
    const bool chosen = m_table->currentIndex().row() == index.row();
    painter->save();
    if (chosen)
        painter->fillRect(option.rect, Theme::colour(&Tokens::accentSoft));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::colour(&Tokens::line));
    if (chosen && index.column() == CallsModel::Time)
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, QRect(option.rect.x(), option.rect.y(), Theme::px(3), option.rect.height())),
                          Theme::colour(&Tokens::accent));
    const bool failed = call.outcome == Outcome::Failed;
    if (index.column() == CallsModel::Result) {
        const int side = Theme::px(markSide);
        const QRect logical(option.rect.x() + inset(index.column()), option.rect.y() + (option.rect.height() - side) / 2, side, side);
        widgets::paintMark(*painter, markOf(call.outcome), QRectF(QStyle::visualRect(option.direction, option.rect, logical)));
    }
    const Paragraph text(index.data().toString(), index.column() == CallsModel::Result && failed ? Role::Label : Role::Body);
    QRect words = textRect(option.rect, index, option.direction);
    words.setTop(words.top() + (words.height() - text.lineHeight()) / 2);
    const bool isMuted = index.column() == CallsModel::Time && !chosen;
    text.paint(*painter, words, Theme::colour(isMuted ? &Tokens::muted : &Tokens::text), option.direction,
               Paragraph::Elide | (isTrailing(index.data(Qt::TextAlignmentRole)) ? Paragraph::Trailing : Paragraph::NoOption));
    painter->restore();
}

bool CallsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Paragraph text(index.data().toString(), Role::Label);
    if (index.isValid() && text.naturalWidth() > textRect(option.rect, index, option.direction).width())
        QToolTip::showText(event->globalPos(), text.plain(), view);
    else
        QToolTip::hideText();
    return true;
}

// The header -------------------------------------------------------------------------------------------------------

CallsHeader::CallsHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"choice"_qs); // the style sheet fills other headers
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(Theme::px(24));
    setStretchLastSection(false);
    setSortIndicatorShown(true);
    setFocusPolicy(Qt::NoFocus);
}

QSize CallsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(Theme::px(32), Theme::lineHeight(Role::HintLabel) + Theme::px(12))};
}

void CallsHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::colour(&Tokens::window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(&Tokens::line));
    for (int column = 0; column < count(); ++column) {
        if (isSectionHidden(column))
            continue;
        const QRect cell(sectionViewportPosition(column), 0, sectionSize(column), height());
        const Paragraph name(model()->headerData(column, Qt::Horizontal).toString(), Role::HintLabel);
        const bool sorts = sortIndicatorSection() == column;
        const bool trailing = isTrailing(model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole));
        const int inset = CallsDelegate::inset(column), arrow = Theme::px(14);
        const int room = std::max(0, cell.width() - inset - Theme::px(12));
        const int width = std::min(name.naturalWidth(), std::max(0, room - (sorts ? arrow : 0)));
        const int x = trailing ? cell.width() - Theme::px(12) - width - (sorts ? arrow : 0) : inset;
        const QRect words(cell.x() + x, (cell.height() - name.lineHeight()) / 2, width, name.lineHeight());
        name.paint(painter, QStyle::visualRect(layoutDirection(), cell, words), Theme::colour(&Tokens::muted), layoutDirection(), Paragraph::Elide);
        if (sorts) {
            const QRect place(words.right() + 1 + Theme::px(2), (cell.height() - arrow) / 2, arrow, arrow);
            Icons::paint(painter, sortIndicatorOrder() == Qt::DescendingOrder ? u"chevron-down"_qs : u"chevron-up"_qs,
                         QStyle::visualRect(layoutDirection(), cell, place), Theme::colour(&Tokens::muted));
        }
    }
}

} // namespace trunkline::pages
