#include "twilio/Proxies.h"

#include <QAuthenticator>
#include <QDeadlineTimer>
#include <QHash>
#include <QHostAddress>
#include <QThread>
#include <QUrl>

namespace trunkline::twilio {

namespace {

constexpr std::chrono::seconds freshFor{60}; // people switch networks while a window is open

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

const QByteArray passwordHeader = "Proxy-Authorization";

QNetworkProxy withPassword(QNetworkProxy proxy, const QString &user, const QByteArray &password)
{
    proxy.setRawHeader(passwordHeader, QByteArray("Basic " + QByteArray(user.toUtf8() + char(58) + password).toBase64()));
    return proxy;
}

/// The desktop's settings may come with a password (http_proxy=http://jo:secret@…).
QNetworkProxy withOwnHeader(QNetworkProxy proxy)
{
    if (proxy.type() != QNetworkProxy::HttpProxy || proxy.user().isEmpty())
        return proxy;
    proxy = withPassword(proxy, proxy.user(), proxy.password().toUtf8());
    proxy.setUser({});
    proxy.setPassword({});
    return proxy;
}

QString whereTo(const QUrl &url)
{
    const bool isTls = url.scheme().endsWith(u"https"); // also Qt's own "preconnect-https"
    return url.host() + u':' + QString::number(url.port(isTls ? 443 : 80));
}

} // namespace

/// What is known, shared with the factories.
class Proxies::Table
{
public:
    struct Entry
    {
        QList<QNetworkProxy> proxies;
        QDeadlineTimer fresh;
    };

    /// Empty: nothing is known.
    QList<QNetworkProxy> find(const QUrl &url) const
    {
        if (isThisComputer(url.host()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (m_always)
            return {*m_always};
        return m_found.value(whereTo(url)).proxies;
    }

    bool isFresh(const QUrl &url) const
    {
        if (m_always || isThisComputer(url.host()))
            return true;
        const auto entry = m_found.constFind(whereTo(url));
        return entry != m_found.constEnd() && !entry->fresh.hasExpired();
    }

    std::optional<QNetworkProxy> m_always; ///< empty: the desktop's
    QHash<QString, Entry> m_found;
};

Proxies::Proxies() : m_table(std::make_shared<Table>()) {}

Proxies::~Proxies() = default;

void Proxies::choose(const ProxyChoice &choice)
{
    m_choice = choice;
    m_table = std::make_shared<Table>(); // requests on their way keep to the former one
    if (choice.kind == ProxyChoice::Kind::None)
        m_table->m_always = QNetworkProxy(QNetworkProxy::NoProxy);
    setPassword(Password::NotWantedYet);
    Q_EMIT found();
}

bool Proxies::knows(const QUrl &url) const
{
    return m_table->isFresh(url);
}

void Proxies::lookUp(const QUrl &url)
{
    const QString where = whereTo(url);
    if (knows(url) || m_asking.contains(where))
        return;
    m_asking.insert(where);
    QUrl plain; // no path: a proxy script has no business with it
    plain.setScheme(url.scheme());
    plain.setHost(url.host());
    plain.setPort(url.port());
    const auto proxies = std::make_shared<QList<QNetworkProxy>>();
    QThread *thread = QThread::create(
        [plain, proxies] { *proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(plain)); });
    connect(thread, &QThread::finished, this, [this, where, proxies] {
        m_asking.remove(where);
        std::transform(proxies->begin(), proxies->end(), proxies->begin(), withOwnHeader);
        m_table->m_found[where] = {*proxies, QDeadlineTimer(freshFor)};
        Q_EMIT found();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

bool Proxies::isProxied(const QUrl &url) const
{
    const QList<QNetworkProxy> proxies = m_table->find(url);
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

std::unique_ptr<QNetworkProxyFactory> Proxies::factory() const
{
    class Factory final : public QNetworkProxyFactory
    {
    public:
        explicit Factory(std::shared_ptr<const Table> table) : m_table(std::move(table)) {}
        QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
        {
            const QList<QNetworkProxy> known = m_table->find(query.url());
            return known.isEmpty() ? systemProxyForQuery(query) : known;
        }

    private:
        const std::shared_ptr<const Table> m_table;
    };
    return std::make_unique<Factory>(m_table);
}

void Proxies::challenged(const QNetworkProxy &proxy, QAuthenticator *authenticator)
{
    if (m_choice.kind != ProxyChoice::Kind::Own || m_choice.user.isEmpty())
        return;
    if (proxy.hasRawHeader(passwordHeader) || m_password == Password::Told)
        return setPassword(Password::Refused);
    if (m_password != Password::NotWantedYet) // a connection from before
        return;
    if (!authenticator->realm().isEmpty()) // Basic has a realm, NTLM has none
        return setPassword(Password::SentAlong);
    m_password = Password::Told;
    authenticator->setUser(m_choice.user);
    authenticator->setPassword(QString::fromUtf8(m_choice.password.revealForAuthorizationOrKeyring()));
}

void Proxies::setPassword(Password state)
{
    m_password = state;
    ++m_generation;
    if (m_choice.kind != ProxyChoice::Kind::Own)
        return;
    const QNetworkProxy bare(QNetworkProxy::HttpProxy, m_choice.host, m_choice.port);
    m_table->m_always = state == Password::SentAlong
                            ? withPassword(bare, m_choice.user, m_choice.password.revealForAuthorizationOrKeyring())
                            : bare;
}

} // namespace trunkline::twilio
