#include "widgets/ChoiceHeader.h"

#include "widgets/Box.h"
#include "widgets/ChoiceDelegate.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

bool isTrailing(const QVariant &alignment)
{
    return alignment.isValid() && (Qt::Alignment(alignment.toInt()) & (Qt::AlignTrailing | Qt::AlignRight));
}

} // namespace

ChoiceHeader::ChoiceHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"choice"_qs); // the style sheet fills other headers
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(Theme::px(24));
    setStretchLastSection(false);
    setFocusPolicy(Qt::NoFocus);
}

QSize ChoiceHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(),
            std::max(Theme::px(32), Theme::lineHeight(Role::HintLabel) + Theme::px(12))};
}

int ChoiceHeader::arrowRoom()
{
    return Theme::px(4 + 12);
}

// The whole header at once, so that the space behind the last section and the round corners are right.
void ChoiceHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // As far down as to leave only the upper corners round.
    clipToBox(painter, QRectF(viewport()->rect()).adjusted(-1, -1, 1, Theme::px(16)));
    painter.fillRect(viewport()->rect(), Theme::colour(&Tokens::window));
    painter.restore();
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(&Tokens::line));
    for (int section = 0; section < count(); ++section)
        if (!isSectionHidden(section))
            paintSection(&painter, QRect(sectionViewportPosition(section), 0, sectionSize(section), height()), section);
}

void ChoiceHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!model())
        return;
    const Paragraph name(model()->headerData(section, Qt::Horizontal).toString(), Role::HintLabel);
    const bool sorted = isSortIndicatorShown() && sectionsClickable() && sortIndicatorSection() == section;
    const int start = ChoiceDelegate::textStart(section);
    const int room = std::max(0, rect.width() - start - ChoiceDelegate::textEnd() - (sorted ? arrowRoom() : 0));
    const QRect logical(rect.x() + start, rect.y() + (rect.height() - name.lineHeight()) / 2, room, name.lineHeight());
    const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    name.paint(*painter, QStyle::visualRect(layoutDirection(), rect, logical), Theme::colour(&Tokens::muted),
               layoutDirection(),
               Paragraph::Elide | (isTrailing(alignment) ? Paragraph::Trailing : Paragraph::NoOption));
    if (!sorted)
        return;
    const int side = Theme::px(12);
    const int behind = isTrailing(alignment) ? room : std::min(room, name.naturalWidth());
    const QRect arrow(rect.x() + start + behind + Theme::px(4), rect.y() + (rect.height() - side) / 2, side, side);
    Icons::paint(*painter, sortIndicatorOrder() == Qt::AscendingOrder ? u"chevron-up"_qs : u"chevron-down"_qs,
                 QStyle::visualRect(layoutDirection(), rect, arrow), Theme::colour(&Tokens::muted));
}

} // namespace trunkline::widgets
