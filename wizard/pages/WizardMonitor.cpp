// From the wizard to the monitor window, and back.

#include "pages/MonitorWindow.h"
#include "pages/WizardWindow.h"

namespace trunkline::pages {

MonitorWindow *WizardWindow::monitor() const
{
    return m_monitor;
}

void WizardWindow::showMonitor()
{
    const auto credentials = session().draft().credentials();
    const std::optional<twilio::Trunk> &trunk = session().observed().trunk;
    if (!credentials || !trunk || !m_line->service)
        return;
    const bool isSameAccount = m_monitor && m_monitor->session().draft().credentials() && m_monitor->session().draft().credentials()->account == credentials->account;
    if (isSameAccount) {
        m_monitor->showTrunk(trunk->sid.text());
    } else {
        MonitorWiring wiring;
        wiring.service = *m_line->service;
        wiring.service.credentials = *credentials;
        wiring.service.endpoints = session().signIn().endpoints();
        wiring.folder = m_line->folder ? m_line->folder->path() : m_wiring.folder;
        wiring.secrets = isPractice() ? nullptr : m_wiring.secrets;
        wiring.trunk = trunk->sid.text();
        wiring.timing = m_wiring.monitorTiming;
        wiring.check = wiring.testCall = wiring.addNumber = [this](const setup::Service &service, const twilio::Trunk &which) { checkTrunk(service, which); };
        if (m_monitor)
            m_monitor->close();
        m_monitor = new MonitorWindow(std::move(wiring));
    }
    m_monitor->show();
    m_monitor->raise();
    m_monitor->activateWindow();
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
