#pragma once

#include "sip/SipMessage.h"

namespace trunkline::sip {

/// Cuts what arrives over a connection into messages, however it was split or joined on the way. Foreign bytes come in
/// here, so it believes nothing: every length is checked, and there is a limit to everything.
class SipReader
{
public:
    static constexpr qsizetype longestMessage = 64 * 1024;

    enum class Found {
        Message,
        More,      ///< nothing whole yet
        NotSip,    ///< the first line is of another protocol
        Malformed, ///< SIP, but broken; nothing after it can be trusted
    };

    void feed(const QByteArray &bytes);
    /// The next whole message. After NotSip or Malformed it stays so.
    Found next(SipMessage &message);
    /// What arrived and is no whole message: asked when nothing more will come.
    const QByteArray &rest() const { return m_buffer; }
    /// What arrived does not even begin like an answer: SSH, SMTP, random bytes.
    bool beginsForeign() const;

    /// A datagram is a message, whole. More: it was empty, a keep-alive. (RFC 3261 §18.3)
    static Found readDatagram(const QByteArray &datagram, SipMessage &message);

private:
    void skipLineBreaks();
    Found fail(Found why);

    QByteArray m_buffer;
    qsizetype m_searched = 0; ///< the header's end is not before this
    bool m_firstLineSeen = false;
    Found m_failed = Found::More;
};

} // namespace trunkline::sip
