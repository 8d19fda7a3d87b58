#include "pages/MonitorNotices.h"

#include "answers/Isolate.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace trunkline::pages {

using monitor::FailureRun;
using monitor::News;
using widgets::Button;
using widgets::Notice;
using widgets::Theme;

MonitorNotices::MonitorNotices(QWidget *parent)
    : QWidget(parent)
    , m_signIn(new Notice(Notice::Kind::Error))
    , m_problem(new Notice(Notice::Kind::Error))
    , m_news(new Notice(Notice::Kind::Warning))
    , m_failures(new Notice(Notice::Kind::Error))
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(20), Theme::px(8), Theme::px(20), Theme::px(8));
    column->setSpacing(Theme::px(8));
    for (Notice *notice : {m_signIn, m_problem, m_news, m_failures}) {
        notice->setButtonPlace(Notice::Buttons::Beside);
        notice->hide();
        column->addWidget(notice);
        connect(notice, &Notice::closed, this, [this] { QMetaObject::invokeMethod(this, &MonitorNotices::showNext, Qt::QueuedConnection); });
    }
    m_signInButton = m_signIn->addButton(QString());
    m_showCalls = m_failures->addButton(QString());
    for (Notice *notice : {m_problem, m_news, m_failures})
        notice->setClosable(true);
    connect(m_signInButton, &QPushButton::clicked, this, &MonitorNotices::signInWanted);
    connect(m_showCalls, &QPushButton::clicked, this, &MonitorNotices::callsWanted);
    connect(m_news, &Notice::closed, this, [this] { m_closedNews.insert(m_shown); });
    connect(m_failures, &Notice::closed, this, [this] { m_closedAt = m_run.newest; });
    retranslate();
    showNext();
}

void MonitorNotices::retranslate()
{
    m_signInButton->setText(m_state == SignIn::Missing ? tr("&Sign in…") : tr("&Sign in again…"));
    m_showCalls->setText(tr("&Show these calls"));
}

void MonitorNotices::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const SignIn state = std::exchange(m_state, SignIn::Fine);
    m_signIn->goAway();
    showSignIn(state, m_second);
    retranslate();
    showFailures(m_run);
}

void MonitorNotices::showSignIn(SignIn state, const QString &second)
{
    if (m_state == state && m_second == second && m_signIn->isThere() == (state != SignIn::Fine))
        return;
    m_state = state;
    m_second = second;
    retranslate();
    if (state == SignIn::Fine) {
        m_signIn->goAway();
        return showNext();
    }
    const bool refused = state == SignIn::Refused;
    const QString usual = refused ? tr("What you see is from before.") : tr("Sign in to Twilio to see the calls.");
    m_signIn->setText(refused ? tr("Twilio no longer accepts the codes") : tr("Nobody is signed in"), second.isEmpty() ? usual : second);
    m_signIn->appear();
    showNext();
}

void MonitorNotices::showProblem(const QString &first, const QString &second)
{
    m_problem->setText(first, second);
    m_problem->appear();
    showNext();
}

void MonitorNotices::showNews(const QVector<News> &news)
{
    m_all = news;
    for (const QString &closed : QSet<QString>(m_closedNews)) // what has passed may come back, and is news again
        if (std::none_of(news.begin(), news.end(), [&](const News &one) { return one.key == closed; }))
            m_closedNews.remove(closed);
    showNext();
}

/// One of the news at a time, the gravest first.
void MonitorNotices::showNext()
{
    const auto next = std::find_if(m_all.begin(), m_all.end(), [this](const News &one) { return !m_closedNews.contains(one.key); });
    if (next == m_all.end()) {
        m_shown.clear();
        m_news->goAway();
    } else if (next->key != m_shown || !m_news->isThere() || m_news->first() != next->first) {
        m_shown = next->key;
        m_news->setText(next->first, next->second);
        addButtons(*next);
        m_news->appear();
    }
    setVisible(m_signIn->isThere() || m_problem->isThere() || m_news->isThere() || m_failures->isThere());
}

void MonitorNotices::addButtons(const News &news)
{
    m_news->clearButtons();
    const auto add = [this](const QString &text, const QString &icon, void (MonitorNotices::*signal)()) {
        connect(m_news->addButton(text, icon), &QPushButton::clicked, this, signal);
    };
    switch (news.kind) {
    case News::Kind::AddressChanged:
        add(tr("Show the c&hange"), {}, &MonitorNotices::changeWanted);
        [[fallthrough]];
    case News::Kind::NumberMoved:
        if (m_mayRepair)
            add(tr("Put it &back"), u"undo"_qs, &MonitorNotices::putBackWanted);
        break;
    case News::Kind::GatewaySilent:
        add(tr("&Test again"), u"retry"_qs, &MonitorNotices::testWanted);
        break;
    case News::Kind::BalanceLow:
        add(tr("&Open Twilio"), u"external-link"_qs, &MonitorNotices::twilioWanted);
        break;
    case News::Kind::TrunkGone:
    case News::Kind::CertificateEnds:
        break;
    }
    m_news->setClosable(true);
}

// Calls that fail --------------------------------------------------------------------------------------------------

QString MonitorNotices::firstLine(const FailureRun &run)
{
    const QDateTime since = QDateTime::fromSecsSinceEpoch(run.since);
    const QString clock = QLocale().toString(since.time(), QLocale::ShortFormat);
    if (since.date() == QDate::currentDate())
        return tr("%n call(s) failed since %1 today", nullptr, int(run.calls.size())).arg(clock);
    return tr("%n call(s) failed since %1", nullptr, int(run.calls.size()))
        .arg(QLocale().toString(since.date(), QLocale::ShortFormat) + u' ' + clock);
}

QString MonitorNotices::secondLine(const FailureRun &run)
{
    return run.results.size() == 1 ? tr("All for one reason: %1.", "what happened, as it stands in the table").arg(run.results.first())
                                   : tr("For %n reason(s).", nullptr, int(run.results.size()));
}

void MonitorNotices::showFailures(const FailureRun &run)
{
    m_run = run;
    if (!run.isThere() || run.newest == m_closedAt) {
        m_failures->goAway();
    } else {
        if (const QString first = firstLine(run), second = secondLine(run); m_failures->first() != first || m_failures->second() != second)
            m_failures->setText(first, second);
        m_failures->appear();
    }
    showNext();
}

} // namespace trunkline::pages
