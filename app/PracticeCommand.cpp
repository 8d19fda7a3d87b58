#include "PracticeCommand.h"

#include "Terminal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace trunkline::app {

PracticeCommand::PracticeCommand(const Practice &asked)
    : m_port(asked.port), m_twilio(std::make_unique<practice::PracticeTwilio>(asked.options))
{
    if (asked.mishap)
        m_twilio->prepare(*asked.mishap);
}

PracticeCommand::~PracticeCommand() = default;

ExitStatus PracticeCommand::start()
{
    if (!m_twilio->start(m_port)) {
        Terminal::complain(tr("Port %1 of this computer can’t be used: %2").arg(m_port).arg(m_twilio->errorString()) + u'\n');
        return ExitStatus::Failed;
    }
    const QJsonObject where{{u"endpoint"_qs, m_twilio->endpointTemplate()},
                            {u"account_sid"_qs, m_twilio->accountSid()},
                            {u"auth_token"_qs, m_twilio->authToken()},
                            {u"api_key"_qs, m_twilio->apiKeySid()},
                            {u"api_secret"_qs, m_twilio->apiKeySecret()}};
    Terminal::out(QJsonDocument(where).toJson(QJsonDocument::Compact) + '\n');
    return ExitStatus::Done;
}

} // namespace trunkline::app
