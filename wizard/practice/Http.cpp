#include "practice/Http.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace trunkline::practice {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isToken(const QByteArray &name)
{
    static const QByteArray marks = "!#$%&'*+-.^_`|~"_qba;
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

bool parseRequestLine(const QByteArray &line, HttpRequest &request, int &minor)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[1].startsWith('/'))
        return false;
    request.method = words[0];
    const qsizetype mark = words[1].indexOf('?');
    const QByteArray path = mark < 0 ? words[1] : words[1].left(mark);
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    if (mark >= 0)
        request.query = parseForm(words[1].mid(mark + 1));
    const QByteArray version = words[2];
    if (version.size() != 8 || !version.startsWith("HTTP/") || version[6] != '.')
        return false;
    minor = version[5] == '1' && (version[7] == '0' || version[7] == '1') ? version[7] - '0' : -1;
    return true;
}

bool parseHeaders(const QList<QByteArray> &lines, Headers &headers)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.left(colon)))
            return false; // also a folded line: no client of today sends one
        headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return true;
}

/// The length of the body, or -1 when the headers give none that can be trusted.
qint64 bodySizeOf(const HttpRequest &request)
{
    QByteArray seen;
    for (const auto &[name, value] : request.headers) {
        if (!sameName(name, "Content-Length"))
            continue;
        const bool digits = !value.isEmpty() && value.size() <= 15 &&
                            std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || (!seen.isNull() && seen != value))
            return -1;
        seen = value;
    }
    return seen.isNull() ? 0 : seen.toLongLong();
}

QString decoded(QByteArray word)
{
    word.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(word));
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (sameName(header.first, name))
            return header.second;
    }
    return {};
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const Header &h) { return sameName(h.first, name); });
}

std::variant<HttpHead, int> parseHead(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    HttpHead head;
    HttpRequest &request = head.request;
    int minor = 0;
    if (!parseRequestLine(lines.takeFirst(), request, minor) || !parseHeaders(lines, request.headers))
        return 400;
    if (minor < 0)
        return 505;
    if (minor == 1 && !request.hasHeader("Host"))
        return 400;
    if (request.hasHeader("Transfer-Encoding"))
        return 411; // a form is short: its length can be said beforehand
    head.bodySize = bodySizeOf(request);
    if (head.bodySize < 0)
        return 400;
    const QByteArray connection = request.header("Connection").toLower();
    request.keepAlive = minor == 1 ? !connection.contains("close") : connection.contains("keep-alive");
    head.expectsContinue = sameName(request.header("Expect"), "100-continue");
    return head;
}

Fields parseForm(const QByteArray &encoded)
{
    Fields fields;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        // Never null: a field that was sent empty differs from one that was not sent.
        const QString value = equals < 0 ? u""_qs : u""_qs + decoded(pair.mid(equals + 1));
        fields.append({decoded(name), value.isNull() ? u""_qs : value});
    }
    return fields;
}

QByteArray toForm(const Fields &fields)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs.append(QByteArray(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value)));
    return pairs.join('&');
}

QString firstValue(const Fields &fields, const QString &name)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.first == name; });
    return found == fields.end() ? QString() : found->second;
}

QByteArray headOf(const HttpResponse &response, bool keepAlive, bool withLength)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (withLength && response.status != 204)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

QByteArray reasonPhrase(int status)
{
    struct Phrase
    {
        int status;
        const char *words;
    };
    static constexpr std::array phrases{
        Phrase{200, "OK"},
        Phrase{201, "Created"},
        Phrase{204, "No Content"},
        Phrase{301, "Moved Permanently"},
        Phrase{302, "Found"},
        Phrase{307, "Temporary Redirect"},
        Phrase{308, "Permanent Redirect"},
        Phrase{400, "Bad Request"},
        Phrase{401, "Unauthorized"},
        Phrase{403, "Forbidden"},
        Phrase{404, "Not Found"},
        Phrase{405, "Method Not Allowed"},
        Phrase{408, "Request Timeout"},
        Phrase{409, "Conflict"},
        Phrase{411, "Length Required"},
        Phrase{413, "Content Too Large"},
        Phrase{429, "Too Many Requests"},
        Phrase{431, "Request Header Fields Too Large"},
        Phrase{500, "Internal Server Error"},
        Phrase{502, "Bad Gateway"},
        Phrase{503, "Service Unavailable"},
        Phrase{504, "Gateway Timeout"},
        Phrase{505, "HTTP Version Not Supported"},
    };
    const auto found =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase &p) { return p.status == status; });
    return found == phrases.end() ? "Status"_qba : QByteArray(found->words);
}

} // namespace trunkline::practice
