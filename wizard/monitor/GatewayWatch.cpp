#include "monitor/GatewayWatch.h"

namespace trunkline::monitor {

GatewayWatch::GatewayWatch(const sip::ProbeOptions &options, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_test(options)
{
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &GatewayWatch::test);
    connect(&m_test, &setup::GatewayTest::finished, this, [this] {
        m_testing = false;
        m_reports = m_test.reports();
        m_at = QDateTime::currentDateTime();
        Q_EMIT changed();
    });
}

void GatewayWatch::setGateways(const QVector<twilio::OriginationUrl> &urls)
{
    QVector<Gateway> gateways;
    for (const twilio::OriginationUrl &url : urls)
        if (const auto uri = SipUri::parse(url.sipUrl); uri && url.enabled) {
            Gateway gateway{*uri};
            gateway.priority = url.priority;
            gateways.append(gateway);
        }
    if (gateways == m_gateways)
        return;
    m_gateways = gateways;
    m_reports.clear(); // they are about others
    if (m_on)
        test();
    Q_EMIT changed();
}

void GatewayWatch::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    if (on) {
        m_timer.start();
        test();
    } else {
        m_timer.stop();
        m_reports.clear(); // nobody keeps them up to date
    }
    Q_EMIT changed();
}

void GatewayWatch::test()
{
    if (m_testing || m_gateways.isEmpty())
        return;
    m_testing = true;
    m_test.testAll(m_gateways);
    Q_EMIT changed();
}

const sip::ProbeReport *GatewayWatch::endingFirst() const
{
    const sip::ProbeReport *first = nullptr;
    for (const sip::ProbeReport &report : m_reports) {
        const sip::Attempt *attempt = report.practice ? nullptr : report.decisive(); // that of practice is made for a day
        if (attempt && attempt->certificate && attempt->certificate->until.isValid()
            && (!first || attempt->certificate->until < first->decisive()->certificate->until))
            first = &report;
    }
    return first;
}

GatewayHealth GatewayWatch::health() const
{
    GatewayHealth health;
    for (const sip::ProbeReport &report : m_reports)
        if (report.verdict() == sip::Verdict::DoesNotAnswer)
            health.silent.append(report.target.host);
    if (const sip::ProbeReport *first = endingFirst()) {
        health.certificateDays = first->decisive()->certificate->daysLeft();
        health.certificateHost = first->target.host;
    }
    return health;
}

} // namespace trunkline::monitor
