#pragma once

#include <QObject>

namespace trunkline::app {

/// Ctrl+C and SIGTERM, politely: the first one asks to stop, the second one ends the process at once. The record of a
/// set-up is safe in both cases.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopAsked();
};

} // namespace trunkline::app
