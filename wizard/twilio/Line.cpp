#include "twilio/Line.h"

#include "twilio/SentOnce.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace trunkline::twilio {

namespace {

Secret basicAuthorization(const Credentials &credentials)
{
    QByteArray pair = credentials.userName().toUtf8() + ':' + credentials.secret.revealForAuthorizationOrKeyring();
    const Secret header("Basic " + pair.toBase64());
    pair.fill('\0');
    return header;
}

QByteArray userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? "Trunkline"_qba : "Trunkline/"_qba + version.toLatin1();
}

} // namespace

Line::Line(Endpoints endpoints, const Credentials &credentials, const Timing &timing)
    : m_endpoints(std::move(endpoints))
    , m_timing(timing)
    , m_secret(credentials.secret)
    , m_authorization(basicAuthorization(credentials))
{
    QObject::connect(&m_proxies, &Proxies::found, &m_proxies, [this] { connectWaiting(); });
}

Line::~Line() = default;

/// Made when it is first needed: loading the certificates of the system takes a moment. Replies on their way keep
/// theirs when it is replaced.
std::shared_ptr<QNetworkAccessManager> Line::network()
{
    if (m_network && m_generation == m_proxies.generation())
        return m_network;
    m_generation = m_proxies.generation();
    m_network = std::make_shared<QNetworkAccessManager>();
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setProxyFactory(m_proxies.factory().release());
    QObject::connect(m_network.get(), &QNetworkAccessManager::proxyAuthenticationRequired, &m_proxies,
                     [this](const QNetworkProxy &proxy, QAuthenticator *asks) { m_proxies.challenged(proxy, asks); });
    return m_network;
}

QNetworkRequest Line::prepared(const Request &request) const
{
    QNetworkRequest http(request.url(m_endpoints));
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setTransferTimeout(int(m_timing.idle.count()));
    // Set here and not through Qt's authentication: that would send each write a second time, after a first 401.
    http.setRawHeader("Authorization", m_authorization.revealForAuthorizationOrKeyring());
    http.setRawHeader("Accept", "application/json");
    http.setRawHeader("Accept-Language", "en");
    http.setRawHeader("User-Agent", userAgent());
    if (request.isWrite()) // unpacked, so that its length can be compared; long lists may well be packed
        http.setRawHeader("Accept-Encoding", "identity");
    return http;
}

Line::Sent Line::send(const Request &request)
{
    Sent sent{network()};
    QNetworkRequest http = prepared(request);
    switch (request.verb) {
    case Request::Verb::Get:
        sent.reply = sent.network->get(http);
        break;
    case Request::Verb::Post: {
        const QByteArray form = encoded(request.form);
        Q_ASSERT(!form.isEmpty()); // an empty body does not keep Qt from sending it again
        sent.body = new SentOnce(form);
        http.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded"_qba);
        http.setHeader(QNetworkRequest::ContentLengthHeader, form.size());
        http.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        sent.reply = sent.network->post(http, sent.body);
        sent.body->setParent(sent.reply);
        break;
    }
    case Request::Verb::Delete: // Qt may repeat it: harmless, since "not there" counts as done
        sent.reply = sent.network->deleteResource(http);
        break;
    }
    return sent;
}

void Line::connectEarly()
{
    for (const Product product : {Product::Api, Product::Trunking, Product::Pricing}) {
        QUrl origin = m_endpoints.url(product, {});
        origin.setPath({});
        if (origin.scheme() != u"https") // on this computer it costs nothing, and Qt 6.4 would not use it afterwards
            continue;
        if (!m_connectedEarly.contains(origin)) {
            m_connectedEarly.append(origin);
            m_toConnect.append(origin);
        }
    }
    connectWaiting();
}

void Line::connectWaiting()
{
    const QList<QUrl> waiting = std::exchange(m_toConnect, {});
    for (const QUrl &origin : waiting) {
        if (!m_proxies.knows(origin)) {
            m_toConnect.append(origin);
            m_proxies.lookUp(origin);
        } else {
            network()->connectToHostEncrypted(origin.host(), quint16(origin.port(443)));
        }
    }
}

void Line::setProxy(const ProxyChoice &proxy)
{
    m_connectedEarly.clear();
    m_proxies.choose(proxy);
}

QString Line::withoutSecret(const QString &text) const
{
    QByteArray bytes = text.toUtf8();
    const QByteArray &header = m_authorization.revealForAuthorizationOrKeyring();
    for (const QByteArray &secret : {m_secret.revealForAuthorizationOrKeyring(), header.mid(header.indexOf(' ') + 1)})
        if (secret.size() >= 8) // shorter ones would tear ordinary words apart
            bytes.replace(secret, "•••");
    return QString::fromUtf8(bytes);
}

} // namespace trunkline::twilio
