#pragma once

#include "CommandLine.h"
#include "ExitStatus.h"
#include "setup/GatewayTest.h"

#include <QCoreApplication>
#include <QObject>

namespace trunkline::app {

/// Asks a gateway whether it answers, and with a number whether it takes calls for it. Twilio has no part in it.
class ProbeCommand : public QObject
{
    Q_OBJECT
public:
    explicit ProbeCommand(Probe asked, sip::ProbeOptions options = {});

    void start();
    /// What is known by now is told. A call that rings is hung up first.
    void stop();

Q_SIGNALS:
    void ended(trunkline::app::ExitStatus status);

private:
    void finished();
    ExitStatus status() const;
    void tellInJson() const;
    void tellInWords() const;

    Probe m_asked;
    setup::GatewayTest m_test;
};

} // namespace trunkline::app
