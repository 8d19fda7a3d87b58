#pragma once

#include "answers/Host.h"

#include <QStringList>
#include <optional>

namespace trunkline {

enum class Transport { Udp, Tcp, Tls };

/// "udp", "tcp", "tls": as it stands in a SIP URI.
QString transportToken(Transport transport);
/// "UDP", "TCP", "TLS": as people read it.
QString transportName(Transport transport);
/// Where no port is written: 5060, or 5061 for TLS.
int usualPort(Transport transport);

/// An origination URL's address: sip:[user@]host[:port][;transport=…][;edge=…][?X-Name=value].
/// (Grammar: Twilio "Elastic SIP Trunking – Origination"; RFC 3261 §19.1.) `sip://` is read, since Twilio's own examples
/// have it, and never written. `sips:` is refused, as Twilio advises, and so is a password.
/// Compared by meaning: host ignoring case, default port and transport filled in, order of parameters ignored.
class SipUri
{
public:
    static Result<SipUri, Problem> parse(const QString &text);

    /// For a form: host, port and transport apart. `host` is an IPv4 address or a host name.
    static Result<SipUri, Problem> make(const QString &host, const QString &port, Transport transport,
                                        const QString &user = {}, const QString &edge = {});

    /// Checks only the host, as typed in the address field.
    static std::optional<Problem> hostProblem(const QString &host);
    static std::optional<Problem> portProblem(const QString &port);

    /// Canonical spelling, as sent to Twilio: "sip:203.0.113.10:5060;transport=tcp".
    QString text() const;

    const QString &user() const { return m_user; }     ///< empty: Twilio fills in the dialled number
    const QString &host() const { return m_host.text(); } ///< lower case
    std::optional<int> port() const { return m_port; } ///< as written; empty: the transport's default
    int effectivePort() const;                         ///< 5060, or 5061 for TLS, unless written
    std::optional<Transport> transport() const { return m_transport; }
    Transport effectiveTransport() const { return m_transport.value_or(Transport::Udp); } ///< Twilio's default is UDP
    const QString &edge() const { return m_edge; }
    const QString &headers() const { return m_headers; } ///< without '?', as written

    bool isPrivate() const { return m_host.isPrivate(); } ///< Twilio cannot reach it; holds for loopback, too
    bool isLoopback() const { return m_host.isLoopback(); }
    bool isDocumentation() const { return m_host.isDocumentation(); } ///< a sample address from a manual

    /// The same place by another connection. A usual port becomes the other's usual port.
    SipUri by(Transport transport) const;

    /// Goes to the same place in the same way.
    bool sameAs(const SipUri &other) const;
    friend bool operator==(const SipUri &one, const SipUri &other) { return one.sameAs(other); }

private:
    explicit SipUri(Host host) : m_host(std::move(host)) {}
    std::optional<Problem> readParameters(const QStringList &parameters);

    Host m_host;
    QString m_user, m_edge, m_headers;
    std::optional<int> m_port;
    std::optional<Transport> m_transport;
    QStringList m_otherParameters; // kept, in order: "region=us1"
};

} // namespace trunkline
