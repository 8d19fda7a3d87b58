#pragma once

#include <QCoreApplication>
#include <QString>

namespace trunkline {

/// What is wrong with something typed. The sentence is made when it is shown.
enum class ProblemKind {
    // Account SID, API key SID
    SidEmpty,
    SidIsApiKey,      ///< an SK… where the AC… belongs
    SidWrongStart,
    SidWrongLetters,
    SidWrongLength,   ///< `number` = length now
    KeyEmpty,
    KeyWrongStart,
    KeyWrongLetters,
    KeyWrongLength,
    // Auth Token, secret
    TokenEmpty,
    TokenIsSid,
    TokenWrongLetters,
    TokenWrongLength,
    SecretEmpty,
    // trunk
    NameEmpty,
    NameTooLong,
    NameHasControlCharacters,
    DomainLetters,
    UrlNotHttps,
    // gateway
    AddressEmpty,
    AddressPartTooBig,  ///< a number over 255
    AddressNotFourParts,
    AddressLeadingZero, ///< `text` = the part: 010 is 10 to people and 8 to some programs
    AddressLetters,     ///< what no host name has
    AddressTooLong,
    AddressIsIpv6,
    AddressImpossible,  ///< 0/8, multicast
    AddressIsTwilio,
    AddressTwice,
    AddressIsUnspecified, ///< 0.0.0.0 or ::
    AddressOddNumber,     ///< 0x7f.0.0.1
    AddressIsMapped,      ///< an IPv4 address written as IPv6; `text` = that address
    AddressIsIpv6Sample,  ///< 2001:db8::/32
    EdgeUnknown,          ///< `text` = the name
    ConnectionNotOffered, ///< `text` = the product or container that does not take the chosen one
    // what a list of containers or services holds
    ServicePending,       ///< a load balancer without an address yet
    ServiceAtNode,        ///< NodePort: reached at any of the computers; `number` = the port
    ServiceNotPublished,  ///< `text` = the container whose SIP port stays inside
    ServiceWithoutPorts,  ///< `text` = the container for which no port is listed
    ServiceOnlyMedia,     ///< `text` = the media container, the only one listed
    PortRange,
    UriScheme,         ///< not sip:
    UriSips,           ///< sips:, which Twilio advises against
    UriMalformed,      ///< `text` = the part
    UriTransport,      ///< `text` = the value
    TlsNeeded,         ///< "Encrypt calls" is on and the connection is not TLS
    TooManyGateways,
    // number
    NumberEmpty,
    NumberMalformed,   ///< not E.164
    NumberImpossible,  ///< no such length in that country
    DigitsOnly,
};

struct Problem
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::Problem)
public:
    ProblemKind kind;
    QString text = {};
    int number = 0;

    /// What to do, in the words of the page: "An Account SID has 34 characters. This one has 12."
    QString sentence() const;

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace trunkline
