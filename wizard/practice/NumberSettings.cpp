#include "practice/NumberSettings.h"

#include "practice/Reply.h"

namespace trunkline::practice {

namespace {

/// "VoiceUrl" → "voice_url"
QString snakeCase(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isUpper() && !result.isEmpty())
            result += u'_';
        result += c.toLower();
    }
    return result;
}

void keep(QJsonObject &settings, const QString &name, const std::optional<QString> &sent)
{
    if (sent)
        settings.insert(snakeCase(name), *sent);
}

void readSettings(QJsonObject &settings, Ask &ask)
{
    Form &form = ask.form;
    for (const QString &name : {u"VoiceUrl"_qs, u"VoiceFallbackUrl"_qs, u"StatusCallback"_qs, u"SmsUrl"_qs,
                                u"SmsFallbackUrl"_qs, u"ApiVersion"_qs, u"EmergencyAddressSid"_qs})
        keep(settings, name, form.text(name));
    for (const QString &name : {u"VoiceMethod"_qs, u"VoiceFallbackMethod"_qs, u"StatusCallbackMethod"_qs,
                                u"SmsMethod"_qs, u"SmsFallbackMethod"_qs})
        keep(settings, name, form.choice(name, {u"GET"_qs, u"POST"_qs}));
    keep(settings, u"VoiceReceiveMode"_qs, form.choice(u"VoiceReceiveMode"_qs, {u"voice"_qs, u"fax"_qs}));
    if (const std::optional<bool> lookUp = form.flag(u"VoiceCallerIdLookup"_qs))
        settings.insert(u"voice_caller_id_lookup"_qs, *lookUp);
    for (const QString &name : {u"VoiceApplicationSid"_qs, u"SmsApplicationSid"_qs}) {
        const std::optional<QString> sid = form.text(name);
        if (sid && !sid->isEmpty() && !ask.account().applicationSids.contains(*sid))
            form.refuse(refusal(400, 21420, name + u" does not belong to this account"_qs));
        keep(settings, name, sid);
    }
}

/// A number is on a trunk or answered by an application: what was set last wins. The web addresses stay in either case.
void readAssignment(Number &number, Ask &ask)
{
    if (!number.voiceApplicationSid().isEmpty() && ask.form.has(u"VoiceApplicationSid"_qs))
        number.trunkSid.clear();
    const QString trunk = ask.form.text(u"TrunkSid"_qs).value_or(QString());
    if (trunk.isEmpty())
        return; // whether an empty one takes a number off its trunk is not known (API reference §12): here it does not
    if (!ask.account().trunk(trunk))
        return ask.form.refuse(refusal(400, 20404, u"Trunk "_qs + trunk + u" was not found"_qs));
    Account::assign(number, trunk);
}

} // namespace

std::optional<HttpResponse> setFields(Number &number, Ask &ask)
{
    Number wanted = number;
    const auto keepText = [&](QString &field, const std::optional<QString> &sent) { field = sent.value_or(field); };
    keepText(wanted.friendlyName, ask.form.friendlyName());
    keepText(wanted.addressSid, ask.form.text(u"AddressSid"_qs));
    keepText(wanted.bundleSid, ask.form.text(u"BundleSid"_qs));
    keepText(wanted.identitySid, ask.form.text(u"IdentitySid"_qs));
    if (!wanted.addressSid.isEmpty() && !ask.account().address(wanted.addressSid))
        ask.form.refuse(refusal(400, 21631, u"Address "_qs + wanted.addressSid + u" was not found"_qs));
    readSettings(wanted.settings, ask);
    readAssignment(wanted, ask);
    if (ask.form.refused())
        return ask.form.refused();
    wanted.updated = Account::now();
    number = wanted;
    return {};
}

} // namespace trunkline::practice
