#include "twilio/NumberTypeWord.h"
#include "twilio/ResourceReading.h"

#include <QJsonArray>

namespace trunkline::twilio {

namespace {

/// Twilio writes "voice", "SMS" and "MMS"; a key that is missing means no (API reference §3.2).
bool can(const QJsonObject &capabilities, const QString &what)
{
    for (auto at = capabilities.begin(); at != capabilities.end(); ++at)
        if (at.key().compare(what, Qt::CaseInsensitive) == 0)
            return at.value().toBool();
    return false;
}

AddressRequirement requirement(const QString &word, Reading &reading)
{
    if (word == u"none" || word.isEmpty())
        return AddressRequirement::None;
    if (word == u"local")
        return AddressRequirement::Local;
    if (word == u"foreign")
        return AddressRequirement::Foreign;
    if (word != u"any")
        reading.complain(u"address_requirements"_qs);
    return AddressRequirement::Any;
}

} // namespace

std::optional<IncomingNumber> readIncomingNumber(Reading &reading)
{
    const auto sid = reading.sid<NumberSid>(u"sid"_qs);
    if (!sid) {
        reading.complain(u"sid"_qs);
        return {};
    }
    IncomingNumber number{*sid};
    number.e164 = reading.e164(u"phone_number"_qs);
    number.name = reading.text(u"friendly_name"_qs);
    const QJsonObject capabilities = reading.object(u"capabilities"_qs);
    number.voice = can(capabilities, u"voice"_qs);
    number.sms = can(capabilities, u"sms"_qs);
    number.trunk = reading.sid<TrunkSid>(u"trunk_sid"_qs);
    number.voiceUrl = reading.address(u"voice_url"_qs);
    number.voiceMethod = reading.text(u"voice_method"_qs);
    number.voiceFallbackUrl = reading.address(u"voice_fallback_url"_qs);
    number.voiceFallbackMethod = reading.text(u"voice_fallback_method"_qs);
    number.statusCallback = reading.address(u"status_callback"_qs);
    number.voiceApplicationSid = reading.sidText(u"voice_application_sid"_qs, u"AP"_qs);
    number.voiceReceiveMode = reading.text(u"voice_receive_mode"_qs);
    number.smsUrl = reading.address(u"sms_url"_qs);
    number.smsApplicationSid = reading.sidText(u"sms_application_sid"_qs, u"AP"_qs);
    number.type = reading.text(u"type"_qs);
    number.emergencyAddressStatus = reading.text(u"emergency_address_status"_qs);
    number.status = reading.text(u"status"_qs);
    number.created = reading.time(u"date_created"_qs);
    number.updated = reading.time(u"date_updated"_qs);
    return reading.complaint().isEmpty() ? std::optional(number) : std::nullopt;
}

std::optional<AvailableNumber> readAvailableNumber(Reading &reading)
{
    AvailableNumber number;
    number.e164 = reading.e164(u"phone_number"_qs);
    number.locality = reading.text(u"locality"_qs);
    number.region = reading.text(u"region"_qs);
    number.country = reading.text(u"iso_country"_qs);
    const QJsonObject capabilities = reading.object(u"capabilities"_qs);
    number.voice = can(capabilities, u"voice"_qs);
    number.sms = can(capabilities, u"sms"_qs);
    number.beta = reading.yes(u"beta"_qs);
    number.address = requirement(reading.text(u"address_requirements"_qs), reading);
    return reading.complaint().isEmpty() ? std::optional(number) : std::nullopt;
}

std::optional<Country> readCountry(Reading &reading)
{
    Country country;
    country.iso = reading.text(u"country_code"_qs);
    country.name = reading.text(u"country"_qs);
    country.beta = reading.yes(u"beta"_qs);
    const QJsonObject sold = reading.object(u"subresource_uris"_qs);
    for (const NumberType type : {NumberType::Local, NumberType::TollFree, NumberType::Mobile, NumberType::National})
        for (auto at = sold.begin(); at != sold.end(); ++at)
            if (numberTypeFrom(at.key()) == type)
                country.types.append(type);
    if (country.iso.size() != 2)
        reading.complain(u"country_code"_qs);
    return reading.complaint().isEmpty() ? std::optional(country) : std::nullopt;
}

} // namespace trunkline::twilio
