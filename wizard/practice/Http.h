#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace trunkline::practice {

using Header = std::pair<QByteArray, QByteArray>;
using Headers = QList<Header>;
/// A form or query field as it was meant, decoded. A name may come more than once.
using Field = std::pair<QString, QString>;
using Fields = QList<Field>;

/// A request as it arrived.
struct HttpRequest
{
    QByteArray method;
    QString path; ///< decoded, without the query
    Fields query;
    Headers headers;
    QByteArray body;
    bool keepAlive = true; ///< may the connection be used again after the answer?
    QString region;        ///< what the path began with, where it named a region

    QByteArray header(QByteArrayView name) const; ///< empty when it is not there
    bool hasHeader(QByteArrayView name) const;
};

/// An answer before it is written. Content-Length and Connection are added when it leaves.
struct HttpResponse
{
    int status = 200;
    Headers headers;
    QByteArray body;
};

/// What the first lines of a request promise: the request without its body, and how long the body will be.
struct HttpHead
{
    HttpRequest request;
    qint64 bodySize = 0;
    bool expectsContinue = false; ///< the peer waits for "100 Continue" before it sends the body
};

/// A head up to, and without, the empty line; or the status (400, 411, 505) that the request has earned.
std::variant<HttpHead, int> parseHead(const QByteArray &head);

/// application/x-www-form-urlencoded: `+` is a space and `%2B` a plus, in names, too.
Fields parseForm(const QByteArray &encoded);
QByteArray toForm(const Fields &fields);
QString firstValue(const Fields &fields, const QString &name); ///< null when the name is not there

/// The status line and the headers, with the empty line after them.
QByteArray headOf(const HttpResponse &response, bool keepAlive, bool withLength = true);
QByteArray reasonPhrase(int status);

} // namespace trunkline::practice
