#include "UnattendedCommand.h"

#include "Environment.h"
#include "PracticeHost.h"

namespace trunkline::app {

UnattendedCommand::UnattendedCommand(Ending::Of what, Reporter &reporter) : m_reporter(reporter)
{
    m_ending.of = what;
}

void UnattendedCommand::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_reporter.finished(m_ending);
    Q_EMIT ended(m_ending.status);
}

void UnattendedCommand::end(const Complaint &why)
{
    m_ending.why = why;
    m_ending.status = why.status;
    end();
}

std::unique_ptr<twilio::Client> UnattendedCommand::connectTo(const setup::Service &service)
{
    m_ending.practice = service.practice;
    auto client = std::make_unique<twilio::Client>(service.endpoints, *service.credentials, service.timing);
    client->connectEarly();
    return client;
}

Result<setup::Service, Complaint> ServiceChoice::real(const Environment &environment, const QString &endpointOption)
{
    const auto endpoints = environment.endpoints(endpointOption);
    if (!endpoints)
        return Complaining::about(endpoints.error());
    const auto credentials = environment.credentials();
    if (!credentials)
        return credentials.error();
    return setup::Service{*endpoints, false, *credentials, environment.timing, environment.runTiming};
}

Result<setup::Service, Complaint> ServiceChoice::practice(PracticeHost &host)
{
    const auto service = host.start();
    if (!service)
        return Complaining::about(service.error());
    return *service;
}

} // namespace trunkline::app
