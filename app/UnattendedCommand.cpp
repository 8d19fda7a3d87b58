#include "UnattendedCommand.h"

#include "Environment.h"
#include "PracticeHost.h"

#include <algorithm>

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

void UnattendedCommand::probeThenEnd(const sip::ProbeOptions &options)
{
    m_gateways = std::make_unique<setup::GatewayTest>(options);
    connect(m_gateways.get(), &setup::GatewayTest::finished, this, [this] {
        const QVector<sip::ProbeReport> &reports = m_gateways->reports();
        setup::Surroundings around;
        around.reports = reports;
        m_ending.checks = setup::Verification::checks(*m_ending.desired, m_ending.observed, around);
        const bool silent = std::any_of(reports.begin(), reports.end(), [](const sip::ProbeReport &report) {
            return report.verdict() == sip::Verdict::DoesNotAnswer;
        });
        if (m_ending.status == ExitStatus::Done && silent) {
            m_ending.status = ExitStatus::NotAsAsked;
            m_ending.onlyGatewayFails = true;
        }
        end();
    });
    QVector<Gateway> on = m_ending.desired->gateways;
    on.removeIf([](const Gateway &gateway) { return !gateway.enabled; });
    m_gateways->testAll(on);
}

void UnattendedCommand::stopProbing()
{
    if (m_gateways)
        m_gateways->stop();
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

Result<setup::Service, Complaint> ServiceChoice::practice(PracticeHost &host, bool probe)
{
    const auto started = host.start();
    if (!started)
        return Complaining::about(started.error());
    setup::Service service = *started;
    if (probe) {
        const auto gateway = host.gateway();
        if (!gateway)
            return Complaining::about(gateway.error());
        service.probe = *gateway;
    }
    return service;
}

} // namespace trunkline::app
