#include "pages/MonitorWindow.h"

#include "answers/Isolate.h"
#include "monitor/FailureRun.h"
#include "monitor/Statistics.h"
#include "pages/CallDetails.h"
#include "pages/CallsTable.h"
#include "pages/ChartPanel.h"
#include "pages/MonitorEmpty.h"
#include "pages/MonitorMenu.h"
#include "pages/MonitorNotices.h"
#include "pages/MonitorStatus.h"
#include "widgets/DesktopNotice.h"
#include "widgets/Theme.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace trunkline::pages {

using monitor::Feed;
using monitor::FailureRun;
using monitor::LogChange;
using monitor::Statistics;
using widgets::Theme;

namespace {

constexpr int detailsUnder = 1000;   ///< narrower than this they are under the table
constexpr int chartAndDetails = 760; ///< lower than this there is no room for the chart, the table and the details
constexpr int chartAlone = 560;      ///< nor for the chart above the table

} // namespace

MonitorWindow::MonitorWindow(MonitorWiring wiring, QWidget *parent)
    : QMainWindow(parent)
    , m_wiring(std::move(wiring))
    , m_session(std::make_unique<setup::Session>(m_wiring.service, m_wiring.folder, m_wiring.secrets))
    , m_feed(m_wiring.timing)
    , m_gateways(m_wiring.service.probe)
    , m_model(new CallsModel(m_feed.log(), this))
    , m_menu(new MonitorMenu(this))
    , m_bar(new MonitorBar)
    , m_notices(new MonitorNotices)
    , m_stack(new QStackedWidget)
    , m_tableStack(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_chart(new ChartPanel)
    , m_table(new CallsTable(m_model))
    , m_details(new CallDetails)
    , m_empty(new MonitorEmpty)
    , m_nothing(new MonitorEmpty)
    , m_status(new MonitorStatus)
    , m_desktop(new widgets::DesktopNotice(this))
    , m_today(QDate::currentDate())
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (m_wiring.proxy)
        m_session->signIn().setProxy(*m_wiring.proxy);
    buildParts();
    connectFeed();
    connectActions();
    retranslate();
    readSettings();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &MonitorWindow::showAll);
    timeChanged();
    clientChanged();
}

MonitorWindow::~MonitorWindow() = default;

void MonitorWindow::buildParts()
{
    const auto left = new QWidget;
    const auto column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_chart);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_nothing);
    column->addWidget(m_tableStack, 1);
    const auto scrolled = new QScrollArea; // where the text is large or the window low, nothing is cut
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setMinimumWidth(Theme::px(360));
    scrolled->setWidget(left);
    m_splitter->addWidget(scrolled);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setHandleWidth(1);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    const auto all = new QWidget;
    all->setObjectName(u"page"_qs);
    const auto rows = new QVBoxLayout(all);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_notices);
    rows->addWidget(m_stack, 1);
    setCentralWidget(all);
    setStatusBar(m_status);
    resize(Theme::px(1120), Theme::px(720));
    setMinimumSize(Theme::px(880) / std::max(1.0, Theme::textScale()), Theme::px(600) / std::max(1.0, Theme::textScale()));
    m_splitter->setSizes({Theme::px(760), Theme::px(360)});
    m_empty->setOffered(m_wiring.testCall != nullptr, m_wiring.addNumber != nullptr);
    m_notices->setRepairOffered(m_wiring.check != nullptr);
    m_bar->setCheckEnabled(m_wiring.check != nullptr);
}

void MonitorWindow::connectFeed()
{
    connect(&m_feed, &Feed::changed, this, &MonitorWindow::takeChange);
    connect(&m_feed, &Feed::stateChanged, this, &MonitorWindow::showState);
    connect(&m_feed, &Feed::lineChanged, this, &MonitorWindow::showLine);
    connect(&m_feed, &Feed::looked, this, &MonitorWindow::announce);
    connect(&m_gateways, &monitor::GatewayWatch::changed, this, [this] {
        m_notices->showNews(m_news.news(m_gateways.health()));
        showTest();
    });
    connect(&m_session->signIn(), &setup::SignIn::clientChanged, this, &MonitorWindow::clientChanged);
    connect(&m_session->signIn(), &setup::SignIn::changed, this, &MonitorWindow::showState);
    connect(&m_session->inventory(), &setup::Inventory::trunksChanged, this, &MonitorWindow::trunksChanged);
}

void MonitorWindow::retranslate()
{
    setWindowTitle(m_session->isPractice() ? tr("Monitor – Trunkline – practice") : tr("Monitor – Trunkline"));
    m_table->setAccessibleName(tr("Calls"));
    m_menu->retranslate();
    updateTray();
}

void MonitorWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updatePause();
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    takeChange(m_feed.log().tellAgain());
    showAll();
    showState();
}

void MonitorWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

void MonitorWindow::arrange()
{
    const auto wanted = width() >= Theme::px(detailsUnder) ? Qt::Horizontal : Qt::Vertical;
    m_chart->setCompact(wanted == Qt::Vertical ? height() < Theme::px(chartAndDetails) : height() < Theme::px(chartAlone));
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    const int room = wanted == Qt::Horizontal ? m_splitter->width() : m_splitter->height();
    m_splitter->setSizes(wanted == Qt::Horizontal ? QList<int>{room - Theme::px(360), Theme::px(360)} : QList<int>{room * 7 / 10, room * 3 / 10});
}

// What is shown ----------------------------------------------------------------------------------------------------

void MonitorWindow::takeChange(const LogChange &change)
{
    m_model->take(change);
    showSoon();
}

void MonitorWindow::showSoon()
{
    // A long log comes in many pages, and counting takes a moment each time.
    const int wait = m_feed.isWhole() || !m_chart->isShown() ? 100 : 600;
    if (!m_soon.isActive() || m_soon.remainingTime() > wait)
        m_soon.start(wait);
}

void MonitorWindow::showAll()
{
    const QDate today = QDate::currentDate();
    if (std::exchange(m_today, today) != today)
        return timeChanged(); // midnight has passed; that shows all
    const CallsFilter &filter = m_model->filter();
    const Statistics counted = Statistics::of(m_feed.log(), filter.window, today);
    m_chart->show(counted, today);
    m_chart->showChosen(filter.days, chosenWords());
    m_bar->setHasFromGateway(m_feed.log().hasCallsFromGateway());
    m_bar->setExportEnabled(m_model->rowCount() > 0);
    m_menu->exportCsv->setEnabled(m_model->rowCount() > 0);
    m_menu->print->setEnabled(m_model->rowCount() > 0);
    m_status->showCount(m_model->rowCount(), m_feed.isWhole());
    const FailureRun run = FailureRun::in(m_feed.log(), today);
    m_notices->showFailures(run);
    showEmpty();
    showDetails();
    if (m_feed.updated().isValid())
        tellIfNew(run);
}

void MonitorWindow::showLine()
{
    const setup::Observed &seen = m_feed.observed();
    if (m_feed.observedAt().isValid()) {
        if (!m_news.isKnown())
            if (const auto before = setup::RememberedFile(m_wiring.folder, m_feed.trunk()->text()).read())
                m_news.remember(*before);
        m_news.look(seen, m_feed.observedAt());
        m_gateways.setGateways(seen.urls);
    } else {
        m_news.forget();
        m_gateways.setGateways({});
    }
    m_notices->showNews(m_news.news(m_gateways.health()));
    showSoon();
}

void MonitorWindow::showState()
{
    const setup::SignIn &signIn = m_session->signIn();
    QString trouble;
    if (!signIn.client() && signIn.state() == setup::SignIn::State::Failed && signIn.secondsToNextTry() > 0)
        trouble = tr("Offline. Trying again in %1 s.").arg(signIn.secondsToNextTry());
    else if (signIn.state() == setup::SignIn::State::Checking)
        trouble = tr("Checking with Twilio…");
    m_status->showState(m_feed, trouble);
    m_bar->setLooking(m_feed.isLooking());
    m_table->setLoading(m_feed.log().size() == 0 && m_feed.state() == Feed::State::Loading);
    const bool refused = m_feed.state() == Feed::State::Refused || (signIn.state() == setup::SignIn::State::Failed && signIn.secondsToNextTry() == 0);
    const bool missing = !signIn.client() && !refused && signIn.state() == setup::SignIn::State::NotChecked;
    const Error &why = m_feed.state() == Feed::State::Refused ? m_feed.error() : signIn.error();
    const bool suspended = refused && (why.kind == ErrorKind::AccountSuspended || why.kind == ErrorKind::AccountClosed);
    m_notices->showSignIn(refused ? MonitorNotices::SignIn::Refused : missing ? MonitorNotices::SignIn::Missing : MonitorNotices::SignIn::Fine,
                          suspended ? Advising::advice(why).what : QString());
    showSoon();
}

/// The calls, or what stands there when there are none.
void MonitorWindow::showEmpty()
{
    const CallsFilter &filter = m_model->filter();
    const setup::Observed &seen = m_feed.observed();
    const auto inTime = [&] {
        for (quint32 place = 0; place < quint32(m_feed.log().size()); ++place)
            if (filter.window.contains(m_feed.log().at(place).at))
                return true;
        return false;
    };
    const bool isReady = m_feed.isWhole() && seen.trunk;
    const bool noTrunk = m_session->inventory().trunksState() == setup::Inventory::State::Loaded && m_session->inventory().trunks().isEmpty();
    if (noTrunk || (isReady && m_model->rowCount() == 0 && !inTime())) {
        const bool hasNumber = !seen.numbersOnTrunk.isEmpty();
        m_empty->setLongerTime(m_bar->time() != MonitorBar::Time::Quarter);
        m_empty->show(noTrunk     ? MonitorEmpty::Why::NoTrunk
                      : hasNumber ? MonitorEmpty::Why::NoCalls
                                  : MonitorEmpty::Why::NoNumber,
                      hasNumber ? monitor::CallStory::number(seen.numbersOnTrunk.first().e164) : QString());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_splitter);
    const bool nothing = isReady && m_model->rowCount() == 0;
    if (nothing)
        m_nothing->show(MonitorEmpty::Why::NothingMatches, filter.search());
    m_tableStack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_nothing) : m_table);
}

void MonitorWindow::showDetails()
{
    const auto chosen = m_table->chosen();
    const auto place = chosen ? m_feed.log().find(*chosen) : std::nullopt;
    if (!place)
        return m_details->showNothing();
    m_details->show(m_feed.log(), m_feed.log().at(*place));
    showTest();
}

/// Said once, for those who do not see the rows come.
void MonitorWindow::announce(int calls, int failed)
{
    if (calls > 0)
        m_status->announce(failed > 0 ? tr("%n new call(s), %1 failed", nullptr, calls).arg(failed) : tr("%n new call(s)", nullptr, calls));
}

} // namespace trunkline::pages
