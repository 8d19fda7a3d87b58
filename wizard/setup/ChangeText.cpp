#include "answers/Isolate.h"
#include "setup/Change.h"
#include "setup/Each.h"

#include <QUrl>

namespace trunkline::setup {

namespace {

QString bold(const QString &text)
{
    return u"<b>"_qs + isolate(text.toHtmlEscaped()) + u"</b>"_qs;
}

QString shown(const PhoneNumber &number)
{
    return isolate(number.international());
}

QString hostOf(const QString &sipUrl)
{
    const auto uri = SipUri::parse(sipUrl);
    return uri ? uri->host() : sipUrl;
}

} // namespace

QString ChangeText::sentence(const Change &change)
{
    return std::visit(
        Each{
            [](const CreateTrunk &c) { return tr("Create the trunk %1").arg(bold(c.name.text())); },
            [](const UpdateTrunk &c) { return settingsSentence(c.to); },
            [](const SetRecording &c) {
                return c.mode == RecordingMode::DoNotRecord ? tr("Turn off recording") : tr("Turn on recording");
            },
            [](const AddOriginationUrl &c) { return tr("Send its calls to %1").arg(bold(c.gateway.uri.host())); },
            [](const UpdateOriginationUrl &c) {
                const QString host = bold(hostOf(c.address));
                if (!c.to.isEmpty())
                    return addressSentence(c);
                if (c.enabled && !c.formerEnabled)
                    return tr("Switch on the gateway %1").arg(host);
                if (!c.enabled && c.formerEnabled)
                    return tr("Switch off the old gateway %1 on this trunk").arg(host);
                return tr("Change the order of the gateway %1").arg(host);
            },
            [](const PurchaseNumber &c) {
                return tr("Buy the number %1 and connect it to the trunk").arg(bold(c.wish.number.international()));
            },
            [](const AssignNumber &c) {
                const QString number = bold(c.number.international());
                if (c.former.trunk)
                    return tr("Move %1 from the trunk “%2” to the trunk").arg(number, isolate(c.former.trunkName.toHtmlEscaped()));
                if (!c.former.applicationSid.isEmpty())
                    return tr("Move %1 from an app in Twilio to the trunk").arg(number);
                if (!c.former.voiceUrl.isEmpty())
                    return tr("Move %1 from the website %2 to the trunk")
                        .arg(number, isolate(QUrl(c.former.voiceUrl).host().toHtmlEscaped()));
                return tr("Connect %1 to the trunk").arg(number);
            },
            [](const DetachNumber &c) { return tr("Disconnect %1 from the trunk").arg(shown(c.number)); },
            [](const RestoreRouting &c) {
                if (c.former.trunk)
                    return tr("Set %1 back to the trunk “%2”").arg(shown(c.number), isolate(c.former.trunkName.toHtmlEscaped()));
                if (!c.former.applicationSid.isEmpty())
                    return tr("Set %1 back to the app in Twilio").arg(shown(c.number));
                return tr("Set %1 back to the website %2")
                    .arg(shown(c.number), isolate(QUrl(c.former.voiceUrl).host().toHtmlEscaped()));
            },
            [](const DeleteOriginationUrl &c) { return tr("Take the gateway %1 off the trunk").arg(bold(hostOf(c.address))); },
            [](const ReleaseNumber &c) { return tr("Cancel the number %1").arg(shown(c.number)); },
            [](const DeleteTrunk &c) {
                if (c.gateways == 0)
                    return tr("Delete the trunk %1").arg(bold(c.name));
                return tr("Delete the trunk %1 and its %n gateway(s)", nullptr, c.gateways).arg(bold(c.name));
            },
        },
        change);
}

QString ChangeText::addressSentence(const UpdateOriginationUrl &change)
{
    const auto from = SipUri::parse(change.address);
    const auto to = SipUri::parse(change.to);
    QStringList parts;
    if (from && to && from->host() == to->host() && from->effectiveTransport() != to->effectiveTransport())
        parts += tr("Call the gateway %1 by %2 instead of %3")
                     .arg(bold(to->host()), isolate(transportName(to->effectiveTransport())), isolate(transportName(from->effectiveTransport())));
    else
        parts += tr("Change the gateway address %1 to %2").arg(bold(change.address), bold(change.to));
    if (change.enabled && !change.formerEnabled)
        parts += tr("Switch it on");
    return parts.join(u" · "_qs);
}

QString ChangeText::settingsSentence(const TrunkSettings &to)
{
    QStringList parts;
    if (to.secure)
        parts += *to.secure ? tr("Turn on encryption") : tr("Turn off encryption");
    if (to.transferMode)
        parts += *to.transferMode == TransferMode::DisableAll ? tr("Turn off call transfer") : tr("Turn on call transfer");
    else if (to.transferCallerId)
        parts += tr("Change who is shown as caller after a transfer");
    if (to.cnam)
        parts += *to.cnam ? tr("Turn on caller names") : tr("Turn off caller names");
    if (to.domainName)
        parts += to.domainName->isEmpty() ? tr("Remove the trunk domain") : tr("Set the trunk domain to %1").arg(bold(*to.domainName));
    if (to.disasterRecoveryUrl)
        parts += tr("Change the web address for when nothing answers");
    return parts.join(u" · "_qs);
}

QString ChangeText::plainSentence(const Change &change)
{
    QString text = sentence(change);
    text.remove(u"<b>"_qs).remove(u"</b>"_qs);
    return text.replace(u"&lt;"_qs, u"<"_qs).replace(u"&gt;"_qs, u">"_qs).replace(u"&quot;"_qs, u"\""_qs).replace(u"&amp;"_qs, u"&"_qs);
}

QString ChangeText::row(const Change &change)
{
    return std::visit(Each{
                          [](const CreateTrunk &) { return tr("Create the trunk"); },
                          [](const UpdateTrunk &) { return tr("Change the settings of the trunk"); },
                          [](const SetRecording &) { return tr("Set the recording"); },
                          [](const AddOriginationUrl &) { return tr("Add %n gateway(s)", nullptr, 1); },
                          [](const UpdateOriginationUrl &c) {
                              return c.formerEnabled && !c.enabled ? tr("Switch off the old gateway")
                                                                   : tr("Change the gateway");
                          },
                          [](const PurchaseNumber &c) { return tr("Buy %1 and connect it").arg(shown(c.wish.number)); },
                          [](const AssignNumber &c) {
                              return c.former.inUse() ? tr("Move %1").arg(shown(c.number)) : tr("Connect %1").arg(shown(c.number));
                          },
                          [](const DetachNumber &c) { return tr("Disconnect %1").arg(shown(c.number)); },
                          [](const RestoreRouting &c) { return tr("Put back what answered %1 before").arg(shown(c.number)); },
                          [](const DeleteOriginationUrl &) { return tr("Take the gateway off the trunk"); },
                          [](const ReleaseNumber &c) { return tr("Cancel %1").arg(shown(c.number)); },
                          [](const DeleteTrunk &) { return tr("Delete the trunk"); },
                      },
                      change);
}

QString ChangeText::doing(const Change &change)
{
    return std::visit(Each{
                          [](const CreateTrunk &) { return tr("creating the trunk"); },
                          [](const UpdateTrunk &) { return tr("changing the settings"); },
                          [](const SetRecording &) { return tr("changing the settings"); },
                          [](const AddOriginationUrl &) { return tr("adding the gateways"); },
                          [](const UpdateOriginationUrl &) { return tr("changing the gateways"); },
                          [](const PurchaseNumber &) { return tr("buying the number"); },
                          [](const AssignNumber &) { return tr("connecting the number"); },
                          [](const DetachNumber &) { return tr("disconnecting the number"); },
                          [](const RestoreRouting &) { return tr("putting the number back"); },
                          [](const DeleteOriginationUrl &) { return tr("removing the gateways"); },
                          [](const ReleaseNumber &) { return tr("cancelling the number"); },
                          [](const DeleteTrunk &) { return tr("deleting the trunk"); },
                      },
                      change);
}

QString ChangeText::price(const Change &change)
{
    const Cost costs = cost(change);
    switch (costs.kind) {
    case Cost::Kind::Free:
        return tr("Free", "a price");
    case Cost::Kind::Monthly:
        return tr("%1 a month").arg(isolate(costs.monthly->text()));
    case Cost::Kind::MonthlyUnknown:
        return tr("See Twilio", "where the price stands");
    case Cost::Kind::PerCall:
        return tr("Twilio charges per call");
    case Cost::Kind::PerMinute:
        return tr("Twilio charges per minute");
    }
    Q_UNREACHABLE();
}

QString ChangeText::icon(const Change &change)
{
    return std::visit(Each{
                          [](const CreateTrunk &) { return u"plus"_qs; },
                          [](const UpdateTrunk &) { return u"pencil"_qs; },
                          [](const SetRecording &) { return u"pencil"_qs; },
                          [](const AddOriginationUrl &) { return u"plus"_qs; },
                          [](const UpdateOriginationUrl &c) { return c.enabled ? u"pencil"_qs : u"minus"_qs; },
                          [](const PurchaseNumber &) { return u"card"_qs; },
                          [](const AssignNumber &) { return u"arrow-right"_qs; },
                          [](const DetachNumber &) { return u"undo"_qs; },
                          [](const RestoreRouting &) { return u"undo"_qs; },
                          [](const DeleteOriginationUrl &) { return u"trash"_qs; },
                          [](const ReleaseNumber &) { return u"trash"_qs; },
                          [](const DeleteTrunk &) { return u"trash"_qs; },
                      },
                      change);
}

} // namespace trunkline::setup
