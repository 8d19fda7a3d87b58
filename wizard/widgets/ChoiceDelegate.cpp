#include "widgets/ChoiceDelegate.h"

#include "widgets/Box.h"
#include "widgets/CheckMark.h"
#include "widgets/ChoiceTable.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/RadioMark.h"
#include "widgets/StateMark.h"
#include "widgets/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

namespace trunkline::widgets {

namespace {

Token tokenNamed(const QString &name)
{
    for (const NamedToken &named : namedTokens())
        if (name == named.name)
            return named.token;
    return &Tokens::muted;
}

/// Icon or mark, and the room they take.
struct Before
{
    QString icon;
    Token colour = &Tokens::muted;
    int side = 0;
    int gap = 0;
    bool isMark = false;

    explicit Before(const QModelIndex &index)
    {
        const QVariant mark = index.data(ChoiceTable::MarkRole);
        const QString name = index.data(ChoiceTable::IconRole).toString();
        if (mark.isValid()) {
            icon = markIcon(Mark(mark.toInt()));
            colour = markColour(Mark(mark.toInt()));
            side = Theme::px(16);
            gap = Theme::px(6);
            isMark = true;
        } else if (!name.isEmpty()) {
            icon = name;
            colour = tokenNamed(index.data(ChoiceTable::IconColourRole).toString());
            side = Theme::px(18);
            gap = Theme::px(8);
        }
    }
    int room() const { return side + gap; }
};

bool isEnabled(const QModelIndex &index)
{
    return index.flags() & Qt::ItemIsEnabled;
}

Paragraph content(const QModelIndex &index, int numberColumn, int strongColumn)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool number = index.column() == numberColumn;
    const bool strong = (number || index.column() == strongColumn) && isEnabled(index);
    const QString shown = number ? QString(QChar(0x2066) + text + QChar(0x2069)) : text;
    const Role role = strong ? Role::Label : index.data(ChoiceTable::MarkRole).isValid() ? Role::Hint : Role::Body;
    Paragraph words{shown, role};
    if (const QString note = index.data(ChoiceTable::NoteRole).toString(); !note.isEmpty())
        words.append(u"  "_qs + note, Role::Hint, isEnabled(index) ? &Tokens::muted : &Tokens::disabled);
    return words;
}

bool isTrailing(const QVariant &alignment)
{
    return alignment.isValid() && (Qt::Alignment(alignment.toInt()) & (Qt::AlignTrailing | Qt::AlignRight));
}

} // namespace

ChoiceDelegate::ChoiceDelegate(ChoiceTable *table)
    : QStyledItemDelegate(table)
    , m_table(table)
{}

int ChoiceDelegate::textStart(int column)
{
    return column == 0 ? Theme::px(12 + 18 + 12) : 0;
}

int ChoiceDelegate::textEnd()
{
    return Theme::px(12);
}

QRect ChoiceDelegate::textRect(const QRect &cell, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const int start = textStart(index.column()) + Before(index).room();
    const QRect logical(cell.x() + start, cell.y() + 1, std::max(0, cell.width() - start - textEnd()),
                        cell.height() - 1);
    return QStyle::visualRect(direction, cell, logical);
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool enabled = isEnabled(index);
    const bool chosen = m_table->isChosen(index.row());
    const bool hovered = index.row() == m_table->m_hovered;
    // The last row must not cover the round lower corners of the frame, which is one pixel outside of the viewport.
    clipToBox(*painter, QRectF(m_table->viewport()->rect()).adjusted(-1, -Theme::px(16), 1, 1));
    if (chosen)
        painter->fillRect(option.rect, Theme::colour(&Tokens::accentSoft));
    else if (enabled && hovered)
        painter->fillRect(option.rect, Theme::colour(&Tokens::alt));
    if (index.row() > 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                          Theme::colour(&Tokens::line));
    const auto cell = [&](int x, int side) {
        const QRect logical(option.rect.x() + x, option.rect.y() + (option.rect.height() + 1 - side) / 2, side, side);
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    if (index.column() == 0)
        (m_table->choosesSeveral() ? paintCheckMark : paintRadioMark)(*painter, cell(Theme::px(12), Theme::px(18)), chosen, enabled,
                                                                      hovered);
    const Before before(index);
    if (before.side)
        Icons::paint(*painter, before.icon, cell(textStart(index.column()), before.side),
                     Theme::colour(enabled ? before.colour : &Tokens::disabled));
    const Paragraph text = content(index, m_table->m_numberColumn, m_table->m_strongColumn);
    QRect words = textRect(option.rect, index, option.direction);
    words.setTop(words.top() + (words.height() - text.lineHeight()) / 2);
    text.paint(*painter, words, Theme::colour(enabled ? &Tokens::text : &Tokens::disabled), option.direction,
               Paragraph::Elide |
                   (isTrailing(index.data(Qt::TextAlignmentRole)) ? Paragraph::Trailing : Paragraph::NoOption));
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Paragraph text = content(index, m_table->m_numberColumn, m_table->m_strongColumn);
    return {textStart(index.column()) + Before(index).room() + text.naturalWidth() + textEnd(),
            std::max(Theme::px(m_table->m_rowHeight), text.lineHeight() + Theme::px(12))};
}

bool ChoiceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const QVariant own = index.data(Qt::ToolTipRole);
    if (own.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Paragraph text = content(index, m_table->m_numberColumn, m_table->m_strongColumn);
    const bool cut = index.isValid() && text.naturalWidth() > textRect(option.rect, index, option.direction).width();
    if (cut)
        QToolTip::showText(event->globalPos(), text.plain(), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace trunkline::widgets
