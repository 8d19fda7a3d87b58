#include "widgets/Facts.h"

#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

int inset()
{
    return Theme::px(16);
}

int factHeight(const Facts::Fact &fact, int width)
{
    return Paragraph(fact.name, Role::Hint).height(width) + Theme::px(2) +
           Paragraph(fact.value, Role::Label).height(width);
}

} // namespace

Facts::Facts(QWidget *parent)
    : QWidget(parent)
{
    AccessibleParts::install();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Facts::~Facts() = default;

void Facts::setFacts(const QList<Fact> &facts)
{
    m_facts = facts;
    updateGeometry();
    update();
    for (int i = 0; i < partCount(); ++i)
        AccessibleParts::tell(this, i, QAccessible::NameChanged);
}

bool Facts::fitsSideBySide(int width) const
{
    const int column = width / std::max(1, partCount()) - 2 * inset();
    return std::all_of(m_facts.begin(), m_facts.end(), [&](const Fact &fact) {
        return Paragraph(fact.name, Role::Hint).naturalWidth() <= column &&
               Paragraph(fact.value, Role::Label).naturalWidth() <= column;
    });
}

QSize Facts::sizeHint() const
{
    int widest = 0;
    for (const Fact &fact : m_facts)
        widest = std::max({widest, Paragraph(fact.name, Role::Hint).naturalWidth(),
                           Paragraph(fact.value, Role::Label).naturalWidth()});
    const int width = (widest + 2 * inset()) * partCount();
    return {width, heightForWidth(width)};
}

QSize Facts::minimumSizeHint() const
{
    return {Theme::px(120), m_facts.isEmpty() ? 0 : factHeight(m_facts.first(), Theme::px(400))};
}

int Facts::heightForWidth(int width) const
{
    int height = 0;
    if (fitsSideBySide(width)) {
        for (const Fact &fact : m_facts)
            height = std::max(height, factHeight(fact, width));
        return height;
    }
    for (const Fact &fact : m_facts)
        height += factHeight(fact, width) + Theme::px(8);
    return std::max(0, height - Theme::px(8));
}

QString Facts::partName(int part) const
{
    const Fact &fact = m_facts.at(part);
    return tr("%1: %2", "name and value of a fact").arg(fact.name, fact.value);
}

QRect Facts::partRect(int part) const
{
    if (fitsSideBySide(width())) {
        // All columns are equally wide; the first has no inset, so that it starts with the text above.
        const int column = width() / std::max(1, partCount());
        const int before = part == 0 ? 0 : inset();
        const QRect logical(part * column + before, 0, column - before - inset(), height());
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    }
    int y = 0;
    for (int i = 0; i < part; ++i)
        y += factHeight(m_facts.at(i), width()) + Theme::px(8);
    return {0, y, width(), factHeight(m_facts.at(part), width())};
}

void Facts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool side = fitsSideBySide(width());
    for (int i = 0; i < partCount(); ++i) {
        const QRect cell = partRect(i);
        const Paragraph name(m_facts.at(i).name, Role::Hint);
        name.paint(painter, cell, Theme::colour(&Tokens::muted), layoutDirection());
        const QRect value = cell.adjusted(0, name.height(cell.width()) + Theme::px(2), 0, 0);
        Paragraph(m_facts.at(i).value, Role::Label)
            .paint(painter, value, Theme::colour(&Tokens::text), layoutDirection());
        if (side && i > 0) {
            const QRect hairline(i * (width() / partCount()), 0, 1, height());
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), hairline), Theme::colour(&Tokens::line));
        }
    }
}

void Facts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace trunkline::widgets
