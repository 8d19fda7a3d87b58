#include "sip/SipReader.h"

#include "sip/SipHeaderReader.h"

#include <algorithm>

namespace trunkline::sip {

namespace {

/// Where the body begins, and where the headers end; nothing while the empty line is not there.
struct HeadEnd
{
    qsizetype head, body;
};

std::optional<HeadEnd> findHeadEnd(const QByteArray &text, qsizetype from)
{
    for (qsizetype at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
        if (text.mid(at + 1, 1) == "\n")
            return HeadEnd{at + 1, at + 2};
        if (text.mid(at + 1, 2) == "\r\n")
            return HeadEnd{at + 1, at + 3};
    }
    return {};
}

/// No line of text: a database, Telnet, TLS. They may never send a line break.
bool isBinary(const QByteArray &begin)
{
    return std::any_of(begin.begin(), begin.end(), [](char letter) { return letter >= 0 && letter < ' ' && letter != '\t' && letter != '\r'; });
}

} // namespace

void SipReader::feed(const QByteArray &bytes)
{
    // A little more than one message: what is longer is refused anyway, and nobody fills this computer's memory.
    m_buffer += bytes.left(std::max<qsizetype>(0, 4 * longestMessage - m_buffer.size()));
}

SipReader::Found SipReader::fail(Found why)
{
    return m_failed = why;
}

/// Between messages they mean "still there". (RFC 5626 §3.5.1)
void SipReader::skipLineBreaks()
{
    qsizetype at = 0;
    while (at < m_buffer.size() && (m_buffer.at(at) == '\r' || m_buffer.at(at) == '\n'))
        ++at;
    m_buffer.remove(0, at);
}

SipReader::Found SipReader::next(SipMessage &message)
{
    if (m_failed != Found::More)
        return m_failed;
    if (m_searched == 0)
        skipLineBreaks();

    // The first line says early that this is no SIP: other protocols may never send an empty line.
    const qsizetype firstLine = m_firstLineSeen ? -1 : m_buffer.indexOf('\n');
    if (!m_firstLineSeen && beginsForeign() && isBinary(firstLine < 0 ? m_buffer : m_buffer.left(firstLine)))
        return fail(Found::NotSip);
    if (firstLine >= 0) {
        SipMessage read;
        if (const Found start = SipHeaderReader::readStartLine(m_buffer.left(firstLine), read); start != Found::Message)
            return fail(start);
        m_firstLineSeen = true;
    }
    const auto end = findHeadEnd(m_buffer, m_searched);
    if (!end) {
        if (m_buffer.size() > longestMessage)
            return fail(beginsForeign() ? Found::NotSip : Found::Malformed);
        m_searched = std::max<qsizetype>(0, m_buffer.size() - 2);
        return Found::More;
    }
    SipMessage read;
    if (const Found found = SipHeaderReader::read(m_buffer.left(end->head), read); found != Found::Message)
        return fail(found);
    const qsizetype length = SipHeaderReader::contentLength(read).value_or(0);
    if (length < 0 || end->body + length > longestMessage)
        return fail(Found::Malformed);
    if (m_buffer.size() < end->body + length) {
        m_searched = end->head - 1;
        return Found::More;
    }
    read.body = m_buffer.mid(end->body, length);
    m_buffer.remove(0, end->body + length);
    m_searched = 0;
    m_firstLineSeen = false;
    message = std::move(read);
    return Found::Message;
}

bool SipReader::beginsForeign() const
{
    const QByteArray begin = m_buffer.left(4).toUpper();
    return !begin.isEmpty() && !QByteArray("SIP/").startsWith(begin);
}

SipReader::Found SipReader::readDatagram(const QByteArray &datagram, SipMessage &message)
{
    SipReader reader;
    reader.feed(datagram);
    reader.skipLineBreaks();
    const QByteArray text = reader.rest();
    if (text.isEmpty())
        return Found::More;
    const qsizetype firstLine = text.indexOf('\n');
    SipMessage read;
    if (firstLine < 0)
        return reader.beginsForeign() ? Found::NotSip : Found::Malformed;
    if (const Found start = SipHeaderReader::readStartLine(text.left(firstLine), read); start != Found::Message)
        return start;
    read = {};
    const auto end = findHeadEnd(text, 0);
    if (!end || text.size() > longestMessage)
        return Found::Malformed;
    if (const Found found = SipHeaderReader::read(text.left(end->head), read); found != Found::Message)
        return found;
    const qsizetype held = text.size() - end->body;
    const qsizetype length = SipHeaderReader::contentLength(read).value_or(held);
    if (length < 0 || length > held)
        return Found::Malformed;
    read.body = text.mid(end->body, length);
    message = std::move(read);
    return Found::Message;
}

} // namespace trunkline::sip
