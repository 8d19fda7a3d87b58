#include "sip/CertificateReading.h"

#include "answers/CleanText.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>

#include <algorithm>

namespace trunkline::sip {

namespace {

using Fault = CertificateFacts::Fault;

Fault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return Fault::Expired;
    case QSslError::CertificateNotYetValid:
        return Fault::NotYetValid;
    case QSslError::HostNameMismatch:
        return Fault::OtherName;
    case QSslError::SelfSignedCertificate:
        return Fault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Fault::UnknownIssuer;
    default:
        return Fault::Other;
    }
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_qs;
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_qs;
    default:
        return {};
    }
}

QString signerOf(const QSslCertificate &certificate)
{
    const QString name = certificate.issuerDisplayName();
    return cleaned(name.isEmpty() ? certificate.issuerInfo(QSslCertificate::Organization).join(u' ') : name, 80);
}

bool isSignedBy(const QSslCertificate &certificate, const QSslCertificate &authority)
{
    const QList<QByteArray> attributes = certificate.issuerInfoAttributes();
    return !attributes.isEmpty() && attributes == authority.subjectInfoAttributes()
           && std::all_of(attributes.begin(), attributes.end(), [&](const QByteArray &attribute) {
                  return certificate.issuerInfo(attribute) == authority.subjectInfo(attribute);
              });
}

} // namespace

CertificateFacts CertificateReading::facts(const QSslSocket &socket, const QList<QSslError> &errors, const QString &name,
                                           const QString &ownAuthorities)
{
    const QSslCertificate certificate = socket.peerCertificate();
    CertificateFacts facts;
    facts.names = names(certificate);
    facts.issuer = signerOf(certificate);
    facts.from = certificate.effectiveDate();
    facts.until = certificate.expiryDate();
    facts.protocol = protocolName(socket.sessionProtocol());

    for (const QSslError &error : errors)
        if (error.error() != QSslError::NoError)
            facts.faults.append(faultOf(error.error()));
    // Qt takes *.example.com for sip.example.com, SIP does not. (RFC 5922 §7.2)
    const bool named = std::any_of(facts.names.begin(), facts.names.end(),
                                   [&](const QString &one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
    if (!named && !facts.faults.contains(Fault::OtherName))
        facts.faults.append(std::any_of(facts.names.begin(), facts.names.end(), [](const QString &one) { return one.startsWith(u"*."); })
                                ? Fault::Wildcard
                                : Fault::OtherName);
    if (facts.faults.contains(Fault::SelfSigned)) // says it all: nobody else signed it
        facts.faults.removeAll(Fault::UnknownIssuer);
    const bool trusted = !facts.faults.contains(Fault::SelfSigned) && !facts.faults.contains(Fault::UnknownIssuer);
    if (trusted && isKnownOnlyHere(socket.peerCertificateChain(), ownAuthorities))
        facts.faults.append(Fault::OnlyKnownHere);

    std::sort(facts.faults.begin(), facts.faults.end());
    facts.faults.erase(std::unique(facts.faults.begin(), facts.faults.end()), facts.faults.end());
    return facts;
}

QStringList CertificateReading::names(const QSslCertificate &certificate)
{
    QStringList names;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (auto one = alternatives.begin(); one != alternatives.end(); ++one)
        if (one.key() == QSsl::DnsEntry || one.key() == QSsl::IpAddressEntry)
            names.append(cleaned(one.value(), 253));
    if (names.isEmpty())
        for (const QString &common : certificate.subjectInfo(QSslCertificate::CommonName))
            names.append(cleaned(common, 253));
    names.sort();
    return names;
}

/// The root itself is often not sent, so its name has to do.
bool CertificateReading::isKnownOnlyHere(const QList<QSslCertificate> &chain, const QString &ownAuthorities)
{
    const QFileInfoList files = QDir(ownAuthorities).entryInfoList({u"*.crt"_qs, u"*.pem"_qs}, QDir::Files);
    for (const QFileInfo &file : files)
        for (const QSslCertificate &authority : QSslCertificate::fromPath(file.filePath()))
            for (const QSslCertificate &one : chain)
                if (isSignedBy(one, authority))
                    return true;
    return false;
}

} // namespace trunkline::sip
