#include "answers/Error.h"

#include "answers/Isolate.h"

#include <QStringList>

namespace trunkline {

Error error(ErrorKind kind, const QString &message)
{
    Error made;
    made.kind = kind;
    made.message = message;
    return made;
}

bool Error::mayPass() const
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::HostNotFound:
    case ErrorKind::TwilioUnreachable:
    case ErrorKind::ProxyUnreachable:
    case ErrorKind::TwilioInTrouble:
    case ErrorKind::Busy:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Cancelled:
    case ErrorKind::SetupBusy:
        return true;
    case ErrorKind::ProxyWantsPassword:
    case ErrorKind::NotSecure:
    case ErrorKind::NotTwilio:
    case ErrorKind::SignInRefused:
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
    case ErrorKind::Unexpected:
    case ErrorKind::ConsentNeeded:
    case ErrorKind::JournalUnwritable:
    case ErrorKind::JournalDamaged:
    case ErrorKind::BadFile:
    case ErrorKind::BadEndpoint:
    case ErrorKind::NotAsAsked:
        return false;
    }
    Q_UNREACHABLE();
}

Advice Advising::advice(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return {tr("This computer can’t reach the internet."),
                tr("Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Nothing "
                   "is lost."),
                Remedy::TryAgain};
    case ErrorKind::HostNotFound:
        return {tr("Twilio can’t be found on the network."),
                tr("Check the internet connection and the name of the service, then try again. Nothing is lost."),
                Remedy::TryAgain};
    case ErrorKind::TwilioUnreachable:
        return {tr("Twilio doesn’t answer."),
                tr("The internet may work, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a "
                   "fault. Try again."),
                Remedy::TryAgain};
    case ErrorKind::ProxyUnreachable:
        return {tr("Your proxy doesn’t answer."), tr("Check the proxy in the network settings, then try again."),
                Remedy::NetworkSettings};
    case ErrorKind::ProxyWantsPassword:
        return {tr("Your proxy wants a name and a password."), tr("Enter them in the network settings."),
                Remedy::NetworkSettings};
    case ErrorKind::NotSecure:
        return {tr("The connection to Twilio isn’t safe."),
                tr("Something between this computer and Twilio changes the connection. Your codes were not sent. Ask "
                   "your network team."),
                Remedy::TryAgain};
    case ErrorKind::NotTwilio:
        return {tr("Something other than Twilio answered."),
                tr("This network may want you to sign in first. Open a website, sign in if it asks you to, then try "
                   "again."),
                Remedy::TryAgain};
    case ErrorKind::TwilioInTrouble:
        return {tr("Twilio had a fault."), tr("Wait a minute, then try again. Nothing is lost."), Remedy::TryAgain};
    case ErrorKind::Busy:
        return {tr("Twilio is busy."), tr("Wait a minute, then try again. Nothing is lost."), Remedy::TryAgain};
    case ErrorKind::OutcomeUnknown:
        return {tr("The connection dropped before Twilio answered."),
                tr("Continue: Trunkline first looks what is already there. It never buys twice."), Remedy::Resume};
    case ErrorKind::SignInRefused:
        return {tr("Twilio didn’t accept these codes."),
                tr("Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another "
                   "region – each "
                   "region has its own token."),
                Remedy::SignInAgain};
    case ErrorKind::NotAllowed:
        return {tr("This key may not change phone settings."), tr("Use another key, or sign in with the Auth Token."),
                Remedy::SignInAgain};
    case ErrorKind::AccountSuspended:
        return {tr("Twilio has suspended this account."),
                tr("This is often an unpaid bill. Sort it out with Twilio, then check again."), Remedy::OpenTwilio};
    case ErrorKind::AccountClosed:
        return {tr("This account is closed."), tr("Use the codes of another account."), Remedy::SignInAgain};
    case ErrorKind::TrialLimit:
        return {tr("A trial account can’t do this."),
                tr("Upgrade the account at Twilio, then continue. Nothing you entered is lost."), Remedy::OpenTwilio};
    case ErrorKind::NoFunds:
        return {tr("Twilio couldn’t charge the account."),
                tr("The purchase was declined and you were not charged. Add money or another card in Twilio, then "
                   "continue."),
                Remedy::OpenTwilio};
    case ErrorKind::NotFound:
        return {tr("Something that was there is gone."),
                tr("Someone may have deleted it meanwhile. Try again: Trunkline looks first."), Remedy::TryAgain};
    case ErrorKind::NumberTaken:
        return {tr("Someone else bought it a moment ago. You were not charged."), tr("Choose another number."),
                Remedy::ChooseAnotherNumber};
    case ErrorKind::NumberNotUsable:
        return {error.message.isEmpty() ? tr("This number can’t be used for this line.")
                                        : tr("%1 can’t be used for this line.").arg(isolate(error.message)),
                tr("It is not in this account, or it takes no calls. Choose another number."),
                Remedy::ChooseAnotherNumber};
    case ErrorKind::NumberInUse:
        return {error.message.isEmpty() ? tr("This number answers calls somewhere else.")
                                        : tr("%1 answers calls somewhere else.").arg(isolate(error.message)),
                tr("Agree to move it – in a set-up file with \"takeOver\": true – or choose another number."),
                Remedy::ChooseAnotherNumber};
    case ErrorKind::NumbersLeft:
        return {error.message.toInt() > 0 ? tr("It did not work with %Ln number(s).", nullptr, error.message.toInt())
                                          : tr("It did not work with some of the numbers."),
                tr("All other numbers are done. The details name these and say why. Continue to try them again, or go on without them."),
                Remedy::Resume};
    case ErrorKind::AddressNeeded:
        return {tr("Twilio needs an address for this number."),
                tr("Add an address in Twilio, then continue, or choose another number."), Remedy::OpenTwilio};
    case ErrorKind::DocumentsNeeded:
        return {tr("Twilio must check documents before you get this number."),
                tr("This takes days and happens in Twilio. Continue when it is done, or choose another number."),
                Remedy::OpenTwilio};
    case ErrorKind::TooManyTrunks:
        return {tr("This account has 100 trunks, the most Twilio allows."),
                tr("Use an existing one, or delete one in Twilio."), Remedy::GoBack};
    case ErrorKind::TooManyGateways:
        return {tr("A trunk has at most 10 gateways."), tr("Leave one out, or take one off the trunk in Twilio."),
                Remedy::GoBack};
    case ErrorKind::DomainTaken:
        return {tr("This trunk domain is taken."), tr("Choose another name for it."), Remedy::GoBack};
    case ErrorKind::TrunkAmbiguous:
        return {error.message.isEmpty() ? tr("More than one trunk has this name.")
                                        : tr("More than one trunk is called “%1”.").arg(isolate(error.message)),
                tr("Choose one of them – in a set-up file with \"sid\" – or give the trunk another name."),
                Remedy::GoBack};
    case ErrorKind::Refused:
        return {error.message.isEmpty() ? tr("Twilio refused this.")
                                        : tr("Twilio refused this: %1").arg(isolate(error.message)),
                tr("Everything before it is done and stays in place. Change what it names, then try again."),
                Remedy::TryAgain};
    case ErrorKind::Unexpected:
        return {tr("Twilio’s answer could not be read."),
                tr("Try again. If it stays so, ask for support with the details."), Remedy::TryAgain};
    case ErrorKind::Cancelled:
        return {tr("Stopped."), tr("Continue when you like. Nothing is lost."), Remedy::Resume};
    case ErrorKind::ConsentNeeded:
        return {error.message.isEmpty() ? tr("A purchase needs your agreement.")
                                        : tr("This needs your agreement: %1.").arg(error.message),
                tr("Agree to the purchase, on the command line with --yes, then continue."), Remedy::Resume};
    case ErrorKind::JournalUnwritable:
        return {error.effect == Effect::Yes
                    ? tr("The last step is done, but the record of this set-up can’t be written.")
                    : tr("The record of this set-up can’t be written, so nothing was sent."),
                error.message.isEmpty()
                    ? tr("Make room, or make its folder writable, then continue.")
                    : tr("Make room, or make this file writable, then continue: %1").arg(isolate(error.message)),
                Remedy::TryAgain};
    case ErrorKind::JournalDamaged:
        return {tr("The record of this set-up can’t be used."),
                error.message.isEmpty()
                    ? tr("The file is kept as it is. Move it away to start from what Twilio holds.")
                    : tr("The file is kept as it is. Move it away to start from what Twilio holds: %1")
                          .arg(isolate(error.message)),
                Remedy::GoBack};
    case ErrorKind::SetupBusy:
        return {tr("Another Trunkline is working on this set-up."),
                tr("Wait until it is done, or close it, then try again."), Remedy::TryAgain};
    case ErrorKind::BadFile:
        return {error.message.isEmpty() ? tr("The file can’t be read.") : error.message,
                tr("Correct the file, then try again. Nothing was sent."), Remedy::GoBack};
    case ErrorKind::BadEndpoint:
        return {error.message.isEmpty() ? tr("This address for Twilio can’t be used.")
                                        : tr("This address for Twilio can’t be used: %1").arg(isolate(error.message)),
                tr("It must start with https://, or be http:// on this computer (127.0.0.1 or localhost)."),
                Remedy::GoBack};
    case ErrorKind::NotAsAsked:
        return {tr("Not everything is as you asked."), tr("Try again: Trunkline looks first and does what is missing."),
                Remedy::TryAgain};
    }
    Q_UNREACHABLE();
}

QString Advising::forSupport(const Error &error)
{
    QStringList parts;
    if (error.twilioCode)
        parts += tr("code %1").arg(error.twilioCode);
    if (error.httpStatus)
        parts += u"HTTP %1"_qs.arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        parts += tr("request %1").arg(isolate(error.requestId));
    if (!error.detail.isEmpty())
        parts += error.detail;
    return parts.join(u", "_qs);
}

QString Advising::name(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return u"offline"_qs;
    case ErrorKind::HostNotFound:
        return u"host-not-found"_qs;
    case ErrorKind::TwilioUnreachable:
        return u"twilio-unreachable"_qs;
    case ErrorKind::ProxyUnreachable:
        return u"proxy-unreachable"_qs;
    case ErrorKind::ProxyWantsPassword:
        return u"proxy-wants-password"_qs;
    case ErrorKind::NotSecure:
        return u"not-secure"_qs;
    case ErrorKind::NotTwilio:
        return u"not-twilio"_qs;
    case ErrorKind::TwilioInTrouble:
        return u"twilio-in-trouble"_qs;
    case ErrorKind::Busy:
        return u"busy"_qs;
    case ErrorKind::OutcomeUnknown:
        return u"outcome-unknown"_qs;
    case ErrorKind::SignInRefused:
        return u"sign-in-refused"_qs;
    case ErrorKind::NotAllowed:
        return u"not-allowed"_qs;
    case ErrorKind::AccountSuspended:
        return u"account-suspended"_qs;
    case ErrorKind::AccountClosed:
        return u"account-closed"_qs;
    case ErrorKind::TrialLimit:
        return u"trial-limit"_qs;
    case ErrorKind::NoFunds:
        return u"no-funds"_qs;
    case ErrorKind::NotFound:
        return u"not-found"_qs;
    case ErrorKind::NumberTaken:
        return u"number-taken"_qs;
    case ErrorKind::NumberNotUsable:
        return u"number-not-usable"_qs;
    case ErrorKind::NumberInUse:
        return u"number-in-use"_qs;
    case ErrorKind::NumbersLeft:
        return u"numbers-left"_qs;
    case ErrorKind::AddressNeeded:
        return u"address-needed"_qs;
    case ErrorKind::DocumentsNeeded:
        return u"documents-needed"_qs;
    case ErrorKind::TooManyTrunks:
        return u"too-many-trunks"_qs;
    case ErrorKind::TooManyGateways:
        return u"too-many-gateways"_qs;
    case ErrorKind::DomainTaken:
        return u"domain-taken"_qs;
    case ErrorKind::TrunkAmbiguous:
        return u"trunk-ambiguous"_qs;
    case ErrorKind::Refused:
        return u"refused"_qs;
    case ErrorKind::Unexpected:
        return u"unexpected"_qs;
    case ErrorKind::Cancelled:
        return u"cancelled"_qs;
    case ErrorKind::ConsentNeeded:
        return u"consent-needed"_qs;
    case ErrorKind::JournalUnwritable:
        return u"journal-unwritable"_qs;
    case ErrorKind::JournalDamaged:
        return u"journal-damaged"_qs;
    case ErrorKind::SetupBusy:
        return u"setup-busy"_qs;
    case ErrorKind::BadFile:
        return u"bad-file"_qs;
    case ErrorKind::BadEndpoint:
        return u"bad-endpoint"_qs;
    case ErrorKind::NotAsAsked:
        return u"not-as-asked"_qs;
    }
    Q_UNREACHABLE();
}

} // namespace trunkline
