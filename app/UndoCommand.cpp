#include "UndoCommand.h"

#include "Environment.h"
#include "answers/Isolate.h"

#include <QDir>
#include <QFileInfo>

namespace trunkline::app {

UndoCommand::UndoCommand(Undo asked, const Environment &environment, Reporter &reporter)
    : UnattendedCommand(Ending::Of::Undo, reporter), m_asked(std::move(asked)), m_environment(environment), m_agreed(m_asked.yes)
{}

void UndoCommand::start()
{
    const auto service = ServiceChoice::real(m_environment, m_asked.endpoint);
    if (!service)
        return end(service.error());
    if (const auto why = openJournal())
        return end(*why);
    if (m_journal->account() != service->credentials->account.text())
        return end(Complaining::usage(u"other-account"_qs, tr("This set-up belongs to another Twilio account than the one you sign in to."),
                                      tr("Set TWILIO_ACCOUNT_SID and its secret to those of the account.")));
    m_ending.journal = m_journal->path();

    m_client = connectTo(*service);
    m_runner = std::make_unique<setup::Runner>(*m_client, m_journal, m_asked.releaseNumber, service->runTiming);
    follow(*m_runner, m_reporter);
    connect(m_runner.get(), &setup::Runner::planMade, this, &UndoCommand::askFirst); // after the plan was shown
    connect(m_runner.get(), &setup::Runner::finished, this, &UndoCommand::runEnded);
    m_runner->start();
}

std::optional<Complaint> UndoCommand::openJournal()
{
    const QString shown = isolate(QDir::toNativeSeparators(m_asked.journal));
    if (!QFileInfo(m_asked.journal).isFile()) // opening would make one
        return Complaining::usage(u"bad-file"_qs, tr("There is no file %1.").arg(shown));
    const auto opened = setup::Journal::openExisting(m_asked.journal);
    if (!opened)
        return Complaining::about(opened.error());
    if ((*opened)->account().isEmpty())
        return Complaining::usage(u"bad-file"_qs, tr("%1 is not the record of a set-up.").arg(shown));
    m_journal = *opened;
    return {};
}

void UndoCommand::stop()
{
    if (m_runner)
        m_runner->stop();
}

void UndoCommand::askFirst()
{
    const setup::Plan &plan = m_runner->currentPlan();
    if (m_agreed || plan.changes.isEmpty())
        return;
    const auto answer = m_reporter.ask(tr("Take this back?"));
    m_agreed = answer.value_or(false);
    if (m_agreed)
        return;
    if (!answer) { // nobody to ask
        m_notAgreed = Complaining::about(error(ErrorKind::ConsentNeeded));
        m_notAgreed->what = tr("Nothing was taken back yet.");
        m_notAgreed->next = tr("Add --yes to agree to what is listed.");
    }
    m_runner->stop();
}

void UndoCommand::runEnded()
{
    m_ending.observed = m_runner->observed();
    m_ending.notes = m_runner->notes();
    m_ending.leftOut = m_runner->leftOut();
    m_ending.writes = m_runner->writes();
    if (m_notAgreed)
        return end(*m_notAgreed);
    if (m_runner->error())
        return end(Complaining::about(*m_runner->error()));
    m_ending.status = m_runner->state() == setup::Runner::State::Done ? ExitStatus::Done : ExitStatus::Stopped;
    end();
}

} // namespace trunkline::app
