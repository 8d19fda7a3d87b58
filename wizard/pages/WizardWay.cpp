// The way from page to page, and between the real line of work and the practice one.

#include "pages/AccountForm.h"
#include "pages/AccountPage.h"
#include "pages/PageArea.h"
#include "pages/Question.h"
#include "pages/Steps.h"
#include "pages/TabStops.h"
#include "pages/WelcomePage.h"
#include "pages/WizardWindow.h"
#include "widgets/ButtonBar.h"
#include "widgets/HelpDrawer.h"

#include <QStackedWidget>

namespace trunkline::pages {

using setup::Session;
using widgets::Button;

// From page to page ------------------------------------------------------------------------------------------------

void WizardWindow::goTo(Step next)
{
    if (isRunning() && next < Step::SettingUp)
        return;
    page(m_step)->leave();
    if (Steps::isBesidePanel(next))
        leaveRepair();
    const Step former = m_step;
    if (next == Step::Welcome) {
        keepDraft();
        m_welcome->setUnfinished(Session::saved(m_wiring.folder));
    } else if (!Steps::isBesidePanel(next)) {
        m_line->step = next;
        m_line->begun = true;
        m_line->finished = next == Step::Done || (m_line->finished && next > Step::Review);
    }
    if (next > Step::Account)
        m_line->resumeAt.reset();
    m_step = next;
    if (next == Step::Done && m_line == &m_real)
        m_draftFile.remove(); // finished: nothing to continue
    else if (next != former)
        keepDraft();

    if (m_drawer->isOpen() && (m_drawer->isCovering() || Steps::isBesidePanel(next) || Steps::isBesidePanel(former)))
        m_drawer->close();
    const auto area = m_areas.find(next);
    m_stack->setCurrentWidget(area == m_areas.end() ? page(next) : static_cast<QWidget *>(area->second));
    updateForm();
    if (area != m_areas.end())
        area->second->showTop();
    page(next)->enter();
    updateTitle();
    updateRail();
    updateBar();
    if (m_drawer->isOpen())
        fillDrawer({});
    focusInto(page(next));
}

void WizardWindow::goOn()
{
    const Step next = m_step == Step::Account && m_line->resumeAt ? *m_line->resumeAt : Steps::after(m_step, way());
    if (m_step != Step::Done)
        goTo(next);
}

void WizardWindow::goBack()
{
    if (!Steps::isBesidePanel(m_step) && !isRunning())
        goTo(Steps::before(m_step, way()));
}

/// Where the page did not choose, its first control; and where it has none, the way on.
void WizardWindow::focusInto(Page *current)
{
    const QWidget *focus = focusWidget();
    if (focus && current->isAncestorOf(focus) && focus->isVisibleTo(this))
        return;
    const QList<QWidget *> stops = tabStops(m_stack);
    m_focusWaitsForNext = stops.isEmpty() && !m_bar->primary()->isEnabled();
    if (!stops.isEmpty())
        stops.constFirst()->setFocus(Qt::OtherFocusReason);
    else if (m_focusWaitsForNext)
        m_bar->back()->setFocus(Qt::OtherFocusReason);
    else
        m_bar->primary()->setFocus(Qt::OtherFocusReason);
}

bool WizardWindow::isRunning() const
{
    const setup::Runner *run = session().run();
    return (run && run->running()) || session().repairing();
}

// Lines of work ----------------------------------------------------------------------------------------------------

WizardWindow::Line WizardWindow::makeLine(const setup::Service &service, std::unique_ptr<QTemporaryDir> folder) const
{
    Line line;
    line.service = service;
    line.folder = std::move(folder);
    const QString where = line.folder ? line.folder->path() : m_wiring.folder;
    line.session = std::make_unique<Session>(service, where, service.practice ? nullptr : m_wiring.secrets);
    if (service.endpoints.hasRegions())
        line.session->draft().setRegion(service.endpoints.region());
    return line;
}

/// Brings a line of work into the window.
void WizardWindow::show(Line &line, Step step)
{
    look(line);
    goTo(step);
}

void WizardWindow::look(Line &line)
{
    m_line = &line;
    for (const auto &[at, shown] : m_pages)
        shown->setSession(line.session.get());
    connect(line.session.get(), &Session::runChanged, this, &WizardWindow::updateFrame, Qt::UniqueConnection);
    if (&line == &m_real) {
        connect(line.session.get(), &Session::progressed, this, &WizardWindow::keepDraft, Qt::UniqueConnection);
        connect(&line.session->draft(), &Draft::changed, this, &WizardWindow::keepSoon, Qt::UniqueConnection);
    }
}

// Practice ---------------------------------------------------------------------------------------------------------

bool WizardWindow::startPractice(bool mishap)
{
    if (!m_wiring.startPractice)
        return false;
    const Result<setup::Service> service = m_wiring.startPractice(mishap);
    if (!service) {
        const Advice advice = Advising::advice(service.error());
        auto question = new Question(tr("Trunkline"), this);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setQuestion(tr("Practice can’t start"), QString(advice.what + u' ' + advice.next));
        connect(question->addButton(tr("C&lose"), Button::Kind::Primary, true), &QPushButton::clicked, question, &QDialog::accept);
        question->open();
        return false;
    }
    Line fresh = makeLine(*service, std::make_unique<QTemporaryDir>());
    m_account->setMishap(mishap);
    Line before = std::move(m_practice); // until the pages look at the new one
    m_practice = std::move(fresh);
    for (const auto &[at, shown] : m_pages) {
        if (isPractice())
            shown->setSession(m_practice.session.get());
    }
    return true;
}

void WizardWindow::beginPractice()
{
    if (isPractice())
        return goTo(Step::Account);
    page(m_step)->leave();
    if (startPractice(false))
        show(m_practice, Step::Account);
}

/// Back to the real line of work, as it was.
void WizardWindow::leavePractice()
{
    if (!isPractice() || !page(m_step)->mayClose())
        return;
    page(m_step)->leave();
    const Line before = std::move(m_practice);
    m_practice = {};
    show(m_real, m_real.begun ? m_real.step : Step::Welcome);
}

/// Another practice account, with or without a step that goes wrong; what was entered stays.
void WizardWindow::changeMishap(bool on)
{
    if (!isPractice())
        return;
    const QJsonObject entered = session().draft().toJson();
    if (!startPractice(on))
        return m_account->setMishap(!on);
    Draft &draft = session().draft();
    draft.fromJson(entered);
    draft.setSameName(Draft::SameName::Undecided); // its trunks are others
    draft.setPractice(true);
    if (m_practice.service->credentials)
        AccountPage::fillIn(draft, *m_practice.service->credentials);
    show(m_practice, Step::Account);
}

} // namespace trunkline::pages
