#pragma once

#include "setup/GatewayTest.h"

#include <QTimer>

namespace trunkline::monitor {

/// What this computer found when it asked the gateways; empty where nobody asked.
struct GatewayHealth
{
    QStringList silent;                    ///< hosts of those that did not answer
    std::optional<qint64> certificateDays; ///< of the certificate that ends first
    QString certificateHost;
};

/// Asks the gateways of a trunk now and then whether they answer this computer. Only while somebody wants that: nothing
/// is ever sent by itself.
class GatewayWatch : public QObject
{
    Q_OBJECT
public:
    explicit GatewayWatch(const sip::ProbeOptions &options, std::chrono::milliseconds every = std::chrono::minutes(5), QObject *parent = nullptr);

    void setGateways(const QVector<twilio::OriginationUrl> &urls); ///< those that are switched on
    void setOn(bool on);
    bool isOn() const { return m_on; }
    void test(); ///< once, now, whether it is on or not
    bool isTesting() const { return m_testing; }

    const QVector<sip::ProbeReport> &reports() const { return m_reports; } ///< of the last time; empty: never
    QDateTime at() const { return m_at; }
    GatewayHealth health() const;

Q_SIGNALS:
    void changed();

private:
    const sip::ProbeReport *endingFirst() const;

    setup::GatewayTest m_test;
    QTimer m_timer;
    QVector<Gateway> m_gateways;
    QVector<sip::ProbeReport> m_reports;
    QDateTime m_at;
    bool m_on = false;
    bool m_testing = false;
};

} // namespace trunkline::monitor
