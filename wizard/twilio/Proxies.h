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

    /// A proxy wants a name and a password. They are told once: what it has refused is not tried again, so that no
    /// account gets locked.
    ///
    /// With Basic they go along with the next connection, in a header of our own. Left to Qt 6.4, a wrong password is
    /// sent for ever, and the program crashes if the proxy closes the connection without saying so. Other ways (NTLM)
    /// Qt does itself: they need a conversation.
    void challenged(const QNetworkProxy &proxy, QAuthenticator *authenticator);
    bool sendsPassword() const { return m_password == Password::SentAlong; }
    /// Changes when connections opened before are of no use any more.
    int generation() const { return m_generation; }

Q_SIGNALS:
    void found();

private:
    enum class Password { NotWantedYet, SentAlong, Told, Refused };
    void setPassword(Password state);

    class Table;
    std::shared_ptr<Table> m_table;
    ProxyChoice m_choice;
    QSet<QString> m_asking;
    Password m_password = Password::NotWantedYet;
    int m_generation = 0;
};

} // namespace trunkline::twilio
