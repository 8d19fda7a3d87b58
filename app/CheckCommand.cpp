#include "CheckCommand.h"

#include "Environment.h"
#include "PracticeHost.h"
#include "answers/SetupFile.h"

namespace trunkline::app {

CheckCommand::CheckCommand(Check asked, const Environment &environment, PracticeHost &practice, Reporter &reporter)
    : UnattendedCommand(Ending::Of::Check, reporter), m_asked(std::move(asked)), m_environment(environment), m_practice(practice)
{}

void CheckCommand::start()
{
    const auto read = SetupFile::read(m_asked.file);
    if (!read)
        return end(Complaining::about(read.error()));
    m_ending.desired = setup::Desired::from(*read);
    const auto service = m_asked.practice ? ServiceChoice::practice(m_practice, m_asked.probe) : ServiceChoice::real(m_environment, m_asked.endpoint);
    if (!service)
        return end(service.error());

    m_probe = service->probe;
    m_client = connectTo(*service);
    connect(m_client.get(), &twilio::Client::retrying, this,
            [this](const Error &why, std::chrono::milliseconds wait, int attempt, int tries) {
                if (attempt > std::exchange(m_attemptTold, std::max(m_attemptTold, attempt))) // of several reads at once: one line
                    m_reporter.rowChanged(retryingRow(why, wait, attempt, tries));
            });
    m_look = std::make_unique<QObject>();
    setup::observe(*m_client, setup::Look::of(*m_ending.desired), m_look.get(), [this](Result<setup::Observed> observed) {
        if (observed)
            seen(*observed);
        else
            end(Complaining::about(observed.error()));
    });
}

void CheckCommand::stop()
{
    if (m_seen)
        return stopProbing();
    m_look.reset();
    m_ending.status = ExitStatus::Stopped;
    end();
}

void CheckCommand::seen(const setup::Observed &observed)
{
    m_ending.observed = observed;
    m_ending.checks = setup::Verification::checks(*m_ending.desired, observed);
    const setup::Plan left = setup::plan(*m_ending.desired, observed);
    // Verified means that apply would have nothing to do.
    if (!setup::Verification::asAsked(m_ending.checks) || !left.isEmpty()) {
        m_reporter.planned(left, {});
        m_ending.status = ExitStatus::NotAsAsked;
    }
    m_seen = true;
    m_asked.probe ? probeThenEnd(m_probe) : end();
}

} // namespace trunkline::app
