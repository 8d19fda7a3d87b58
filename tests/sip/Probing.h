#pragma once

#include "sip/GatewayProbe.h"
#include "sip/ProbeText.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

/// What every story here begins with: whom to ask, short waits, and a way to wait for the end.
namespace probing {

using namespace trunkline;
using sip::Outcome;
using sip::Verdict;

/// For those that answer: the first repetition comes soon, the end is far away.
inline sip::ProbeOptions quick()
{
    using std::chrono::milliseconds;
    sip::ProbeOptions options;
    options.timing.bound = milliseconds(20'000);
    options.timing.lookup = milliseconds(15'000);
    options.timing.otherWay = milliseconds(10'000);
    options.timing.t1 = milliseconds(20);
    options.timing.t2 = milliseconds(160);
    options.timing.ring = milliseconds(15'000);
    options.timing.hangUp = milliseconds(15'000);
    options.ownAuthoritiesFolder = QString();
    return options;
}

/// For those that keep silent: there is nothing to wait for.
inline sip::ProbeOptions brief()
{
    sip::ProbeOptions options = quick();
    options.timing.bound = std::chrono::milliseconds(700);
    options.timing.otherWay = std::chrono::milliseconds(200);
    options.timing.ring = std::chrono::milliseconds(300);
    options.timing.hangUp = std::chrono::milliseconds(300);
    return options;
}

inline sip::Target at(quint16 port, Transport transport, const QString &host = QString::fromLatin1("127.0.0.1"))
{
    return {host, int(port), transport};
}

/// Waits for the end; with a number, a rehearsal call is part of it.
inline sip::ProbeReport probe(const sip::Target &target, const sip::ProbeOptions &options = quick(), const QString &e164 = {})
{
    sip::GatewayProbe probe(options);
    QSignalSpy finished(&probe, &sip::GatewayProbe::finished);
    e164.isEmpty() ? probe.start(target) : probe.rehearse(target, e164);
    if (finished.isEmpty() && !finished.wait(60'000))
        qFatal("the probe does not end");
    return probe.report();
}

/// Shows the name instead of a number when they differ.
#define COMPARE_OUTCOME(report, expected) QCOMPARE(trunkline::sip::name((report).outcome), trunkline::sip::name(expected))

} // namespace probing
