#include "answers/PresetWords.h"

#include <QCoreApplication>

namespace trunkline {

namespace {

// What presets.json says in words. They stand here as well, so that lupdate finds them; a test compares. Plain names of
// products are the same in every language.
const char *const words[] = {
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter the address of the SIP Orchestrator, not that of the Media Relay."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Set SIP_HOST and SDP_ADDRESS to the public address of the gateway."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Let the number in with WHITELIST_TO_URI, written without +."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "To pass callers on to people, turn on call transfer on page Trunk."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Open more sound ports than the usual ones, 16384 to 16394: they carry only a few callers at a time."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "IBM’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter the address of the session border controller. It passes calls on to the gateway and answers transfers."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "IBM Voice Gateway behind an SBC"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter all eight of Twilio’s networks as inbound gateways of the carrier, as numbers. Calls from others are answered with 404."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "jambonz’s source"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "jambonz, on your own server"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Subdomain"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "jambonz’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "The gateway needs a public address and a certificate. Twilio does not register with it."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "active-call’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Voice Connector ID"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter all eight of Twilio’s networks as allowed hosts."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "With encryption on at the Voice Connector, choose TLS here."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Amazon’s guide gives the address; it doesn’t speak of Twilio."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Amazon’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Trust all eight of Twilio’s networks as peers. Twilio sends no password."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Give the public address in what the gateway answers (SDP and Contact)."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Twilio’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Asterisk, FreeSWITCH, FreePBX, 3CX or an SBC"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter the address of the certified session border controller, never that of Teams."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "AudioCodes’ guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Microsoft Teams Direct Routing, through an SBC"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Import the number in Agent Studio first. It then shows the address: paste it here."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Agora’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Import the number there, together with the domain of the trunk."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "On a trunk that was used before, switch the old gateway off."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "AssemblyAI’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Project ID"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Region"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Sweden Central"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "East US 2"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "A webhook of the project has to accept each call, else it ends."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Microsoft’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "United States"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Canada"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Europe"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Asia"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "To pass callers on to phone numbers, choose call transfer to phone numbers on page Trunk."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Bland’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Turn on Symmetric RTP for the trunk on the Twilio website. It can’t be set from here."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "It doesn’t take encrypted calls."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Bolna’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Chatbase makes the address: paste it here."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Your plan there has to include phone calls."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Chatbase’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Cognigy gives you the host name."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter all eight of Twilio’s networks as inbound gateways there."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "It passes callers on, but takes none that are passed on to it."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Cognigy’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Where your data stays"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Anywhere"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "India"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Fixed addresses (enterprise)"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Import the number there with + in front."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "ElevenLabs’ guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Paste the address from its dashboard. Add the hosts of other regions as further gateways."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "IBM has replaced this product with watsonx Assistant."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Paste the SIP address from the page of the phone integration."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Leave SIP authentication off there."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter the number there exactly as Twilio sends it: + and all digits, without blanks."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "To pass callers on, turn on call transfer on page Trunk; to phone numbers, choose phone numbers, too."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "IBM watsonx Assistant, phone integration"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Add savg-sbc2.kore.ai as a further gateway."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Enter all eight of Twilio’s networks as incoming addresses there."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Kore.ai’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Make an inbound trunk and a dispatch rule there."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "To encrypt calls, turn that on at both sides: here on page Trunk, and at LiveKit."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "LiveKit’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "OpenAI’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Customer ID"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Customer name in the address"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Let in all eight of Twilio’s networks there, as numbers. A name is not enough."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Parloa’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Trunk ID"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "United Kingdom"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "PolyAI’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Import the number there with the domain of the trunk, also if you only receive calls."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Retell’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "ServiceNow gives the address: paste it here. It takes the role sn_aia.admin to see it."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "ServiceNow’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Name of the address"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Space and domain"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Allowed networks and encryption are set for each address there."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "SignalWire’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Its guide has calls recorded, too. If you want that, turn it on on page Trunk."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "If the account has other trunks, use a subaccount."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Synthflow’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Connect the Twilio account in UiPath instead."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Its SIP address is itself at Twilio, and Twilio doesn’t send calls of a trunk to itself."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "UiPath’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Agent ID"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "SIP domain of your account"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Ultravox’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "The sound comes from no fixed addresses."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Vapi’s guide"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Credential ID"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Vapi, with a trunk credential"),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "Register the number there as your own (byo_trunk)."),
    QT_TRANSLATE_NOOP("trunkline::PresetWords", "xAI’s guide"),
};

} // namespace

QString PresetWords::shown(const QString &text)
{
    return QCoreApplication::translate("trunkline::PresetWords", text.toUtf8().constData());
}

QStringList PresetWords::all()
{
    QStringList list;
    for (const char *const one : words)
        list += QString::fromUtf8(one);
    return list;
}

} // namespace trunkline
