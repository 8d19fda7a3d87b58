#include "setup/Observed.h"

namespace trunkline::setup {

const twilio::OriginationUrl *Observed::urlFor(const SipUri &target) const
{
    const twilio::OriginationUrl *switchedOff = nullptr;
    for (const twilio::OriginationUrl &url : urls) {
        const auto uri = SipUri::parse(url.sipUrl);
        if (!uri || !uri->sameAs(target))
            continue;
        if (url.enabled)
            return &url;
        if (!switchedOff)
            switchedOff = &url;
    }
    return switchedOff;
}

QString Observed::trunkName(const TrunkSid &sid) const
{
    for (const twilio::Trunk &one : trunks)
        if (one.sid == sid)
            return one.name;
    return trunk && trunk->sid == sid ? trunk->name : sid.masked();
}

std::optional<twilio::Money> Observed::monthlyPrice(const PhoneNumber &wished) const
{
    for (const twilio::NumberPrices &list : prices)
        if (list.country == wished.country())
            return list.price(wished.type());
    return {};
}

TrunkChoice chooseTrunk(const QVector<twilio::Trunk> &trunks, const std::optional<TrunkSid> &sid, const TrunkName &name)
{
    TrunkChoice choice;
    for (const twilio::Trunk &trunk : trunks) {
        if (sid && trunk.sid == *sid)
            return {trunk, false};
        if (name.matches(trunk.name)) {
            choice.ambiguous = choice.trunk.has_value();
            if (choice.ambiguous)
                break;
            choice.trunk = trunk;
        }
    }
    if (choice.ambiguous) {
        // A SID that was asked for but comes later in the list still decides.
        if (sid)
            for (const twilio::Trunk &trunk : trunks)
                if (trunk.sid == *sid)
                    return {trunk, false};
        return {{}, true};
    }
    return choice;
}

} // namespace trunkline::setup
