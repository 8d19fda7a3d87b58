#pragma once

#include "answers/Draft.h"
#include "report/TwilioNetworks.h"
#include "setup/Desired.h"

namespace trunkline::report {

/// What a firewall has to let in, so that Twilio's calls reach the gateways, and what a message about it has to know.
struct FirewallNeed
{
    /// A port that Twilio calls at a gateway.
    struct Opening
    {
        bool udp = false; ///< else TCP, which TLS runs over, too
        int port = 0;

        /// "TCP", "UDP"
        QString protocol() const { return udp ? u"UDP"_qs : u"TCP"_qs; }
        friend bool operator==(const Opening &, const Opening &) = default;
    };

    QVector<SipUri> gateways;
    /// The gateways' own ports for the sound. Most guides name them; any port that Twilio could agree on, otherwise.
    PortRange sound = TwilioNetworks::mediaPorts();
    bool ibm = false; ///< an IBM Voice Gateway: its settings belong into the message
    std::optional<PhoneNumber> number;
    TransferMode transfer = TransferMode::DisableAll; ///< whether the gateway may pass callers on
    QString trunkDomain; ///< "clinic.pstn.twilio.com"; empty: none
    QString happened; ///< what went wrong, as a sentence; empty: nothing yet

    /// RTP_UDP_PORT_RANGE of the IBM Voice Gateway, unless it was set otherwise.
    static constexpr PortRange ibmSound{16'384, 16'394};

    static FirewallNeed of(const Draft &draft);
    static FirewallNeed of(const setup::Desired &desired);

    /// Each port once, whichever and however many gateways listen on it.
    QVector<Opening> openings() const;
    /// "203.0.113.10, voice.example.com": each gateway once.
    QString hosts() const;
    /// A gateway that no call from outside can reach without help.
    bool hasPrivateAddress() const;
};

} // namespace trunkline::report
