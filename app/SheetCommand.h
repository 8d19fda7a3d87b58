#pragma once

#include "CommandLine.h"
#include "Complaint.h"
#include "answers/Result.h"
#include "report/FirewallNeed.h"

namespace trunkline::app {

/// Prints what a firewall has to let in. Nothing is sent, and nobody signs in.
class SheetCommand
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::SheetCommand)
public:
    static ExitStatus run(const Sheet &asked);

    /// What is printed, or why nothing is.
    static Result<QString, Complaint> print(const Sheet &asked);

private:
    static Result<report::FirewallNeed, Complaint> fromFile(const QString &path);
    static Result<report::FirewallNeed, Complaint> fromAddress(const Sheet &asked);
};

} // namespace trunkline::app
