#pragma once

#include "sip/CertificateFacts.h"

#include <QSslError>
#include <QSslSocket>

namespace trunkline::sip {

/// Takes out of a handshake what there is to say about the gateway's certificate.
class CertificateReading
{
public:
    /// `name`: of the host in the SIP address. `ownAuthorities`: a folder of authorities that somebody added here.
    static CertificateFacts facts(const QSslSocket &socket, const QList<QSslError> &errors, const QString &name,
                                  const QString &ownAuthorities);

private:
    static QStringList names(const QSslCertificate &certificate);
    static bool isKnownOnlyHere(const QList<QSslCertificate> &chain, const QString &ownAuthorities);
};

} // namespace trunkline::sip
