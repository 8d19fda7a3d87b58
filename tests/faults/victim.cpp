// The command line with shorter waits, that can be told where to die: FAULT_DIE_AT=n is the n-th moment of the record at
// which a crash leaves something else behind. Everything else is the program's own.

#include "ApplyCommand.h"
#include "Environment.h"
#include "Ground.h"
#include "JsonReporter.h"
#include "PracticeHost.h"
#include "UndoCommand.h"

#include <QTimer>
#include <csignal>
#include <unistd.h>

using namespace trunkline;
using namespace trunkline::app;

namespace {

int momentsLeft = 0;

void die(setup::Journal::Moment)
{
    if (--momentsLeft == 0)
        ::kill(::getpid(), SIGKILL);
}

int run(UnattendedCommand &command)
{
    QObject::connect(&command, &UnattendedCommand::ended, qApp, [](ExitStatus status) { QCoreApplication::exit(int(status)); });
    QTimer::singleShot(0, &command, &UnattendedCommand::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Environment environment = Environment::take();
    environment.timing = test::quickTiming();
    environment.runTiming = test::quickRunTiming();
    QCoreApplication::setOrganizationName(u"trunkline"_qs);
    QCoreApplication::setApplicationName(u"trunkline"_qs);
    QCoreApplication app(argc, argv);
    momentsLeft = qEnvironmentVariableIntValue("FAULT_DIE_AT");
    if (momentsLeft > 0)
        setup::Journal::atMoment = die;

    PracticeHost host;
    JsonReporter reporter;
    const Command wanted = CommandLine::parse(QCoreApplication::arguments());
    if (const auto *asked = std::get_if<Apply>(&wanted)) {
        ApplyCommand apply(*asked, environment, host, reporter);
        return run(apply);
    }
    if (const auto *asked = std::get_if<Undo>(&wanted)) {
        UndoCommand undo(*asked, environment, reporter);
        return run(undo);
    }
    return int(ExitStatus::Usage);
}
