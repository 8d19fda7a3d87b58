#pragma once

#include "setup/Desired.h"
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
    std::optional<twilio::IncomingNumber> number;   ///< the wished one, if the account has it
    std::optional<twilio::NumberPrices> prices;     ///< of the wished number's country
    QVector<twilio::IncomingNumber> otherNumbers;   ///< those of earlier tries that the account has

    /// The wished number or another that was looked for, if the account has it.
    const twilio::IncomingNumber *numberCalled(const PhoneNumber &number) const;
    /// The enabled URL with this target, else a switched-off one, else nothing.
    const twilio::OriginationUrl *urlFor(const SipUri &target) const;
    /// "Front desk", for a trunk of the account; its SID where the name is not known.
    QString trunkName(const TrunkSid &sid) const;
    /// Monthly price of the wished number, from the account's own price list.
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
