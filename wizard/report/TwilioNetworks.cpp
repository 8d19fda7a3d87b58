#include "report/TwilioNetworks.h"

namespace trunkline::report {

const QVector<TwilioNetworks::Signalling> &TwilioNetworks::signalling()
{
    static const QVector<Signalling> networks{
        {u"ashburn"_qs, u"us1"_qs, u"54.172.60.0/30"_qs},        {u"umatilla"_qs, u"us2"_qs, u"54.244.51.0/30"_qs},
        {u"dublin"_qs, u"ie1"_qs, u"54.171.127.192/30"_qs},      {u"frankfurt"_qs, u"de1"_qs, u"35.156.191.128/30"_qs},
        {u"tokyo"_qs, u"jp1"_qs, u"54.65.63.192/30"_qs},         {u"singapore"_qs, u"sg1"_qs, u"54.169.127.128/30"_qs},
        {u"sydney"_qs, u"au1"_qs, u"54.252.254.64/30"_qs},       {u"sao-paulo"_qs, u"br1"_qs, u"177.71.206.192/30"_qs},
    };
    return networks;
}

QString TwilioNetworks::media()
{
    return u"168.86.128.0/18"_qs;
}

QString TwilioNetworks::source()
{
    return u"https://www.twilio.com/docs/sip-trunking/ip-addresses"_qs;
}

} // namespace trunkline::report
