#include "pages/WaitingLine.h"

#include "widgets/LinkButton.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <chrono>

namespace trunkline::pages {

using namespace std::chrono_literals;
using namespace widgets;

WaitingLine::WaitingLine(QWidget *parent)
    : QWidget(parent)
    , m_mark(new StateMark(Mark::Checking))
    , m_line(new Text(Text::Muted))
    , m_stop(new LinkButton(tr("Stop")))
{
    auto row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_line, 1);
    row->addWidget(m_stop, 0, Qt::AlignTop);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_shown = true;
        refresh();
        show();
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        Q_EMIT shown();
    });
    m_late.setSingleShot(true);
    m_late.setInterval(10s);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_long = true;
        refresh();
    });
    connect(m_stop, &QPushButton::clicked, this, &WaitingLine::stopWanted);
}

void WaitingLine::setText(const QString &text)
{
    m_text = text;
    refresh();
}

void WaitingLine::start()
{
    if (m_running)
        return;
    m_running = true;
    m_long = false;
    refresh();
    m_soon.start();
    m_late.start();
}

void WaitingLine::stop()
{
    m_running = m_shown = m_long = false;
    m_soon.stop();
    m_late.stop();
    hide();
}

void WaitingLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void WaitingLine::refresh()
{
    const QString line = m_long ? tr("%1 This takes longer than usual.").arg(m_text) : m_text;
    m_line->setText(line);
    m_stop->setText(tr("Stop"));
    m_stop->setVisible(m_long);
    setAccessibleName(line);
}

} // namespace trunkline::pages
