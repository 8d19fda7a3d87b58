#pragma once

#include "sip/SipReader.h"

#include <optional>

namespace trunkline::sip {

/// Reads the start line and the headers of a message: what stands before the empty line.
class SipHeaderReader
{
public:
    /// What the first line alone tells. Message: it is SIP.
    static SipReader::Found readStartLine(QByteArray line, SipMessage &message);
    /// `head` ends with the last header's line break. Fills everything but the body.
    static SipReader::Found read(const QByteArray &head, SipMessage &message);

    /// Nothing: no such header. Negative: it is no length, or there are two that differ.
    static std::optional<qsizetype> contentLength(const SipMessage &message);

private:
    static bool addHeader(const QByteArray &line, SipMessage &message);
};

} // namespace trunkline::sip
