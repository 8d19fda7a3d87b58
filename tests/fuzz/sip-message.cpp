#include "sip/SipReader.h"

#include <cstdint>
#include <cstdlib>

using namespace trunkline::sip;
using Found = SipReader::Found;

namespace {

void insist(bool holds)
{
    if (!holds)
        std::abort();
}

/// Everything that the probe asks of a message.
void use(const SipMessage &message)
{
    insist(message.isAnswer() ? message.status >= 100 && message.status <= 699 : !message.uri.isEmpty());
    message.answers("z9hG4bK1", "call", 1, "OPTIONS");
    for (const char *name : {"branch", "received", "rport"})
        message.viaParameter(name);
    for (const auto &header : message.headers)
        SipMessage::address(header.value);
}

struct Read
{
    int messages = 0;
    qsizetype bodies = 0;
    Found end = Found::More;
};

void readAll(SipReader &reader, Read &read)
{
    SipMessage message;
    while ((read.end = reader.next(message)) == Found::Message) {
        ++read.messages;
        read.bodies += message.body.size();
        use(message);
    }
    insist(reader.rest().size() <= 4 * SipReader::longestMessage);
    reader.beginsForeign();
}

} // namespace

/// The first byte says how long the pieces are in which the rest arrives. However it is cut, the same comes out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    SipMessage message;
    if (SipReader::readDatagram(bytes, message) == Found::Message)
        use(message);

    SipReader reader, cut;
    Read whole, pieces;
    reader.feed(bytes);
    readAll(reader, whole);
    const qsizetype piece = 1 + data[0] % 64;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        cut.feed(bytes.mid(at, piece));
        readAll(cut, pieces);
    }
    insist(whole.messages == pieces.messages && whole.bodies == pieces.bodies && whole.end == pieces.end);
    return 0;
}
