#include "answers/Edges.h"

#include <algorithm>
#include <iterator>

namespace trunkline {

namespace {

constexpr const char16_t *privateInterconnections[] = {u"ashburn-ix",   u"san-jose-ix",  u"london-ix", u"frankfurt-ix",
                                                       u"sao-paulo-ix", u"singapore-ix", u"tokyo-ix",  u"sydney-ix"};

} // namespace

const QVector<Edges::Edge> &Edges::open()
{
    // Twilio: "Global Low Latency Edge Locations", "IP addresses for Elastic SIP Trunking services"
    static const QVector<Edge> all{
        {u"ashburn"_qs, u"us1"_qs, u"54.172.60.0/30"_qs},   {u"umatilla"_qs, u"us2"_qs, u"54.244.51.0/30"_qs},
        {u"dublin"_qs, u"ie1"_qs, u"54.171.127.192/30"_qs}, {u"frankfurt"_qs, u"de1"_qs, u"35.156.191.128/30"_qs},
        {u"tokyo"_qs, u"jp1"_qs, u"54.65.63.192/30"_qs},    {u"singapore"_qs, u"sg1"_qs, u"54.169.127.128/30"_qs},
        {u"sydney"_qs, u"au1"_qs, u"54.252.254.64/30"_qs},  {u"sao-paulo"_qs, u"br1"_qs, u"177.71.206.192/30"_qs},
    };
    return all;
}

QString Edges::soundNetwork()
{
    return u"168.86.128.0/18"_qs;
}

bool Edges::isKnown(const QString &edge)
{
    return std::any_of(open().begin(), open().end(), [&](const Edge &one) { return one.name == edge; })
           || std::any_of(std::begin(privateInterconnections), std::end(privateInterconnections),
                          [&](const char16_t *one) { return edge == QStringView(one); });
}

QString Edges::ofRegion(const QString &region)
{
    for (const Edge &one : open())
        if (one.region == region)
            return one.name;
    return {};
}

} // namespace trunkline
