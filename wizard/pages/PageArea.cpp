#include "pages/PageArea.h"

#include "pages/Page.h"
#include "widgets/Theme.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace trunkline::pages {

namespace {

/// Readers pass over a plain widget, but say the name of a group when the focus comes into it: so they say the page's
/// title, and why one cannot go on yet.
QAccessibleInterface *pageAsGroup(const QString &, QObject *object)
{
    if (auto page = qobject_cast<Page *>(object))
        return new QAccessibleWidget(page, QAccessible::Grouping);
    return nullptr;
}

constexpr int sideBySideFrom = 600; // px at 100 % text, between the margins

} // namespace

PageArea::PageArea(Page *page, QWidget *parent) : QScrollArea(parent), m_page(page)
{
    static const bool known = [] {
        QAccessible::installFactory(pageAsGroup);
        return true;
    }();
    Q_UNUSED(known)
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    verticalScrollBar()->installEventFilter(this);
    keepMargins();
}

void PageArea::setForm(widgets::StepRail::Form form)
{
    m_form = form;
    keepMargins();
}

void PageArea::showTop()
{
    verticalScrollBar()->setValue(0);
}

/// A layout that changes while it is not in view waits to be asked, and hears of no further change. So all are asked.
void PageArea::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    const auto askAll = [this] {
        const QList<QWidget *> inside = m_page->findChildren<QWidget *>(); // from the outside to the inside
        for (auto one = inside.rbegin(); one != inside.rend(); ++one)
            if ((*one)->layout())
                (*one)->layout()->activate();
        if (m_page->layout()) {
            m_page->layout()->invalidate();
            m_page->layout()->activate();
        }
        QCoreApplication::postEvent(m_page, new QEvent(QEvent::LayoutRequest));
    };
    QMetaObject::invokeMethod(this, askAll, Qt::QueuedConnection); // when the page has been entered, too
}

void PageArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    keepMargins();
}

bool PageArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == verticalScrollBar() && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        keepMargins();
    return QScrollArea::eventFilter(watched, event);
}

/// The scroll bar stands in the margin, so that nothing moves when it comes.
void PageArea::keepMargins()
{
    const bool compact = m_form == widgets::StepRail::Form::Compact;
    const int side = compact ? 24 : 40;
    const int bar = verticalScrollBar()->isVisibleTo(this) ? verticalScrollBar()->width() : 0;
    const int trailing = std::max(8, side - bar);
    if (QLayout *layout = m_page->layout()) {
        const QMargins margins = isRightToLeft() ? QMargins(trailing, compact ? 24 : 32, side, 24)
                                                 : QMargins(side, compact ? 24 : 32, trailing, 24);
        if (layout->contentsMargins() != margins)
            layout->setContentsMargins(margins);
    }
    const int narrow = width() - 2 * side < widgets::Theme::px(sideBySideFrom);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        m_page->setNarrow(narrow);
    }
}

} // namespace trunkline::pages
