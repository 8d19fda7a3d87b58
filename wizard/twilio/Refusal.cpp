#include "twilio/Refusal.h"

#include "answers/CleanText.h"

#include <QJsonDocument>

#include <optional>

namespace trunkline::twilio {

namespace {

std::optional<ErrorKind> byCode(int code)
{
    switch (code) {
    // credentials and account
    case 20003: // wrong pair, deleted key, other region
    case 70051: // account or key unknown, or they do not belong together
    case 70004:
    case 21470: // Account SID malformed, unknown
    case 21471:
        return ErrorKind::SignInRefused;
    case 20006: // privileges missing
    case 20008: // test credentials
    case 20010: // action disabled for this account
        return ErrorKind::NotAllowed;
    case 20005: // account not active
    case 20403: // no API permission, usually suspended or closed
    case 90010:
    case 10001: // disabled: no funds or rules broken
    case 21472:
        return ErrorKind::AccountSuspended;
    case 10002: // feature, second number or number type not for trial accounts
    case 21404:
    case 21219: // verified numbers only
    case 32100:
        return ErrorKind::TrialLimit;
    // the request as such
    case 20404:
        return ErrorKind::NotFound;
    case 20429:
        return ErrorKind::Busy;
    // trunk
    case 21244:
        return ErrorKind::TooManyTrunks;
    case 21248:
        return ErrorKind::DomainTaken;
    case 21249:
        return ErrorKind::TooManyGateways;
    // number
    case 21421:
        return ErrorKind::NumberNotUsable;
    case 21422:
        return ErrorKind::NumberTaken;
    case 21613: // an address, in the country, in the locality, must be on file
    case 21615:
    case 21628:
    case 21629:
    case 21631:
        return ErrorKind::AddressNeeded;
    case 21649: // bundle, identity document
    case 21650:
    case 21651:
        return ErrorKind::DocumentsNeeded;
    default:
        return {};
    }
}

} // namespace

ErrorKind refusalKind(int status, int code)
{
    if (status == 429)
        return ErrorKind::Busy;
    if (status == 407)
        return ErrorKind::ProxyWantsPassword;
    if (status == 403 && (code == 20003 || code == 70051))
        return ErrorKind::NotAllowed; // who it is was understood: a Restricted key without this right
    if (const auto known = byCode(code))
        return *known;
    switch (status) {
    case 401:
        return ErrorKind::SignInRefused;
    case 403:
        return ErrorKind::NotAllowed;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    default:
        return ErrorKind::Refused;
    }
}

ErrorBody ErrorBody::read(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonValue code = json.value(u"code"_qs);
    return {code.isString() ? code.toString().toInt() : code.toInt(),
            cleaned(json.value(u"message"_qs).toString(), 300)};
}

} // namespace trunkline::twilio
