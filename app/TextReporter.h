#pragma once

#include "Reporter.h"

#include <QCoreApplication>

namespace trunkline::app {

/// For people: a line for each step when it happens, what is there in the end, and what to do next.
class TextReporter final : public Reporter
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::TextReporter)
public:
    void planned(const setup::Plan &plan, const QStringList &notes) override;
    void changeBegan(const setup::Change &change) override;
    void changeEnded(const setup::Change &change, bool done, const QString &sid) override;
    void rowChanged(const setup::Row &row) override;
    std::optional<bool> ask(const QString &question) override;
    void finished(const Ending &ending) override;

private:
    static QString sentence(const Ending &ending);
    static QString undone(const setup::HeldNumbers &kept);
    static void listChecks(const Ending &ending);
    static void listNumbers(const QString &heading, const QVector<setup::LeftOut> &numbers);
    static void listHeld(const setup::HeldNumbers &numbers);
    static void listWhatIsThere(const Ending &ending);
    static void complain(const Complaint &why, const Ending &ending);
};

} // namespace trunkline::app
