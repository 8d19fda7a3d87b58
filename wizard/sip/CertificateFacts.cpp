#include "sip/CertificateFacts.h"

namespace trunkline::sip {

QString CertificateFacts::name(Fault fault)
{
    switch (fault) {
    case Fault::Expired:
        return u"expired"_qs;
    case Fault::NotYetValid:
        return u"not-yet-valid"_qs;
    case Fault::OtherName:
        return u"other-name"_qs;
    case Fault::Wildcard:
        return u"wildcard"_qs;
    case Fault::SelfSigned:
        return u"self-signed"_qs;
    case Fault::UnknownIssuer:
        return u"unknown-issuer"_qs;
    case Fault::OnlyKnownHere:
        return u"only-known-here"_qs;
    case Fault::Other:
        return u"other"_qs;
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::sip
