#include "answers/Problem.h"

#include "answers/Isolate.h"

namespace trunkline {

QString Problem::sentence() const
{
    const QString count = QString::number(number);
    switch (kind) {
    case ProblemKind::SidEmpty:
        return tr("Enter the Account SID. It starts with AC.");
    case ProblemKind::SidIsApiKey:
        return tr("This is an API key. Choose API key above, or paste the code that starts with AC.");
    case ProblemKind::SidWrongStart:
        return tr("An Account SID starts with AC.");
    case ProblemKind::SidWrongLetters:
        return tr("After AC come only the digits 0–9 and the letters a–f.");
    case ProblemKind::SidWrongLength:
        return tr("An Account SID has 34 characters. This one has %1.").arg(count);
    case ProblemKind::KeyEmpty:
        return tr("Enter the API key SID. It starts with SK.");
    case ProblemKind::KeyWrongStart:
        return tr("An API key starts with SK.");
    case ProblemKind::KeyWrongLetters:
        return tr("After SK come only the digits 0–9 and the letters a–f.");
    case ProblemKind::KeyWrongLength:
        return tr("An API key has 34 characters. This one has %1.").arg(count);
    case ProblemKind::TokenEmpty:
        return tr("Enter the Auth Token.");
    case ProblemKind::TokenIsSid:
        return tr("This is the Account SID. The Auth Token has 32 characters.");
    case ProblemKind::TokenWrongLetters:
        return tr("An Auth Token has only the digits 0–9 and the letters a–f.");
    case ProblemKind::TokenWrongLength:
        return tr("An Auth Token has 32 characters. This one has %1.").arg(count);
    case ProblemKind::SecretEmpty:
        return tr("Enter the secret. Twilio shows it only once, when the key is made.");
    case ProblemKind::NameEmpty:
        return tr("Give the trunk a name.");
    case ProblemKind::NameTooLong:
        return tr("A trunk name has at most 64 characters. This one has %1.").arg(count);
    case ProblemKind::NameHasControlCharacters:
        return tr("The name holds a character that cannot be shown. Type it again.");
    case ProblemKind::DomainLetters:
        return tr("Use only letters, digits and hyphens.");
    case ProblemKind::UrlNotHttps:
        return tr("Enter a web address that starts with https://.");
    case ProblemKind::AddressEmpty:
        return tr("Enter the address of your gateway.");
    case ProblemKind::AddressPartTooBig:
        return tr("Each part must be 255 or less.");
    case ProblemKind::AddressNotFourParts:
        return tr("An address has four numbers with dots between, for example %1.").arg(isolate(u"203.0.113.10"_qs));
    case ProblemKind::AddressLeadingZero:
        return tr("Write the numbers of an address without zeros in front, %1 for example.")
            .arg(isolate(u"203.0.113.10"_qs));
    case ProblemKind::AddressLetters:
        return tr("A host name has only letters, digits, dots and hyphens.");
    case ProblemKind::AddressTooLong:
        return tr("A host name has at most 253 characters, and 63 between two dots.");
    case ProblemKind::AddressIsIpv6:
        return tr("Twilio can’t call this kind of address (IPv6). Enter an IPv4 address or a host name.");
    case ProblemKind::AddressImpossible:
        return tr("No gateway can have this address. Enter the real one.");
    case ProblemKind::AddressIsTwilio:
        return tr("This address belongs to Twilio itself. Enter the address of your gateway.");
    case ProblemKind::AddressTwice:
        return tr("This gateway is already in the list.");
    case ProblemKind::AddressIsUnspecified:
        return tr("%1 stands for every address of that computer. Enter its public address.")
            .arg(isolate(u"0.0.0.0"_qs));
    case ProblemKind::AddressOddNumber:
        return tr("Write the numbers of an address in the usual way, %1 for example.")
            .arg(isolate(u"203.0.113.10"_qs));
    case ProblemKind::AddressIsMapped:
        return tr("Write this address as %1.").arg(isolate(text));
    case ProblemKind::AddressIsIpv6Sample:
        return tr("This is a sample address from a manual, and Twilio can’t call this kind (IPv6). Enter the IPv4 address "
                  "or the host name of your gateway.");
    case ProblemKind::EdgeUnknown:
        return tr("Twilio has no location called %1, and would ignore it without saying so.").arg(isolate(text));
    case ProblemKind::ConnectionNotOffered:
        return tr("%1 doesn’t take this connection. Choose another one.").arg(isolate(text));
    case ProblemKind::ServicePending:
        return tr("The service has no public address yet. Wait for it, then paste again.");
    case ProblemKind::ServiceAtNode:
        return tr("Port %1 is open on every computer of the cluster. Enter the public address of one of them.")
            .arg(isolate(count));
    case ProblemKind::ServiceNotPublished:
        return tr("%1 keeps its SIP port inside. Publish port 5060 of the container, then paste again.")
            .arg(isolate(text));
    case ProblemKind::ServiceWithoutPorts:
        return tr("The list shows no port for %1. Enter the public address of the computer it runs on.")
            .arg(isolate(text));
    case ProblemKind::ServiceOnlyMedia:
        return tr("%1 carries only the sound. Paste the whole list, or the address of the SIP service.")
            .arg(isolate(text));
    case ProblemKind::PortRange:
        return tr("A port is a number from 1 to 65535.");
    case ProblemKind::UriScheme:
        return tr("A SIP address starts with sip:.");
    case ProblemKind::UriSips:
        return tr("Twilio doesn’t take sips:. Write sip: and add %1 at the end.").arg(isolate(u";transport=tls"_qs));
    case ProblemKind::UriMalformed:
        return tr("This part of the SIP address can’t be read: %1").arg(isolate(text));
    case ProblemKind::UriTransport:
        return tr("The connection is UDP, TCP or TLS, not %1.").arg(isolate(text));
    case ProblemKind::TlsNeeded:
        return tr("Encrypted calls need TLS.");
    case ProblemKind::TooManyGateways:
        return tr("A trunk has at most 10 gateways.");
    case ProblemKind::NumberEmpty:
        return tr("Enter a phone number.");
    case ProblemKind::NumberMalformed:
        return tr("A phone number starts with + and the country code, for example %1.")
            .arg(isolate(u"+14155550147"_qs));
    case ProblemKind::NumberImpossible:
        return tr("No phone number of that country has this many digits.");
    case ProblemKind::DigitsOnly:
        return tr("Use digits only, for example 415.");
    }
    Q_UNREACHABLE();
}

} // namespace trunkline
