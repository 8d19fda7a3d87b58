#include "pages/MonitorStatus.h"

#include "widgets/CheckRow.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimeZone>

namespace trunkline::pages {

using monitor::Feed;
using widgets::Mark;
using widgets::StateMark;
using widgets::Text;
using widgets::Theme;

namespace {

QString clock(const QDateTime &when)
{
    const QString text = QLocale().toString(when.time(), u"HH:mm:ss"_qs);
    return when.date() == QDate::currentDate() ? text : QLocale().toString(when.date(), QLocale::ShortFormat) + u' ' + text;
}

} // namespace

MonitorStatus::MonitorStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_count(new Text(Text::SmallMuted))
    , m_news(new Text(Text::Small))
    , m_state(new Text(Text::SmallMuted))
    , m_zone(new Text(Text::SmallMuted))
    , m_mark(new StateMark(Mark::Attention, 16))
    , m_refresh(new widgets::CheckRow({}))
{
    setSizeGripEnabled(false);
    setContentsMargins(Theme::px(20), Theme::px(4), Theme::px(20), Theme::px(4));
    const auto box = new QWidget;
    const auto row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(Theme::px(8));
    row->addWidget(m_mark);
    row->addWidget(m_state);
    for (Text *text : {m_count, m_news, m_state, m_zone})
        text->setWraps(false);
    addWidget(m_count);
    addWidget(m_news, 1);
    addPermanentWidget(m_refresh);
    addPermanentWidget(box);
    addPermanentWidget(m_zone);
    connect(m_refresh, &QCheckBox::clicked, this, &MonitorStatus::refreshingToggled);
    m_mark->hide();
    retranslate();
}

void MonitorStatus::retranslate()
{
    const int seconds = int((m_every.count() + 999) / 1000);
    m_refresh->setText(tr("Refresh every %n s", nullptr, seconds));
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QString name = zone.displayName(QTimeZone::GenericTime, QTimeZone::LongName, QLocale());
    m_zone->setText(tr("Times: %1", "name of a time zone").arg(name.isEmpty() ? QString::fromLatin1(zone.id()) : name));
}

void MonitorStatus::showCount(int calls, bool whole)
{
    m_count->setText(whole ? tr("%n call(s)", nullptr, calls) : tr("%n call(s) so far", nullptr, calls));
}

void MonitorStatus::setRefreshing(bool on, std::chrono::milliseconds every)
{
    m_every = every;
    m_refresh->setChecked(on);
    retranslate();
}

void MonitorStatus::announce(const QString &text)
{
    m_news->setText(text);
    m_news->setAccessibleName(text);
    QAccessibleEvent told(m_news, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

QString MonitorStatus::state() const
{
    return m_state->text();
}

void MonitorStatus::showState(const Feed &feed, const QString &signInTrouble)
{
    const bool offline = feed.state() == Feed::State::Offline;
    m_mark->setVisible(offline || !signInTrouble.isEmpty());
    if (!signInTrouble.isEmpty())
        m_state->setText(signInTrouble);
    else if (offline && feed.updated().isValid())
        m_state->setText(tr("Offline – shown as of %1. Trying again in %2 s.").arg(clock(feed.updated())).arg(feed.secondsToNextTry()));
    else if (offline)
        m_state->setText(tr("Offline. Trying again in %1 s.").arg(feed.secondsToNextTry()));
    else if (!feed.isWhole() && feed.state() == Feed::State::Loading)
        m_state->setText(tr("Loading calls…"));
    else if (feed.updated().isValid())
        m_state->setText(tr("Updated %1", "a time").arg(clock(feed.updated())));
    else
        m_state->setText({});
}

void MonitorStatus::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trunkline::pages
