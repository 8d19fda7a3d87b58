#pragma once

#include "CommandLine.h"
#include "ExitStatus.h"

namespace trunkline::app {

class Environment;

/// Shows the wizard until it is closed.
ExitStatus showWizard(int &argc, char **argv, const ShowWizard &asked, const Environment &environment);
/// Shows the monitor until it is closed.
ExitStatus showMonitor(int &argc, char **argv, const ShowMonitor &asked, const Environment &environment);

} // namespace trunkline::app
