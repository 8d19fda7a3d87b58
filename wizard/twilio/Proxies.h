#pragma once

#include "twilio/ProxyChoice.h"

#include <QNetworkProxyFactory>
#include <QObject>
#include <QSet>

#include <memory>

class QAuthenticator;

namespace trunkline::twilio {

/// Which proxy leads to which host. The desktop's settings may mean that a script is loaded from the network first,
/// which takes seconds: they are asked in a thread of their own, once a minute at most, and not for each request.
/// There is never a proxy between us and this computer itself.
class Proxies final : public QObject
{
    Q_OBJECT
public:
    Proxies();
    ~Proxies() override;

    void choose(const ProxyChoice &choice);

    /// The answer is there: a request can be sent without waiting.
    bool knows(const QUrl &url) const;
    /// Asks for it; found() says that something became known.
    void lookUp(const QUrl &url);
    bool isProxied(const QUrl &url) const;

    /// For a QNetworkAccessManager, which may live longer than we do.
    std::unique_ptr<QNetworkProxyFactory> factory() const;

    /// Fills in name and password, once: what a proxy has refused is not tried again, so that no account gets locked.
    void authenticate(QAuthenticator *authenticator);
    bool wasRefused() const { return m_refused; }

Q_SIGNALS:
    void found();

private:
    class Table;
    std::shared_ptr<Table> m_table;
    ProxyChoice m_choice;
    QSet<QString> m_asking;
    bool m_offered = false;
    bool m_refused = false;
};

} // namespace trunkline::twilio
