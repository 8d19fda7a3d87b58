#pragma once

#include <QHostAddress>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace trunkline::sip {

/// Makes a TCP connection, with one attempt. Qt's own way will not do: when the other end resets the connection in the
/// moment it is made, Qt 6.4 connects again, and again, thousands of times a second (measured). Here the system also
/// says exactly what went wrong.
class Dialling : public QObject
{
    Q_OBJECT
public:
    Dialling(const QHostAddress &address, quint16 port);
    ~Dialling() override;

    void start();

Q_SIGNALS:
    void connected(qintptr descriptor); ///< whoever hears it owns the socket
    void failed(int error);             ///< errno

private:
    int begin();
    void writable();
    void end(int error);

    QHostAddress m_address;
    quint16 m_port;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace trunkline::sip
