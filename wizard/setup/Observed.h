#pragma once

#include "setup/Desired.h"
#include "setup/HeldNumbers.h"
#include "twilio/Resources.h"

namespace trunkline::setup {

/// What Twilio holds, as far as it matters to one line. A value: comparing it with Desired gives the plan.
struct Observed
{
    std::optional<twilio::Account> account; ///< empty: these credentials may not read it
    std::optional<twilio::Money> balance;   ///< empty: not visible (API key, subaccount)
    QVector<twilio::Trunk> trunks;          ///< all of the account; empty on a read-back by SID
    std::optional<twilio::Trunk> trunk;     ///< the one of the line
    bool trunkAmbiguous = false;            ///< several have the name; none was chosen
    QVector<twilio::OriginationUrl> urls;   ///< of that trunk
    QVector<twilio::IncomingNumber> numbersOnTrunk; ///< empty in regions without that list
    HeldNumbers numbers; ///< of those looked for – wished, or of earlier tries – the ones that the account has
    QVector<twilio::NumberPrices> prices; ///< of the countries of the wished numbers

    /// A number that was looked for, if the account has it.
    const twilio::IncomingNumber *numberCalled(const PhoneNumber &number) const { return numbers.find(number); }
    /// The enabled URL with this target, else a switched-off one, else nothing.
    const twilio::OriginationUrl *urlFor(const SipUri &target) const;
    /// "Front desk", for a trunk of the account; its SID where the name is not known.
    QString trunkName(const TrunkSid &sid) const;
    /// Monthly price of a wished number, from the account's own price list.
    std::optional<twilio::Money> monthlyPrice(const PhoneNumber &number) const;
};

/// Which of the trunks is meant: by SID, else by name ("same after trimming, ignoring case").
struct TrunkChoice
{
    std::optional<twilio::Trunk> trunk;
    bool ambiguous = false;
};
TrunkChoice chooseTrunk(const QVector<twilio::Trunk> &trunks, const std::optional<TrunkSid> &sid, const TrunkName &name);

} // namespace trunkline::setup
