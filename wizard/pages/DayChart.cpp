#include "pages/DayChart.h"

#include "widgets/FocusRing.h"
#include "widgets/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

namespace trunkline::pages {

using monitor::Statistics;
using monitor::Window;
using widgets::AccessibleParts;
using widgets::FocusRing;
using widgets::Theme;

namespace {

constexpr int mostDays = 31; ///< more are shown as weeks

} // namespace

DayChart::DayChart(QWidget *parent) : QWidget(parent)
{
    AccessibleParts::install();
    FocusRing::setOwnRing(this);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Calls per day"));
    setMouseTracking(true);
}

void DayChart::setDays(const QVector<Statistics::Day> &days, const QDate &today)
{
    m_weeks = days.size() > mostDays;
    m_bars = m_weeks ? Statistics::byWeek(days, QLocale().firstDayOfWeek()) : days;
    m_today = today;
    if (m_current >= m_bars.size())
        m_current = int(m_bars.size()) - 1;
    setAccessibleDescription(wholeDescription());
    update();
}

void DayChart::setChosen(const std::optional<Window> &days)
{
    m_chosen = -1;
    for (int bar = 0; days && bar < m_bars.size(); ++bar)
        if (m_bars.at(bar).first == days->first && m_bars.at(bar).last == days->last)
            m_chosen = bar;
    update();
}

// In words ---------------------------------------------------------------------------------------------------------

QString DayChart::sentence(const Statistics::Day &day)
{
    const QLocale locale;
    const QString when = day.first == day.last
                             ? locale.toString(day.first, tr("dddd d MMMM", "a day in full, as QLocale::toString has it"))
                             : tr("%1 to %2", "two days").arg(locale.toString(day.first, QLocale::ShortFormat), locale.toString(day.last, QLocale::ShortFormat));
    if (day.total() == 0)
        return tr("%1: no calls", "a day").arg(when);
    if (day.failed == 0)
        return tr("%1: %n call(s), all answered", nullptr, day.total()).arg(when);
    return tr("%1: %n call(s), %2 failed", nullptr, day.total()).arg(when).arg(day.failed);
}

QString DayChart::wholeDescription() const
{
    QStringList sentences;
    for (const Statistics::Day &day : m_bars)
        sentences.append(sentence(day) + u'.');
    return sentences.join(u' ');
}

// The way through --------------------------------------------------------------------------------------------------

void DayChart::goTo(int bar)
{
    if (bar < 0 || bar >= m_bars.size() || bar == m_current)
        return;
    m_current = bar;
    AccessibleParts::tell(this, bar, QAccessible::Focus);
    update();
}

void DayChart::choosePart(int part)
{
    if (part >= 0 && part < m_bars.size())
        Q_EMIT daysChosen(m_bars.at(part).first, m_bars.at(part).last);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return goTo(m_current + onwards);
    case Qt::Key_Left:
        return goTo(m_current - onwards);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(int(m_bars.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choosePart(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void DayChart::mousePressEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (bar < 0 || event->button() != Qt::LeftButton)
        return;
    goTo(bar);
    choosePart(bar);
}

void DayChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        m_current = int(m_bars.size()) - 1; // today
    update();
    if (m_current >= 0)
        AccessibleParts::tell(this, m_current, QAccessible::Focus);
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool DayChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(help->pos());
    if (bar >= 0)
        QToolTip::showText(help->globalPos(), sentence(m_bars.at(bar)), this, partRect(bar));
    else
        QToolTip::hideText();
    return true;
}

void DayChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Calls per day"));
        setAccessibleDescription(wholeDescription());
    }
    updateGeometry();
    update();
}

} // namespace trunkline::pages
