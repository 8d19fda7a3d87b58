#include "widgets/CheckList.h"

#include "widgets/Motion.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <algorithm>

namespace trunkline::widgets {

namespace {

struct Places
{
    explicit Places(CheckList::Density density)
        : dense(density == CheckList::Density::Dense)
        , inset(Theme::px(dense ? 14 : 16))
        , mark(Theme::px(dense ? 18 : 20))
        , gap(Theme::px(dense ? 10 : 12))
        , text(inset + Theme::px(dense ? 20 : 24) + gap)
    {}
    bool dense;
    int inset, mark, gap, text;
    Role textRole() const { return dense ? Role::Small : Role::Body; }
    Role noteRole() const { return dense ? Role::Hint : Role::Small; }
};

QString spoken(Mark mark)
{
    switch (mark) {
    case Mark::Planned:
        return CheckList::tr("planned", "state of a check, spoken");
    case Mark::NotChecked:
        return CheckList::tr("not checked", "state of a check, spoken");
    case Mark::Checking:
        return CheckList::tr("checking", "state of a check, spoken");
    case Mark::Likely:
        return CheckList::tr("likely", "state of a check, spoken");
    case Mark::Verified:
        return CheckList::tr("verified", "state of a check, spoken");
    case Mark::Attention:
        return CheckList::tr("needs attention", "state of a check, spoken");
    case Mark::Failed:
        return CheckList::tr("failed", "state of a check, spoken");
    case Mark::Retrying:
        return CheckList::tr("trying again", "state of a check, spoken");
    }
    Q_UNREACHABLE();
}

} // namespace

CheckList::CheckList(Density density, QWidget *parent)
    : RowList(parent)
    , m_density(density)
    , m_timer(new QTimer(this))
{
    setAccessibleName(tr("Checks"));
    m_timer->setInterval(33);
    connect(m_timer, &QTimer::timeout, this, [this] { update(); });
}

void CheckList::setItems(const QList<CheckItem> &items)
{
    if (items == m_items)
        return;
    const QList<CheckItem> before = m_items;
    m_items = items;
    rowsChanged();
    for (int i = 0; i < items.size(); ++i)
        if (i >= before.size() || before[i] != items[i])
            AccessibleParts::tell(this, i, QAccessible::NameChanged);
    const bool turning = !Motion::isReduced() && std::any_of(items.begin(), items.end(), [](const CheckItem &item) {
        return item.mark == Mark::Checking;
    });
    turning ? m_timer->start() : m_timer->stop();
}

QString CheckList::partName(int part) const
{
    const CheckItem &item = m_items.at(part);
    const QString state = spoken(item.mark);
    return item.note.isEmpty() ? QString(item.text + u", " + state)
                               : QString(item.text + u", " + state + u", " + item.note);
}

/// In a narrow list the note goes under the text.
static bool isNarrow(int width)
{
    return width < Theme::px(260);
}

int CheckList::noteWidth(int row, int width) const
{
    const Places p(m_density);
    if (isNarrow(width))
        return std::max(Theme::px(60), width - p.text - p.inset);
    return std::min(Paragraph(m_items.at(row).note, Places(m_density).noteRole()).naturalWidth(), width / 2);
}

int CheckList::textWidth(int row, int width) const
{
    const Places p(m_density);
    const int beside = m_items.at(row).note.isEmpty() || isNarrow(width) ? 0 : noteWidth(row, width) + p.gap;
    return std::max(Theme::px(60), width - p.text - p.inset - beside);
}

int CheckList::rowHeight(int row, int outer) const
{
    const Places p(m_density);
    const int width = outer - 2;
    const CheckItem &item = m_items.at(row);
    const int text = Paragraph(item.text, p.textRole()).height(textWidth(row, width));
    const int note = Paragraph(item.note, p.noteRole()).height(noteWidth(row, width));
    const int words = isNarrow(width) ? text + note : std::max(text, note);
    return std::max(Theme::px(p.dense ? 36 : 44), words + Theme::px(p.dense ? 12 : 16));
}

int CheckList::minimumRowWidth() const
{
    return Theme::px(180);
}

QString CheckList::copyText(int row) const
{
    return partName(row);
}

void CheckList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Places p(m_density);
    const CheckItem &item = m_items.at(row);
    const auto at = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect, QRect(rect.x() + x, rect.y() + y, width, height));
    };
    const auto cell = [&](int x, int width, int height) { return at(x, (rect.height() - height) / 2, width, height); };
    paintMark(painter, item.mark, cell(p.inset, p.mark, p.mark));
    const Paragraph text(item.text, p.textRole());
    const int room = textWidth(row, rect.width());
    const int high = text.height(room);
    const Paragraph note(item.note, p.noteRole());
    const int width = noteWidth(row, rect.width());
    if (isNarrow(rect.width())) {
        const int top = (rect.height() - high - note.height(width)) / 2;
        text.paint(painter, at(p.text, top, room, high), Theme::colour(&Tokens::text), layoutDirection());
        note.paint(painter, at(p.text, top + high, width, note.height(width)), Theme::colour(&Tokens::muted),
                   layoutDirection());
        return;
    }
    text.paint(painter, cell(p.text, room, high), Theme::colour(&Tokens::text), layoutDirection());
    note.paint(painter, cell(rect.width() - p.inset - width, width, note.height(width)), Theme::colour(&Tokens::muted),
               layoutDirection(), Paragraph::Trailing);
}

} // namespace trunkline::widgets
