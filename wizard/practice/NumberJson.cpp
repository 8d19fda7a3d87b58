#include "practice/NumberJson.h"

#include "practice/Reply.h"

namespace trunkline::practice {

QJsonObject commonJson(const Number &number, const Account &account)
{
    QJsonObject json = number.settings;
    json.insert(u"sid"_qs, number.sid);
    json.insert(u"account_sid"_qs, account.sid);
    json.insert(u"phone_number"_qs, number.phoneNumber);
    json.insert(u"friendly_name"_qs, number.friendlyName);
    json.insert(u"address_requirements"_qs, number.addressRequirements);
    json.insert(u"beta"_qs, false);
    json.insert(u"trunk_sid"_qs, orNull(number.trunkSid));
    const Capabilities &can = number.capabilities;
    json.insert(u"capabilities"_qs, QJsonObject{{u"voice"_qs, can.voice}, {u"sms"_qs, can.sms}, {u"mms"_qs, can.mms}});
    return json;
}

} // namespace trunkline::practice
