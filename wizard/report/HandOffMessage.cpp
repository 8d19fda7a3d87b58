#include "report/HandOffMessage.h"

#include "answers/Isolate.h"
#include "report/FirewallSheet.h"

namespace trunkline::report {

namespace {

QString indented(const QStringList &lines)
{
    return u"  "_qs + lines.join(u"\n  "_qs);
}

/// A setting on a line of its own, and under it what it is for.
QString setting(const QString &assignment, const QString &meaning)
{
    return u"  "_qs + isolate(assignment) + u"\n    "_qs + meaning;
}

} // namespace

HandOffMessage HandOffMessage::about(const FirewallNeed &need)
{
    HandOffMessage message;
    message.m_subject = tr("Please let Twilio’s calls reach our voice gateway %1").arg(isolate(need.hosts()));
    QStringList paragraphs{tr("Hello,"), occasion(need), tr("Our gateway:") + u'\n' + indented(FirewallSheet::gateways(need)), wish(need)};
    if (need.hasPrivateAddress())
        paragraphs += tr("Twilio can’t reach an address inside our building. Please pass these ports on from a public address, and tell me "
                         "that address.");
    paragraphs += tr("A firewall that rewrites SIP messages (“SIP ALG”) breaks calls: please switch that off for the gateway. Twilio sends no "
                     "password, so the gateway has to know it by these networks.");
    paragraphs += proof(need);
    if (need.transfer != TransferMode::DisableAll)
        paragraphs += transfer(need);
    if (need.ibm)
        paragraphs += ibmSettings(need);
    paragraphs += FirewallSheet::asOf() + u'\n' + tr("No passwords are in this message.");
    message.m_body = paragraphs.join(u"\n\n"_qs) + u'\n';
    return message;
}

QString HandOffMessage::text() const
{
    return tr("Subject: %1").arg(m_subject) + u"\n\n"_qs + m_body;
}

QString HandOffMessage::occasion(const FirewallNeed &need)
{
    const QString what = need.number ? tr("Our voice gateway is to answer the phone number %1. Its calls come from Twilio over the internet, and "
                                          "the firewall has to let them in.")
                                           .arg(isolate(need.number->international()))
                                     : tr("Our voice gateway is to answer a phone number. Its calls come from Twilio over the internet, and the "
                                          "firewall has to let them in.");
    return need.happened.isEmpty() ? what : QString(what + u"\n\n"_qs + tr("So far they don’t get through: %1").arg(need.happened));
}

QString HandOffMessage::wish(const FirewallNeed &need)
{
    return tr("Please let in, to the gateway:") + u"\n\n"_qs
           + tr("1. Call set-up: %1, from all of these networks, since a call can come from any of them:").arg(FirewallSheet::openings(need)) + u'\n'
           + indented(FirewallSheet::networks()) + u"\n\n"_qs
           + tr("2. Sound: UDP ports %1, from this network:").arg(isolate(need.sound.text())) + u'\n' + indented({isolate(TwilioNetworks::media())})
           + u"\n\n"_qs
           + tr("If outgoing traffic is limited, too: the gateway answers to the same networks, and sends sound to the UDP ports %1 of the last one.")
                 .arg(isolate(TwilioNetworks::mediaPorts().text()));
}

QString HandOffMessage::proof(const FirewallNeed &need)
{
    QStringList ports;
    for (const FirewallNeed::Opening &opening : need.openings())
        ports.append(u"port "_qs + QString::number(opening.port));
    return tr("How we test it: tell me when it is done, and I place a test call through Twilio. Packets from one of the networks above then arrive "
              "at the gateway. This shows them:")
           + u"\n  "_qs + isolate(u"tcpdump -n '"_qs + (ports.isEmpty() ? u"port 5060"_qs : ports.join(u" or "_qs)) + u'\'');
}

/// API reference §9. Whoever looks after the gateway has to know what Twilio takes.
QString HandOffMessage::transfer(const FirewallNeed &need)
{
    QStringList lines{tr("The gateway may pass callers on to people. It does so with a REFER inside the call, which Twilio answers with 202; no session "
                         "border controller is needed. Twilio then calls the target itself, without the gateway talking to the person first.")};
    if (need.transfer == TransferMode::EnableAll) {
        lines += tr("To a phone number: %1").arg(isolate(u"Refer-To: <tel:+14155550100>"_qs));
        if (!need.trunkDomain.isEmpty())
            lines += tr("Or: %1").arg(isolate(u"Refer-To: <sip:+14155550100@"_qs + need.trunkDomain + u'>'));
        lines += tr("Other SIP addresses with a phone number are refused with 403. Emergency numbers can’t be called.");
    }
    lines += tr("To a SIP address: %1").arg(isolate(u"Refer-To: <sip:agent@pbx.example.com>"_qs));
    return lines.join(u"\n  "_qs);
}

/// As IBM's guide names them (gateways.md §3): config.md of the Voice Gateway, and its sample for Docker.
QString HandOffMessage::ibmSettings(const FirewallNeed &need)
{
    const SipUri *first = need.gateways.isEmpty() ? nullptr : &need.gateways.first();
    const bool isAddress = first && first->host().back().isDigit() && !first->isPrivate(); // no host name ends in a digit
    const QString publicAddress = isAddress ? first->host() : u"…"_qs;
    QStringList lines{tr("The settings of the IBM Voice Gateway that matter for this:")};
    lines += setting(QString(u"SIP_HOST="_qs + publicAddress), tr("SIP Orchestrator: its public address. Twilio calls the SIP Orchestrator, not the Media Relay."));
    if (first && first->effectiveTransport() != Transport::Tls)
        lines += setting(u"SIP_PORT=%1"_qs.arg(first->effectivePort()), tr("SIP Orchestrator: the port that Twilio calls."));
    lines += setting(QString(u"SDP_ADDRESS="_qs + publicAddress), tr("Media Relay: its public address, where the sound is sent to. It can differ from the other one."));
    lines += setting(QString(u"RTP_UDP_PORT_RANGE="_qs + need.sound.joined(u'-')),
                     tr("Media Relay: its ports for sound. How many there are limits how many callers fit at once."));
    lines += setting(QString(u"WHITELIST_TO_URI="_qs + (need.number ? need.number->e164().mid(1) : u"…"_qs)),
                     tr("SIP Orchestrator: it takes only calls to an address that contains this, the number without +."));
    lines += setting(u"WHITELIST_FROM_URI="_qs,
                     tr("SIP Orchestrator: it takes only calls from an address that contains this. Empty: from every caller."));
    lines += tr("The gateway also needs port 443 out to the Watson services.");
    return lines.join(u'\n');
}

} // namespace trunkline::report
