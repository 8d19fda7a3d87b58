#include "pages/ChartPanel.h"

#include "pages/ChartLegend.h"
#include "pages/DayChart.h"
#include "pages/MonitorFigures.h"
#include "widgets/LinkButton.h"
#include "widgets/Separator.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::LinkButton;
using widgets::Text;
using widgets::Theme;

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new Text(Text::Label))
    , m_only(new Text(Text::Small))
    , m_legend(new ChartLegend)
    , m_chart(new DayChart)
    , m_figures(new MonitorFigures)
    , m_all(new LinkButton({}))
    , m_picture(new QWidget)
    , m_line(new QWidget)
{
    const auto outer = new QVBoxLayout(this);
    outer->setContentsMargins(Theme::px(20), Theme::px(16), Theme::px(20), Theme::px(12));
    outer->setSpacing(Theme::px(8));
    const auto row = new QHBoxLayout(m_picture);
    row->setContentsMargins({});
    row->setSpacing(Theme::px(20));
    const auto picture = new QVBoxLayout;
    const auto head = new QHBoxLayout;
    m_title->setWraps(false);
    head->addWidget(m_title, 1);
    head->addWidget(m_legend);
    picture->addLayout(head);
    picture->addSpacing(Theme::px(4));
    picture->addWidget(m_chart, 1);
    row->addLayout(picture, 3);
    row->addWidget(new widgets::Separator(Qt::Vertical));
    row->addWidget(m_figures, 1);
    m_figures->setMinimumWidth(Theme::px(120));
    outer->addWidget(m_picture);
    const auto only = new QHBoxLayout(m_line);
    only->setContentsMargins({});
    only->addWidget(m_only, 1);
    only->addWidget(m_all);
    outer->addWidget(m_line);
    m_line->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_all, &QPushButton::clicked, this, &ChartPanel::allDaysWanted);
    retranslate();
}

void ChartPanel::retranslate()
{
    m_title->setText(m_chart->showsWeeks() ? tr("Calls per week") : tr("Calls per day"));
    m_all->setText(tr("Show all &days"));
    m_legend->updateGeometry();
}

void ChartPanel::show(const monitor::Statistics &counted, const QDate &today)
{
    m_isShown = counted.all > 0;
    m_chart->setDays(counted.days, today);
    m_figures->show(counted);
    retranslate();
}

void ChartPanel::showChosen(const std::optional<monitor::Window> &days, const QString &words)
{
    m_chart->setChosen(days);
    m_only->setText(words);
    m_line->setVisible(!words.isEmpty());
    setVisible(!m_compact || !words.isEmpty());
}

void ChartPanel::setCompact(bool compact)
{
    m_compact = compact;
    m_picture->setVisible(!compact);
    setVisible(!compact || !m_only->text().isEmpty());
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trunkline::pages
