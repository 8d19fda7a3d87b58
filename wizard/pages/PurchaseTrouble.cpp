#include "pages/PurchaseTrouble.h"

#include "answers/Isolate.h"
#include "pages/Place.h"

namespace trunkline::pages {

using Way = Trouble::Way;

QString PurchaseTroubles::country(const PhoneNumber &number)
{
    return number.country().isEmpty() ? QString() : Place::countryInSentence(number.country());
}

Trouble PurchaseTroubles::addressNeeded(const Error &error, const PhoneNumber &number)
{
    const QString where = country(number);
    QString row = where.isEmpty() ? tr("This number needs an address.") : tr("Numbers in %1 need an address.").arg(where);
    if (error.twilioCode == 21613 && !where.isEmpty())
        row = tr("This number needs an address in %1.").arg(where);
    else if (error.twilioCode == 21615)
        row = tr("This number needs an address in the same town.");
    else if (error.twilioCode == 21628 || error.twilioCode == 21629)
        row = tr("Twilio can’t find the address that was given for this number.");
    return {Way::AddAddress, tr("Twilio needs an address"), tr("Add one, then continue."), row, {}, {}, false};
}

Trouble PurchaseTroubles::documentsNeeded(const Error &error, const PhoneNumber &number)
{
    const QString where = country(number);
    const bool identity = error.twilioCode == 21650 || error.twilioCode == 21651;
    QString row;
    if (error.twilioCode == 21651)
        row = tr("Twilio did not accept the proof of identity. You were not charged.");
    else if (identity)
        row = tr("Twilio wants a proof of identity for this number. You were not charged.");
    else if (where.isEmpty())
        row = tr("Twilio wants to see documents for this number. You were not charged.");
    else
        row = tr("Twilio wants to see documents for numbers in %1. You were not charged.").arg(where);
    return {Way::OpenTwilio, identity ? tr("Twilio wants to know who you are") : tr("Twilio must check documents first"),
            tr("This takes days and happens in Twilio, under Regulatory Compliance. Everything before it is done and stays in place."), row,
            tr("Nothing is lost"), tr("Save and close, and continue when they are approved. Or choose another number."), false};
}

std::optional<Trouble> PurchaseTroubles::of(const Error &error, const setup::PurchaseNumber &purchase)
{
    const QString done = tr("Everything before it is done and stays in place.");
    switch (error.kind) {
    case ErrorKind::NoFunds:
        return Trouble{Way::OpenTwilio, tr("Twilio couldn’t charge the account"), tr("Add money or another card in Twilio, then continue."),
                       tr("The purchase was declined. You were not charged."), {}, {}, false};
    case ErrorKind::AddressNeeded:
        return addressNeeded(error, purchase.wish.number);
    case ErrorKind::DocumentsNeeded:
        return documentsNeeded(error, purchase.wish.number);
    case ErrorKind::TrialLimit:
        return Trouble{Way::OpenTwilio, tr("A trial account can’t buy this number"), tr("Upgrade the account at Twilio, then continue. Nothing you entered is lost."),
                       error.twilioCode == 10002 ? tr("A trial account can have one number, and not of every type. You were not charged.")
                                                 : tr("Trial accounts can’t buy phone numbers. You were not charged."),
                       {}, {}, false};
    case ErrorKind::NumberNotUsable:
        return Trouble{Way::AnotherNumber, tr("Choose another number"), done,
                       tr("Twilio doesn’t know %1 as a phone number. You were not charged.").arg(isolate(purchase.wish.number.international())), {}, {}, false};
    case ErrorKind::AccountSuspended:
        return Trouble{Way::OpenTwilio, tr("Twilio has suspended this account"), done, tr("Nothing was bought, and you were not charged."),
                       tr("What you can do"), tr("This is often an unpaid bill. Sort it out with Twilio, then continue."), false};
    case ErrorKind::NotAllowed:
        if (error.twilioCode == 20010)
            return Trouble{Way::OpenTwilio, tr("Twilio doesn’t let this account buy numbers"), done, tr("Nothing was bought, and you were not charged."),
                           tr("What you can do"), tr("Ask Twilio’s support to allow it, then continue. Or use a number you own."), false};
        return Trouble{Way::SignInAgain, tr("These codes may not buy a number"), done, tr("Nothing was bought, and you were not charged."),
                       tr("What you can do"), tr("Sign in with another key or with the Auth Token, then continue."), false};
    default:
        return {};
    }
}

} // namespace trunkline::pages
