#pragma once

#include "Reporter.h"

namespace trunkline::app {

/// One JSON object per line on standard output, each written at once. Names and kinds are stable; sentences are for people.
class JsonReporter final : public Reporter
{
public:
    void planned(const setup::Plan &plan, const QStringList &notes) override;
    void changeBegan(const setup::Change &change) override;
    void changeEnded(const setup::Change &change, bool done, const QString &sid) override;
    void rowChanged(const setup::Row &row) override;
    std::optional<bool> ask(const QString &question) override;
    void finished(const Ending &ending) override;
};

} // namespace trunkline::app
