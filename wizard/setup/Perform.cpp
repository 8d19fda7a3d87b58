#include "setup/Perform.h"

namespace trunkline::setup {

namespace {

QString yesNo(bool yes)
{
    return yes ? u"true"_qs : u"false"_qs;
}

twilio::Form routingForm(const Routing &former)
{
    // What a number does is one of three: a trunk, an application, or web addresses. Only the former one is set.
    if (former.trunk)
        return {{u"TrunkSid"_qs, former.trunk->text()}};
    if (!former.applicationSid.isEmpty())
        return {{u"VoiceApplicationSid"_qs, former.applicationSid}};
    twilio::Form form{{u"VoiceUrl"_qs, former.voiceUrl}};
    if (!former.voiceMethod.isEmpty())
        form.append({u"VoiceMethod"_qs, former.voiceMethod});
    if (!former.voiceFallbackUrl.isEmpty())
        form.append({u"VoiceFallbackUrl"_qs, former.voiceFallbackUrl});
    if (!former.voiceFallbackUrl.isEmpty() && !former.voiceFallbackMethod.isEmpty())
        form.append({u"VoiceFallbackMethod"_qs, former.voiceFallbackMethod});
    return form;
}

/// Turns the typed answer of a call into the SID of what it made.
template <class T>
Then<T> giving(Then<QString> then)
{
    return [then = std::move(then)](Result<T> made) {
        if (!made)
            return then(made.error());
        if constexpr (std::is_same_v<T, Nothing>)
            then(QString());
        else
            then(made->sid.text());
    };
}

struct Sender
{
    twilio::Client &client;
    const std::optional<TrunkSid> &trunk;
    QObject *owner;
    Then<QString> then;

    void operator()(const CreateTrunk &change) const
    {
        client.createTrunk(change.name, change.settings, owner, giving<twilio::Trunk>(then));
    }
    void operator()(const UpdateTrunk &change) const
    {
        client.updateTrunk(*trunk, change.to, owner, giving<twilio::Trunk>(then));
    }
    void operator()(const SetRecording &change) const
    {
        client.setRecording(*trunk, change.mode, change.trim, owner, giving<Nothing>(then));
    }
    void operator()(const AddOriginationUrl &change) const
    {
        client.addOriginationUrl(*trunk, change.gateway, owner, giving<twilio::OriginationUrl>(then));
    }
    void operator()(const UpdateOriginationUrl &change) const
    {
        twilio::Form form;
        if (change.enabled != change.formerEnabled)
            form.append({u"Enabled"_qs, yesNo(change.enabled)});
        if (change.priority != change.formerPriority)
            form.append({u"Priority"_qs, QString::number(change.priority)});
        if (change.weight != change.formerWeight)
            form.append({u"Weight"_qs, QString::number(change.weight)});
        if (!change.to.isEmpty())
            form.append({u"SipUrl"_qs, change.to});
        client.updateOriginationUrl(*trunk, change.sid, form, owner, giving<twilio::OriginationUrl>(then));
    }
    void operator()(const PurchaseNumber &change) const
    {
        client.buyNumber(change.wish, *trunk, owner, giving<twilio::IncomingNumber>(then));
    }
    void operator()(const AssignNumber &change) const
    {
        client.updateNumber(change.sid, {{u"TrunkSid"_qs, trunk->text()}}, owner, giving<twilio::IncomingNumber>(then));
    }
    void operator()(const DetachNumber &change) const
    {
        if (client.endpoints().hasTrunkNumberList())
            client.removeTrunkNumber(*trunk, change.sid, owner, giving<Nothing>(then));
        else // IE1 and AU1 do not have that list; clearing the field is what remains (API reference §3.3, unverified)
            client.updateNumber(change.sid, {{u"TrunkSid"_qs, QString()}}, owner, giving<twilio::IncomingNumber>(then));
    }
    void operator()(const RestoreRouting &change) const
    {
        client.updateNumber(change.sid, routingForm(change.former), owner, giving<twilio::IncomingNumber>(then));
    }
    void operator()(const DeleteOriginationUrl &change) const
    {
        client.deleteOriginationUrl(*trunk, change.sid, owner, giving<Nothing>(then));
    }
    void operator()(const ReleaseNumber &change) const
    {
        client.releaseNumber(change.sid, owner, giving<Nothing>(then));
    }
    void operator()(const DeleteTrunk &) const { client.deleteTrunk(*trunk, owner, giving<Nothing>(then)); }
};

} // namespace

void perform(twilio::Client &client, const Change &change, const std::optional<TrunkSid> &trunk, QObject *owner,
             Then<QString> then)
{
    Q_ASSERT(trunk || std::holds_alternative<CreateTrunk>(change));
    std::visit(Sender{client, trunk, owner, std::move(then)}, change);
}

} // namespace trunkline::setup
