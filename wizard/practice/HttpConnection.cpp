#include "practice/HttpConnection.h"

#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace trunkline::practice {

HttpConnection::HttpConnection(QTcpSocket *socket, quint64 number, Receive receive, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_number(number)
    , m_receive(std::move(receive))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption,
                              1);                       // else a small answer waits for the peer's delayed ACK
    m_socket->setReadBufferSize(headLimit + bodyLimit); // who sends more than that waits
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater(); // gone before it was taken
    // What came before this object was made is not announced again.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::send(const HttpResponse &response, bool close)
{
    const bool keep = m_keepAlive && !close;
    sendPart(headOf(response, keep) + response.body);
    if (!keep)
        return hangUp();
    m_state = State::Reading;
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection); // a request may wait already
}

void HttpConnection::sendPart(const QByteArray &bytes)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return; // the client did not wait for the answer
    m_socket->write(bytes);
    m_socket->flush();
}

void HttpConnection::hangUp()
{
    m_state = State::Refused;
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->disconnectFromHost();
}

void HttpConnection::reset()
{
    m_state = State::Refused;
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0}; // closing then sends RST instead of FIN
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    m_socket->abort();
}

void HttpConnection::read()
{
    if (!m_socket->isReadable())
        return; // reset meanwhile
    if (m_state == State::Refused) {
        m_socket->readAll(); // unread bytes would turn our last answer into a reset
        return;
    }
    if (m_state == State::Reading)
        readOne();
}

void HttpConnection::readOne()
{
    m_incoming += m_socket->readAll();
    while (m_incoming.startsWith("\r\n"))
        m_incoming.remove(0, 2); // an empty line between requests is allowed
    const qsizetype end = m_incoming.indexOf("\r\n\r\n");
    if (end < 0 || end > headLimit) {
        if (m_incoming.size() > headLimit)
            refuse(431);
        return;
    }
    std::variant<HttpHead, int> parsed = parseHead(m_incoming.left(end));
    if (const int *status = std::get_if<int>(&parsed)) {
        refuse(*status);
        return;
    }
    HttpHead &head = std::get<HttpHead>(parsed);
    if (head.bodySize > bodyLimit) {
        refuse(413);
        return;
    }
    const qsizetype whole = end + 4 + qsizetype(head.bodySize);
    if (m_incoming.size() < whole) {
        if (head.expectsContinue && !m_continued) {
            m_continued = true;
            sendPart("HTTP/1.1 100 Continue\r\n\r\n"_qba);
        }
        return;
    }
    head.request.body = m_incoming.mid(end + 4, qsizetype(head.bodySize));
    m_incoming.remove(0, whole);
    m_continued = false;
    m_keepAlive = head.request.keepAlive;
    m_state = State::Answering;
    m_receive(head.request, this);
}

void HttpConnection::refuse(int status)
{
    m_state = State::Refused;
    m_incoming.clear();
    HttpResponse response{status, {{"Content-Type"_qba, "application/json"_qba}}, {}};
    response.body = "{\"status\":" + QByteArray::number(status) + ",\"message\":\"" + reasonPhrase(status) + "\"}";
    sendPart(headOf(response, false) + response.body);
    // The peer may still be sending: let it read the answer first. It closes; if it does not, we do.
    QTimer::singleShot(500, this, &HttpConnection::hangUp);
}

} // namespace trunkline::practice
