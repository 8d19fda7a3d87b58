#pragma once

#include "answers/SipUri.h"

namespace trunkline::sip {

/// Whom to ask: a host, perhaps a port, and the connection. Wider than a SipUri: an IPv6 address and this computer can be
/// asked, though Twilio can call neither.
struct Target
{
    QString host; ///< IPv4 address, IPv6 address without brackets, or a name
    std::optional<int> port; ///< as written; without one a name may lead elsewhere (SRV)
    Transport transport = Transport::Tcp;
    QString user; ///< what stands before @; usually nothing

    static Target of(const SipUri &uri);
    /// Typed or pasted, read like the wizard's address field. `chosen` goes before what the text says.
    static Result<Target, Problem> read(const QString &typed, std::optional<Transport> chosen = {});

    int effectivePort() const { return port.value_or(usualPort(transport)); }
    bool isIpv6() const { return host.contains(u':'); }
    bool isAddress() const; ///< nothing has to be looked up
    bool isLoopback() const;
    bool isDocumentation() const; ///< a sample address: nobody is there
    bool isPrivate() const; ///< out of Twilio's reach, whatever answers here

    QString place() const; ///< "203.0.113.10:5060", "[::1]:5060"
    /// "sip:203.0.113.10:5060;transport=tcp"; `dialled`: a user part in place of our own.
    QString uri(const QString &dialled = {}) const;

    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace trunkline::sip
