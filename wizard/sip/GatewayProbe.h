#pragma once

#include "sip/ProbeReport.h"
#include "sip/Timing.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace trunkline::sip {

class ProbeRun;

/// What a probe is told besides whom to ask.
struct ProbeOptions
{
    Timing timing = {};
    QString nameServer; ///< IPv4 address of one to ask, at port 53; empty: as the system does

    /// Certainly false only when this computer is offline; then nothing is sent. Empty: it is taken to be up.
    std::function<bool()> isNetworkUp;

    /// Connect here and nowhere else, whatever the address says: the practice gateway. The messages stay as they are.
    struct Instead
    {
        QString address;
        int udpAndTcpPort = 0;
        int tlsPort = 0;
        QByteArray authority; ///< PEM; who signs its certificate
        QString name;         ///< the name in its certificate
    };
    std::optional<Instead> instead;

    QByteArray moreAuthorities; ///< PEM; trusted besides those of the system
    /// Where an administrator puts authorities of the house. Who stands there is known to this computer alone.
    QString ownAuthoritiesFolder = QStringLiteral("/usr/local/share/ca-certificates");
};

/// Asks a gateway whether it is there: looks up its name, connects to every address over UDP, TCP or TLS and sends one
/// SIP OPTIONS to each; if nothing comes back, asks once by another connection. Nothing secret is sent, no password is
/// answered, and no request is repeated but over UDP, by the timers of RFC 3261. Ends within its bound. When it is
/// deleted, everything ends at once and nothing more is said.
///
/// The rehearsal call goes one step further: an INVITE for a number with an offer of G.711, hung up as soon as the
/// gateway says anything about it. Only ever after a click.
class GatewayProbe : public QObject
{
    Q_OBJECT
public:
    explicit GatewayProbe(ProbeOptions options = {}, QObject *parent = nullptr);
    ~GatewayProbe() override;

    /// Anew; a probe that runs is dropped.
    void start(const Target &target);
    /// The same, then a call for this number ("+14155550147") where it answered.
    void rehearse(const Target &target, const QString &e164);
    /// finished() comes soon, with what is known. A rehearsal call is hung up first, within its bound.
    void stop();

    bool isRunning() const;
    const ProbeReport &report() const { return m_report; } ///< of the last one, or as far as it got

Q_SIGNALS:
    void changed(); ///< an attempt ended: report() knows more
    void finished(const trunkline::sip::ProbeReport &report);

private:
    void begin(const Target &target, const QString &e164);
    void end();

    ProbeOptions m_options;
    ProbeReport m_report;
    std::unique_ptr<ProbeRun> m_run;
};

} // namespace trunkline::sip
