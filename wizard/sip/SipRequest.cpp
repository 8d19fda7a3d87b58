#include "sip/SipRequest.h"

#include <QRandomGenerator>

namespace trunkline::sip {

QByteArray randomWord(int length)
{
    constexpr QByteArrayView letters("abcdefghijklmnopqrstuvwxyz0123456789");
    QByteArray word;
    for (int i = 0; i < length; ++i)
        word += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    return word;
}

QByteArray newBranch()
{
    return "z9hG4bK" + randomWord(16);
}

QByteArray SipRequest::bytes() const
{
    const QByteArray us = "sip:setup-check@" + localPlace;
    const QByteArray way = transport == Transport::Udp ? QByteArray() : QByteArray(";transport=" + transportToken(transport).toLatin1());
    QByteArray text = method + ' ' + uri + " SIP/2.0\r\n";
    text += "Via: SIP/2.0/" + transportName(transport).toLatin1() + ' ' + localPlace + ";branch=" + branch + ";rport\r\n";
    text += "Max-Forwards: 70\r\n";
    for (const QByteArray &route : routes)
        text += "Route: " + route + "\r\n";
    text += "From: <" + us + ">;tag=" + fromTag + "\r\n";
    text += "To: " + (to.isEmpty() ? QByteArray('<' + uri + '>') : to) + "\r\n";
    text += "Call-ID: " + callId + "\r\n";
    text += "CSeq: " + QByteArray::number(number) + ' ' + method + "\r\n";
    if (method == "OPTIONS" || method == "INVITE")
        text += "Contact: <" + us + way + ">\r\n";
    if (method == "OPTIONS")
        text += "Accept: application/sdp\r\n";
    if (method == "INVITE")
        text += "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\n";
    text += "User-Agent: Trunkline\r\n";
    if (!sdp.isEmpty())
        text += "Content-Type: application/sdp\r\n";
    text += "Content-Length: " + QByteArray::number(sdp.size()) + "\r\n\r\n";
    return text + sdp;
}

QByteArray rehearsalOffer(const QString &localAddress)
{
    const QByteArray address = (localAddress.contains(u':') ? "IP6 " : "IP4 ") + localAddress.toLatin1();
    const QByteArray session = QByteArray::number(QRandomGenerator::system()->bounded(1, 1 << 30));
    // Port 9 is "discard": should a gateway send sound at once, nothing here hears it.
    return "v=0\r\n"
           "o=- " + session + " 1 IN " + address + "\r\n"
           "s=-\r\n"
           "c=IN " + address + "\r\n"
           "t=0 0\r\n"
           "m=audio 9 RTP/AVP 0 8 101\r\n"
           "a=rtpmap:0 PCMU/8000\r\n"
           "a=rtpmap:8 PCMA/8000\r\n"
           "a=rtpmap:101 telephone-event/8000\r\n"
           "a=fmtp:101 0-15\r\n"
           "a=ptime:20\r\n";
}

} // namespace trunkline::sip
