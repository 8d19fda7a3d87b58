#include "Messages.h"

namespace messages {

QByteArray header(const QByteArray &request, const QByteArray &name)
{
    const QList<QByteArray> lines = request.split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith(QByteArray(name + ": ")))
            return line.mid(name.size() + 2).trimmed();
    return {};
}

QByteArray method(const QByteArray &request)
{
    return request.left(request.indexOf(' '));
}

QByteArray branch(const QByteArray &request)
{
    const QByteArray via = header(request, "Via");
    const qsizetype at = via.indexOf("branch=") + 7;
    return via.mid(at, via.indexOf(';', at) - at);
}

QByteArray answer(const QByteArray &request, int status, const QByteArray &reason, const QByteArray &more, const QByteArray &body)
{
    QByteArray to = header(request, "To");
    if (status > 100 && !to.contains(";tag="))
        to += ";tag=gateway1";
    return "SIP/2.0 " + QByteArray::number(status) + ' ' + reason + "\r\nVia: " + header(request, "Via") + "\r\nFrom: "
           + header(request, "From") + "\r\nTo: " + to + "\r\nCall-ID: " + header(request, "Call-ID") + "\r\nCSeq: "
           + header(request, "CSeq") + "\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QList<QByteArray> inSingleBytes(const QByteArray &text)
{
    QList<QByteArray> bytes;
    for (const char byte : text)
        bytes.append(QByteArray(1, byte));
    return bytes;
}

} // namespace messages
