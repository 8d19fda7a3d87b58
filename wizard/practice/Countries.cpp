#include "practice/Countries.h"

#include <algorithm>

namespace trunkline::practice {

const Offer *Country::offer(NumberType type) const
{
    const auto found = std::find_if(offers.begin(), offers.end(), [&](const Offer &o) { return o.type == type; });
    return found == offers.end() ? nullptr : &*found;
}

const QList<Country> &countries()
{
    using enum NumberType;
    static const QList<Country> all{
        {u"AT"_qs, u"Austria"_qs, {u"43"_qs}, {{Local, u"1.15"_qs, u"0.0070"_qs}}, u"0.0240"_qs},
        {u"AU"_qs,
         u"Australia"_qs,
         {u"61"_qs},
         {{Local, u"3.00"_qs, u"0.0070"_qs}, {Mobile, u"6.50"_qs, u"0.0070"_qs}, {TollFree, u"16.00"_qs, u"0.0650"_qs}},
         u"0.0190"_qs},
        {u"CA"_qs,
         u"Canada"_qs,
         {u"1416"_qs, u"1514"_qs, u"1604"_qs, u"1613"_qs},
         {{Local, u"1.15"_qs, u"0.0045"_qs}, {TollFree, u"2.15"_qs, u"0.0180"_qs}},
         u"0.0070"_qs},
        {u"DE"_qs,
         u"Germany"_qs,
         {u"49"_qs},
         {{Local, u"1.15"_qs, u"0.0070"_qs}, {Mobile, u"15.00"_qs, u"0.0070"_qs}},
         u"0.0160"_qs},
        {u"FR"_qs,
         u"France"_qs,
         {u"33"_qs},
         {{Local, u"1.15"_qs, u"0.0070"_qs}, {Mobile, u"15.00"_qs, u"0.0070"_qs}},
         u"0.0170"_qs},
        {u"GB"_qs,
         u"United Kingdom"_qs,
         {u"44"_qs},
         {{Local, u"1.15"_qs, u"0.0045"_qs},
          {Mobile, u"1.15"_qs, u"0.0045"_qs},
          {National, u"1.15"_qs, u"0.0045"_qs},
          {TollFree, u"2.15"_qs, u"0.0690"_qs}},
         u"0.0110"_qs},
        {u"SE"_qs,
         u"Sweden"_qs,
         {u"46"_qs},
         {{Local, u"1.15"_qs, u"0.0070"_qs}, {Mobile, u"3.00"_qs, u"0.0070"_qs}},
         u"0.0180"_qs},
        {u"US"_qs,
         u"United States"_qs,
         {u"1"_qs},
         {{Local, u"1.15"_qs, u"0.0045"_qs}, {TollFree, u"2.15"_qs, u"0.0180"_qs}},
         u"0.0070"_qs},
    };
    return all;
}

const Country *country(const QString &iso)
{
    const QList<Country> &all = countries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Country &c) { return c.iso == iso; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace trunkline::practice
