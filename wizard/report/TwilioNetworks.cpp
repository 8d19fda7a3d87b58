#include "report/TwilioNetworks.h"

namespace trunkline::report {

QString TwilioNetworks::source()
{
    return u"https://www.twilio.com/docs/sip-trunking/ip-addresses"_qs;
}

} // namespace trunkline::report
