#pragma once

#include "answers/Credentials.h"
#include "twilio/Proxies.h"
#include "twilio/Request.h"
#include "twilio/Timing.h"

#include <QNetworkRequest>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace trunkline::twilio {

class SentOnce;

/// The way to Twilio's servers: connections that stay open, the Authorization header, the proxy. Sends single requests
/// and knows nothing of retries.
///
/// HTTP/1.1 only: practice, tests and the real service then run the same code, errors are sharper, and small writes are
/// faster. No redirect is followed, no certificate error ignored, no cookie kept.
class Line final
{
public:
    Line(Endpoints endpoints, const Credentials &credentials, const Timing &timing);
    ~Line();

    struct Sent
    {
        std::shared_ptr<QNetworkAccessManager> network; ///< keeps it alive for this reply
        QNetworkReply *reply = nullptr;
        SentOnce *body = nullptr;                       ///< of a POST; belongs to the reply
    };
    Sent send(const Request &request);

    void connectEarly(); ///< once to each host, as soon as the way there is known
    void setProxy(const ProxyChoice &proxy);
    Proxies &proxies() { return m_proxies; }

    const Endpoints &endpoints() const { return m_endpoints; }
    const Timing &timing() const { return m_timing; }

    /// A text from elsewhere, without the secret if somebody sent it back.
    QString withoutSecret(const QString &text) const;

private:
    std::shared_ptr<QNetworkAccessManager> network();
    void connectWaiting();
    QNetworkRequest prepared(const Request &request) const;

    const Endpoints m_endpoints;
    const Timing m_timing;
    const Secret m_secret;
    const Secret m_authorization; ///< the header's value
    Proxies m_proxies;
    std::shared_ptr<QNetworkAccessManager> m_network;
    int m_generation = 0; ///< of the proxies it was made for
    QList<QUrl> m_connectedEarly; ///< or about to be: a second time would only open a second connection
    QList<QUrl> m_toConnect;
};

} // namespace trunkline::twilio
