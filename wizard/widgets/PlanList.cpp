#include "widgets/PlanList.h"

#include "widgets/Button.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

struct Places
{
    int inset = Theme::px(16);
    int icon = Theme::px(20);
    int text = Theme::px(16 + 24 + 12);
    int gap = Theme::px(12);

    int price(const PlanRow &row, int width) const
    {
        return std::min(Paragraph(row.price, row.costs ? Role::Label : Role::Body).naturalWidth(), width * 2 / 5);
    }
    int sentence(const PlanRow &row, int width) const
    {
        const int beside = row.price.isEmpty() ? 0 : price(row, width) + gap;
        return std::max(Theme::px(80), width - text - inset - beside);
    }
};

Paragraph rich(const QString &text)
{
    return {text, Role::Body, Paragraph::Format::Rich};
}

} // namespace

PlanList::PlanList(QWidget *parent)
    : RowList(parent)
{
    setAccessibleName(tr("What Trunkline will do"));
}

void PlanList::setRows(const QList<PlanRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    rowsChanged();
    placeButton();
}

void PlanList::setTotal(const QString &sentence, const QString &second, bool warning)
{
    m_total = sentence;
    m_totalSecond = second;
    m_warning = warning;
    rowsChanged();
    placeButton();
}

void PlanList::setTotalButton(Button *button)
{
    if (m_button && m_button != button)
        m_button->deleteLater();
    m_button = button;
    if (button) {
        button->setParent(this);
        button->show();
    }
    rowsChanged();
    placeButton();
}

void PlanList::setRowsChoosable(bool choosable)
{
    m_choosable = choosable;
    update();
}

QString PlanList::partName(int part) const
{
    QStringList spoken;
    if (isTotal(part)) {
        spoken << rich(m_total).plain() << m_totalSecond;
    } else {
        const PlanRow &row = m_rows.at(part);
        spoken << rich(row.sentence).plain() << row.second << row.price;
    }
    spoken.removeAll(QString());
    return spoken.join(u", "_qs);
}

bool PlanList::partCanBeChosen(int part) const
{
    return m_choosable && !isTotal(part);
}

int PlanList::rowCount() const
{
    return int(m_rows.size()) + (hasTotal() ? 1 : 0);
}

int PlanList::totalTextWidth(int width) const
{
    const Places p;
    const int all = width - 2 * p.inset;
    const int beside = m_button ? all - m_button->sizeHint().width() - p.gap : all;
    return beside < Theme::px(200) ? all : beside; // else the button goes below
}

int PlanList::rowHeight(int row, int outer) const
{
    const Places p;
    const int width = outer - 2;
    if (!isTotal(row)) {
        const PlanRow &plan = m_rows.at(row);
        const int room = p.sentence(plan, width);
        const int words = rich(plan.sentence).height(room) + Paragraph(plan.second, Role::Hint).height(room);
        const int price = Paragraph(plan.price, plan.costs ? Role::Label : Role::Body).height(p.price(plan, width));
        return std::max({Theme::px(plan.second.isEmpty() ? 44 : 52), words + Theme::px(12), price + Theme::px(12)});
    }
    const int room = totalTextWidth(width);
    int height = rich(m_total).height(room) + Paragraph(m_totalSecond, Role::Hint).height(room);
    if (m_button) {
        const int high = m_button->sizeHint().height();
        const bool below = room == width - 2 * p.inset;
        height = below ? height + Theme::px(10) + high : std::max(height, high);
    }
    return height + 2 * Theme::px(12);
}

int PlanList::minimumRowWidth() const
{
    return Theme::px(240);
}

QColor PlanList::rowFill(int row) const
{
    return isTotal(row) ? Theme::colour(&Tokens::window) : QColor();
}

QString PlanList::copyText(int row) const
{
    return partName(row);
}

void PlanList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Places p;
    const auto cell = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect, QRect(rect.x() + x, rect.y() + y, width, height));
    };
    const bool total = isTotal(row);
    const int room = total ? totalTextWidth(rect.width()) : p.sentence(m_rows.at(row), rect.width());
    const int x = total ? p.inset : p.text;
    const Paragraph first = rich(total ? m_total : m_rows.at(row).sentence);
    const Paragraph second(total ? m_totalSecond : m_rows.at(row).second, Role::Hint);
    const int firstHeight = first.height(room);
    const int words = firstHeight + second.height(room);
    const bool below = total && m_button && room == rect.width() - 2 * p.inset;
    const int top = below ? Theme::px(12) : (rect.height() - words) / 2;
    first.paint(painter, cell(x, top, room, firstHeight), Theme::colour(&Tokens::text), layoutDirection());
    second.paint(painter, cell(x, top + firstHeight, room, words - firstHeight),
                 Theme::colour(total && m_warning ? &Tokens::warn : &Tokens::muted), layoutDirection());
    if (total)
        return;

    const PlanRow &plan = m_rows.at(row);
    Icons::paint(painter, plan.icon, cell(p.inset, (rect.height() - p.icon) / 2, p.icon, p.icon),
                 Theme::colour(&Tokens::accent));
    const Paragraph price(plan.price, plan.costs ? Role::Label : Role::Body);
    const int width = p.price(plan, rect.width());
    const int high = price.height(width);
    price.paint(painter, cell(rect.width() - p.inset - width, (rect.height() - high) / 2, width, high),
                Theme::colour(plan.costs ? &Tokens::text : &Tokens::muted), layoutDirection(), Paragraph::Trailing);
}

void PlanList::placeButton()
{
    if (!m_button)
        return;
    m_button->setVisible(hasTotal());
    if (!hasTotal())
        return;
    const Places p;
    const QRect row = rowRect(int(m_rows.size()));
    const QSize size = m_button->sizeHint();
    const bool below = totalTextWidth(row.width()) == row.width() - 2 * p.inset;
    const QRect logical =
        below ? QRect(QPoint(row.x() + p.inset, row.bottom() + 1 - Theme::px(12) - size.height()), size)
              : QRect(QPoint(row.right() + 1 - p.inset - size.width(), row.y() + (row.height() - size.height()) / 2),
                      size);
    m_button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
}

void PlanList::resizeEvent(QResizeEvent *event)
{
    RowList::resizeEvent(event);
    placeButton();
}

void PlanList::changeEvent(QEvent *event)
{
    RowList::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        placeButton();
}

} // namespace trunkline::widgets
