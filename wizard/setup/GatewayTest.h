#pragma once

#include "setup/Check.h"
#include "sip/GatewayProbe.h"

#include <QDateTime>

namespace trunkline::setup {

/// Asks gateways from this computer whether they answer: one for the page that asks for its address, all of them for the
/// commands. Nothing is sent unless it is asked for.
class GatewayTest : public QObject
{
    Q_OBJECT
public:
    enum class State { NotTested, Running, Done };

    explicit GatewayTest(sip::ProbeOptions options = {}, QObject *parent = nullptr);
    ~GatewayTest() override;

    void test(const sip::Target &target);
    void test(const SipUri &uri) { test(sip::Target::of(uri)); }
    /// Then a call for this number ("+14155550147"), hung up at once.
    void rehearse(const sip::Target &target, const QString &e164);
    void stop();
    /// Another address: what was found no longer counts.
    void forget();

    State state() const { return m_state; }
    const sip::ProbeReport &report() const { return m_report; }
    QDateTime at() const { return m_at; } ///< when it ended
    /// The result is about this very address, port and connection.
    bool isAbout(const SipUri &uri) const { return m_state == State::Done && m_report.target == sip::Target::of(uri); }

    /// All of them at once; each answer is told when it is there, finished() after the last.
    void testAll(const QVector<Gateway> &gateways);
    const QVector<sip::ProbeReport> &reports() const { return m_reports; } ///< in the order of the gateways

    /// What a report means for the last leg of the line. `first`: of the gateway that is called first.
    static Check check(const sip::ProbeReport &report, bool first);

Q_SIGNALS:
    void changed();
    void finished();

private:
    std::unique_ptr<sip::GatewayProbe> probeFor(const sip::Target &target);
    void begin(const sip::Target &target, const QString &e164);

    sip::ProbeOptions m_options;
    State m_state = State::NotTested;
    sip::ProbeReport m_report;
    QDateTime m_at;
    QVector<sip::ProbeReport> m_reports;
    std::vector<std::unique_ptr<sip::GatewayProbe>> m_probes;
    qsizetype m_open = 0;
};

} // namespace trunkline::setup
