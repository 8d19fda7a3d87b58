#pragma once

#include "sip/Dialling.h"
#include "sip/SipReader.h"
#include "sip/Wire.h"

#include <QSslError>
#include <QSslSocket>

namespace trunkline::sip {

/// TCP, with or without TLS.
class StreamWire final : public Wire
{
    Q_OBJECT
public:
    StreamWire(const Place &place, Transport transport, const ProbeOptions &options);
    ~StreamWire() override;

    void open() override;
    void send(const QByteArray &message) override;
    Transport transport() const override { return m_transport; }
    QHostAddress localAddress() const override { return m_socket.localAddress(); }
    quint16 localPort() const override { return m_socket.localPort(); }
    QByteArray rest() const override { return m_reader.rest().left(256); }
    bool restIsForeign() const override { return m_reader.beginsForeign(); }
    std::optional<CertificateFacts> certificate() const override { return m_certificate; }

private:
    void connected(qintptr descriptor);
    void notConnected(int error);
    void encrypted();
    void read();
    void broke();
    void end(Fault fault);

    Place m_place;
    const Transport m_transport;
    QString m_ownAuthoritiesFolder;
    Dialling m_dialling;
    QSslSocket m_socket;
    QList<QSslError> m_sslErrors;
    std::optional<CertificateFacts> m_certificate;
    SipReader m_reader;
    bool m_ready = false; ///< messages may be sent
    bool m_ended = false;
};

} // namespace trunkline::sip
