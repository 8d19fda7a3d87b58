#pragma once

#include "practice/Http.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>

namespace trunkline::practice {

/// One client's connection: reads one request at a time, hands it over, and waits for its answer before it looks at the
/// next. Requests sent ahead of an answer wait in the socket, so answers keep the order of the requests.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    using Receive = std::function<void(const HttpRequest &, HttpConnection *)>;

    static constexpr qsizetype headLimit = 16 * 1024;
    static constexpr qsizetype bodyLimit = 64 * 1024; ///< the longest honest form has a few hundred bytes

    /// Takes the socket over, and goes when the socket closes.
    HttpConnection(QTcpSocket *socket, quint64 number, Receive receive, QObject *parent);

    quint64 number() const { return m_number; }

    /// The answer to the last request. With `close` the connection ends after it.
    void send(const HttpResponse &response, bool close = false);
    /// Bytes of the answer that are not, or not yet, a whole one.
    void sendPart(const QByteArray &bytes);
    /// FIN: everything sent so far still arrives.
    void hangUp();
    /// RST, as when the other computer crashed.
    void reset();

private:
    enum class State { Reading, Answering, Refused };

    void read();
    void readOne(); ///< hands a whole request over as soon as there is one
    void refuse(int status);

    QTcpSocket *m_socket;
    const quint64 m_number;
    Receive m_receive;
    QByteArray m_incoming;
    State m_state = State::Reading;
    bool m_keepAlive = true;
    bool m_continued = false; ///< "100 Continue" was sent for the request that is coming in
};

} // namespace trunkline::practice
