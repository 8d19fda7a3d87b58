#include "Complaint.h"

#include "answers/Isolate.h"

namespace trunkline::app {

QJsonObject Complaint::toJson() const
{
    QJsonObject json{{u"kind"_qs, kind}, {u"what"_qs, what}};
    if (!next.isEmpty())
        json.insert(u"next"_qs, next);
    if (!detail.isEmpty())
        json.insert(u"detail"_qs, detail);
    if (httpStatus)
        json.insert(u"status"_qs, httpStatus);
    if (twilioCode)
        json.insert(u"code"_qs, twilioCode);
    if (!requestId.isEmpty())
        json.insert(u"request"_qs, requestId);
    return json;
}

ExitStatus Complaining::status(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::HostNotFound:
    case ErrorKind::TwilioUnreachable:
    case ErrorKind::ProxyUnreachable:
    case ErrorKind::ProxyWantsPassword:
    case ErrorKind::NotSecure:
    case ErrorKind::NotTwilio:
    case ErrorKind::TwilioInTrouble:
    case ErrorKind::Busy:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Unexpected:
    case ErrorKind::Cancelled:
    case ErrorKind::ConsentNeeded:
    case ErrorKind::SetupBusy:
        return ExitStatus::Stopped;
    case ErrorKind::SignInRefused:
        return ExitStatus::SignInRefused;
    case ErrorKind::NotAllowed:
    case ErrorKind::AccountSuspended:
    case ErrorKind::AccountClosed:
    case ErrorKind::TrialLimit:
    case ErrorKind::NoFunds:
    case ErrorKind::NotFound:
    case ErrorKind::NumberTaken:
    case ErrorKind::NumberNotUsable:
    case ErrorKind::NumberInUse:
    case ErrorKind::NumbersLeft:
    case ErrorKind::AddressNeeded:
    case ErrorKind::DocumentsNeeded:
    case ErrorKind::TooManyTrunks:
    case ErrorKind::TooManyGateways:
    case ErrorKind::DomainTaken:
    case ErrorKind::TrunkAmbiguous:
    case ErrorKind::Refused:
    case ErrorKind::JournalUnwritable:
        return ExitStatus::Failed;
    case ErrorKind::JournalDamaged:
    case ErrorKind::BadFile:
    case ErrorKind::BadEndpoint:
        return ExitStatus::Usage;
    case ErrorKind::NotAsAsked:
        return ExitStatus::NotAsAsked;
    }
    Q_UNREACHABLE();
}

/// The advice of the window speaks of buttons and pages; where that does not fit, this does.
QString Complaining::next(const Error &error, const QString &advised)
{
    switch (error.kind) {
    case ErrorKind::ConsentNeeded:
        return tr("Nothing was bought or changed. Add --yes to agree.");
    case ErrorKind::SignInRefused:
        return tr("Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET. "
                  "They belong to one region: for another one than US1 set TWILIO_REGION.");
    case ErrorKind::NumberInUse:
        return tr("To take it over, write \"takeOver\": true beside \"use\" in the file, and add --yes.");
    case ErrorKind::NumbersLeft:
        return tr("All other numbers are done. Mend the ones that are named, or take them out of the file; then run the same command again.");
    case ErrorKind::NumberTaken:
    case ErrorKind::NumberNotUsable:
        return tr("Write another number into the file, then run the same command again.");
    case ErrorKind::AddressNeeded:
    case ErrorKind::DocumentsNeeded:
        return tr("Give Twilio what it asks for in the Console, or write a number of another country into the file. "
                  "Then run the same command again.");
    case ErrorKind::ProxyWantsPassword:
        return tr("Give the name and password of the proxy in https_proxy: http://name:password@proxy:port.");
    case ErrorKind::SetupBusy:
        return tr("Wait until it has ended, then run the same command again.");
    case ErrorKind::BadFile:
    case ErrorKind::BadEndpoint:
    case ErrorKind::JournalDamaged:
        return advised;
    default:
        break;
    }
    return status(error) == ExitStatus::Stopped ? tr("Run the same command again: it goes on from what is there.") : advised;
}

Complaint Complaining::about(const Error &error)
{
    const Advice advice = Advising::advice(error);
    return {status(error),     Advising::name(error.kind),       plain(advice.what), plain(next(error, advice.next)),
            plain(Advising::forSupport(error)), plain(error.detail), error.httpStatus,   error.twilioCode,
            error.requestId};
}

Complaint Complaining::usage(const QString &kind, const QString &what, const QString &next)
{
    return {ExitStatus::Usage, kind, plain(what), plain(next), {}, {}, 0, 0, {}};
}

} // namespace trunkline::app
