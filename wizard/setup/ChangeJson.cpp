#include "setup/Change.h"
#include "setup/Each.h"

// How changes stand in the journal. Written once, read by every later version: names are only ever added.

namespace trunkline::setup {

namespace {

template <class T>
void put(QJsonObject &json, const QString &name, const std::optional<T> &value)
{
    if constexpr (std::is_enum_v<T>) {
        if (value)
            json.insert(name, token(*value));
    } else if (value) {
        json.insert(name, *value);
    }
}

QJsonObject settingsJson(const TrunkSettings &settings)
{
    QJsonObject json;
    put(json, u"secure"_qs, settings.secure);
    put(json, u"cnam"_qs, settings.cnam);
    put(json, u"transferMode"_qs, settings.transferMode);
    put(json, u"transferCallerId"_qs, settings.transferCallerId);
    put(json, u"domainName"_qs, settings.domainName);
    put(json, u"disasterRecoveryUrl"_qs, settings.disasterRecoveryUrl);
    return json;
}

TrunkSettings settingsFrom(const QJsonObject &json)
{
    TrunkSettings settings;
    const auto flag = [&](const QString &name) {
        return json.contains(name) ? std::optional(json.value(name).toBool()) : std::nullopt;
    };
    const auto text = [&](const QString &name) {
        return json.contains(name) ? std::optional(json.value(name).toString()) : std::nullopt;
    };
    settings.secure = flag(u"secure"_qs);
    settings.cnam = flag(u"cnam"_qs);
    settings.transferMode = transferModeFrom(json.value(u"transferMode"_qs).toString());
    settings.transferCallerId = transferCallerIdFrom(json.value(u"transferCallerId"_qs).toString());
    settings.domainName = text(u"domainName"_qs);
    settings.disasterRecoveryUrl = text(u"disasterRecoveryUrl"_qs);
    return settings;
}

QJsonObject routingJson(const Routing &routing)
{
    QJsonObject json;
    if (routing.trunk)
        json.insert(u"trunk"_qs, routing.trunk->text());
    for (const auto &[name, value] : {std::pair{u"trunkName"_qs, routing.trunkName}, std::pair{u"voiceUrl"_qs, routing.voiceUrl},
                                      std::pair{u"voiceMethod"_qs, routing.voiceMethod},
                                      std::pair{u"voiceFallbackUrl"_qs, routing.voiceFallbackUrl},
                                      std::pair{u"voiceFallbackMethod"_qs, routing.voiceFallbackMethod},
                                      std::pair{u"application"_qs, routing.applicationSid}})
        if (!value.isEmpty())
            json.insert(name, value);
    return json;
}

template <SidKind kind>
std::optional<Sid<kind>> sidFrom(const QJsonObject &json, const QString &name)
{
    const auto sid = Sid<kind>::parse(json.value(name).toString());
    return sid ? std::optional(*sid) : std::nullopt;
}

Routing routingFrom(const QJsonObject &json)
{
    return {sidFrom<SidKind::Trunk>(json, u"trunk"_qs),         json.value(u"trunkName"_qs).toString(),
            json.value(u"voiceUrl"_qs).toString(),              json.value(u"voiceMethod"_qs).toString(),
            json.value(u"voiceFallbackUrl"_qs).toString(),      json.value(u"voiceFallbackMethod"_qs).toString(),
            json.value(u"application"_qs).toString()};
}

QJsonObject numberJson(const NumberSid &sid, const PhoneNumber &number)
{
    return {{u"sid"_qs, sid.text()}, {u"number"_qs, number.e164()}};
}

QJsonObject body(const Change &change)
{
    return std::visit(
        Each{
            [](const CreateTrunk &c) {
                return QJsonObject{{u"name"_qs, c.name.text()}, {u"settings"_qs, settingsJson(c.settings)}};
            },
            [](const UpdateTrunk &c) {
                return QJsonObject{{u"name"_qs, c.name}, {u"to"_qs, settingsJson(c.to)}, {u"from"_qs, settingsJson(c.from)}};
            },
            [](const SetRecording &c) {
                return QJsonObject{{u"mode"_qs, token(c.mode)},
                                   {u"trim"_qs, c.trim},
                                   {u"formerMode"_qs, token(c.formerMode)},
                                   {u"formerTrim"_qs, c.formerTrim}};
            },
            [](const AddOriginationUrl &c) {
                return QJsonObject{{u"uri"_qs, c.gateway.uri.text()},      {u"name"_qs, c.gateway.name},
                                   {u"priority"_qs, c.gateway.priority},   {u"weight"_qs, c.gateway.weight},
                                   {u"enabled"_qs, c.gateway.enabled}};
            },
            [](const UpdateOriginationUrl &c) {
                QJsonObject json{{u"sid"_qs, c.sid.text()},
                                 {u"address"_qs, c.address},
                                 {u"enabled"_qs, c.enabled},
                                 {u"formerEnabled"_qs, c.formerEnabled},
                                 {u"priority"_qs, c.priority},
                                 {u"formerPriority"_qs, c.formerPriority},
                                 {u"weight"_qs, c.weight},
                                 {u"formerWeight"_qs, c.formerWeight}};
                if (!c.to.isEmpty())
                    json.insert(u"to"_qs, c.to);
                return json;
            },
            [](const PurchaseNumber &c) {
                QJsonObject json{{u"number"_qs, c.wish.number.e164()}};
                if (c.wish.address)
                    json.insert(u"address"_qs, c.wish.address->text());
                if (c.wish.bundle)
                    json.insert(u"bundle"_qs, c.wish.bundle->text());
                if (c.monthly) { // the price that was agreed to
                    json.insert(u"monthly"_qs, c.monthly->amount);
                    json.insert(u"currency"_qs, c.monthly->currency);
                }
                return json;
            },
            [](const AssignNumber &c) {
                QJsonObject json = numberJson(c.sid, c.number);
                json.insert(u"former"_qs, routingJson(c.former));
                return json;
            },
            [](const DetachNumber &c) { return numberJson(c.sid, c.number); },
            [](const RestoreRouting &c) {
                QJsonObject json = numberJson(c.sid, c.number);
                json.insert(u"former"_qs, routingJson(c.former));
                return json;
            },
            [](const DeleteOriginationUrl &c) {
                return QJsonObject{{u"sid"_qs, c.sid.text()}, {u"address"_qs, c.address}};
            },
            [](const ReleaseNumber &c) { return numberJson(c.sid, c.number); },
            [](const DeleteTrunk &c) {
                return QJsonObject{{u"name"_qs, c.name}, {u"gateways"_qs, c.gateways}};
            },
        },
        change);
}

std::optional<Change> makeFrom(const QString &kind, const QJsonObject &json)
{
    if (kind == u"create-trunk") {
        const auto name = TrunkName::parse(json.value(u"name"_qs).toString());
        return name ? std::optional<Change>(CreateTrunk{*name, settingsFrom(json.value(u"settings"_qs).toObject())}) : std::nullopt;
    }
    if (kind == u"update-trunk")
        return UpdateTrunk{json.value(u"name"_qs).toString(), settingsFrom(json.value(u"to"_qs).toObject()),
                           settingsFrom(json.value(u"from"_qs).toObject())};
    if (kind == u"delete-trunk")
        return DeleteTrunk{json.value(u"name"_qs).toString(), json.value(u"gateways"_qs).toInt()};
    if (kind == u"set-recording") {
        const auto mode = recordingModeFrom(json.value(u"mode"_qs).toString());
        const auto former = recordingModeFrom(json.value(u"formerMode"_qs).toString());
        if (!mode || !former)
            return {};
        return SetRecording{*mode, *former, json.value(u"trim"_qs).toBool(), json.value(u"formerTrim"_qs).toBool()};
    }
    if (kind == u"add-origination-url") {
        const auto uri = SipUri::parse(json.value(u"uri"_qs).toString());
        if (!uri)
            return {};
        return AddOriginationUrl{{*uri, json.value(u"name"_qs).toString(), json.value(u"priority"_qs).toInt(10),
                                  json.value(u"weight"_qs).toInt(10), json.value(u"enabled"_qs).toBool(true)}};
    }
    const auto url = sidFrom<SidKind::OriginationUrl>(json, u"sid"_qs);
    if (kind == u"update-origination-url" && url)
        return UpdateOriginationUrl{*url,
                                    json.value(u"address"_qs).toString(),
                                    json.value(u"enabled"_qs).toBool(),
                                    json.value(u"formerEnabled"_qs).toBool(),
                                    json.value(u"priority"_qs).toInt(),
                                    json.value(u"formerPriority"_qs).toInt(),
                                    json.value(u"weight"_qs).toInt(),
                                    json.value(u"formerWeight"_qs).toInt(),
                                    json.value(u"to"_qs).toString()};
    if (kind == u"delete-origination-url" && url)
        return DeleteOriginationUrl{*url, json.value(u"address"_qs).toString()};

    const auto number = PhoneNumber::parse(json.value(u"number"_qs).toString());
    if (!number)
        return {};
    if (kind == u"buy-number") {
        PurchaseNumber buy{{*number, sidFrom<SidKind::Address>(json, u"address"_qs), sidFrom<SidKind::Bundle>(json, u"bundle"_qs)}, {}};
        if (json.contains(u"monthly"_qs))
            buy.monthly = twilio::Money{json.value(u"monthly"_qs).toString(), json.value(u"currency"_qs).toString()};
        return buy;
    }
    const auto sid = sidFrom<SidKind::PhoneNumber>(json, u"sid"_qs);
    if (!sid)
        return {};
    if (kind == u"assign-number")
        return AssignNumber{*sid, *number, routingFrom(json.value(u"former"_qs).toObject())};
    if (kind == u"restore-routing")
        return RestoreRouting{*sid, *number, routingFrom(json.value(u"former"_qs).toObject())};
    if (kind == u"detach-number")
        return DetachNumber{*sid, *number};
    if (kind == u"release-number")
        return ReleaseNumber{*sid, *number};
    return {};
}

} // namespace

QJsonObject toJson(const Change &change)
{
    QJsonObject json = body(change);
    json.insert(u"change"_qs, name(change));
    return json;
}

std::optional<Change> changeFromJson(const QJsonObject &json)
{
    return makeFrom(json.value(u"change"_qs).toString(), json);
}

} // namespace trunkline::setup
