#include "setup/GatewayTest.h"

#include "answers/Isolate.h"
#include "sip/ProbeText.h"
#include "twilio/NetworkState.h"

namespace trunkline::setup {

namespace {

constexpr int lastLeg = 3;

} // namespace

GatewayTest::GatewayTest(sip::ProbeOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    if (!m_options.isNetworkUp)
        m_options.isNetworkUp = twilio::isNetworkUp;
}

GatewayTest::~GatewayTest() = default;

/// In practice everything goes to the practice gateway, but for this computer itself: nothing leaves it either way.
std::unique_ptr<sip::GatewayProbe> GatewayTest::probeFor(const sip::Target &target)
{
    sip::ProbeOptions options = m_options;
    if (target.isLoopback())
        options.instead.reset();
    return std::make_unique<sip::GatewayProbe>(std::move(options));
}

void GatewayTest::test(const sip::Target &target)
{
    begin(target, {});
}

void GatewayTest::rehearse(const sip::Target &target, const QString &e164)
{
    begin(target, e164);
}

void GatewayTest::begin(const sip::Target &target, const QString &e164)
{
    m_probes.clear();
    m_probes.push_back(probeFor(target));
    sip::GatewayProbe *probe = m_probes.front().get();
    connect(probe, &sip::GatewayProbe::finished, this, [this](const sip::ProbeReport &report) {
        m_report = report;
        m_state = State::Done;
        m_at = QDateTime::currentDateTime();
        Q_EMIT changed();
        Q_EMIT finished();
    });
    m_report = {};
    m_report.target = target;
    m_state = State::Running;
    e164.isEmpty() ? probe->start(target) : probe->rehearse(target, e164);
    Q_EMIT changed();
}

void GatewayTest::stop()
{
    for (const auto &probe : m_probes)
        probe->stop();
}

void GatewayTest::forget()
{
    if (m_state == State::NotTested)
        return;
    m_probes.clear();
    m_report = {};
    m_state = State::NotTested;
    Q_EMIT changed();
}

void GatewayTest::testAll(const QVector<Gateway> &gateways)
{
    m_probes.clear();
    m_reports = QVector<sip::ProbeReport>(gateways.size());
    m_open = gateways.size();
    m_state = State::Running;
    for (qsizetype i = 0; i < gateways.size(); ++i) {
        const sip::Target target = sip::Target::of(gateways.at(i).uri);
        m_probes.push_back(probeFor(target));
        connect(m_probes.back().get(), &sip::GatewayProbe::finished, this, [this, i](const sip::ProbeReport &report) {
            m_reports[i] = report;
            if (--m_open > 0)
                return;
            m_state = State::Done;
            Q_EMIT finished();
        });
        m_probes.back()->start(target);
    }
    if (gateways.isEmpty()) {
        m_state = State::Done;
        Q_EMIT finished();
    }
}

Check GatewayTest::check(const sip::ProbeReport &report, bool first)
{
    using sip::ProbeText;
    const QString address = isolate(report.target.host);
    Check check{u"gateway"_qs, lastLeg, LegState::NotChecked, first ? tr("Gateway answers") : tr("Gateway %1 answers").arg(address), {}, {}, {}, Fix::None};
    switch (ProbeText::mark(report)) {
    case ProbeText::Mark::Verified:
        check.state = LegState::Likely; // seen from here; only a call proves it
        check.note = tr("this computer only");
        return check;
    case ProbeText::Mark::NotChecked:
        check.note = ProbeText::firstLine(report);
        return check;
    case ProbeText::Mark::Attention:
        check.state = LegState::Attention;
        break;
    case ProbeText::Mark::Failed:
        // A computer that is offline says nothing about the gateway.
        check.state = report.verdict() == sip::Verdict::CannotTell ? LegState::NotChecked : LegState::Failed;
        break;
    }
    check.word = report.verdict() == sip::Verdict::DoesNotAnswer ? tr("No answer", "state of a part of the line") : QString();
    check.finding = ProbeText::firstLine(report) + u". "_qs + ProbeText::secondLine(report, ProbeText::Reader::Terminal);
    check.fix = report.verdict() == sip::Verdict::DoesNotAnswer ? Fix::TestAgain : Fix::None;
    if (report.outcome == sip::Outcome::NameNotFound) {
        check.word = tr("Not found", "state of a part of the line");
        check.finding = tr("Twilio can’t find %1.").arg(address);
        check.fix = Fix::ChangeAddress;
    } else if (report.outcome == sip::Outcome::Certificate) {
        check.word = tr("Not trusted", "state of a part of the line");
    }
    if (!first && check.state == LegState::Failed) // the first one decides
        check.state = LegState::Attention;
    return check;
}

} // namespace trunkline::setup
