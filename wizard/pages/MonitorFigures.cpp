#include "pages/MonitorFigures.h"

#include "monitor/Length.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Role;
using widgets::Text;
using widgets::Theme;

MonitorFigures::MonitorFigures(QWidget *parent) : QWidget(parent)
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_answered = add();
    m_failed = add();
    m_length = add();
    column->addStretch(1);
    adopt();
}

/// Room for all lines: a text that wraps asks for none by itself.
void MonitorFigures::adopt()
{
    setMinimumHeight(3 * (Theme::lineHeight(Role::Figure) + Theme::lineHeight(Role::Small)) + 2 * Theme::px(4));
}

void MonitorFigures::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        adopt();
}

MonitorFigures::Pair MonitorFigures::add()
{
    const Pair pair{new Text(Text::Figure), new Text(Text::SmallMuted)};
    const auto column = static_cast<QVBoxLayout *>(layout());
    if (column->count() > 0)
        column->addSpacing(Theme::px(14));
    column->addWidget(pair.figure);
    column->addWidget(pair.words);
    return pair;
}

/// A reader says both together.
void MonitorFigures::say(const Pair &pair, const QString &figure, const QString &words)
{
    pair.figure->setText(figure);
    pair.words->setText(words);
    pair.figure->setAccessibleName(figure + u' ' + words);
}

void MonitorFigures::show(const monitor::Statistics &counted)
{
    const int percent = counted.answeredPercent();
    say(m_answered, QString::number(counted.answered), percent < 0 ? tr("answered") : tr("answered (%1 %)").arg(percent));
    say(m_failed, QString::number(counted.failed), counted.failedToday > 0 ? tr("failed, %1 today").arg(counted.failedToday) : tr("failed"));
    say(m_length, counted.usualSeconds < 0 ? QString(QChar(0x2013)) : monitor::lengthText(counted.usualSeconds), tr("usual length"));
}

} // namespace trunkline::pages
