#pragma once

#include "CommandLine.h"
#include "Ending.h"
#include "Reporter.h"
#include "setup/Session.h"
#include "twilio/Client.h"

#include <QObject>

namespace trunkline::app {

/// A command that works without a window: it begins, may be stopped, and ends once. What it does is told to a reporter.
class UnattendedCommand : public QObject
{
    Q_OBJECT
public:
    UnattendedCommand(Ending::Of what, Reporter &reporter);

    virtual void start() = 0;
    /// Finishes what is in flight, then ends.
    virtual void stop() = 0;

Q_SIGNALS:
    void ended(trunkline::app::ExitStatus status);

protected:
    void end();
    void end(const Complaint &why);
    /// Signed in to that service, connections being opened. Its waits before another try are told as a row.
    std::unique_ptr<twilio::Client> connectTo(const setup::Service &service);

    /// Asks the gateways of the wish over SIP before the end, and adds what they say to the checks.
    void probeThenEnd(const sip::ProbeOptions &options);
    void stopProbing();

    Reporter &m_reporter;
    Ending m_ending;

private:
    std::unique_ptr<setup::GatewayTest> m_gateways;
    bool m_ended = false;
};

/// Where Twilio is and who signs in, for a command without a window.
class ServiceChoice
{
public:
    static Result<setup::Service, Complaint> real(const class Environment &environment, const QString &endpointOption);
    /// `probe`: gateways will be asked, too; then it needs one to practise with.
    static Result<setup::Service, Complaint> practice(class PracticeHost &host, bool probe = false);
};

} // namespace trunkline::app
