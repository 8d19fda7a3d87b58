// From the wizard to the monitor window, and back.

#include "pages/MonitorWindow.h"
#include "pages/WizardWindow.h"

namespace trunkline::pages {

MonitorWindow *WizardWindow::monitor() const
{
    return m_monitor;
}

/// Of this line's trunk, if it has one; from the welcome page, of whichever was watched last.
void WizardWindow::showMonitor()
{
    const Line &line = m_step == Step::Welcome ? m_real : *m_line;
    const auto credentials = line.session->draft().credentials();
    const std::optional<twilio::Trunk> &trunk = line.session->observed().trunk;
    const QString sid = trunk ? trunk->sid.text() : QString();
    const auto watching = m_monitor ? m_monitor->session().draft().credentials() : std::nullopt;
    if (m_monitor && (!credentials || (watching && watching->account == credentials->account))) {
        if (!sid.isEmpty())
            m_monitor->showTrunk(sid);
    } else {
        if (m_monitor)
            m_monitor->endWatching();
        m_monitor = makeMonitor(line, sid);
    }
    m_monitor->show();
    m_monitor->raise();
    m_monitor->activateWindow();
}

MonitorWindow *WizardWindow::makeMonitor(const Line &line, const QString &sid)
{
    const bool practice = &line == &m_practice;
    MonitorWiring wiring;
    wiring.service = line.service.value_or(m_wiring.service);
    if (const auto credentials = line.session->draft().credentials())
        wiring.service.credentials = *credentials;
    wiring.service.endpoints = line.session->signIn().endpoints();
    wiring.folder = line.folder ? line.folder->path() : m_wiring.folder;
    wiring.secrets = practice ? nullptr : m_wiring.secrets;
    wiring.proxy = line.session->signIn().proxy();
    wiring.trunk = sid;
    wiring.timing = m_wiring.monitorTiming;
    wiring.check = wiring.testCall = wiring.addNumber = [this](const setup::Service &service, const twilio::Trunk &which) { checkTrunk(service, which); };
    return new MonitorWindow(std::move(wiring));
}

void WizardWindow::come()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

/// The line that this window is about, or else a repair of its own, beside a set-up that may be unfinished.
void WizardWindow::checkTrunk(const setup::Service &service, const twilio::Trunk &trunk)
{
    come();
    if (isRunning()) // one thing after the other: what runs is what is shown
        return;
    const std::optional<twilio::Trunk> &ours = session().observed().trunk;
    if (ours && ours->sid == trunk.sid && m_line->begun)
        return goTo(Step::Check);
    Line fresh = makeLine(service);
    fresh.repair = true;
    fresh.session->draft().setRegion(service.endpoints.region());
    fresh.session->repairTrunk(trunk);
    Line before = std::move(m_repair); // until the pages look at the new one
    m_repair = std::move(fresh);
    show(m_repair, Step::Account);
    m_repair.resumeAt = Step::Check;
    goOnFromResume();
}

} // namespace trunkline::pages
