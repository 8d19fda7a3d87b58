#include "twilio/Client.h"

#include "twilio/Http.h"

namespace trunkline::twilio {

Client::Client(Endpoints endpoints, Credentials credentials, Timing timing, QObject *parent)
    : QObject(parent)
    , m_http(std::make_unique<Http>(endpoints, credentials, timing))
    , m_endpoints(std::move(endpoints))
    , m_account(credentials.account)
{
    connect(m_http.get(), &Http::retrying, this, &Client::retrying);
    connect(m_http.get(), &Http::logged, this, &Client::logged);
    connect(m_http.get(), &Http::proxyWantsPassword, this, &Client::proxyWantsPassword);
}

Client::~Client() = default;

const Endpoints &Client::endpoints() const
{
    return m_endpoints;
}

const AccountSid &Client::account() const
{
    return m_account;
}

void Client::connectEarly()
{
    m_http->line().connectEarly();
}

void Client::setProxy(const ProxyChoice &proxy)
{
    m_http->setProxy(proxy);
}

QString Client::accountPath(const QString &rest) const
{
    return u"/2010-04-01/Accounts/"_qs + m_account.text() + rest;
}

} // namespace trunkline::twilio
