#include "PracticeHost.h"

#include <QPointer>

namespace trunkline::app {

PracticeHost::PracticeHost() = default;
PracticeHost::~PracticeHost() = default;

Result<setup::Service> PracticeHost::start(const practice::Options &options, const std::optional<practice::Mishap> &mishap)
{
    auto fresh = std::make_unique<practice::PracticeTwilio>(options);
    if (!fresh->start()) {
        Error error = trunkline::error(ErrorKind::Unexpected, tr("The practice account could not be started."));
        error.detail = fresh->errorString();
        return error;
    }
    if (mishap)
        fresh->prepare(*mishap);

    const auto endpoints = twilio::Endpoints::fromTemplate(fresh->endpointTemplate());
    const auto account = AccountSid::parse(fresh->accountSid());
    const auto token = parseAuthToken(fresh->authToken());
    if (!endpoints || !account || !token)
        return trunkline::error(ErrorKind::Unexpected, tr("The practice account could not be started."));

    // Whoever used the former account lets go of it when it hears of the new one.
    if (m_twilio)
        m_twilio.release()->deleteLater();
    m_twilio = std::move(fresh);

    setup::Service service{*endpoints, true, Credentials{*account, {}, *token}};
    service.mayRemember = false;
    return service;
}

Result<setup::Service> PracticeHost::startWithGateway(const practice::Options &options, const std::optional<practice::Mishap> &mishap)
{
    const auto probe = gateway();
    if (!probe)
        return probe.error();
    auto service = start(options, mishap);
    if (!service)
        return service;
    m_twilio->setGateway(practice::GatewayPlace::of(*m_gateway));
    setup::Service whole = *service;
    whole.probe = *probe;
    whole.phone = [twilio = QPointer(m_twilio.get())](const QString &number) {
        if (twilio && !twilio->account().callerIds.isEmpty())
            twilio->phoneCalls(twilio->account().callerIds.first().phoneNumber, number);
    };
    return whole;
}

Result<setup::Service> PracticeHost::startForWizard(bool mishap)
{
    practice::Options options;
    options.friendlyName = tr("Practice account");
    options.balance = u"20.00"_qs;
    options.latency = std::chrono::milliseconds(250); // about what a way over the Internet takes, so that one sees the steps
    // The one that meets every set-up, bought number or not, and shows that a lost answer loses nothing.
    return startWithGateway(options, mishap ? std::optional(practice::Mishap::HangUpAfterAddingUrl) : std::nullopt);
}

Result<setup::Service> PracticeHost::startForMonitor()
{
    practice::Options options;
    options.friendlyName = tr("Practice account");
    options.balance = u"20.00"_qs;
    options.latency = std::chrono::milliseconds(100);
    options.pastCalls = 560;
    options.pastAlerts = 34;
    return startWithGateway(options, {});
}

Result<sip::ProbeOptions> PracticeHost::gateway()
{
    if (!m_gateway) {
        auto fresh = std::make_unique<practice::PracticeGateway>();
        if (!fresh->start()) {
            Error error = trunkline::error(ErrorKind::Unexpected, tr("The practice gateway could not be started."));
            error.detail = fresh->errorString();
            return error;
        }
        m_gateway = std::move(fresh);
    }
    sip::ProbeOptions options;
    options.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, m_gateway->port(), m_gateway->tlsPort(), m_gateway->certificate(),
                                                 practice::PracticeGateway::certificateName()};
    return options;
}

} // namespace trunkline::app
