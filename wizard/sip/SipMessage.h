#pragma once

#include <QByteArray>
#include <QVector>

namespace trunkline::sip {

/// One SIP message as it arrived: a request or an answer.
struct SipMessage
{
    struct Header
    {
        QByteArray name; ///< the long name in small letters: "call-id", whatever was written
        QByteArray value;
    };

    QByteArray method; ///< empty: an answer
    QByteArray uri;    ///< of a request
    int status = 0;    ///< of an answer: 100 … 699
    QByteArray reason;
    QVector<Header> headers;
    QByteArray body;

    bool isAnswer() const { return method.isEmpty(); }
    bool isFinal() const { return status >= 200; }

    /// The first of that name, empty if there is none. `name` in small letters.
    QByteArray header(const QByteArray &name) const;
    QVector<QByteArray> all(const QByteArray &name) const;

    /// A parameter of the topmost Via: "branch", "received", "rport".
    QByteArray viaParameter(const QByteArray &name) const;
    /// "z9hG4bK…", the method and the call fit: it answers that very request. (RFC 3261 §17.1.3)
    bool answers(const QByteArray &branch, const QByteArray &callId, int number, const QByteArray &sentMethod) const;
    /// The address between < and > of a Contact or Record-Route, or what stands there without them.
    static QByteArray address(const QByteArray &value);
};

} // namespace trunkline::sip
