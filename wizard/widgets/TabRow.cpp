#include "widgets/TabRow.h"

#include "widgets/FocusRing.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"
#include "widgets/TrunklineStyle.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

Paragraph label(const QString &text, bool current)
{
    return {text, current ? Role::Label : Role::Body, Paragraph::Format::Mnemonic};
}

int inset()
{
    return Theme::px(2);
}

int gapAfter()
{
    return Theme::px(24);
}

} // namespace

TabRow::TabRow(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    FocusRing::setRadius(this, 4);
    connect(this, &QTabBar::currentChanged, this, &TabRow::placeRing);
}

void TabRow::setCount(int tab, int count)
{
    m_counts[tab] = count;
    // The count is painted; a reader hears it with the name.
    const QString plain = label(tabText(tab), false).plain();
    setAccessibleTabName(tab,
                         count < 0 ? QString() : tr("%1, %2", "a tab and how many there are").arg(plain).arg(count));
    // QTabBar measures its tabs again only after a change of one.
    setTabText(tab, tabText(tab));
    update();
}

int TabRow::textWidth(int index) const
{
    int width = label(tabText(index), true).naturalWidth() + 2 * inset();
    if (m_counts.value(index, -1) >= 0)
        width += Theme::px(8) + Paragraph(QLocale().toString(m_counts[index]), Role::Body).naturalWidth();
    return width;
}

QSize TabRow::tabSizeHint(int index) const
{
    const int height = std::max(Theme::px(32), Theme::lineHeight(Role::Label) + Theme::px(12));
    return {textWidth(index) + (index + 1 < count() ? gapAfter() : 0), height};
}

QSize TabRow::sizeHint() const
{
    QSize size(0, tabSizeHint(0).height());
    for (int tab = 0; tab < count(); ++tab)
        size.rwidth() += tabSizeHint(tab).width();
    return size;
}

QSize TabRow::minimumSizeHint() const
{
    return {Theme::px(160), sizeHint().height()};
}

void TabRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(&Tokens::line));
    for (int tab = 0; tab < count(); ++tab) {
        const bool current = tab == currentIndex();
        const QRect whole = tabRect(tab);
        const QRect cell = QStyle::visualRect(layoutDirection(), whole, QRect(whole.x(), 0, textWidth(tab), height()));
        const Paragraph name = label(tabText(tab), current);
        const auto inside = [&](int x, int cellWidth) {
            return QStyle::visualRect(layoutDirection(), cell, QRect(cell.x() + x, 0, cellWidth, name.lineHeight()));
        };
        const bool hovered = underMouse() && cell.contains(mapFromGlobal(QCursor::pos()));
        const Token colour = !isTabEnabled(tab)   ? &Tokens::disabled
                             : current || hovered ? &Tokens::text
                                                  : &Tokens::muted;
        name.paint(painter, inside(inset(), name.naturalWidth()), Theme::colour(colour), layoutDirection(),
                   TrunklineStyle::isAltHeld() ? Paragraph::ShowMnemonic : Paragraph::NoOption);
        if (m_counts.value(tab, -1) >= 0) {
            const Paragraph number(QLocale().toString(m_counts[tab]), Role::Body);
            number.paint(painter, inside(inset() + name.naturalWidth() + Theme::px(8), number.naturalWidth()),
                         Theme::colour(&Tokens::muted), layoutDirection());
        }
        if (current) {
            const int thick = std::max(2, Theme::px(2));
            painter.fillRect(QRect(cell.left(), height() - thick, cell.width(), thick), Theme::colour(&Tokens::accent));
        }
    }
}

void TabRow::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void TabRow::tabLayoutChange()
{
    QTabBar::tabLayoutChange();
    placeRing();
}

void TabRow::placeRing()
{
    if (currentIndex() < 0)
        return;
    const QRect whole = tabRect(currentIndex());
    FocusRing::setPart(
        this, QStyle::visualRect(layoutDirection(), whole, QRect(whole.x(), 0, textWidth(currentIndex()), height())));
}

} // namespace trunkline::widgets
