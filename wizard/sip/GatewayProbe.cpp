#include "sip/GatewayProbe.h"

#include "sip/ProbeRun.h"

#include <QPointer>

namespace trunkline::sip {

GatewayProbe::GatewayProbe(ProbeOptions options, QObject *parent) : QObject(parent), m_options(std::move(options)) {}

GatewayProbe::~GatewayProbe() = default;

void GatewayProbe::start(const Target &target)
{
    begin(target, {});
}

void GatewayProbe::rehearse(const Target &target, const QString &e164)
{
    begin(target, e164);
}

void GatewayProbe::begin(const Target &target, const QString &e164)
{
    m_run = std::make_unique<ProbeRun>(target, e164, m_options);
    m_report = m_run->report();
    connect(m_run.get(), &ProbeRun::changed, this, [this] {
        m_report = m_run->report();
        Q_EMIT changed();
    });
    // Queued: whoever hears it may start the next one, or delete this.
    connect(m_run.get(), &ProbeRun::finished, this, [this, run = QPointer<ProbeRun>(m_run.get())] {
        if (run) // and not dropped meanwhile
            end();
    }, Qt::QueuedConnection);
    m_run->start();
}

void GatewayProbe::end()
{
    m_report = m_run->report();
    m_run.reset();
    Q_EMIT finished(m_report);
}

void GatewayProbe::stop()
{
    if (m_run)
        m_run->stop();
}

bool GatewayProbe::isRunning() const
{
    return m_run != nullptr;
}

} // namespace trunkline::sip
