#include "sip/Dialling.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace trunkline::sip {

Dialling::Dialling(const QHostAddress &address, quint16 port) : m_address(address), m_port(port) {}

Dialling::~Dialling()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void Dialling::start()
{
    if (const int error = begin(); error != 0)
        end(error);
}

/// 0: it is on its way.
int Dialling::begin()
{
    const bool ipv6 = m_address.protocol() == QAbstractSocket::IPv6Protocol;
    m_descriptor = ::socket(ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
    if (m_descriptor < 0)
        return errno;
    ::fcntl(m_descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    int result = 0;
    if (ipv6) {
        sockaddr_in6 to{};
        to.sin6_family = AF_INET6;
        to.sin6_port = htons(m_port);
        const Q_IPV6ADDR bytes = m_address.toIPv6Address();
        std::memcpy(&to.sin6_addr, &bytes, sizeof bytes);
        result = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    } else {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(m_port);
        to.sin_addr.s_addr = htonl(m_address.toIPv4Address());
        result = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    }
    if (result != 0 && errno != EINPROGRESS)
        return errno;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Dialling::writable);
    return 0;
}

void Dialling::writable()
{
    int error = 0;
    socklen_t size = sizeof error;
    if (::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        error = errno;
    if (error != 0)
        return end(error);
    m_notifier.release()->deleteLater(); // it is calling us
    Q_EMIT connected(std::exchange(m_descriptor, -1));
}

void Dialling::end(int error)
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
    Q_EMIT failed(error);
}

} // namespace trunkline::sip
