#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QAbstractSocket;

namespace trunkline::practice {

class PracticeGateway;

/// Where calls on trunks go in practice, whatever address stands on the trunk.
struct GatewayPlace
{
    quint16 port = 0, tlsPort = 0; ///< port 0: nowhere; calls are then taken without a gateway
    QByteArray certificate;        ///< the one that is trusted; empty: none is
    QString certificateName;
    std::chrono::milliseconds patience{4000}; ///< until the next gateway is tried
    std::chrono::milliseconds ringing{25000}; ///< until the caller gives up

    static GatewayPlace of(const PracticeGateway &gateway);
};

/// One call of the practice account to the practice gateway, over the loopback interface: a real INVITE, as Twilio would
/// send it, and what comes of it. It shares no code with the probe.
class GatewayCall : public QObject
{
    Q_OBJECT
public:
    enum class Transport { Udp, Tcp, Tls };
    enum class Silence { None, NoAnswer, Closed, Tls, Certificate, RangOut };
    struct End
    {
        int status = 0; ///< of the final answer; 0: there was none
        QString reason;
        Silence silence = Silence::None;
    };

    /// `uri`: as it stands on the trunk, with the number in it: "sip:+14155550147@203.0.113.10:5060;transport=tcp".
    GatewayCall(const GatewayPlace &place, Transport transport, const QString &uri, const QString &from, const QString &callSid);
    ~GatewayCall() override;

    void start();
    /// BYE or CANCEL, whichever fits; nothing is signalled any more.
    void hangUp();

Q_SIGNALS:
    void answered();
    void ended(const trunkline::practice::GatewayCall::End &end); ///< not taken

private:
    enum class State { Idle, Calling, Ringing, Talking, Over };

    void open();
    void opened();
    void receive();
    void take(const QByteArray &message);
    void send(const QByteArray &method, int number, const QByteArray &body = {});
    void end(const End &end);

    GatewayPlace m_place;
    Transport m_transport;
    QByteArray m_uri, m_from, m_callId, m_branch, m_to;
    std::unique_ptr<QAbstractSocket> m_socket;
    QByteArray m_buffer;
    QTimer m_limit;
    State m_state = State::Idle;
    bool m_certificateRefused = false;
};

} // namespace trunkline::practice
