#include "setup/Change.h"
#include "setup/Each.h"

namespace trunkline::setup {

namespace {

const QString trunkKey = u"trunk"_qs;

QString detachKey(const PhoneNumber &number)
{
    return u"detach:"_qs + number.e164();
}

} // namespace

Routing Routing::of(const twilio::IncomingNumber &number, const Observed &observed)
{
    Routing routing{number.trunk, {}, number.voiceUrl, number.voiceMethod, number.voiceFallbackUrl, number.voiceFallbackMethod,
                    number.voiceApplicationSid};
    if (number.trunk)
        routing.trunkName = observed.trunkName(*number.trunk);
    return routing;
}

QString key(const Change &change)
{
    return std::visit(
        Each{
            [](const CreateTrunk &) { return trunkKey; },
            [](const UpdateTrunk &) { return u"trunk-settings"_qs; },
            [](const SetRecording &) { return u"recording"_qs; },
            [](const AddOriginationUrl &c) { return QString(u"url:"_qs + c.gateway.uri.text()); },
            [](const UpdateOriginationUrl &c) { return QString(u"url-settings:"_qs + c.sid.text()); },
            [](const PurchaseNumber &c) { return QString(u"number:"_qs + c.wish.number.e164()); },
            [](const AssignNumber &c) { return QString(u"assign:"_qs + c.number.e164()); },
            [](const DetachNumber &c) { return detachKey(c.number); },
            [](const RestoreRouting &c) { return QString(u"restore:"_qs + c.number.e164()); },
            [](const DeleteOriginationUrl &c) { return QString(u"delete-url:"_qs + c.sid.text()); },
            [](const ReleaseNumber &c) { return QString(u"release:"_qs + c.number.e164()); },
            [](const DeleteTrunk &) { return u"delete-trunk"_qs; },
        },
        change);
}

std::optional<PhoneNumber> numberOf(const Change &change)
{
    return std::visit(Each{
                          [](const PurchaseNumber &c) { return std::optional(c.wish.number); },
                          [](const AssignNumber &c) { return std::optional(c.number); },
                          [](const DetachNumber &c) { return std::optional(c.number); },
                          [](const RestoreRouting &c) { return std::optional(c.number); },
                          [](const ReleaseNumber &c) { return std::optional(c.number); },
                          [](const auto &) { return std::optional<PhoneNumber>(); },
                      },
                      change);
}

QString name(const Change &change)
{
    return std::visit(Each{
                          [](const CreateTrunk &) { return u"create-trunk"_qs; },
                          [](const UpdateTrunk &) { return u"update-trunk"_qs; },
                          [](const SetRecording &) { return u"set-recording"_qs; },
                          [](const AddOriginationUrl &) { return u"add-origination-url"_qs; },
                          [](const UpdateOriginationUrl &) { return u"update-origination-url"_qs; },
                          [](const PurchaseNumber &) { return u"buy-number"_qs; },
                          [](const AssignNumber &) { return u"assign-number"_qs; },
                          [](const DetachNumber &) { return u"detach-number"_qs; },
                          [](const RestoreRouting &) { return u"restore-routing"_qs; },
                          [](const DeleteOriginationUrl &) { return u"delete-origination-url"_qs; },
                          [](const ReleaseNumber &) { return u"release-number"_qs; },
                          [](const DeleteTrunk &) { return u"delete-trunk"_qs; },
                      },
                      change);
}

QStringList dependencies(const Change &change)
{
    const QStringList needsTrunk{trunkKey};
    return std::visit(
        Each{
            [](const CreateTrunk &) { return QStringList(); },
            [&](const UpdateTrunk &) { return needsTrunk; },
            [&](const SetRecording &) { return needsTrunk; },
            [&](const AddOriginationUrl &) { return needsTrunk; },
            [](const UpdateOriginationUrl &) { return QStringList(); },
            [&](const PurchaseNumber &) { return needsTrunk; },
            [&](const AssignNumber &) { return needsTrunk; },
            [](const DetachNumber &) { return QStringList(); },
            [](const RestoreRouting &c) { return QStringList{detachKey(c.number)}; },
            [](const DeleteOriginationUrl &) { return QStringList(); },
            [](const ReleaseNumber &c) { return QStringList{detachKey(c.number)}; },
            // The trunk goes last: while it stands, everything that is still on it can be named and found.
            [](const DeleteTrunk &) { return QStringList{u"detach:*"_qs, u"restore:*"_qs, u"release:*"_qs, u"delete-url:*"_qs}; },
        },
        change);
}

Cost cost(const Change &change)
{
    const auto ofSettings = [](const TrunkSettings &settings) {
        if (settings.secure.value_or(false))
            return Cost{Cost::Kind::PerMinute, {}};
        if (settings.cnam.value_or(false) || settings.transferMode.value_or(TransferMode::DisableAll) == TransferMode::EnableAll)
            return Cost{Cost::Kind::PerCall, {}};
        return Cost{};
    };
    return std::visit(Each{
                          [&](const CreateTrunk &c) { return ofSettings(c.settings); },
                          [&](const UpdateTrunk &c) { return ofSettings(c.to); },
                          [](const SetRecording &c) {
                              return c.mode == RecordingMode::DoNotRecord ? Cost{} : Cost{Cost::Kind::PerMinute, {}};
                          },
                          [](const AddOriginationUrl &) { return Cost{}; },
                          [](const UpdateOriginationUrl &) { return Cost{}; },
                          [](const PurchaseNumber &c) {
                              return c.monthly ? Cost{Cost::Kind::Monthly, c.monthly} : Cost{Cost::Kind::MonthlyUnknown, {}};
                          },
                          [](const AssignNumber &) { return Cost{}; },
                          [](const DetachNumber &) { return Cost{}; },
                          [](const RestoreRouting &) { return Cost{}; },
                          [](const DeleteOriginationUrl &) { return Cost{}; },
                          [](const ReleaseNumber &) { return Cost{}; },
                          [](const DeleteTrunk &) { return Cost{}; },
                      },
                      change);
}

} // namespace trunkline::setup
