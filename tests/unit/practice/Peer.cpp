#include "Peer.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QTest>

namespace {

constexpr int patience = 5000; // ms; only a broken server makes a test wait that long

} // namespace

QByteArray Answered::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

const QJsonObject Answered::json() const
{
    return QJsonDocument::fromJson(body).object();
}

int Answered::code() const
{
    return json().value(u"code"_qs).toInt();
}

Peer::Peer(quint16 port)
    : Peer(std::make_unique<QTcpSocket>())
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    (void)QTest::qWaitFor([this] { return m_socket->state() != QAbstractSocket::ConnectingState; }, patience);
}

Peer::Peer(std::unique_ptr<QTcpSocket> connected)
    : m_socket(std::move(connected))
{
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, m_socket.get(),
                     [this] { m_received += m_socket->readAll(); });
}

void Peer::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

Answered Peer::next()
{
    std::optional<Answered> answer;
    (void)QTest::qWaitFor(
        [&] {
            answer = take();
            return answer || !isOpen();
        },
        patience);
    if (answer)
        return *answer;
    Answered rest;
    rest.body = std::exchange(m_received, {});
    return rest;
}

bool Peer::closed()
{
    return QTest::qWaitFor([this] { return !isOpen(); }, patience);
}

std::optional<Answered> Peer::take()
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    QList<QByteArray> lines = m_received.left(end).split('\n');
    Answered answer;
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    const QByteArray length = answer.header("Content-Length");
    const qsizetype size = length.toLongLong();
    const qsizetype arrived = m_received.size() - end - 4;
    const bool bodyless = answer.status == 204 || answer.status == 100;
    // Without a length the body lasts until the connection ends.
    answer.whole = bodyless || (!length.isEmpty() && arrived >= size);
    if (!answer.whole && isOpen())
        return {};
    answer.body = bodyless ? QByteArray() : m_received.mid(end + 4, length.isEmpty() ? -1 : size);
    m_received.remove(0, end + 4 + answer.body.size());
    return answer;
}
