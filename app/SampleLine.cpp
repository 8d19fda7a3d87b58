#include "SampleLine.h"

namespace trunkline::app {

Answers SampleLine::answers()
{
    // Addresses and numbers that belong to nobody: RFC 5737, and the 555-01xx numbers kept for examples.
    const auto name = TrunkName::parse(tr("Practice line"));
    const auto uri = SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs);
    const auto number = PhoneNumber::parse(u"+14155550147"_qs);
    Q_ASSERT(name && uri && number);
    return {*name, {}, {}, {Gateway{*uri, tr("Gateway 1")}}, {}, {BuyNumber{*number, {}, {}}}};
}

} // namespace trunkline::app
