#include "sip/SipHeaderReader.h"

#include <algorithm>

namespace trunkline::sip {

namespace {

using Found = SipReader::Found;

struct CompactName
{
    char letter;
    const char *name;
};

/// RFC 3261 §7.3.3, of those that are read here
constexpr CompactName compactNames[] = {{'v', "via"},     {'f', "from"},           {'t', "to"},
                                        {'i', "call-id"}, {'m', "contact"},        {'l', "content-length"},
                                        {'k', "supported"}, {'c', "content-type"}, {'e', "content-encoding"}, {'s', "subject"}};

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
               || QByteArrayView("-.!%*_+`'~").contains(letter);
    });
}

QByteArray longName(const QByteArray &written)
{
    const QByteArray name = written.toLower();
    if (name.size() == 1)
        for (const CompactName &known : compactNames)
            if (name.at(0) == known.letter)
                return known.name;
    return name;
}

/// The next line without its break, CRLF or a bare LF.
QByteArray takeLine(const QByteArray &text, qsizetype &at)
{
    qsizetype end = text.indexOf('\n', at);
    if (end < 0)
        end = text.size();
    QByteArray line = text.mid(at, end - at);
    at = end + 1;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}

} // namespace

Found SipHeaderReader::readStartLine(QByteArray line, SipMessage &message)
{
    line = line.trimmed();
    const QByteArray version = line.left(4).toUpper();
    if (version == "SIP/") { // SIP/2.0 200 OK; the reason may be missing
        const QByteArray status = line.mid(8, 3);
        const bool ends = line.size() == 11 || (line.size() > 11 && isBlank(line.at(11)));
        const bool digits = std::all_of(status.begin(), status.end(), [](char one) { return one >= '0' && one <= '9'; });
        if (line.left(8).toUpper() != "SIP/2.0 " || status.size() != 3 || !digits || !ends)
            return Found::Malformed;
        message.status = status.toInt();
        message.reason = line.mid(12).trimmed();
        return message.status >= 100 && message.status <= 699 ? Found::Message : Found::Malformed;
    }
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || words.at(2).toUpper() != "SIP/2.0" || !isToken(words.at(0)) || words.at(1).isEmpty())
        return Found::NotSip;
    message.method = words.at(0);
    message.uri = words.at(1);
    return Found::Message;
}

Found SipHeaderReader::read(const QByteArray &head, SipMessage &message)
{
    qsizetype at = 0;
    if (const Found start = readStartLine(takeLine(head, at), message); start != Found::Message)
        return start;
    QByteArray line;
    while (at < head.size()) {
        const QByteArray part = takeLine(head, at);
        if (!part.isEmpty() && isBlank(part.at(0))) { // folded: it goes on with the line before
            if (line.isEmpty())
                return Found::Malformed;
            line += ' ' + part.trimmed();
            continue;
        }
        if (!line.isEmpty() && !addHeader(line, message))
            return Found::Malformed;
        line = part;
    }
    return line.isEmpty() || addHeader(line, message) ? Found::Message : Found::Malformed;
}

bool SipHeaderReader::addHeader(const QByteArray &line, SipMessage &message)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(0, colon)).trimmed();
    if (colon < 0 || !isToken(name))
        return false;
    message.headers.append({longName(name), line.mid(colon + 1).trimmed()});
    return true;
}

std::optional<qsizetype> SipHeaderReader::contentLength(const SipMessage &message)
{
    std::optional<qsizetype> length;
    for (const QByteArray &value : message.all("content-length")) {
        bool ok = false;
        const qsizetype one = value.toUInt(&ok);
        const bool digits = std::all_of(value.begin(), value.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
        if (!ok || !digits || (length && *length != one))
            return -1;
        length = one;
    }
    return length;
}

} // namespace trunkline::sip
