#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

namespace trunkline::sip {

/// What a gateway's certificate says, and what Twilio may have against it.
struct CertificateFacts
{
    enum class Fault {
        Expired,
        NotYetValid,
        OtherName,     ///< none of `names` is the host of the SIP address
        Wildcard,      ///< only *.example.com matches, which SIP does not know (RFC 5922 §7.2)
        SelfSigned,
        UnknownIssuer, ///< nobody this computer knows signed it
        OnlyKnownHere, ///< the signer was added to this computer by hand; Twilio does not know it
        Other,
    };

    QStringList names; ///< DNS names and addresses, else the common name
    QString issuer;
    QDateTime from, until;
    QString protocol; ///< "TLS 1.3"
    QVector<Fault> faults; ///< the gravest first; empty: good

    bool isGood() const { return faults.isEmpty(); }
    qint64 daysLeft(const QDateTime &now = QDateTime::currentDateTimeUtc()) const { return now.daysTo(until); }

    static QString name(Fault fault); ///< stable, for JSON: "expired"
};

} // namespace trunkline::sip
