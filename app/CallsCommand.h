#pragma once

#include "TrunkCommand.h"

namespace trunkline::app {

/// Prints the calls of a trunk, the newest first.
class CallsCommand final : public TrunkCommand
{
    Q_OBJECT
public:
    CallsCommand(Calls asked, const Environment &environment, PracticeHost &practice);
    void stop() override { end(ExitStatus::Stopped); }

private:
    void begin() override;
    bool goesOnAfter(const Error &error) override;
    void print();
    void printTable(const QVector<quint32> &places) const;
};

} // namespace trunkline::app
