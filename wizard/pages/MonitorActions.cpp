// What the user can do in the monitor window.

#include "pages/MonitorWindow.h"

#include "monitor/CallStory.h"
#include "monitor/FailureRun.h"
#include "pages/AboutDialog.h"
#include "pages/CallDetails.h"
#include "pages/CallsTable.h"
#include "pages/ChartPanel.h"
#include "pages/DayChart.h"
#include "pages/FirewallDialog.h"
#include "pages/FromToDialog.h"
#include "pages/MonitorEmpty.h"
#include "pages/MonitorMenu.h"
#include "pages/MonitorNotices.h"
#include "pages/MonitorStatus.h"
#include "pages/TwilioSite.h"
#include "sip/ProbeText.h"
#include "widgets/LineEdit.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QSettings>

namespace trunkline::pages {

using monitor::Window;
using setup::FailureFix;

void MonitorWindow::connectActions()
{
    connect(m_bar, &MonitorBar::trunkChosen, this, &MonitorWindow::chooseTrunk);
    connect(m_bar, &MonitorBar::timeChosen, this, &MonitorWindow::timeChanged);
    connect(m_bar, &MonitorBar::fromToWanted, this, &MonitorWindow::askFromTo);
    connect(m_bar, &MonitorBar::whichChosen, this, &MonitorWindow::filterChanged);
    connect(m_bar, &MonitorBar::searchTyped, this, &MonitorWindow::filterChanged);
    connect(m_bar, &MonitorBar::checkWanted, this, &MonitorWindow::check);
    connect(m_bar, &MonitorBar::exportWanted, this, &MonitorWindow::askWhereToExport);
    connect(m_bar, &MonitorBar::refreshWanted, &m_feed, &monitor::Feed::refresh);
    connect(m_notices, &MonitorNotices::signInWanted, this, &MonitorWindow::signIn);
    connect(m_notices, &MonitorNotices::putBackWanted, this, &MonitorWindow::check);
    connect(m_notices, &MonitorNotices::changeWanted, this, &MonitorWindow::showAddressChange);
    connect(m_notices, &MonitorNotices::twilioWanted, this, &TwilioSite::open);
    connect(m_notices, &MonitorNotices::testWanted, &m_gateways, &monitor::GatewayWatch::test);
    connect(m_notices, &MonitorNotices::callsWanted, this, &MonitorWindow::showFailedCalls);
    connect(m_chart->chart(), &DayChart::daysChosen, this, &MonitorWindow::chooseDays);
    connect(m_chart, &ChartPanel::allDaysWanted, this, &MonitorWindow::showEverything);
    connect(m_table, &CallsTable::callChosen, this, &MonitorWindow::showDetails);
    connect(m_table, &CallsTable::detailsWanted, this, [this] { m_details->setFocus(Qt::OtherFocusReason); });
    connect(m_details, &CallDetails::fixWanted, this, &MonitorWindow::fix);
    connect(m_empty, &MonitorEmpty::testCallWanted, this, &MonitorWindow::testCall);
    connect(m_empty, &MonitorEmpty::numberWanted, this, &MonitorWindow::addNumber);
    connect(m_empty, &MonitorEmpty::longerTimeWanted, this, [this] {
        m_bar->setTime(m_bar->time() == MonitorBar::Time::Month ? MonitorBar::Time::Quarter : MonitorBar::Time::Month, {});
        timeChanged();
    });
    connect(m_nothing, &MonitorEmpty::everythingWanted, this, &MonitorWindow::showEverything);
    connect(m_status, &MonitorStatus::refreshingToggled, m_menu->refreshing, &QAction::setChecked);

    connect(m_menu->exportCsv, &QAction::triggered, this, &MonitorWindow::askWhereToExport);
    connect(m_menu->print, &QAction::triggered, this, &MonitorWindow::printCalls);
    connect(m_menu->close, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->refresh, &QAction::triggered, &m_feed, &monitor::Feed::refresh);
    connect(m_menu->daysTable, &QAction::triggered, this, &MonitorWindow::showDaysTable);
    connect(m_menu->help, &QAction::triggered, this, &MonitorWindow::showHelp);
    connect(m_menu->about, &QAction::triggered, this, [this] {
        auto dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_menu, &MonitorMenu::columnToggled, m_table, &CallsTable::setColumnShown);
}

void MonitorWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return m_bar->search()->setFocus(Qt::ShortcutFocusReason);
    if (event->matches(QKeySequence::Copy))
        return copyRow();
    QMainWindow::keyPressEvent(event);
}

// Which calls ------------------------------------------------------------------------------------------------------

void MonitorWindow::filterChanged()
{
    CallsFilter filter = m_model->filter();
    filter.which = m_bar->which();
    if (filter.which != CallsFilter::Which::Failed)
        filter.from = 0;
    filter.setSearch(m_bar->search()->text());
    m_model->setFilter(filter);
    showAll();
}

void MonitorWindow::timeChanged()
{
    CallsFilter filter = m_model->filter();
    filter.window = m_bar->window(m_today);
    filter.days.reset();
    filter.from = 0;
    m_model->setFilter(filter);
    QSettings().setValue(u"monitor/time"_qs, int(m_bar->time()));
    m_feed.setSince(QDateTime::fromSecsSinceEpoch(filter.window.begin()));
    showAll();
}

void MonitorWindow::askFromTo()
{
    auto dialog = new FromToDialog(m_model->filter().window, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_bar->setTime(MonitorBar::Time::FromTo, dialog->window());
        timeChanged();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_bar->setTime(m_bar->time(), m_model->filter().window); });
    dialog->open();
}

/// The same day once more: all of them again.
void MonitorWindow::chooseDays(const QDate &first, const QDate &last)
{
    CallsFilter filter = m_model->filter();
    const Window days{first, last};
    filter.days = filter.days == days ? std::nullopt : std::optional(days);
    filter.from = 0;
    m_model->setFilter(filter);
    showAll();
}

void MonitorWindow::showFailedCalls()
{
    const auto run = monitor::FailureRun::in(m_feed.log(), m_today);
    if (!run.isThere())
        return;
    m_bar->setWhich(CallsFilter::Which::Failed);
    {
        const QSignalBlocker quiet(m_bar->search());
        m_bar->search()->clear();
    }
    CallsFilter filter = m_model->filter();
    filter.which = CallsFilter::Which::Failed;
    filter.days.reset();
    filter.from = run.since;
    filter.setSearch({});
    m_model->setFilter(filter);
    m_table->choose(run.newest);
    m_table->setFocus(Qt::OtherFocusReason);
    showAll();
}

void MonitorWindow::showEverything()
{
    m_bar->setWhich(CallsFilter::Which::All);
    const QSignalBlocker quiet(m_bar->search());
    m_bar->search()->clear();
    CallsFilter filter = m_model->filter();
    filter.which = CallsFilter::Which::All;
    filter.days.reset();
    filter.from = 0;
    filter.setSearch({});
    m_model->setFilter(filter);
    showAll();
}

QString MonitorWindow::chosenWords() const
{
    const CallsFilter &filter = m_model->filter();
    const QLocale locale;
    if (filter.days && filter.days->first == filter.days->last)
        return tr("Only %1", "a day").arg(locale.toString(filter.days->first, QLocale::LongFormat));
    if (filter.days)
        return tr("Only %1 – %2", "from one day to another")
            .arg(locale.toString(filter.days->first, QLocale::ShortFormat), locale.toString(filter.days->last, QLocale::ShortFormat));
    if (filter.from > 0)
        return tr("Only failed calls since %1", "when").arg(monitor::CallStory::time(filter.from, m_today));
    return {};
}

// What helps -------------------------------------------------------------------------------------------------------

void MonitorWindow::hand(const MonitorWiring::OfTrunk &to)
{
    const std::optional<twilio::Trunk> &trunk = m_feed.observed().trunk;
    const auto credentials = m_session->draft().credentials();
    if (!to || !trunk || !credentials)
        return;
    setup::Service service = m_wiring.service;
    service.credentials = *credentials;
    service.endpoints = m_session->signIn().endpoints();
    to(service, *trunk);
}

void MonitorWindow::check()
{
    hand(m_wiring.check);
}

void MonitorWindow::testCall()
{
    hand(m_wiring.testCall);
}

void MonitorWindow::addNumber()
{
    hand(m_wiring.addNumber);
}

void MonitorWindow::fix(FailureFix fix)
{
    switch (fix) {
    case FailureFix::None:
    case FailureFix::CopyNumber:
        return;
    case FailureFix::TestGateway:
        return m_gateways.test();
    case FailureFix::OpenTwilio:
    case FailureFix::VerifyCaller:
        return TwilioSite::open();
    case FailureFix::CallAgain:
    case FailureFix::ChooseCaller:
        return testCall();
    case FailureFix::Message: {
        report::FirewallNeed need;
        const setup::FailureContext context = m_feed.log().line().context();
        need.gateways = context.gateways;
        if (const auto number = PhoneNumber::parse(context.number))
            need.number = *number;
        if (const auto chosen = m_table->chosen(); chosen && m_feed.log().find(*chosen))
            need.happened = monitor::CallStory(m_feed.log(), m_feed.log().at(*m_feed.log().find(*chosen))).happened();
        return FirewallDialog::offer(need, this);
    }
    case FailureFix::Repair:
    case FailureFix::ChooseNumber:
    case FailureFix::ChangeAddress:
    case FailureFix::SwitchConnection:
    case FailureFix::EncryptionOn:
    case FailureFix::EncryptionOff:
    case FailureFix::TrunkSettings:
    case FailureFix::AllowTransfer:
        return check();
    }
}

/// What the gateways said, beside the call that they did not answer.
void MonitorWindow::showTest()
{
    if (m_details->fix() != FailureFix::TestGateway)
        return;
    if (m_gateways.isTesting())
        return m_details->setTestResult(tr("Testing the gateway…"), {}, true);
    if (m_gateways.reports().isEmpty())
        return;
    const sip::ProbeReport &report = m_gateways.reports().first();
    m_details->setTestResult(sip::ProbeText::firstLine(report), sip::ProbeText::secondLine(report), false);
}

} // namespace trunkline::pages
