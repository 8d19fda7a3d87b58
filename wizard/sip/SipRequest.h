#pragma once

#include "sip/SipMessage.h"
#include "sip/Target.h"

namespace trunkline::sip {

/// Random letters and digits: for branches, tags and Call-IDs.
QByteArray randomWord(int length);
/// A new branch, by RFC 3261 §8.1.1.7 unlike any other.
QByteArray newBranch();

/// A request that Trunkline sends. Nothing secret is in it, and nothing about the account.
struct SipRequest
{
    QByteArray method;
    QByteArray uri;       ///< whom it goes to; also To, unless `to` says otherwise
    Transport transport = Transport::Udp;
    QByteArray localPlace; ///< "192.168.1.7:40123", "[::1]:40123"
    QByteArray branch;
    QByteArray callId;
    QByteArray fromTag;
    QByteArray to;        ///< a whole header value, with the tag that the gateway gave
    int number = 1;       ///< CSeq
    QVector<QByteArray> routes;
    QByteArray sdp;

    QByteArray bytes() const;
};

/// An offer of G.711 and key presses, with no sound to come: the call is hung up before.
QByteArray rehearsalOffer(const QString &localAddress);

} // namespace trunkline::sip
